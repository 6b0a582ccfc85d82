exec </dev/null
cd "$CASE_TMP" || exit 1
run() { "$PSH" -NoProfile -NonInteractive "$@" 2>err.txt; echo "rc=$?"; sed "s#$CASE_TMP#TMP#g" err.txt; }
run -Command 'if (1'
run -Command '"open'
run -Command '1..3 | % {'
run -Command ')'
