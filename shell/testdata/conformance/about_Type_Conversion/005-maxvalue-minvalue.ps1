[int]::MaxValue
[int]::MinValue
[long]::MaxValue
[double]::MaxValue
[double]::Epsilon
[double]::NaN -eq [double]::NaN
[double]::IsNaN([double]::NaN)
[decimal]::MaxValue
[byte]::MaxValue
[int]::Parse('12')
[int]::Parse('1,000',[Globalization.NumberStyles]::AllowThousands)
[int]::Parse('FF','HexNumber')
[int]::TryParse('x',[ref]$null)
$r=0
[int]::TryParse('5',[ref]$r)
$r
[double]::Parse('1.5',[cultureinfo]::InvariantCulture)
[decimal]::Parse('1.50')
[double]::TryParse('1,5',[Globalization.NumberStyles]::Any,[cultureinfo]'de-DE',[ref]$r)
$r
try {
    [int]::Parse('x')
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [int]::Parse('99999999999')
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
