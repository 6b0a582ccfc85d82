try {
    class V : System.IComparable { [int]$n; V([int]$x){$this.n=$x}; [int] CompareTo([object]$o){ return $this.n.CompareTo($o.n) } }
    $a=[V]::new(3),[V]::new(1)
    ($a | Sort-Object).n
    [V]::new(1) -lt [V]::new(2)
    [array]::Sort($a)
    $a.n
    [V]::new(1) -is [IComparable]
    ($a | Measure-Object -Maximum).Maximum.n
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
class Cmp : System.Collections.Generic.IComparer[int] { [int] Compare([int]$a,[int]$b){ return $b-$a } }
$l=[Collections.Generic.List[int]](1,3,2)
$l.Sort([Cmp]::new())
"$l"
$x=[int[]](1,3,2)
[array]::Sort($x,[Cmp]::new())
"$x"
$s=[Collections.Generic.SortedSet[int]]::new([Cmp]::new())
1,3,2 | % { $null=$s.Add($_) }
"$s"
try {
    class P { [string]$Name; [int]$Age=5; hidden [int]$h=1; static [int]$C=0; P(){[P]::C++}; P([string]$n){$this.Name=$n}; [string] ToString(){ return "P:$($this.Name)" }; [P] With([int]$a){ $this.Age=$a; return $this } }
    $p=[P]::new('x')
    "$p"
    $p
    $p.With(9).Age
    $p | gm | % Name
    $p | gm -Force -Name h | % Name
    [P]::C
    $p | select *
    $p | ConvertTo-Json -Compress
    [P]@{Name='q'}
    $p.h
    $p.GetType().Name
    [P]$null
    $p.Age='abc'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
