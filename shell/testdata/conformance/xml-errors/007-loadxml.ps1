function e($s) { $y = [xml]::new(); try { $y.LoadXml($s); $y.OuterXml } catch { $_.Exception.InnerException.Message } }
e "<a b='&lt;&gt;&quot;&amp;&apos;'/>"
e "<é>ü€😀</é>"
e "<a ><b   c = 'd'  /></a >"
e "<a/>`n<!--x-->`n"
e "<a/>x"
e "<a/> <a/>"
e "<a><b></b><c></c></a>"
e "<a.b-c_d/>"
