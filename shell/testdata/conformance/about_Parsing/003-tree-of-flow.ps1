function Show-Tree($Text) {
  [System.Management.Automation.Language.Parser]::ParseInput($Text, [ref]$null, [ref]$null).FindAll({ $true }, $true) | ForEach-Object {
    "$($_.GetType().Name) $($_.Extent.StartLineNumber):$($_.Extent.StartColumnNumber)-$($_.Extent.EndLineNumber):$($_.Extent.EndColumnNumber) $($_.Extent.StartOffset)-$($_.Extent.EndOffset) parent=$(if ($_.Parent) { $_.Parent.GetType().Name })" }
}
Show-Tree @'
:outer foreach ($i in 1..3) { if ($i -eq 2) { continue outer } elseif ($i) { break } else { throw 'x' } }
switch -Regex ($x) { '^a' { 1 } default { 2 } }
try { 1 } catch [IO.IOException] { 2 } finally { 3 }
do { $i-- } until ($i)
'@
