function Show-Tree($Text) {
  [System.Management.Automation.Language.Parser]::ParseInput($Text, [ref]$null, [ref]$null).FindAll({ $true }, $true) | ForEach-Object {
    "$($_.GetType().Name) $($_.Extent.StartLineNumber):$($_.Extent.StartColumnNumber)-$($_.Extent.EndLineNumber):$($_.Extent.EndColumnNumber) $($_.Extent.StartOffset)-$($_.Extent.EndOffset) parent=$(if ($_.Parent) { $_.Parent.GetType().Name })" }
}
Show-Tree '$a.b[0]::c($d, 1 + 2 * -3) -as [System.Collections.Generic.List[int]]; $x ? 1 : "$y $(1)"; $q ??= @{ k = 1; j = { 2 } }'
