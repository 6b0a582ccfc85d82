Set-StrictMode -Version 2
$ErrorActionPreference='Stop'
"a"
$x='abc'
$x.Nope
