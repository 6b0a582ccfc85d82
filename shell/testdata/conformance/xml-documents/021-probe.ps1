$xml = [xml]'<m><box name="a" size="5"/><box name="b" size="15">t</box></m>'
try { & { [System.Xml.XmlReader]$r=[System.Xml.XmlReader]::Create([IO.StringReader]::new("<a x=`"1`"><b>t</b><c/></a>")); while($r.Read()){ "$($r.NodeType) $($r.Name) [$($r.Value)] $($r.Depth) $($r.HasAttributes) $($r.IsEmptyElement)" }; $r.Close() } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $xml.m | get-member box } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [xml]"<a><b>1</b></a>" | fl } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [xml]"<a><b>1</b></a>" | ft } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
