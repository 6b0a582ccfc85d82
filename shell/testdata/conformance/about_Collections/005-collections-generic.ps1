try {
    $s=[Collections.Generic.HashSet[int]]::new()
    $s.UnionWith(@(1,2))
    "$s"
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$s=[Collections.Generic.HashSet[int]](1..5)
$s.IntersectWith([int[]](2,3))
"$s"
$s.Add(2)
$s.Add(9)
$s.Remove(2)
$s.Contains(3)
$s.IsSubsetOf([int[]](3,9,1))
$s.SetEquals([int[]](9,3))
$s.Overlaps([int[]](3))
$s.RemoveWhere({$args[0] -gt 5})
$s.Count
$s.Comparer.GetType().Name
$s.EnsureCapacity(10) -ge 10
$s.TrimExcess()
$s.Clear()
$s.Count
$s=[Collections.Generic.HashSet[string]]::new([StringComparer]::OrdinalIgnoreCase)
$s.Add('a')
$s.Add('A')
$s.Comparer
$v=$null
$s.TryGetValue('A',[ref]$v)
$v
$s.ExceptWith([string[]]'A')
$s.Count
$s.SymmetricExceptWith([string[]]('x','y'))
"$s"
