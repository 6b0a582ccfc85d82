function NP { param([Parameter(ValueFromPipeline)][string]$S,[Parameter(ValueFromPipelineByPropertyName)][int]$Length) process { "[$S] $Length $($PSBoundParameters.Keys)" } }
$null,'abc','' | NP
function NP2 { param([Parameter(Mandatory,ValueFromPipeline)][string]$S) process { "[$S]" } }
$null,'abc','' | NP2
function NP3 { param([Parameter(Mandatory,ValueFromPipeline)]$S) process { "[$S]" } }
$null,@(),'' | NP3
@() | NP3
$null | NP3
function NP4 { param([Parameter(Mandatory,ValueFromPipeline)][AllowNull()][AllowEmptyString()][string[]]$S) process { "[$($S.Count)]" } end {'end'} }
$null,'',@() | NP4
