try { & { [pscustomobject]@{A=1;B=[pscustomobject]@{C=2;D=[pscustomobject]@{E=3}};L=1,2;H=[ordered]@{x=1};D=[datetime]"2024-01-02";S="<&>";N=$null;E=[dayofweek]::Monday; Ch=[char]"x";arr=@()} | ConvertTo-Xml -As String } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [pscustomobject]@{A=1;B=[pscustomobject]@{C=2;D=[pscustomobject]@{E=3}};L=1,2} | ConvertTo-Xml -As String -Depth 2 } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { [pscustomobject]@{A=1;B=[pscustomobject]@{C=2;D=[pscustomobject]@{E=3}};L=1,2} | ConvertTo-Xml -As Stream -Depth 3 -NoTypeInformation } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
