try {
    'Hello'.Substring()
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    'x'.Length = 5
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
[char]65
[int][char]'a'
[char]::IsDigit('5')
[char]::IsLetter('x',0)
[char]::ToUpper('a')
[char]::IsWhiteSpace(' ')
[char]::GetNumericValue('7')
[char]'a' -lt [char]'b'
[char]'a' + 'b'
[char]'a' + 1
'a' + [char]'b'
[char]::ConvertFromUtf32(128512).Length
[char]::IsSurrogate([char]0xD83D)
[char]::MaxValue -as [int]
[char]'a' -eq 'A'
[char]'a' -ceq 'A'
[char]::IsPunctuation('!')
[char]::GetUnicodeCategory('A')
"$([char]0x263a)"
[char[]](97..99) -join ''
