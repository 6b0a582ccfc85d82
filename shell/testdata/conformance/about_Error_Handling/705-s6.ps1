$ErrorActionPreference='Stop'
function f { Set-StrictMode -Version 2; (1).Foo }
f
