function D { param([PSDefaultValue(Help='the default',Value=5)][int]$A=5,[SupportsWildcards()][string]$B) "$A" }
D
(Get-Command D).Parameters['A'].Attributes | % { $_.GetType().Name }
(Get-Command D).Parameters['B'].Attributes | % { $_.GetType().Name }
