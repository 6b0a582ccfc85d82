Set-Location $env:CASE_TMP
try { & { "A,B","`"x","y`",2" | ConvertFrom-Csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { "A,B","`"a`"`"b`",2" | ConvertFrom-Csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { "A,B","x`"y`"z,2" | ConvertFrom-Csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { "A,B","`"xy`"z,2" | ConvertFrom-Csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { ConvertFrom-Csv "" } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
