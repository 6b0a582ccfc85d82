function Z { [CmdletBinding(DefaultParameterSetName='I')] param([Parameter(ValueFromPipeline,ParameterSetName='I')][int]$N,[Parameter(ValueFromPipeline,ParameterSetName='S')][string]$S,[Parameter(ValueFromPipeline,ParameterSetName='D')][datetime]$D) process { "$($PSCmdlet.ParameterSetName) $N|$S|$D" } }
5,'x',(Get-Date 2024-01-01),'7',2.5,$null | Z
function Z2 { param([Parameter(ValueFromPipeline,ParameterSetName='I')][int]$N,[Parameter(ValueFromPipeline,ParameterSetName='S')][string]$S) process { "$N|$S" } }
5,'x','7' | Z2
function Z3 { param([Parameter(ValueFromPipeline)][string[]]$N,[Parameter(ValueFromPipeline)][object]$O,[Parameter(ValueFromPipeline)][int[]]$I) process { "$($N.Count) $O $($I -join ',') $($PSBoundParameters.Keys)" } }
'a',5,@(1,2) | Z3
,@(1,2) | Z3
