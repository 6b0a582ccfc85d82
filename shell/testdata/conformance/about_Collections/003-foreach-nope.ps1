('a','b').ForEach('Nope')
try {
    $l=[Collections.Generic.List[int]](1..3)
    $l.Where({$_ -gt 1}).Count
    $l.ForEach({$_})
    $h=[Collections.Generic.HashSet[int]](1..3)
    $h.Where({$_ -gt 2})
    @{a=1;b=2}.GetEnumerator().Where({$_.Value -gt 1}).Name
    5.Where({$_ -eq 5}).Count
    'abc'.Where({$_.Length -eq 3})
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $o=[pscustomobject]@{n='a';l=@(1,2)},[pscustomobject]@{n='b';l=@(3)}
    $o.l.Count
    $o.n
    $o.l -join ','
    $o.n = 'x'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
