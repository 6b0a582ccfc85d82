1 -as [string] | % GetType | % Name
'a' -as [int]
'5' -as [int]
5.7 -as [int]
'x' -as [datetime]
$null -as [string]
'true' -as [bool]
(1,2) -as [int]
'a','b' -as [string]
300 -as [byte]
@{a=1} -as [pscustomobject] | % GetType | % Name
try {
    5 -is 'nope'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    5 -as 'nope'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
