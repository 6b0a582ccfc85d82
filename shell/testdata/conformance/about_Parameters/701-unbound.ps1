function U { param([datetime]$d,[timespan]$t,[guid]$g,[char]$c,[bool]$b,[double]$f,[decimal]$m,[long]$l,[byte]$y,[System.ConsoleColor]$e,[version]$v,[string]$s,[string[]]$a,[hashtable]$h,[switch]$w,[Nullable[int]]$n,[bigint]$i,[intptr]$p,[datetimeoffset]$o,[uint32]$u,[int16]$k)
foreach($x in 'd','t','g','c','b','f','m','l','y','e','v','s','a','h','w','n','i','p','o','u','k') { $val=(Get-Variable $x).Value; "$x " + $(if($null -eq $val){'null'}else{$val.GetType().Name+" [$val]"}) } }
U
function U2 { [CmdletBinding()] param([datetime]$d,[char]$c,[System.ConsoleColor]$e) "$($null -eq $d) $($null -eq $c) $($null -eq $e)" }
U2
