class Pt { [int]$X; [int]$Y; Pt($x,$y){$this.X=$x;$this.Y=$y}
 static [Pt] op_Addition([Pt]$a,[Pt]$b){ return [Pt]::new($a.X+$b.X,$a.Y+$b.Y) }
 static [Pt] op_Subtraction([Pt]$a,[Pt]$b){ return [Pt]::new($a.X-$b.X,$a.Y-$b.Y) }
 static [Pt] op_Multiply([Pt]$a,[int]$k){ return [Pt]::new($a.X*$k,$a.Y*$k) }
 static [bool] op_Equality([Pt]$a,[Pt]$b){ return $a.X -eq $b.X }
 static [bool] op_Inequality([Pt]$a,[Pt]$b){ return $a.X -ne $b.X }
 static [bool] op_LessThan([Pt]$a,[Pt]$b){ return $a.X -lt $b.X }
 static [Pt] op_UnaryNegation([Pt]$a){ return [Pt]::new(-$a.X,-$a.Y) }
 static [string] op_Implicit([Pt]$a){ return "imp" }
 [string] ToString(){ return "($($this.X),$($this.Y))" } }
$a=[Pt]::new(1,2);$b=[Pt]::new(3,4); try { "$($a+$b)" } catch { "add $_" }; try { "$($b-$a)" } catch { "sub $_" } ; try { "$($a*3)" } catch { "mul $_" }
try { $a -eq [Pt]::new(1,9) } catch { "eq: $($_.Exception.Message)" }; try { $a -ne [Pt]::new(1,9) } catch { "ne: $($_.Exception.Message)" }; try { "$(-$a)" } catch { "neg: $($_.Exception.Message)" }
try { $a -lt $b } catch { "lt: $_" }
try { $a / 2 } catch { $_.Exception.Message }; try { 3 * $a } catch { $_.Exception.Message }; try { $a + 1 } catch { $_.Exception.Message }; try { $a + $null } catch { $_.Exception.Message }
$s=[string]$a; $s; try { $a -band $b } catch { "$_" }; try { +$a } catch { "$_" }; try { $a++ ; "$a" } catch { "$_" }; try { $a % 2 } catch { "$_" }
$c=$a; try { $c += $b; "$c" } catch { "$_" }
