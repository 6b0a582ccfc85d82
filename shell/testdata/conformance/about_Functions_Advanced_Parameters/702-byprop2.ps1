function F { param([Parameter(ValueFromPipeline)][int]$N,[Parameter(ValueFromPipelineByPropertyName)][string]$Name) process {"N=$N Name=$Name $($PSBoundParameters.Keys)"} }
'a','3',$null,4.6,@{Name='q'},[pscustomobject]@{Name='z'} | F
1..3 | F -Name x
'abc' | F -N 1
[pscustomobject]@{N=5;Name='n'} | F
