[CmdletBinding()]param()
Set-StrictMode -Version 2
(1).Foo
'x'
