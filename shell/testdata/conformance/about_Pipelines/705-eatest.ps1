function EA { [CmdletBinding()] param([Parameter(ValueFromPipeline)][int]$N) process { $N } end { 'end' } }
try { 1,'x',2 | EA -ErrorAction Stop } catch { "C: $_" }
1,'x',2 | EA -ErrorAction SilentlyContinue -ErrorVariable ev; $ev.Count; $?
1,'x',2 | EA 2>$null; $?
$ErrorActionPreference='Stop'; try { 1,'x',2 | EA } catch { "C2: $($_.FullyQualifiedErrorId)" }
