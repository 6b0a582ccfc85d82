Set-Location $env:CASE_TMP
try { & { [pscustomobject]@{A=1;B=2} | ConvertTo-Csv -UseCulture } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [pscustomobject]@{A=1;B=2} | ConvertTo-Csv -UseCulture -Delimiter ";" } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [pscustomobject]@{A=1;B=2} | ConvertTo-Csv -Delimiter "ab" } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { @{a=1} | ConvertTo-Csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [ordered]@{a=1;b=2} | ConvertTo-Csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
