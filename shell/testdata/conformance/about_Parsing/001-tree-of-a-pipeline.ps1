function Show-Tree($Text) {
  [System.Management.Automation.Language.Parser]::ParseInput($Text, [ref]$null, [ref]$null).FindAll({ $true }, $true) | ForEach-Object {
    "$($_.GetType().Name) $($_.Extent.StartLineNumber):$($_.Extent.StartColumnNumber)-$($_.Extent.EndLineNumber):$($_.Extent.EndColumnNumber) $($_.Extent.StartOffset)-$($_.Extent.EndOffset) parent=$(if ($_.Parent) { $_.Parent.GetType().Name })" }
}
Show-Tree 'Get-ChildItem -Path $env:HOME -Recurse | Where-Object { $_.Length -gt 1kb } > out.txt 2>&1'
