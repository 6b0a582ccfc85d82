try {
    $a=[Collections.ArrayList]::FixedSize([Collections.ArrayList](1,2))
    $a.Add(3)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$a=[Collections.ArrayList]::Repeat('x',3)
"$a"
[Collections.ArrayList]::Adapter(@(1,2)).Count
$a+1 | % GetType | % Name
($a+1).GetType().Name
$a+=5
$a.GetType().Name
try {
    $a=[Collections.ArrayList]('b','A','c')
    $a.Sort([StringComparer]::Ordinal)
    "$a"
    $a.Sort([Collections.CaseInsensitiveComparer]::Default)
    "$a"
    $a.Sort(0,2,$null)
    "$a"
    $a.RemoveAt(7)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
