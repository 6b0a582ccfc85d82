[decimal]::Round(2.5)
[decimal]::Round(2.567,1)
[math]::Round(2.5)
[math]::Round(2.5,[MidpointRounding]::AwayFromZero)
[math]::Round(2.345,2)
[decimal]::Floor(-1.5)
[decimal]::Truncate(1.9)
[decimal]::GetBits(1.5) -join ','
1.10d
1.10d + 1
1d/3
[decimal]1.5 -eq 1.50
(1.10d).ToString()
[decimal]::Add(1,2)
5d % 3
[decimal]::ToInt32(5.9)
[decimal]'1e3'
0.1+0.2
0.1d+0.2d
10/4
10/5
7%3
-7%3
2147483647+1
(2147483647+1).GetType().Name
9223372036854775807+1
(1234.5678).ToString('N2')
(1234.5).ToString('C')
(0.256).ToString('P1')
(255).ToString('X4')
(5).ToString('D3')
(1234567).ToString('#,##0')
(1.5).ToString('0.00')
(12345.678).ToString('E2')
(5).ToString('000')
(-5).ToString('#;(#);zero')
(0).ToString('#;(#);zero')
(1234.5).ToString('N',[cultureinfo]'de-DE')
(1e20).ToString()
(1e-5).ToString()
(100000000000000000000).ToString()
(1.0).ToString()
(1234.5).ToString('F0')
(5).ToString('B8')
(0.1).ToString('R')
(1.5).ToString('G3')
1kb
1.5mb
0x1F
1e3
1l
10gb
try {
    (5).ToString('Q')
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
