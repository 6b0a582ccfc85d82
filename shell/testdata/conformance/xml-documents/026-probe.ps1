$xml = [xml]'<m><box name="a" size="5"/><box name="b" size="15">t</box></m>'
try { & { [xml]$a="<r><p:b xmlns:p=`"u`">1</p:b></r>"; $a.r.b; $a.r."p:b"; $a.r.FirstChild.Prefix; $a.r.FirstChild.Name; $a.r.FirstChild.LocalName;$a.r.FirstChild.GetNamespaceOfPrefix("p"); $a.OuterXml; $a.r.FirstChild } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $a=[xml]"<r a=`"x`"><a>y</a></r>"; $a.r.a; $a.r.a.Count } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $a=[xml]"<r><a>y<b/>z</a></r>"; $a.r.a; $a.r.a."#text"; $a.r.a.InnerText } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $a=[xml]"<r><a><![CDATA[cd]]></a></r>"; $a.r.a; $a.r.a.gettype().name; $a.r.a."#cdata-section"; $a.r.a.InnerText } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
