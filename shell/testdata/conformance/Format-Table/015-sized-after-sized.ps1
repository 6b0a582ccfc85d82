$o = [pscustomobject]@{ Name = 'alpha'; Size = 12 }, [pscustomobject]@{ Name = 'beta'; Size = 5 }
$o | Format-Table @{ n = 'Nm'; e = 'Name'; w = 4 }, Size
$o | Format-Table Name, Size
$o | Format-Table @{ n = 'Nm'; e = 'Name'; w = 4 }, @{ n = 'Sz'; e = 'Size'; w = 20 }
$o | Format-Wide -Column 3
$o | Format-Wide
[version]'1.2.3'
$o | Format-Table @{ n = 'Nm'; e = 'Name'; w = 4 } | Out-String
