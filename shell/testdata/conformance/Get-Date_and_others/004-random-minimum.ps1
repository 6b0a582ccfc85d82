try {
    Get-Random -Minimum 5 -Maximum 5
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    Get-Random -Maximum 'x'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$r=[Random]::new(42)
$r.Next(100)
$r.Next()
$r.Next(5,10)
$r.NextDouble()
$r.NextInt64(1000)
$b=[byte[]]::new(4)
$r.NextBytes($b)
"$b"
$r.Next(0)
