Get-Item /tmp | Format-Table -View Nope
1 | Format-Table -View Nope
[timespan]::FromSeconds(90) | Format-Table
[timespan]::FromSeconds(90) | Format-Wide
[datetime]'2024-01-02' | Format-List DateTime, Day
Get-Item /tmp | Format-Table -Property Name -View children
Get-Item /tmp | Format-Table -AutoSize -Column 3
Get-Item /tmp | Format-Wide -Column 0
Get-Item /tmp | Format-Wide -Column 2 -AutoSize
1 | Format-Table @{ e = 'x'; Bogus = 1 }
1 | Format-Table 5
1 | Format-Table ''
1 | Format-Table $null
1 | Format-Table @{ }
