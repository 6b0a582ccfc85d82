try {
    $a=1,2,3,2
    [array]::IndexOf($a,2)
    [array]::IndexOf($a,2,2)
    [array]::IndexOf($a,2,0,1)
    [array]::IndexOf($a,'2')
    [array]::LastIndexOf($a,2)
    [array]::LastIndexOf($a,2,2)
    [array]::LastIndexOf($a,2,3,1)
    [array]::IndexOf($a,2,9)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
[int[]]$a=1,2,3,2
[array]::IndexOf($a,2)
[array]::IndexOf($a,'2')
[array]::IndexOf($a,[long]2)
[array]::IndexOf($a,2.0)
try {
    $a=1..5
    [array]::Reverse($a)
    "$a"
    [array]::Reverse($a,1,2)
    "$a"
    [array]::Reverse($a,4,3)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
