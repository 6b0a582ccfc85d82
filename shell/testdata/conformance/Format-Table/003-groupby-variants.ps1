$o = 1..6 | ForEach-Object { [pscustomobject]@{ Id = $_; Kind = if ($_ % 2) { 'odd' } else { 'even' }; Big = $_ -gt 3 } }
$o | Sort-Object Kind | Format-Table -GroupBy Kind
$o | Format-Table Id -GroupBy Kind
$o | Sort-Object Kind | Format-Table Id, Big -GroupBy @{ n = 'Type'; e = { $_.Kind.ToUpper() } }
$o | Sort-Object Big | Format-List Id -GroupBy Big
$o | Sort-Object Kind | Format-Wide Id -GroupBy Kind -Column 3
$o | Format-Table -GroupBy Nothing
$o | Sort-Object Kind | Format-Table -GroupBy { $_.Kind.Length }
$o | Sort-Object Kind | Format-Table -GroupBy Kind -AutoSize -HideTableHeaders
