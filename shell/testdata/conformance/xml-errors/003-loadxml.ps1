function e($s) { $y = [xml]::new(); try { $y.LoadXml($s); $y.OuterXml } catch { $_.Exception.InnerException.Message } }
e "<a>&lt</a>"
e "<a>&x;</a>"
e "<a>&#xZZ;</a>"
e "<a>&#55;&#x41;</a>"
e "<a>&amp;&lt;&gt;&quot;&apos;</a>"
e "<a b='x&#10;y&#9;z`n1'/>"
e "<a b='1'c='2'/>"
e "<a><!-- x"
