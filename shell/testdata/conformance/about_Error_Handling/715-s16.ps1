Set-StrictMode -Version 2
$ErrorActionPreference='Stop'
try { (1).Foo } catch { throw }
