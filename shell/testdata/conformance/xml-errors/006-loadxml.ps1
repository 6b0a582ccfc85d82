function e($s) { $y = [xml]::new(); try { $y.LoadXml($s); $y.OuterXml } catch { $_.Exception.InnerException.Message } }
e "<!DOCTYPE a SYSTEM 'x.dtd'><a/>"
e "<a xmlns:p=''/>"
e "<a:b:c/>"
e "<a>`r`n<b/>`r</a>"
e "<a b='1`r`n2'/>"
e "<a></a>"
e "<a> </a>"
e "<a>&#xD;&#xA;&#x9;</a>"
