exec </dev/null
cd "$CASE_TMP" || exit 1
run() { "$PSH" -NoProfile -NonInteractive "$@" 2>err.txt; echo "rc=$?"; sed "s#$CASE_TMP#TMP#g" err.txt; }
for c in 'exit 1+1' 'exit {5}' '"a$(exit 9)b"' '$x = exit 7' 'exit 5 | Out-Null' 'Invoke-Expression "exit 12"; "x"'; do echo "$c"; run -c "$c"; done
