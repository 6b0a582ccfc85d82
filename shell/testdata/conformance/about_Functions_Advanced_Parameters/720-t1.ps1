$ErrorActionPreference='Stop'
[int]::Parse('x')
