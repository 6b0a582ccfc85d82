exec </dev/null
cd "$CASE_TMP" || exit 1
run() { "$PSH" -NoProfile -NonInteractive "$@" 2>err.txt; echo "rc=$?"; sed "s#$CASE_TMP#TMP#g" err.txt; }
for c in 'break; 5' 'continue; 5' 'return 5' 'try { exit 4 } finally { "cleanup" }' 'sh -c "exit 300"' '1 | % { exit 2 }'; do echo "$c"; run -c "$c"; done
