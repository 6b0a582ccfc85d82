Set-Location $env:CASE_TMP
try { & { ConvertFrom-Csv "A" } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { "A,B","1,2","","3,4" | ConvertFrom-Csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { "A,B","," | ConvertFrom-Csv | % { "[$($_.A)][$($_.B)]" } } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { ("A,B","1,2" | ConvertFrom-Csv) | gm -membertype noteproperty } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $c="A,B","1,2","3,4" | ConvertFrom-Csv; $c[0].A = 9; $c | ConvertTo-Csv; $c | sort A -desc | select -expand A } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
