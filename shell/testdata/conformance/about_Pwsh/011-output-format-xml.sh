exec </dev/null
cd "$CASE_TMP" || exit 1
run() { "$PSH" -NoProfile -NonInteractive "$@" 2>err.txt; echo "rc=$?"; sed "s#$CASE_TMP#TMP#g" err.txt; }
"$PSH" -NoProfile -OutputFormat XML -Command '1; "two & <3>"; $null; [pscustomobject]@{ A = 1; B = "x" }; 2.5; $true' 2>err.txt; echo " rc=$?"; cat err.txt
"$PSH" -NoProfile -o xml -c ''; echo "rc=$?"
"$PSH" -NoProfile -o xml -c 'Write-Warning w; Write-Verbose v -Verbose' 2>&1; echo " rc=$?"
