$o = [pscustomobject]@{ Name = '日本語'; Value = 'テスト文字列がとても長い場合は切り捨てられます、そうですよね、はいそうです' }, [pscustomobject]@{ Name = 'ascii'; Value = 'é' }, [pscustomobject]@{ Name = '한국어 텍스트'; Value = '😀 emoji' }
$o | Format-Table
$o | Format-Table -AutoSize
$o | Format-Table -Wrap
$o | Format-List
$o | Format-Wide Name -Column 3
$o | Format-Table @{ e = 'Name'; w = 5 }, Value
$o | Format-Table | Out-String -Width 30
