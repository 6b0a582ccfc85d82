$j = Start-Job { 1 }; $null = Receive-Job $j.Id -Wait
try { $j, $j | Remove-Job -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.Category; $_.Exception.GetType().Name; "$($_.TargetObject.GetType().Name)"; "$_" }
$j2 = Start-Job { 1 } | Wait-Job
try { Remove-Job $j2.ChildJobs[0] -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; "$_" }
Remove-Job $j2
@(Get-Job).Count
