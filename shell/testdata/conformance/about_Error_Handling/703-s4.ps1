Set-StrictMode -Version 2
$ErrorActionPreference='Stop'
$y = (1).Foo
