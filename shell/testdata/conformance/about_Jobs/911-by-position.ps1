foreach ($s in { Receive-Job 99 }, { Wait-Job 98 }, { Remove-Job nope }, { Receive-Job 'x' }, { 5 | Receive-Job }, { Stop-Job 97 }, { Get-Job 96 }) {
    try { & $s -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; "$_" }
}
$j = Start-Job { 41 + 1 }
Receive-Job $j.Id -Wait; $j.State
Receive-Job $j; Remove-Job $j.Id; @(Get-Job).Count
