function T { [CmdletBinding(DefaultParameterSetName = 'A')] param([Parameter(Mandatory, ParameterSetName = 'A')][int]$X, [Parameter(Mandatory, ParameterSetName = 'B')][string]$Y, [ValidateRange(1, 10)][int]$R, [ValidateSet('on', 'off')]$S, [ValidatePattern('^\d+$')]$P, [ValidateLength(2, 3)]$L, [ValidateNotNullOrEmpty()]$N, [ValidateScript({ $_ -gt 3 })]$C, [switch]$W, [ValidateCount(1, 2)]$K, [datetime]$D, [hashtable]$H, [AllowNull()][int[]]$I) 'ok' }
T -X abc
T -X 1 -Y b
T -Z 1
T -X 1 -R 11
T -X 1 -S maybe
T -X 1 -P x1
T -X 1 -L abcd
T -X 1 -N ''
T -X 1 -N $null
T -X 1 -C 2
T -X 1 -W:5
T -X 1 -W 5
T -X 1 extra
T -X 1 -X 2
T -X 1 -K 1, 2, 3
T -X 1 -D nodate
T -X 1 -H 'str'
T -X 1 -I 1, 'x'
T -X
T
T -X 1 -Ver -Verb
T -X 1 -D
T -X 1 -Debug:abc
T @{ X = 1 }
