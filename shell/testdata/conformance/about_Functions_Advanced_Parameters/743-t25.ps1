$ErrorActionPreference='Stop'
1 | % { 1/0 }
