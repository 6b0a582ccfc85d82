$x = [xml]'<?xml version="1.0" encoding="utf-8"?><root id="7"><a>1</a><a>2</a><b k="v">t</b><c/><d><e>x</e></d><name>nm</name></root>'
try { & { $x.SelectSingleNode("count(//a)") } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $x.SelectSingleNode("foo(//a)") } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $x.root.nomethod() } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $x.root.RemoveChild($x.CreateElement("q")) } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $x.root -as [string] } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
