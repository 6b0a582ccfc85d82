function T { param([ValidateDrive('C','Function')][string]$D,[ValidateUserDrive()]$U) "ok $D" }
T -D 'Function:\x'
T -D 'Env:\x'
try { T -D 'Temp:/a' } catch { $_.Exception.Message }
function W { param([ValidateTrustedData()]$X) $X }
W 5
function AR { param([AllowNull()][string]$A,[Parameter(Mandatory)][AllowEmptyString()][string]$B,[Parameter(Mandatory)][AllowEmptyCollection()][string[]]$C,[Parameter(Mandatory)][AllowNull()]$D) "[$A][$B][$($C.Count)][$($null -eq $D)]" }
AR -A $null -B '' -C @() -D $null
