$xml = [xml]'<m><box name="a" size="5"/><box name="b" size="15">t</box></m>'
try { & { [System.Security.SecurityElement]::Escape("<a & `"b`">") } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [xml]$a="<r/>"; $a.PreserveWhitespace; $a.DocumentElement.IsEmpty; $a.DocumentElement.IsEmpty=$false; $a.OuterXml; $a.DocumentElement.OwnerDocument -eq $a; $a.DocumentElement -eq $a.FirstChild; $a.DocumentElement.Equals($a.FirstChild) } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [xml]$a="<r><count>5</count><length>7</length><item>q</item></r>"; $a.r.count; $a.r.length; $a.r.item; $a.r.Item("item").InnerText } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [xml]$a="<r><b>1</b><b x=`"1`">2</b></r>"; $a.r.b; $a.r.b.gettype().name; $a.r.b[0].gettype().name;$a.r.b[1]."#text" } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
