class Ch { [string]$S; [Ch] Add([string]$x){ $this.S+=$x; return $this } [string] Done(){ return $this.S } static [Ch] Make(){ return [Ch]::new() } }
[Ch]::Make().Add('a').Add('b').Done()
class Cb { [scriptblock]$F; [object] Run($x){ return & $this.F $x } [object] Inv($x){ return $this.F.Invoke($x) } }
$c=[Cb]@{F={ param($y) $y*2 }}; $c.Run(4); $c.Inv(5)
class Loc { [int] F(){ $x=5; $script:gg=7; return $x } [string] Get(){ return "$global:zz" } }
$global:zz='g'; $x=1; [Loc]::new().F(); $x; $script:gg; [Loc]::new().Get()
class Vis { [object] F(){ return $outer } }; $outer='o'; $null -eq [Vis]::new().F()
class Pipe { [object[]] F(){ return 1..5 | ? { $_ % 2 } } [int] Sum([int[]]$a){ $s=0; $a | % { $s+=$_ }; return $s } [string] Args([string]$a,[int]$b=3){ return "$a$b" } }
[Pipe]::new().F() -join ','; [Pipe]::new().Sum((1,2,3)); try { [Pipe]::new().Args('q') } catch { $_.Exception.Message }
