[pscustomobject]@{ I = 1; D = 1.5; M = 2.50d; L = 10L; F = [float]0.1; S = '5'; Big = 123456789.123456; Small = 0.00001234 }, [pscustomobject]@{ I = -100; D = 1e20; M = -0.001d; L = [long]::MaxValue; F = [float]1e10; S = 'x'; Big = [double]::NaN; Small = [double]::PositiveInfinity } | Format-Table
[pscustomobject]@{ I = 1; D = 1.5; M = 2.50d; L = 10L; F = [float]0.1; S = '5'; Big = 123456789.123456; Small = 0.00001234 } | Format-List
1.5, 2.50d, 1e20, [float]0.1, 0.1, 1e-7, 123456789.123456789
[pscustomobject]@{ X = 1.0; Y = 100.0 } | Format-Table
[pscustomobject]@{ X = $null }, [pscustomobject]@{ X = 5 } | Format-Table
[pscustomobject]@{ X = 'text' }, [pscustomobject]@{ X = 5 } | Format-Table
