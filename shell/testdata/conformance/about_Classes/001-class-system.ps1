class V : System.IComparable {
 [int]$n
 V([int]$x){$this.n=$x}
 [int] CompareTo([object]$o){ return $this.n.CompareTo($o.n) }
}
$a=[V]::new(3),[V]::new(1); ($a | Sort-Object).n; [V]::new(1) -lt [V]::new(2); [array]::Sort($a); $a.n; [V]::new(1) -is [IComparable]; ($a | Measure-Object -Maximum).Maximum.n; $l=[Collections.Generic.List[V]]$a; $l.Sort(); $l.n
class W { [int]$n }
$a=[W]@{n=2},[W]@{n=1}; try { [W]@{n=1} -lt [W]@{n=2} } catch { $_.FullyQualifiedErrorId; "$_" }; try { [array]::Sort($a) } catch { "$_" }; $a | Sort-Object n | % n
class P {
 [string]$Name
 [int]$Age=5
 hidden [int]$h=1
 static [int]$C=0
 P(){[P]::C++}
 P([string]$n){$this.Name=$n}
 [string] ToString(){ return "P:$($this.Name)" }
 [P] With([int]$a){ $this.Age=$a; return $this }
}
$p=[P]::new('x'); "$p"; $p; $p.With(9).Age; $p | gm | % Name; $p | gm -Force -Name h | % Name; [P]::C; $p | select *; $p | ConvertTo-Json -Compress; [P]@{Name='q'}; $p.h; $p.GetType().Name; $null -eq [P]$null; $p.PSObject.Properties.Name; $p.PSObject.Methods.Name
