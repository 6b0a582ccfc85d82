exec </dev/null
cd "$CASE_TMP" || exit 1
run() { "$PSH" -NoProfile -NonInteractive "$@" 2>err.txt; echo "rc=$?"; sed "s#$CASE_TMP#TMP#g" err.txt; }
echo '{ "Microsoft.PowerShell:ExecutionPolicy": "RemoteSigned" }' > s.json
run -SettingsFile s.json -Command '"with settings"'
