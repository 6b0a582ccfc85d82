try {
    (1,2) -eq (1,2)
    @(1,2) -contains @(1,2)
    $x=1,2
    ,$x -contains $x
    (1,2).Equals((1,2))
    1,2 -is [object[]]
    Compare-Object (1,2) (2,1)
    @(1,2,3) -join '-'
    @(1,2)+@(3)
    @(1,2)*2
    (1,2)+3
    3+(1,2)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    @(1,2)-1
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    @(1)+@{a=1}
    'a'*3
    @('a')*3
    @(1,2) * -1
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
