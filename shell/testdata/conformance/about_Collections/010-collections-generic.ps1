$l=[Collections.Generic.List[int]](1..5)
$l.RemoveRange(1,2)
"$l"
$l.Reverse()
"$l"
$l.Sort()
"$l"
$l.ToArray().GetType().Name
$l.Capacity -ge 3
$l.TrueForAll({$args[0] -gt 0})
$l.AsReadOnly().GetType().Name
$l.Remove(99)
$l.Remove(1)
$l.Clear()
$l.Count
$l.GetType().ToString()
"$($l.GetType())"
,$l | % { $_.GetType().Name }
