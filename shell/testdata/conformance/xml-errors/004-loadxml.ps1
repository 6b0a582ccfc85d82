function e($s) { $y = [xml]::new(); try { $y.LoadXml($s); $y.OuterXml } catch { $_.Exception.InnerException.Message } }
e "<a><?pi"
e "<a><?pi x"
e "<?xml version='1.1'?><a/>"
e "<?xml version='1.0' encoding='utf-16'?><a/>"
e "<?xml?><a/>"
e "<?xml version='1.0' foo='1'?><a/>"
e "<?xml encoding='utf-8'?><a/>"
e "<?xml version='1.0' standalone='yes'?><a/>"
