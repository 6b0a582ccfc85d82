$xml = [xml]'<m><box name="a" size="5"/><box name="b" size="15">t</box></m>'
try { & { $xml.m.box | Select-Xml "@size" | % { $_.Node.Value } } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { "a"|Select-Xml "//b" } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
