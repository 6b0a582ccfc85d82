exec </dev/null
cd "$CASE_TMP" || exit 1
run() { "$PSH" -NoProfile -NonInteractive "$@" 2>err.txt; echo "rc=$?"; sed "s#$CASE_TMP#TMP#g" err.txt; }
mkdir -p "$HOME/.config/powershell"
echo '"all hosts"; $p = 1' > "$HOME/.config/powershell/profile.ps1"
echo '"this host $p"; function fromProfile { "defined there" }' > "$HOME/.config/powershell/Microsoft.PowerShell_profile.ps1"
"$PSH" -NonInteractive -Command 'fromProfile; Split-Path -Leaf $PROFILE'; echo "rc=$?"
"$PSH" -NoProfile -NonInteractive -Command '$PROFILE -eq $PROFILE.CurrentUserCurrentHost; ($PROFILE | Get-Member -MemberType NoteProperty).Name'
echo '"script $p"' > s.ps1; "$PSH" -NonInteractive -File s.ps1
