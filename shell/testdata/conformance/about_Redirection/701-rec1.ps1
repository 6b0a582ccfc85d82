function P { [CmdletBinding()]param() Write-Verbose v; Write-Warning w; Write-Information i; Write-Debug d; 'o' }
P -Verbose 4>&1
P 3>&1
P -Debug 5>&1 3>$null
P 6>&1 3>$null
P -Verbose *>&1
$x = P -Verbose 4>&1 3>&1; $x | % { $_.GetType().Name }
