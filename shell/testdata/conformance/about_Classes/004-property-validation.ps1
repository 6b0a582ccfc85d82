class P { [ValidateRange(1,10)][int]$R = 5; [ValidateSet('a','b')][string]$S='a'; [ValidateNotNullOrEmpty()][string]$T='t'; [ValidatePattern('^\d+$')][string]$Q='1'; [ValidateLength(1,3)]$L='x' }
$p=[P]::new(); $p.R=7; $p.R
foreach($x in { $p.R=11 },{ $p.S='z' },{ $p.T='' },{ $p.Q='abc' },{ $p.L='toolong' },{ $p.R='x' },{ [P]@{R=99} },{ [P]@{Nope=1} },{ $p.Zip=1 }) { try { & $x } catch { "$($_.Exception.GetType().Name): $($_.Exception.Message) | $($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Category)" } }
$p
