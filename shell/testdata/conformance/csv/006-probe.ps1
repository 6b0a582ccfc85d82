Set-Location $env:CASE_TMP
try { & { [pscustomobject]@{A=[datetime]"2024-01-02 03:04:05";B=1.5;C=$true;D=@(1,2);E=@{x=1};F=[dayofweek]::Monday;G=[timespan]"1:0:0"} | ConvertTo-Csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [pscustomobject]@{A=4} | Export-Csv n.csv -NoHeader; gc n.csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [pscustomobject]@{A=4} | Export-Csv nodir/n.csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [pscustomobject]@{A=4} | Export-Csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [pscustomobject]@{A="é"} | Export-Csv u.csv -Encoding utf8BOM; (Get-Content u.csv -AsByteStream -TotalCount 5) -join "," } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
