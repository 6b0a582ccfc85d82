$j = Start-Job { Start-Sleep 60 }
try { Remove-Job $j -ea Stop } catch { $_.FullyQualifiedErrorId }
Wait-Job $j -Timeout 1; 'timed out'
Stop-Job $j; $j.State
Remove-Job $j; @(Get-Job).Count
$slow = Start-ThreadJob { Start-Sleep 60 }; $quick = Start-ThreadJob -Name quick { 5 }
(Wait-Job -Any $slow, $quick).Name
Receive-Job $quick -Keep; Receive-Job $quick; @(Receive-Job $quick).Count
Remove-Job $slow -Force
