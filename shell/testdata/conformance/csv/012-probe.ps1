Set-Location $env:CASE_TMP
try { & { [pscustomobject]@{"a b"=1;"c,d"=2} | ConvertTo-Csv -UseQuotes AsNeeded } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [pscustomobject]@{A=" x ";B="y`t"} | ConvertTo-Csv -UseQuotes AsNeeded } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [pscustomobject]@{A="x;y";B="`r"} | ConvertTo-Csv -UseQuotes AsNeeded -Delimiter ";" } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { Export-Csv -InputObject ([pscustomobject]@{A=1}) -LiteralPath "[x].csv"; gci | ? name -like "``[*" | % name } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { "a","b" | Export-Csv s.csv; gc s.csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
