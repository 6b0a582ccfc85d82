function Test-It { Write-Error 'inner text' -Category InvalidData -TargetObject 5 -RecommendedAction 'Do it' }
Test-It 2>$null
try { throw [System.InvalidOperationException]::new('outer', [System.ArgumentException]::new('inner', 'pname')) } catch { }
Get-Error -Newest 2
(Get-Error -Newest 1).GetType().FullName
Get-Error | ForEach-Object { $_.PSTypeNames[0] }
