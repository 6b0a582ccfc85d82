$u = 7; $h = @{ a = @{ b = 2 } }; $list = 1, 2, 3
Start-Job { "u=$using:u h=$($using:h.a.b) l=$($using:list[1])"; ($using:h).GetType().Name } | Receive-Job -Wait -AutoRemoveJob
Start-ThreadJob { $using:u; $null -eq $u; $using:list.Count } | Receive-Job -Wait -AutoRemoveJob
try { $using:u } catch { $_.FullyQualifiedErrorId }
try { Invoke-Command { $using:u } } catch { $_.FullyQualifiedErrorId }
