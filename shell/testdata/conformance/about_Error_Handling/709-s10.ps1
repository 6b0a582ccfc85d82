Set-StrictMode -Version 2
$ErrorActionPreference='Stop'
if ($true) { (1).Foo }
