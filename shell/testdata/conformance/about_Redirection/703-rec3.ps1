function P { [CmdletBinding()]param() $PSCmdlet.WriteWarning('w'); 'o' }
P 3>&1
1..2 | % { P } 3>&1
