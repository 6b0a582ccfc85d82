class Animal { [string]$Name; Animal([string]$n) { $this.Name=$n; "hidden output" } [string] Speak() { return "..." } [string] Intro() { return "$($this.Name) says $($this.Speak())" } }
class Dog : Animal { Dog([string]$n) : base($n) {} [string] Speak() { return 'Woof' } }
class Puppy : Dog { Puppy() : base('pup') {} [string] Speak() { return ([Dog]$this).Speak() + '!' } [string] Up() { return ([Animal]$this).Speak() } }
$p=[Puppy]::new(); $p.Intro(); $p.Up(); $p -is [Animal]; $p -is [Dog]; [Puppy].BaseType.Name; $p.GetType().BaseType.BaseType.FullName
$a=[Animal]$p; $a.GetType().Name; $a.Speak()
[Animal[]]$list = [Dog]::new('a'),[Puppy]::new(); $list.Intro(); $list.GetType().Name
try { [Dog]::new() } catch { $_.Exception.Message }
try { [Puppy][Animal]::new('z') } catch { $_.Exception.Message }
$p | fl; $p; $p.ToString(); "$p"; "$([Animal])"; [Puppy].Name; [Puppy].FullName
