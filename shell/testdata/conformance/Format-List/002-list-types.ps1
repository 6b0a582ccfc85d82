[version]'1.2' | Format-List
Get-Alias gci | Format-List Name, Definition
Get-Item /tmp | Format-List Name, FullName, Mode
'a', 'b' | Group-Object | Format-List
Get-Command Get-Item | Format-List Name, CommandType, Version | Out-String | ForEach-Object { $_.Length -gt 10 }
Compare-Object 1 2 | Format-List
1, 2 | Measure-Object -Sum | Format-List
[uri]'http://a.b/c' | Format-List Host, Port
[System.Net.IPAddress]'1.2.3.4' | Format-List Address, AddressFamily
Get-Culture en-US | Format-List Name, LCID
[ordered]@{ a = 1; b = 'x' } | Format-List
[pscustomobject]@{ H = [ordered]@{ a = 1; b = 2; c = 3; d = 4; e = 5 }; A = 'x', 'y' } | Format-List
[pscustomobject]@{ S = { code }; T = [int]; E = [System.DayOfWeek]::Friday; G = [guid]::Empty; V = [version]'1.0'; X = [char]'c'; Y = [byte]7; Z = [timespan]'00:01:00' } | Format-List
(Get-Date '2024-05-06').TimeOfDay | Format-List
Get-Error | Format-List
try { 1/0 } catch { }; $Error[0] | Format-List -Property CategoryInfo, FullyQualifiedErrorId
$Error[0].Exception | Format-List Message, HResult
$Error[0].CategoryInfo
$Error[0].InvocationInfo | Format-List ScriptLineNumber, OffsetInLine, Line, PositionMessage
