class A { [string]$N; A() { $this.N='def' } A([string]$n) { $this.N=$n } A([int]$i) { $this.N="int$i" } A([string]$a,[string]$b) { $this.N="$a-$b" } }
[A]::new().N; [A]::new('x').N; [A]::new(5).N; [A]::new('a','b').N; [A]::new('7').N; [A]::new(2.7).N
try { [A]::new(1,2,3) } catch { "$($_.Exception.Message) $($_.FullyQualifiedErrorId)" }
(New-Object A 'z').N; (New-Object A -ArgumentList 3).N; ([A]'cast').N; ([A]42).N
[A]@{N='hash'} | % N
[A]::new
