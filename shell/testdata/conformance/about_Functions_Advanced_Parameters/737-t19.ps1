[CmdletBinding()]param()
$ErrorActionPreference='Stop'
Import-Csv nope.csv
