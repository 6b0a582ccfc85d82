$h=@{b=1;a=2}
($h.GetEnumerator() | Sort-Object Name | % { "$($_.Name)=$($_.Value)" }) -join ','
$h.Keys | Sort-Object
$h.ContainsKey('A')
$h.Contains('z')
$h.ContainsValue(2)
$h.Remove('a')
$h.Count
$h.Add('c',3)
$h['c']
$h.Clone().Count
$h.GetEnumerator().GetType().Name
$h.IsReadOnly
$h.Clear()
$h.Count
try {
    $h=@{a=1}
    $h.Add('A',2)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $h=@{a=1}
    $h.Add($null,2)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
