class V : IComparable { [int]$Maj; [int]$Min; V([int]$a,[int]$b){$this.Maj=$a;$this.Min=$b}
 [int] CompareTo([object]$o) { if ($this.Maj -ne $o.Maj) { return $this.Maj.CompareTo($o.Maj) } return $this.Min.CompareTo($o.Min) }
 [string] ToString() { return "$($this.Maj).$($this.Min)" }
 [bool] Equals([object]$o) { return $o -is [V] -and $this.CompareTo($o) -eq 0 }
 [int] GetHashCode() { return $this.Maj*1000+$this.Min } }
$l=[V]::new(2,1),[V]::new(1,5),[V]::new(1,2); "$($l | Sort-Object)"; ($l | Sort-Object -Descending) -join ','; $l[0] -gt $l[1]; $l[0] -lt $l[1]; [V]::new(1,1) -eq [V]::new(1,1); [V]::new(1,1) -ne [V]::new(1,2); $l -contains [V]::new(1,5)
$l.IndexOf([V]::new(1,5)); [array]::IndexOf($l,[V]::new(1,2)); ($l | measure -Maximum).Maximum; [V]::new(3,3) -is [IComparable]; $l | group | % Name; $l | Sort-Object -Unique | % ToString
$l[0].CompareTo($l[1]); "$($l[0])"; $l[0]; [V]::new(1,1).Equals('x')
try { [V]::new(1,1) -gt 'a' } catch { $_.Exception.Message }
