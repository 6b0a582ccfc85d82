[CmdletBinding()]param()
$ErrorActionPreference='Stop'
$null.Foo()
