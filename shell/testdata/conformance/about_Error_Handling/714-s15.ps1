Set-StrictMode -Version 2
$ErrorActionPreference='Stop'
Write-Output (1).Foo
