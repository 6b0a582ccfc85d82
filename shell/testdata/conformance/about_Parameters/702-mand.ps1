function M1 { param([Parameter(Mandatory)]$S) "[$($S.Count)]" }
M1 -S @(); M1 -S ''; M1 -S $null; M1 -S @($null); M1 -S @('')
function M2 { param([Parameter(Mandatory)][object[]]$S) "[$($S.Count)]" }
M2 -S @(); M2 -S ''; M2 -S $null; M2 -S @($null); M2 -S @('')
function M3 { param([Parameter(Mandatory)][System.Collections.ArrayList]$S) "[$($S.Count)]" }
M3 -S @(); M3 -S @($null); M3 -S @(1)
function M4 { param([Parameter(Mandatory)][hashtable]$S) "[$($S.Count)]" }
M4 -S @{}
function M5 { param([Parameter(Mandatory)][System.Collections.Generic.List[string]]$S) "[$($S.Count)]" }
M5 -S @(); M5 -S @('')
function M6 { param([Parameter(Mandatory)][int[]]$S) "[$($S.Count)]" }
M6 -S @(); M6 -S @($null)
function M7 { param([Parameter(Mandatory)][System.Collections.IEnumerable]$S) "[$($S.Count)]" }
M7 -S @()
