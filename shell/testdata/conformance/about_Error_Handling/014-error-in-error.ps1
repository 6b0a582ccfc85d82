try { throw 'a' } catch { 1 / 0; 'in catch after' }
'next'
try { 1 / 0 } catch { try { [int]'x' } catch { "inner: $($_.FullyQualifiedErrorId)" }; "outer: $_" }
try { throw 'first' } catch { Write-Error "wrapped: $_" -ErrorAction Continue; $Error.Count }
try { throw 'first' } finally { 'fin' }
'not reached?'
