function P2 { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$I) begin { $PSCmdlet.WriteVerbose('v'); $PSCmdlet.WriteWarning('w'); $PSCmdlet.WriteDebug('d'); $PSCmdlet.WriteInformation('inf',@('t')); $PSCmdlet.WriteObject(1..3); $PSCmdlet.WriteObject(@(4,5),$true) } process { if($I -eq 2){ $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([Exception]::new('bad'),'MyId','InvalidData',$I)) } $I } }
P2 -I 9 -Verbose 4>&1
1..3 | P2 6>&1
P2 -I 2 -ErrorAction Stop
'x'
