function Show-Tree($Text) {
  [System.Management.Automation.Language.Parser]::ParseInput($Text, [ref]$null, [ref]$null).FindAll({ $true }, $true) | ForEach-Object {
    "$($_.GetType().Name) $($_.Extent.StartLineNumber):$($_.Extent.StartColumnNumber)-$($_.Extent.EndLineNumber):$($_.Extent.EndColumnNumber) $($_.Extent.StartOffset)-$($_.Extent.EndOffset) parent=$(if ($_.Parent) { $_.Parent.GetType().Name })" }
}
Show-Tree @'
function Get-It {
  [CmdletBinding()] param([Parameter(Mandatory, Position = 1)][string[]]$Name = 'x')
  begin { $a = 1 } process { $a += 1 } end { return $a } clean { }
}
'@
