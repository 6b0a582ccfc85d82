[int]$null
[int]"`t7"
[double]'1.5e3'
[decimal]'1.10'
[bool]'false'
[bool]0
[bool]'0'
[bool]@(0)
[string]$null -eq ''
[string]1.0
[string](1,2)
[char]65
[char]'a'
[byte]255
try {
    [byte]256
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [byte]-1
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
