$x=[xml]'<r xmlns:q="urn:q"><a i="1">x</a><a i="2"><b>5</b></a><q:c>z</q:c><d xmlns="urn:d"><e/></d><a-b/><!--k--></r>'
$m=[System.Xml.XmlNamespaceManager]::new($x.NameTable); $m.AddNamespace('q','urn:q'); $m.AddNamespace('dd','urn:d')
foreach ($e in '//a/','@i','//a[translate(.,"x","y")="y"]','//a[substring(.,1,1)="x"]','//a[number(@i)>1]','//r/*[self::a or self::a-b]','//a[@i!=1]','//a[boolean(b)]') {
    try { $r = $x.SelectNodes($e, $m); "$e : $($r.Count) " + (($r | ForEach-Object { $_.psbase.Name }) -join ' ') } catch { "$e : $($_.Exception.InnerException.Message)" }
}
