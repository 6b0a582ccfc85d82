$d = data { 'a', 'b'; @{ x = 1; y = @(1,2) } }
$d.Count; $d[2].y -join ','
data Text { ConvertFrom-StringData @'
hello = Hallo
bye = "quoted" \n x
'@ }
$Text.hello; $Text.bye
data -SupportedCommand ConvertTo-Json Json { @{ a = 1 } | ConvertTo-Json -Compress }
$Json
try { Invoke-Expression 'data { Get-Date }' } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { Invoke-Expression 'data { $x }' } catch { $_.FullyQualifiedErrorId }
try { Invoke-Expression 'data { "a $HOME" }' } catch { $_.FullyQualifiedErrorId }
data { if ($true) { 'cond' } else { 'no' } }
data { "$PSCulture" ; $true; $null; 1kb; 'a' + 'b'; 5 -gt 3 }
data { "x{0}" -f 5 }
$Text.GetType().Name
try { Invoke-Expression 'data { [int]"5" }' } catch { $_.FullyQualifiedErrorId }
try { Invoke-Expression 'data { foreach ($i in 1) { $i } }' } catch { $_.FullyQualifiedErrorId }
try { Invoke-Expression 'data { $a = 5 }' } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { Invoke-Expression 'data { @(1,2).Count }' } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
