class T { [int] Add([int]$a,[int]$b){ return $a+$b } [string] Add([string]$a,[string]$b){ return "s:$a$b" } [object] Add($a){ return "one:$a" } [int[]] Arr(){ return 1,2,3 } [void] V(){ 5; return } [string] NoRet(){ return $null } [int] Conv(){ return '42' } [bool] B(){ return 1 } [hashtable] H(){ return @{a=1} } [object] O(){ return 1,2 } [string] S(){ return 1,2 } [datetime] D(){ return '2020-01-02' } }
$t=[T]::new(); $t.Add(1,2); $t.Add('a','b'); $t.Add('x'); $t.Add(1,'2'); $t.Arr().Count; $null -eq $t.V(); $t.NoRet().Length; $t.Conv().GetType().Name; $t.B(); $t.H().a; $t.O().Count; $t.S(); $t.D().Year
try { $t.Add(1,2,3) } catch { $_.Exception.Message }; try { $t.Add('a',@{}) } catch { $_.Exception.Message }; try { $t.Nope() } catch { $_.Exception.Message }
$t.Add.OverloadDefinitions
