class X { [int] F() { throw 'boom' } [int] G() { return 1/0 } [void] H() { Get-Item /nope/x } [void] I() { Write-Error 'we' } [int] J() { $x = [int]'abc'; return $x } static [void] K() { throw [System.InvalidOperationException]::new('io') } }
$x=[X]::new(); foreach($m in 'F','G','H','I','J') { try { $x.$m() } catch { "$m $($_.Exception.GetType().FullName) | $($_.Exception.Message) | $($_.FullyQualifiedErrorId) | inner=$($_.Exception.InnerException.Message)" } }
try { [X]::K() } catch [System.InvalidOperationException] { "typed $($_.Exception.Message)" }
$ErrorActionPreference='Continue'; $x.I(); "after"; $x.H(); "after2"; $x.F(); "after3"
class MyErr : System.Exception { [int]$Code; MyErr([string]$m,[int]$c) : base($m) { $this.Code=$c } }
try { throw [MyErr]::new('custom',7) } catch [MyErr] { "$($_.Exception.Message) $($_.Exception.Code) $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
class Sub : MyErr { Sub() : base('sub',1) {} }; try { throw [Sub]::new() } catch [MyErr] { $_.Exception.GetType().Name; $_.Exception.ToString() }
