function P { [CmdletBinding()]param() $PSCmdlet.WriteVerbose('v'); 'o' }
P -Verbose 4>&1
