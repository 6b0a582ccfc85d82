function e($s) { $y = [xml]::new(); try { $y.LoadXml($s); $y.OuterXml } catch { $_.Exception.InnerException.Message } }
e "<a b='1'"
e "<a/"
e "</a>"
e "<"
e "<a><b/>"
e "<a></a"
e "<a></a b>"
e "<a></ a>"
