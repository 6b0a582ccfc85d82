exec </dev/null
cd "$CASE_TMP" || exit 1
run() { "$PSH" -NoProfile -NonInteractive "$@" 2>err.txt; echo "rc=$?"; sed "s#$CASE_TMP#TMP#g" err.txt; }
mkdir sub; echo '"at $(Split-Path -Leaf $PSScriptRoot)/$($MyInvocation.MyCommand.Name)"' > sub/a.ps1
run -File 'sub\a.ps1'
run '.\sub\a.ps1'
