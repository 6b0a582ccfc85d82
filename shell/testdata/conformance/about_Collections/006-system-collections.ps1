$t=[System.Collections.DictionaryEntry]::new('k','v')
$t.Key
$t.Name
$t
$k=[Collections.Generic.KeyValuePair[string,int]]::new('a',1)
$k.Key
"$k"
@{a=1}.GetEnumerator() | % { "$($_.GetType().Name) $_" }
$d=[Collections.Generic.Dictionary[string,int]]::new()
$d['q']=1
foreach($e in $d){"$e"}
foreach($e in $d.GetEnumerator()){"$e"}
foreach($e in @{a=1}){"$($e.GetType().Name)"}
$q=[Collections.Queue]::new()
foreach($i in 1..3){$q.Enqueue($i)}
while($q.Count){$q.Dequeue()}
$s=[Collections.Generic.Stack[string]]::new()
'a','b'|%{$s.Push($_)}
foreach($x in $s){$x}
$s -join ','
$s.Peek()
try {
    $l=[Collections.Generic.List[object]]::new()
    $l.Add($null)
    $l.Add(1)
    $l.Count
    $l.Contains($null)
    $l.IndexOf($null)
    $l[0] -eq $null
    $l | measure | % Count
    $l.Insert(9,'x')
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
