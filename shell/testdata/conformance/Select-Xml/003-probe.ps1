$xml = [xml]'<m><box name="a" size="5"/><box name="b" size="15">t</box></m>'
try { & { Select-Xml -Content "<a xmlns=`"u`"><b>1</b></a>" -XPath "//x:b" -Namespace @{x="u"} | % { $_.Node.InnerText } } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { Select-Xml -Content "<a xmlns=`"u`"><b>1</b></a>" -XPath "//x:b" } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { "<a><b>1</b></a>","<a><b>2</b></a>" | Select-Xml -XPath "//b" | % { $_.Node.InnerText; $_.Path } } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
