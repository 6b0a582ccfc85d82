function SB { param([Parameter(ValueFromPipeline)]$I,[scriptblock]$F,[Parameter(ValueFromPipelineByPropertyName)][object]$O,[Parameter(ValueFromPipelineByPropertyName)][scriptblock]$Q) process { "$(& $F $I) $($O.GetType().Name) $($Q.GetType().Name)" } }
1,2 | SB -F { param($x) $x*2 } -O { 1 } -Q { 2 }
