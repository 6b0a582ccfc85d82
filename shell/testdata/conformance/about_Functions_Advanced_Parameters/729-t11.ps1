[CmdletBinding()]param()
throw 'boom'
