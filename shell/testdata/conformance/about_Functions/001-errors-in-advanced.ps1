function Get-Data {
    [CmdletBinding()]
    param([Parameter(Mandatory)][string]$Name)

    if ($Name -eq 'bad') {
        $PSCmdlet.ThrowTerminatingError(
            [System.Management.Automation.ErrorRecord]::new([System.InvalidOperationException]::new("Bad name $Name"), 'BadName', 'InvalidArgument', $Name))
    }
    if ($Name -eq 'div') { [int]$Name }
    Write-Error "soft $Name"
    'done'
}
Get-Data bad
Get-Data div
try { Get-Data div } catch { $_.InvocationInfo.Line; $_.InvocationInfo.ScriptLineNumber; $_.FullyQualifiedErrorId }
Get-Data ok
Get-Data bad -ErrorAction SilentlyContinue
"still $?"
try { Get-Data bad } catch { $_.FullyQualifiedErrorId; $_.InvocationInfo.MyCommand.Name; $_.ScriptStackTrace }
Get-Data
