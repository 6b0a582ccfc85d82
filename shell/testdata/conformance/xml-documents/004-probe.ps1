try { & { [xml]$x="<a><b>1</b></a>"; $x.a.AppendChild($x.CreateElement("c")) ; $x.a.c = "new"; $x.outerxml; $x.a.InnerXml = "<q>1</q>"; $x.outerxml; $x.a.q; $x.InnerXml="<z/>"; $x.outerxml; $x.a.InnerXml } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [xml]$x="<a><b>1</b><!-- note --><c/></a>"; $x.a."#comment"; $x.a.ChildNodes | % { "$($_.NodeType) $($_.Name) [$($_.Value)]" }; $x.a.ChildNodes } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [xml]$x="<a><b>1</b></a>"; $c=$x.CloneNode($true); $c.a.b="2"; $x.a.b; $c.OuterXml; $x.a.b.GetType().Name; $x.a.ParentNode.GetType().Name } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
