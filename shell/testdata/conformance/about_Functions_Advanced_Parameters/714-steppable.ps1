$sp = { Sort-Object -Property Length }.GetSteppablePipeline()
$sp.Begin($true); 'ccc','a','bb' | % { $sp.Process($_) }; $sp.End()
$sp2 = { ForEach-Object { "<$_>" } }.GetSteppablePipeline($MyInvocation.CommandOrigin)
$sp2.Begin($true)
1..2 | % { $sp2.Process($_) }
$sp2.End(); $sp2.Dispose()
function Proxy { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$InputObject) begin { $w=$ExecutionContext.InvokeCommand.GetCommand('Write-Output',[System.Management.Automation.CommandTypes]::Cmdlet); $sb={& $w @PSBoundParameters}; $p=$sb.GetSteppablePipeline($MyInvocation.CommandOrigin); $p.Begin($PSCmdlet) } process { $p.Process($_) } end { $p.End() } }
1..3 | Proxy
