exec </dev/null
cd "$CASE_TMP" || exit 1
run() { "$PSH" -NoProfile -NonInteractive "$@" 2>err.txt; echo "rc=$?"; sed "s#$CASE_TMP#TMP#g" err.txt; }
enc() { printf '%s' "$1" | iconv -f UTF-8 -t UTF-16LE | base64 -w0; }
"$PSH" -NoProfile -e "$(enc "'out'; Write-Warning 'w <&>'; Write-Error 'e'")" 2>err.txt; echo "rc=$?"; cat err.txt; echo
"$PSH" -NoProfile -OutputFormat Text -e "$(enc "throw 'plain'")" 2>err.txt; echo "rc=$?"; cat err.txt
"$PSH" -NoProfile -e "$(enc "if (")" 2>err.txt; echo "rc=$?"; cat err.txt
