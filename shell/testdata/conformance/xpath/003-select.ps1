$x=[xml]'<r xmlns:q="urn:q"><a i="1">x</a><a i="2"><b>5</b></a><q:c>z</q:c><d xmlns="urn:d"><e/></d><a-b/><!--k--></r>'
$m=[System.Xml.XmlNamespaceManager]::new($x.NameTable); $m.AddNamespace('q','urn:q'); $m.AddNamespace('dd','urn:d')
foreach ($e in '//*[name()="q:c"]','//*[name()="e"]','..','//a/@i','/r/*[position()<3]','//a[contains(concat(@i,"-"),"2-")]','//a[string-length(.)=1]','//a-b','//r/a[@i="1" or @i="2"]','//a[@i mod 2 = 0]') {
    try { $r = $x.SelectNodes($e, $m); "$e : $($r.Count) " + (($r | ForEach-Object { $_.psbase.Name }) -join ' ') } catch { "$e : $($_.Exception.InnerException.Message)" }
}
