Set-StrictMode -Version 3.0
try { ([pscustomobject]@{ a = 1 }, [pscustomobject]@{ b = 2 }).a } catch { "$_" }
try { 'abc'[7] } catch { $_.FullyQualifiedErrorId }
try { @(1, 2)['x'] } catch { $_.FullyQualifiedErrorId }
try { (5)[1] } catch { $_.FullyQualifiedErrorId }
try { ([ordered]@{ a = 1 })[3] } catch { $_.FullyQualifiedErrorId }
'x' | ForEach-Object NoProp -ErrorVariable e -ErrorAction SilentlyContinue; $e.FullyQualifiedErrorId
foreach ($v in '0', '3.5', '5.1', '6.3', '7.6', '8') { try { Set-StrictMode -Version $v; "$v ok" } catch { $_.FullyQualifiedErrorId } }
