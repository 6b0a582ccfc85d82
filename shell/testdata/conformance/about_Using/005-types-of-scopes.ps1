function Define { Invoke-Expression 'class Inner { [int]$N = 5 }; [Inner]::new().N' }
Define
try { [Inner] } catch { "$_" }
& { class Local { [string]$S = 'in' }; [Local]::new().S }
try { [Local] } catch { "$_" }
. { class Dotted { [string]$S = 'dot' } }
[Dotted]::new().S
Invoke-Expression 'enum Early { A = 3 }'
[int][Early]::A
