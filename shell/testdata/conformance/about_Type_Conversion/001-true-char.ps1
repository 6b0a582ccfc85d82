[int]'0x1F'
[int]' 42 '
[int]'1e2'
[int]'1,000'
[int]$true
[int]'3.5'
[int]2.5
[int]3.5
[int][char]'A'
[long]'5L'
[int]'5kb'
[int]''
