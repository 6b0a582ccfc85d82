function e($s) { $y = [xml]::new(); try { $y.LoadXml($s); $y.OuterXml } catch { $_.Exception.InnerException.Message } }
e "<a b='1' B='2'/>"
e "<a><?php echo 1 ?></a>"
e "<a>`u{1F600}&#128512;</a>"
e "<a=b/>"
e "<a b c='1'/>"
e "<a b='1'>"
e '<a "b"/>'
e "<a><</a>"
