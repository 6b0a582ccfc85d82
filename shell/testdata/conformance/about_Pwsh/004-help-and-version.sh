exec </dev/null
cd "$CASE_TMP" || exit 1
run() { "$PSH" -NoProfile -NonInteractive "$@" 2>err.txt; echo "rc=$?"; sed "s#$CASE_TMP#TMP#g" err.txt; }
for a in -h -? --help '/?'; do "$PSH" "$a" >o.txt 2>e.txt; echo "$a rc=$? $(wc -l < e.txt | tr -d ' ') $(sed -n 2p o.txt)"; done
"$PSH" -Version -c nonsense | sed 's/ .*//'
"$PSH" -v 5 | sed 's/ .*//'
