Set-StrictMode -Version 2
$ErrorActionPreference='Stop'
"v: $((1).Foo)"
