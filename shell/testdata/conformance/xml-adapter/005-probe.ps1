$x = [xml]'<?xml version="1.0" encoding="utf-8"?><root id="7"><a>1</a><a>2</a><b k="v">t</b><c/><d><e>x</e></d><name>nm</name></root>'
try { & { $x.root.b = "9"; $x.outerxml } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $x.root.a = "9"; $x.outerxml } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $x.root.zz = "9"; $x.outerxml } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $x.root.c = "9"; $x.outerxml } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $x.root.b."#text" = "q"; $x.outerxml } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
