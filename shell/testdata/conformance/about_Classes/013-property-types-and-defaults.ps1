class D { [int]$A=1; [string]$B; [datetime]$C; [bool]$E; [double]$F=1.5; [int[]]$G; [hashtable]$H=@{}; $I; [string[]]$J=@('x'); [Nullable[int]]$K; [guid]$L; [timespan]$M; [char]$N; [object]$O=[pscustomobject]@{a=1}; [scriptblock]$P={ 1 }; [System.Collections.Generic.List[string]]$Q=[System.Collections.Generic.List[string]]::new() }
$d=[D]::new(); $d.A; $null -eq $d.B; $d.B.GetType().Name; $d.C.Ticks; $d.E; $d.F; $null -eq $d.G; $d.H.Count; $null -eq $d.I; $d.J; $null -eq $d.K; $d.L; $d.M; [int]$d.N; $d.O; $d.Q.Count; $d.Q.Add('z'); $d.Q
try { $d.A='abc' } catch { $_.Exception.Message }; $d.A='12'; $d.A.GetType().Name; $d.B=5; $d.B.GetType().Name; $d.G='3'; $d.G.GetType().Name; $d.B=$null; $d.B -eq ''; $d.E='x'; $d.E; try { $d.A=$null; $d.A } catch { $_.Exception.Message }
$d.PSObject.Properties | % { "$($_.Name):$($_.TypeNameOfValue):$($_.MemberType)" }
$d | gm -MemberType Property | % Definition
