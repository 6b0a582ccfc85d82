function e($s) { $y = [xml]::new(); try { $y.LoadXml($s); $y.OuterXml } catch { $_.Exception.InnerException.Message } }
e "<a>b"
e "`n<a>`n<b>"
e "<a"
e "<a "
e "<a b"
e "<a b="
e "<a b='"
e "<a b='1"
