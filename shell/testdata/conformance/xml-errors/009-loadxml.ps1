function e($s) { $y = [xml]::new(); try { $y.LoadXml($s); $y.OuterXml } catch { $_.Exception.InnerException.Message } }
e "<a>< b/></a>"
e "<a>x>y</a>"
e "<a><!x></a>"
e "<a><![CDAT[]]></a>"
e "<!-- c --><a/>"
e "<a/><?x y?>"
e "<a b='x`ty'/>"
e "`u{FEFF}<a/>"
