$ErrorActionPreference='Stop'
& { [CmdletBinding()]param() 1/0 }
