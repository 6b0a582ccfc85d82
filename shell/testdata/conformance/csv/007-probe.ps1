Set-Location $env:CASE_TMP
try { & { [pscustomobject]@{A="é"} | Export-Csv u.csv -Encoding unicode; (Get-Content u.csv -AsByteStream) -join ","; (Import-Csv u.csv).A } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [pscustomobject]@{A="é"} | Export-Csv u.csv -Encoding ascii; gc u.csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [pscustomobject]@{A="é"} | Export-Csv u.csv -Encoding latin1; (Get-Content u.csv -AsByteStream) -join ","; (Import-Csv u.csv -Encoding latin1).A } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { Set-Content r.csv -Value "#TYPE My.Type","A,B","1,2"; (Import-Csv r.csv).pstypenames; Import-Csv r.csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { "A,A","1,2" | ConvertFrom-Csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
