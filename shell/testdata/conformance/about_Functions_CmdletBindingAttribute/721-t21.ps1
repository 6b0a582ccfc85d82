[CmdletBinding()]param()
$PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([Exception]::new('bad'),'MyId','InvalidData',$null))
