function Get-Thing {
    param([string]$Name)
    if ($Name -eq 'a') {
        throw "No thing named '$Name' was found"
    }
}
try { Get-Thing a } catch { $_.ScriptStackTrace; $_.InvocationInfo.MyCommand; $_.InvocationInfo.Line; $_.InvocationInfo.OffsetInLine; $_.InvocationInfo.ScriptLineNumber }
Get-Thing a
"not reached"
