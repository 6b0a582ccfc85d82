$ErrorActionPreference='Stop'
try{[int]::Parse('x')}catch{throw}
