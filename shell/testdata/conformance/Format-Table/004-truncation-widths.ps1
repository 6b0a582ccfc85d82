$o = [pscustomobject]@{ A = 'x' * 30; B = 'y' * 30; C = 'z' * 30; D = 1234567890123 }
$o | Format-Table
$o | Format-Table | Out-String -Width 40
$o | Format-Table -AutoSize | Out-String -Width 60
$o | Out-String -Width 20
$o | Format-Table A, D | Out-String -Width 25
$o | Format-List | Out-String -Width 20
'a long line of text that has more than twenty characters' | Out-String -Width 20
'one', 'two' | Out-String -Stream
'one', 'two' | Out-String -NoNewline
($o | Out-String -Stream).Count
1..3 | Out-String
