[CmdletBinding()]param()
throw [System.InvalidOperationException]'x'
