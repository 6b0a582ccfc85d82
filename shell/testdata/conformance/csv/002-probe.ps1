Set-Location $env:CASE_TMP
try { & { "#c","a,b","#x","1,2" | ConvertFrom-Csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [pscustomobject]@{A=1;B=$null;C="";D="x,y";E="q`"q";F="l1`nl2"} | ConvertTo-Csv } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [pscustomobject]@{A=1;B=$null;C="";D="x,y";E="q`"q"} | ConvertTo-Csv -UseQuotes AsNeeded } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [pscustomobject]@{A=1;B=$null;C="";D="x,y";E="q`"q"} | ConvertTo-Csv -UseQuotes Never } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [pscustomobject]@{A=1;B=$null;C="";D="x,y"} | ConvertTo-Csv -QuoteFields A,D } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
