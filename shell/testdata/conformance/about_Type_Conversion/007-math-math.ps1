try {
    [Math]::Abs(-5)
    [Math]::Pow(2,10)
    [Math]::Sqrt(16)
    [Math]::Max(1,2.5)
    [Math]::Min(3,2)
    [Math]::Floor(-1.5)
    [Math]::Ceiling(1.2)
    [Math]::Truncate(-1.7)
    [Math]::Sign(-3)
    [Math]::PI
    [Math]::E
    [Math]::Log(100,10)
    [Math]::Log10(1000)
    [Math]::Exp(0)
    [Math]::DivRem(7,2)
    $r=0
    [Math]::DivRem(7,2,[ref]$r)
    $r
    [Math]::Clamp(15,1,10)
    [Math]::BigMul(2147483647,2)
    [Math]::Cbrt(27)
    [Math]::Atan2(1,1)
    [Math]::IEEERemainder(5,3)
    [Math]::Log2(8)
    [Math]::Round(-2.5)
    [Math]::Round(1234.5678,-2)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
[Convert]::ToInt32('101',2)
[Convert]::ToString(255,16)
[Convert]::ToString(5,2).PadLeft(8,'0')
[Convert]::ToBase64String([byte[]](1,2,3))
[Convert]::FromBase64String('AQID') -join ','
[Convert]::ToHexString([byte[]](255,16))
[Convert]::FromHexString('FF10') -join ','
[Convert]::ToBoolean('true')
[Convert]::ToDateTime('2024-01-02').Day
[Convert]::ToDouble('1.5')
[Convert]::ToChar(65)
[Convert]::ToInt32(2.5)
[Convert]::ToInt32('0x1F',16)
[Convert]::ChangeType('5',[int]).GetType().Name
[Convert]::ToByte('255')
[Convert]::IsDBNull($null)
[Convert]::ToInt32($true)
[Convert]::GetTypeCode(5)
[Convert]::ToString($null) -eq ''
try {
    [Convert]::ToInt32('x')
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
