function W { [CmdletBinding()] param() Write-Warning 'w1'; Write-Warning 'w2'; Write-Verbose 'v'; Write-Information 'i1' -Tags t1, t2 }
W -WarningVariable wv -WarningAction SilentlyContinue -InformationVariable iv
$wv.Count; $wv.GetType().FullName; $wv[0].GetType().FullName; $wv[0].Message; "$($wv[1])"
$iv.Count; $iv[0].GetType().FullName; $iv[0].MessageData; $iv[0].Tags -join ','; $iv[0].Source -eq $PSCommandPath
W -WarningVariable +wv -InformationAction Continue
$wv.Count
W -WarningAction Stop
"after"
try { W -WarningAction Stop } catch { $_.FullyQualifiedErrorId; "$_"; $_.CategoryInfo.ToString(); $_.Exception.GetType().FullName }
try { W -WA 3 -InformationAction Stop } catch { $_.FullyQualifiedErrorId; "$_" }
