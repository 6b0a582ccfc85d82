Set-Content $env:CASE_TMP/u.ps1 'using namespace System.Text
function global:G { [StringBuilder].Name; try { New-Object StringBuilder | ForEach-Object { $_.GetType().Name } } catch { "$_" } }
[StringBuilder].Name'
& $env:CASE_TMP/u.ps1
try { [StringBuilder] } catch { "$_" }
G
. $env:CASE_TMP/u.ps1
[StringBuilder].Name
& { [StringBuilder].Name }
