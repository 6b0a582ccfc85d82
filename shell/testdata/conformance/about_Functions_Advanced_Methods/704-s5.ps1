$ErrorActionPreference='Stop'
Get-Item nope
