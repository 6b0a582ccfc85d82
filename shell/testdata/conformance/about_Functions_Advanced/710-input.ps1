function I1 { "count=$($input.Count)"; @($input).Count; $input.GetType().Name }
1..3 | I1
function I2 { begin {"b:$(@($input).Count)"} process {"p:$($input) $_"} end {"e:$(@($input).Count)"} }
1..2 | I2
function I3 { while($input.MoveNext()){ $input.Current }; $input.Reset(); @($input).Count }
1..2 | I3
filter Dbl { $_*2 }
1..3 | Dbl
1,2 | & { process { "[$_]" } end { 'e' } }
1,2 | & { $input | % { $_ + 1 } }
I1
function I4 { $_ ; "$input" }
5,6 | I4
1..3 | & { param($a) "a=$a"; $input } 9
function I5 { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$x) end { "$x"; "$input"; @($input).Count } }
1..3 | I5
