1..3 | Join-String -Separator ','
'a','b' | Join-String -SingleQuote -Separator ';'
'a','b' | Join-String -DoubleQuote
[pscustomobject]@{n='x'},[pscustomobject]@{n='y'} | Join-String n -Separator '+'
1..3 | Join-String { $_*2 } -Separator ' '
1..3 | Join-String -FormatString '[{0:D2}]'
'a','b' | Join-String -OutputPrefix '<' -OutputSuffix '>' -Separator '|'
Join-String -InputObject 1,2 -Separator '-'
@() | Join-String
'x',$null,'y' | Join-String -Separator ','
1.5,2 | Join-String -Separator ';' -UseCulture
Get-Random -SetSeed 42 -Maximum 100
Get-Random -Maximum 100
1..5 | Get-Random -SetSeed 1
Get-Random -SetSeed 7 -Minimum 5 -Maximum 10
Get-Random -SetSeed 3 -InputObject (1..10) -Count 3
1..10 | Get-Random -Shuffle -SetSeed 5
Get-Random -SetSeed 9
Get-Random -SetSeed 4 -Minimum 1.5 -Maximum 2.5
Get-Random -SetSeed 4 -Maximum 5000000000
Get-Random -SetSeed 2 -Minimum -10 -Maximum -5
Get-Random -SetSeed 11 -Maximum 6 -Count 5
try {
    Get-Random -Minimum 10 -Maximum 5
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
