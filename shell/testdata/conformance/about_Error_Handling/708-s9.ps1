Set-StrictMode -Version 2
$ErrorActionPreference='Stop'
$nope
