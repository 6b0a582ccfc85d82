[pscustomobject]@{ A = 1 }; [pscustomobject]@{ B = 2 }; 'text'; [pscustomobject]@{ A = 3 }
Get-Item /tmp | Select-Object Name; 5; [pscustomobject]@{ A = 1; B = 2; C = 3; D = 4; E = 5 }
[pscustomobject]@{ X = 1 }; $null; [pscustomobject]@{ X = 2 }
@{ k = 'v' }; [pscustomobject]@{ X = 2 }
1, 'two', [datetime]'2024-01-02', $true, 3.5, [version]'1.2', [guid]::Empty
[timespan]'1:02:03'; [pscustomobject]@{ Y = 1 }
