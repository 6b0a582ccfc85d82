$x = [xml]'<?xml version="1.0" encoding="utf-8"?><root id="7"><a>1</a><a>2</a><b k="v">t</b><c/><d><e>x</e></d><name>nm</name></root>'
try { & { $x } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $x.root } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $x.root.a } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $x.root.b } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $x.root.c'; t '$x.root.c -eq ""'; t '$x.root.c.gettype().name } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
