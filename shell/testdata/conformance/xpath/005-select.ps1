$x=[xml]'<r xmlns:q="urn:q"><a i="1">x</a><a i="2"><b>5</b></a><q:c>z</q:c><d xmlns="urn:d"><e/></d><a-b/><!--k--></r>'
$m=[System.Xml.XmlNamespaceManager]::new($x.NameTable); $m.AddNamespace('q','urn:q'); $m.AddNamespace('dd','urn:d')
foreach ($e in '//a[foo()]','//n:a','','//','//a[0]','//*[@i]','/r/a[2]/b/text()','//q:*','//a[normalize-space()="x"]','//a/..') {
    try { $r = $x.SelectNodes($e, $m); "$e : $($r.Count) " + (($r | ForEach-Object { $_.psbase.Name }) -join ' ') } catch { "$e : $($_.Exception.InnerException.Message)" }
}
