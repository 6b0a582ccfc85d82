Set-Location $env:CASE_TMP
try { & { [pscustomobject]@{A=1} | ConvertTo-Csv -UseQuotes Never -QuoteFields A } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [pscustomobject]@{A=1} | ConvertTo-Csv -IncludeTypeInformation } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [pscustomobject]@{A=1} | ConvertTo-Csv -NoTypeInformation -NoHeader } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [pscustomobject]@{A=1} | ConvertTo-Csv -IncludeTypeInformation -NoTypeInformation } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [pscustomobject]@{A=1;B=2} | ConvertTo-Csv -Delimiter "|" } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
