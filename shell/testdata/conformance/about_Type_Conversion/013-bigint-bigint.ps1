[bigint]::Pow(2,100)
[bigint]'123456789012345678901234567890' * 2
[bigint]::Parse('5') + 3
[bigint]10 / 3
[bigint]10 % 3
[bigint]::Max(3,5)
[bigint]5 -gt 3
([bigint]255).ToString('X')
[bigint]::Divide(10,3)
[bigint]::GreatestCommonDivisor(12,18)
[bigint]::Abs(-5)
([bigint]5).IsEven
[bigint]::One + [bigint]::Zero
[int][bigint]7
[bigint]::ModPow(2,10,1000)
(2*[bigint]3).GetType().Name
[bigint]::Log10(1000)
[bigint]1e20
-[bigint]5
[bigint]7 -band 3
[bigint]1 -shl 70
[bigint]::Remainder(7,2)
[bigint]::Negate(5)
