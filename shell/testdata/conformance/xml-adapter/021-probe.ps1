try { & { $y = New-Object System.Xml.XmlDocument; $y.AppendChild($y.CreateElement("a")); $y.AppendChild($y.CreateElement("b")) } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $y = [xml]"<a/>"; $z=[xml]"<b/>"; $y.DocumentElement.AppendChild($z.DocumentElement) } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $y = [xml]"<a/>"; $z=[xml]"<b><c/></b>"; [void]$y.DocumentElement.AppendChild($y.ImportNode($z.DocumentElement,$true)); $y.OuterXml } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $y=[xml]"<a/>"; $y.CreateElement("1x") } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $y=[xml]"<a/>"; $y.CreateElement("") } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
