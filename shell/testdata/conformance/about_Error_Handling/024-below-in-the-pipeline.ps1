function Up { [CmdletBinding()] param() try { 1, 2 | Write-Output } catch { 'never' } finally { 'finally up' } }
try { Up | ForEach-Object { throw "below $_" } } catch { "$_ | $($_.FullyQualifiedErrorId)" }
function Down { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$X) process { [int]$X } }
try { 'a' | Write-Output | Down } catch { "$($_.FullyQualifiedErrorId) | $($_.InvocationInfo.MyCommand)" }
try { Get-Item / | Select-Object Name | Format-Table -View Nope } catch { $_.InvocationInfo.MyCommand.Name }
