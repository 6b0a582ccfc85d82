$o = [pscustomobject]@{ Name = 'a'; LongPropertyName = 'value'; N = $null; E = ''; L = 1, 2; D = [datetime]'2024-01-02 03:04:05'; B = $false }
$o | Format-List
$o | Format-List -Property N*, D
$o | Format-List -Property *
$o | Format-List -GroupBy Name
$o, $o | Format-List Name, B
$o | Format-List Nope
$o | Format-List Nope, Name
$o | Format-List @{ n = 'Calc'; e = { $_.Name * 3 } }, @{ l = 'Fmt'; e = 'D'; f = 'yyyy' }, @{ e = { $_.L.Count } }
$o | Format-List { $_.Name }
$o | Format-List | Out-String -Width 25
'str' | Format-List
'str' | Format-List -Force
5 | Format-List *
$null | Format-List
1, 'a', [pscustomobject]@{ Z = 1 } | Format-List
[pscustomobject]@{ Text = 'a very long text that needs to be wrapped because it does not fit in the eighty columns of the console window at all' } | Format-List
[pscustomobject]@{ Multi = "line1`nline2`n`nline4"; Next = 1 } | Format-List
[pscustomobject]@{ Path = '/a/very/long/path/without/any/blanks/that/goes/on/and/on/until/it/does/not/fit/the/line/anymore.txt' } | Format-List
$o | Format-List -Property Name -View x
$o | Format-List -DisplayError @{ n = 'bad'; e = { throw 'q' } }
$o | Format-List -ShowError @{ n = 'bad'; e = { throw 'q' } }
$o | Format-List 'Na[me]', 'D?'
$o | fl n*
