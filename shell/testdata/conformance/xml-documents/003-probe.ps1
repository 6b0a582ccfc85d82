try { & { [xml]$x="<a xmlns=`"urn:q`"><b>1</b></a>"; $m=[System.Xml.XmlNamespaceManager]::new($x.NameTable); $m.AddNamespace("q","urn:q"); $x.SelectSingleNode("//q:b",$m).InnerText; $x.SelectNodes("//b").count; $x.a.b; $x.a.xmlns; $x.a.NamespaceURI;$x.a.psobject.typenames; $x.a | gm -membertype property } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [xml]$x="<a/>"; $x.a; $x.a.GetType().Name; $x.DocumentElement.GetType().Name; $x.a.SetAttribute("x","1") } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [xml]$x="<a><b/></a>"; $x.a.b = "z"; $x.a.OuterXml; $x.a.b.foo } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
