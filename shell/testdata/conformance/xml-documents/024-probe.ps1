$xml = [xml]'<m><box name="a" size="5"/><box name="b" size="15">t</box></m>'
try { & { $xml.m.box[0].RemoveAttribute("size"); $xml.m.box[0].HasAttribute("size"); $xml.m.box[0].size; $xml.m.box[0] } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $xml.m.RemoveAll(); $xml.OuterXml; $xml.m -eq "" } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [xml]$a="<r><x>1</x></r>"; foreach($i in 1..2){ $n=$a.r.x.Clone } } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [xml]$a="<r><x>1</x></r>"; $n=$a.SelectSingleNode("r/x").CloneNode($true); $n.InnerText="2"; [void]$a.r.InsertBefore($n,$a.r.FirstChild); [void]$a.DocumentElement.InsertAfter($a.CreateElement("y"),$n); [void]$a.DocumentElement.PrependChild($a.CreateElement("z")); [void]$a.DocumentElement.ReplaceChild($a.CreateElement("w"),$a.DocumentElement.LastChild); $a.OuterXml } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
