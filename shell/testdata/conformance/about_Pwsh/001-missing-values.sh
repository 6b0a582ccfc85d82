exec </dev/null
cd "$CASE_TMP" || exit 1
run() { "$PSH" -NoProfile -NonInteractive "$@" 2>err.txt; echo "rc=$?"; sed "s#$CASE_TMP#TMP#g" err.txt; }
first() { "$PSH" -NoProfile -NonInteractive "$@" >out.txt 2>err.txt; echo "rc=$?"; head -n 3 err.txt; wc -l < out.txt | tr -d ' '; }
first -ConfigurationName
first -ConfigurationFile
first -CustomPipeName
first -EncodedArguments
first -EncodedArguments abc -c 1
first -OutputFormat
first -ConfigurationName x -c 1
