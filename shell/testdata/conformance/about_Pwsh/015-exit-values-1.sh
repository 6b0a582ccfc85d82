exec </dev/null
cd "$CASE_TMP" || exit 1
run() { "$PSH" -NoProfile -NonInteractive "$@" 2>err.txt; echo "rc=$?"; sed "s#$CASE_TMP#TMP#g" err.txt; }
for c in 'exit "4"' 'exit "abc"' 'exit 1.6' 'exit (1,2)' 'exit 300' 'exit "0x10"'; do echo "$c"; run -c "$c"; done
