$ErrorActionPreference='Stop'
[int]'x'
