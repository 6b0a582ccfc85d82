[pscustomobject]@{ A = 1; B = 'x'; C = [pscustomobject]@{ D = 2; E = @(1, 2, 3) } } | Format-Custom
[pscustomobject]@{ A = 1; C = [pscustomobject]@{ D = [pscustomobject]@{ E = 1 } } } | Format-Custom -Depth 1
[pscustomobject]@{ A = 1; B = 'x' } | Format-Custom A
1, 'a' | Format-Custom
@{ k = 1 } | Format-Custom
[version]'1.2.3' | Format-Custom
[pscustomobject]@{ L = 'a', 'b'; H = @{ q = 1 } } | Format-Custom -Property L, H
