$j = 1..3 | ForEach-Object -Parallel { "j$_" } -AsJob -ThrottleLimit 2
"$($j.GetType().Name) $($j.PSJobTypeName) $($j.Name) $($j.ChildJobs.Count) $($j.Location) [$($j.Command)]"
$j | Wait-Job | Receive-Job | Sort-Object
$j.State
$j.ChildJobs[0].GetType().Name
