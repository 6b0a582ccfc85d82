$a=1,3,5,7
[array]::BinarySearch($a,5)
[array]::BinarySearch($a,4)
[array]::BinarySearch($a,9)
[array]::BinarySearch($a,1,2,5)
[array]::BinarySearch([string[]]('a','b','c'),'B',[StringComparer]::OrdinalIgnoreCase)
try {
    $a=1..4
    [array]::Clear($a)
    "$a|"
    [int[]]$b=1..4
    [array]::Clear($b,1,2)
    "$b"
    [array]::Clear($b,3,3)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
[int[]]$b=1..4
[array]::Fill($b,7)
"$b"
[array]::Fill($b,1,1,2)
"$b"
