$x = [xml]'<?xml version="1.0" encoding="utf-8"?><root id="7"><a>1</a><a>2</a><b k="v">t</b><c/><d><e>x</e></d><name>nm</name></root>'
try { & { [bool]$x.root } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { @($x.root).count; $x.root.count } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $x.root.a.Count } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { foreach($n in $x.root){ $n.gettype().name } } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { foreach($n in $x.root.ChildNodes){ $n.Name } } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
