class Stack2 { hidden [System.Collections.ArrayList]$items=@(); [void] Push($x){ $this.items.Add($x) } [object] Pop(){ $i=$this.items.Count-1; $v=$this.items[$i]; $this.items.RemoveAt($i); return $v } [int] Size(){ return $this.items.Count } }
$s=[Stack2]::new(); $s.Push(1); $s.Push('two'); $s.Size(); $s.Pop(); $s.Pop(); $s.Size()
class Node { $Value; [Node]$Next; Node($v){$this.Value=$v} }
$n=[Node]::new(1); $n.Next=[Node]::new(2); $n.Next.Next=[Node]::new(3); $c=$n; while($c){ $c.Value; $c=$c.Next }; $n; try { $n.Next='str' } catch { $_.Exception.Message }
class Tree { [string]$N; [Tree[]]$Kids=@(); Tree($n){$this.N=$n} [int] Count(){ $t=1; foreach($k in $this.Kids){ $t+=$k.Count() }; return $t } }
$t=[Tree]::new('r'); $t.Kids+=[Tree]::new('a'); $t.Kids+=[Tree]::new('b'); $t.Kids[0].Kids+=[Tree]::new('c'); $t.Count(); $t.Kids.N -join ','; $t.Kids.GetType().Name
