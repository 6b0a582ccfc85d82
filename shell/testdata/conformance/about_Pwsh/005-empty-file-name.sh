exec </dev/null
cd "$CASE_TMP" || exit 1
run() { "$PSH" -NoProfile -NonInteractive "$@" 2>err.txt; echo "rc=$?"; sed "s#$CASE_TMP#TMP#g" err.txt; }
run ''
run -File ''
run -File ' '
