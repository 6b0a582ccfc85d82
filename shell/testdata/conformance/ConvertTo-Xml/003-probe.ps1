try { & { ConvertTo-Xml -InputObject (1,2) -As String } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { ConvertTo-Xml -InputObject "x"  } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { (ConvertTo-Xml -InputObject "x").OuterXml } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
