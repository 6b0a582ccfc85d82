$l=[Collections.Generic.List[Tuple[string,int]]]::new()
$l.Add([Tuple]::Create('a',1))
$l.Add([Tuple[string,int]]::new('b',2))
$l.Item1 -join ','
$l | % { "$_" }
$l[0].Item2
$l | ft
$d=[ordered]@{x=1;y=2}
foreach($k in $d.Keys){"$k=$($d[$k])"}
foreach($e in $d.GetEnumerator()){"$($e.Key):$($e.Value)"}
$d.GetEnumerator() | % { $_.Key }
$d.GetEnumerator() | sort Value -Descending | % Name
$d.Keys | % { $_ }
foreach($p in $d.PSObject.Properties){$p.Name}
for($i=0;$i -lt $d.Count;$i++){$d[$i]}
$d.Values | measure -sum | % Sum
@($d.Keys)[0]
$d.Keys.Count
($d.Keys -join '+')
$d.ForEach({$_.Count})
($d | ConvertTo-Json -Compress)
$d.x
$d.'y'
$d=[Collections.Generic.Dictionary[string,object]]::new()
$d.Add('k',@(1,2))
$d.k.Count
$d['k'][1]
$d.Keys
$d.TryGetValue('z',[ref]$null)
foreach($kv in $d.GetEnumerator()){ $kv.Key; $kv.Value.Count }
$d | % { $_.Key }
$d.Count
$d.ContainsKey('K')
ConvertTo-Json $d -Compress
[pscustomobject]$d
$d.GetType().Name
$d | ft
@{}+@{a=1} | % Keys
