$none = & {}
if (@() -eq $null) { 'A' } else { 'B' }; if (@() -ne $null) { 'A' } else { 'B' }
@($null | ForEach-Object { 1 }).Count; @($none | ForEach-Object { 1 }).Count; (@() + $null).Count; @($null + @()).Count
if ((5, $null, 6, $null) -eq $null) { 'two nulls' }; if ((0, 0, 1) -eq 0) { 'two zeros' }; if ((, 0) -eq 0) { 'x' } else { 'one zero is false' }
function Get-Nil { return @() }; $null -eq (Get-Nil); (Get-Nil) -is [array]; function Get-Single { return @('y') }; (Get-Single).GetType().Name
