function e($s) { $y = [xml]::new(); try { $y.LoadXml($s); $y.OuterXml } catch { $_.Exception.InnerException.Message } }
e "<html><br></html>"
e "<a b=`"it's`"/>"
e "<a b='say &quot;x&quot;'/>"
