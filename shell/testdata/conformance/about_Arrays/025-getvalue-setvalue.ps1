try {
    $a=1..3
    $a.GetValue(1)
    $a.SetValue(9,1)
    "$a"
    $a.GetValue(9)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $a=1..3
    $a.SetValue(9,5)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [int[]]$a=1..3
    $a.SetValue('x',1)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
