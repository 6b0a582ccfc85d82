$ErrorActionPreference='Stop'
$x=1; $x.Nope()
