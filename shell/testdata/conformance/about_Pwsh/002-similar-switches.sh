exec </dev/null
cd "$CASE_TMP" || exit 1
run() { "$PSH" -NoProfile -NonInteractive "$@" 2>err.txt; echo "rc=$?"; sed "s#$CASE_TMP#TMP#g" err.txt; }
for a in -r -t -m -k -pipe; do "$PSH" $a >o.txt 2>&1; echo "rc=$?"; cat o.txt; done
