$xml = [xml]'<m><box name="a" size="5"/><box name="b" size="15">t</box></m>'
try { & { $xml.m.box | group size | ft count,name } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $xml.m.box | where { [int]$_.size -gt 10 } | select name,size } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $xml.m.box | foreach { $_.size = [string]([int]$_.size*2) }; $xml.OuterXml } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $xml.SelectSingleNode("//box").Attributes.Count; $xml.SelectSingleNode("//box").Attributes | % { "$($_.Name)=$($_.Value)" }; $xml.SelectSingleNode("//box").Attributes[0].Name; $xml.SelectSingleNode("//box").Attributes.name;$xml.SelectSingleNode("//box").Attributes["name"]; $xml.SelectSingleNode("//box").Attributes.GetNamedItem("size").Value } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
