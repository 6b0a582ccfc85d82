function O { param([Parameter(ValueFromPipelineByPropertyName)]$A,[Parameter(ValueFromPipelineByPropertyName)]$B,[Parameter(ValueFromPipelineByPropertyName)]$C,[Parameter(ValueFromPipeline)]$D) process { "$($PSBoundParameters.Keys) | $A $B $C $($D.A)" } }
[pscustomobject]@{A=1;B=2;C=3},[pscustomobject]@{C=4},[pscustomobject]@{B=5;A=6} | O
function O2 { param([Parameter(Mandatory,ValueFromPipelineByPropertyName)]$A,[Parameter(ValueFromPipelineByPropertyName)]$B=7) process { "$A $B $($PSBoundParameters.Keys)" } }
[pscustomobject]@{A=1;B=2},[pscustomobject]@{A=3},[pscustomobject]@{B=1},[pscustomobject]@{A=$null} | O2
@{A=1} | O2
[pscustomobject]@{A=''} | O2
function O3 { param([Parameter(Mandatory,ValueFromPipelineByPropertyName)][string]$A,[Parameter(Mandatory,ValueFromPipelineByPropertyName)][int]$B) process { "$A $B" } }
[pscustomobject]@{A='x'} | O3
[pscustomobject]@{A='x';B='2'},[pscustomobject]@{A='y'} | O3 -ErrorAction SilentlyContinue; $Error[0].FullyQualifiedErrorId; $Error.Count
[pscustomobject]@{A='x';B='q'} | O3
[pscustomobject]@{} | O3
'' | O3
