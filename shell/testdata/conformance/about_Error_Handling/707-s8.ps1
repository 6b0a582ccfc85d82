Set-StrictMode -Version 3
$ErrorActionPreference='Stop'
1/0
