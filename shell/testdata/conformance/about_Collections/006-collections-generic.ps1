try {
    $s=[Collections.Generic.HashSet[int]]::new()
    $s.Add('x')
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$s=[Collections.Generic.SortedSet[int]](5,1,3)
$s.Min
$s.Max
$s.GetViewBetween(2,5) -join ','
$s.Reverse() -join ','
$s[0]
$s.Count
$s.Remove(3)
"$s"
$s=[Collections.Generic.SortedSet[string]]::new([StringComparer]::OrdinalIgnoreCase)
'b','A','a','C' | % { $s.Add($_) }
"$s"
