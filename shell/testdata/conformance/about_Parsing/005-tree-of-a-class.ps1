function Show-Tree($Text) {
  [System.Management.Automation.Language.Parser]::ParseInput($Text, [ref]$null, [ref]$null).FindAll({ $true }, $true) | ForEach-Object {
    "$($_.GetType().Name) $($_.Extent.StartLineNumber):$($_.Extent.StartColumnNumber)-$($_.Extent.EndLineNumber):$($_.Extent.EndColumnNumber) $($_.Extent.StartOffset)-$($_.Extent.EndOffset) parent=$(if ($_.Parent) { $_.Parent.GetType().Name })" }
}
Show-Tree @'
[Flags()] enum E : byte { A = 1; B }
class C : Exception { hidden [int]$x = 1; static [string] M([int]$a) { return "$a" } C() : base('m') { } }
'@
