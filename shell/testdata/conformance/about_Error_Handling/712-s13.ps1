Set-StrictMode -Version 2
$ErrorActionPreference='Stop'
[int]::Nope
