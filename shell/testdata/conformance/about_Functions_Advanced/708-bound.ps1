function B { [CmdletBinding()] param($A,$B=2,[switch]$C) $PSBoundParameters.Count; $PSBoundParameters.ContainsKey('B'); $PSBoundParameters['Z']=1; $PSBoundParameters.Remove('A'); $PSBoundParameters.Keys; $PSBoundParameters.GetType().FullName; $PSBoundParameters | Out-String }
B 1
B -C:$false -Verbose
function B2 { param($A) $PSBoundParameters.A = 9; $A; $PSBoundParameters['A'] ; $A = 3; $PSBoundParameters.A }
B2 1
