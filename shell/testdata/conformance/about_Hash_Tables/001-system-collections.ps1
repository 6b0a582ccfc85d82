$a = [System.Collections.Generic.List[psobject]]::new()
$a.Add([pscustomobject]@{n=1})
$a.Add([pscustomobject]@{n=2})
$a.n
$a.Count
$a | ft
$a.Find({param($x) $x.n -eq 2}).n
$a.RemoveAll({$args[0].n -eq 1})
$a.Count
$a.ToArray().GetType().Name
$a[0].n
($a | ? n -eq 2).n
$ht=@{}
1..3 | % { $ht["k$_"]=$_ }
($ht.Keys | sort-object) -join ','
$ht.k2
$ht.Remove('k1')
$ht.Remove('zz')
$ht.Count
foreach($e in ($ht.GetEnumerator() | sort-object Name)){ $e.Name }
$ht.Values | Measure-Object -Sum | % Sum
$copy=$ht.Clone()
$copy.k2=9
$ht.k2
$ht.Contains('k2')
$ht.ContainsValue(3)
$ht['nope'] -eq $null
$ht += @{z=1}
$ht.z
$ht.psbase.Count
$ht.psbase.Keys.Count
$h=@{Count=5;Keys='k'}
$h.Count
$h.Keys
$h.psbase.Count
$h['Count']
$h.Values.Count
$h.get_Keys().Count
$h.Item('Count')
