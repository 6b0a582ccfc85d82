$x = [xml]'<?xml version="1.0" encoding="utf-8"?><root id="7"><a>1</a><a>2</a><b k="v">t</b><c/><d><e>x</e></d><name>nm</name></root>'
try { & { $x.SelectNodes("//a") } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $x.SelectNodes("//a").InnerText } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $x.SelectNodes("//a")."#text" } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $x.root.psobject.properties.name } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $x.psobject.properties.name } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
