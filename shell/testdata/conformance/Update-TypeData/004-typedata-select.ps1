Get-TypeData My.T2 | select TypeName
(Get-TypeData My.T2).Members.Keys
(Get-TypeData My.T2).Members['S'].GetScriptBlock
Get-TypeData My.T2
Remove-TypeData -TypeName My.T2
$o=[pscustomobject]@{PSTypeName='My.T2';a=4}
$null -eq $o.S
Get-TypeData My.T2
Remove-TypeData -TypeName My.T2
Get-TypeData My.T4 | Remove-TypeData
$null -eq (Get-TypeData My.T4)
