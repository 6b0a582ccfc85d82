Get-Bogus
get-itemz -Path x
./nofile.ps1
.\also\no.ps1
/abs/none.sh
Bogus-Verb | Out-Null
& 'quoted name'
& $null
& ''
. nothere.ps1
$x = No-Command; "[$x]"
"in string: $(No-Cmd2)"
if (No-Cmd3) { 1 } else { 'else' }
try { nope } catch { $_.TargetObject; $_.CategoryInfo.ToString(); $_.Exception.CommandName }
Get-ChildItm | ForEach-Object { $_ }
