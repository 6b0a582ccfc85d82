$ErrorActionPreference='Stop'
$null.Foo()
