function Plain($m) { switch ($m) { 1 { 1 / 0 } 2 { [int]'x' } 3 { NoSuchCommand } 4 { throw 'thrown' } } }
function Get-Adv {
    [CmdletBinding()]
    param($m)
    Plain $m
}
foreach ($m in 1..4) {
    try { Get-Adv $m } catch { "$($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Activity) | $($_.InvocationInfo.MyCommand) | $($_.InvocationInfo.ScriptLineNumber)" }
    try { 1 | ForEach-Object { Plain $m } } catch { "$($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Activity) | $($_.InvocationInfo.MyCommand)" }
    try { Invoke-Command { Get-Adv $m } } catch { $_.FullyQualifiedErrorId }
}
