$e = [char]27
$o = [pscustomobject]@{ Name = "$e[31mred$e[0m"; V = 1 }, [pscustomobject]@{ Name = 'plain'; V = 2 }
$o | Format-Table
$o | Format-List
$o | Format-Table -AutoSize | Out-String
"$e[32mgreen$e[0m text"
$PSStyle.OutputRendering = 'Ansi'
$o | Format-Table
$o | Format-List
$PSStyle.OutputRendering = 'PlainText'
$o | Format-Table
"$e[32mgreen$e[0m text"
