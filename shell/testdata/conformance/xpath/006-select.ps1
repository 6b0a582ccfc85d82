$x=[xml]'<r xmlns:q="urn:q"><a i="1">x</a><a i="2"><b>5</b></a><q:c>z</q:c><d xmlns="urn:d"><e/></d><a-b/><!--k--></r>'
$m=[System.Xml.XmlNamespaceManager]::new($x.NameTable); $m.AddNamespace('q','urn:q'); $m.AddNamespace('dd','urn:d')
foreach ($e in '//a[position()=last()]','$v','//a/@i[.=1]','//b[../@i=2]','//a[count(b)=1]','//a[sum(b)>1]','//a[.="x"]','true()','1+','//a//b') {
    try { $r = $x.SelectNodes($e, $m); "$e : $($r.Count) " + (($r | ForEach-Object { $_.psbase.Name }) -join ' ') } catch { "$e : $($_.Exception.InnerException.Message)" }
}
