$o = [pscustomobject]@{ Name = 'alpha'; Text = 'The quick brown fox jumps over the lazy dog and keeps running through the forest until night'; N = 5 }, [pscustomobject]@{ Name = 'b'; Text = 'short'; N = 12345 }
$o | Format-Table
$o | Format-Table -AutoSize
$o | Format-Table -Wrap
$o | Format-Table -AutoSize -Wrap
$o | Format-Table Name, N
$o | Format-Table N, Name -AutoSize
$o | Format-Table Text -HideTableHeaders
$o | Format-Table *
$o | Format-Table -Property N*, T*
