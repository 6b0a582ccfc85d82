Set-Location $env:CASE_TMP
try { & { "a;b`n1;2" | ConvertFrom-Csv -Delimiter ";" } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { "a`tb`n1`t2" | ConvertFrom-Csv -Delimiter "`t" } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { "a,b","1","1,2,3" | ConvertFrom-Csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { "a,b","1,2" | ConvertFrom-Csv -Header x,y,z } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { "a,b","1,2" | ConvertFrom-Csv -Header x } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
