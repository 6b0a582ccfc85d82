$o = [pscustomobject]@{ Name = 'alpha'; Size = 1234.5678; When = [datetime]'2024-03-05 06:07:08' }, [pscustomobject]@{ Name = 'beta'; Size = 0.5; When = [datetime]'2023-12-31' }
$o | Format-Table @{ Label = 'Nm'; Expression = { $_.Name.ToUpper() }; Width = 8; Alignment = 'Right' }, @{ n = 'Sz'; e = 'Size'; f = 'N2'; w = 12; a = 'center' }, @{ Name = 'D'; Expression = { $_.When }; FormatString = 'yyyy-MM-dd' }
$o | Format-Table Name, @{ n = 'Sz'; e = { $_.Size }; f = '{0:N1} MB' }
$o | Format-Table @{ l = 'L'; e = 'Name'; align = 'left' }, @{ e = { $_.Size * 2 } }
$o | Format-Table @{ e = 'Name'; w = 3 }, @{ e = 'Size'; w = 5 }
$o | Format-List @{ n = 'Sz'; e = 'Size'; f = 'P1' }, @{ l = 'Nm'; e = { $_.Name } }
$o | Format-Wide @{ e = { "<$($_.Name)>" } } -Column 2
$o | Format-Table @{ n = 'x'; e = { $_.Name }; alignment = 'r' }
$o | Format-Table { $_.Name }, { $_.Size }
$o | Format-Table @{ Expression = { throw 'bad' }; Name = 'Bad' }, Name
$o | Format-Table @{ Expression = { throw 'bad' }; Name = 'Bad' }, Name -DisplayError
$o | Format-Table @{ Expression = { throw 'bad' }; Name = 'Bad' }, Name -ShowError
