Set-StrictMode -Version 2
$ErrorActionPreference='Stop'
(1).Foo = 5
