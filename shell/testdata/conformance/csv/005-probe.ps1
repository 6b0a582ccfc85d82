Set-Location $env:CASE_TMP
try { & { 1,2 | ConvertTo-Csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { "abc","de" | ConvertTo-Csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $null | ConvertTo-Csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { ConvertTo-Csv -InputObject 1,2 } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [pscustomobject]@{A=1},[pscustomobject]@{B=2} | ConvertTo-Csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
