$null | % { 'n' }
@() | % { 'n' }
@($null,1) | % { "[$_]" }
% { 'noinput' }
,(1,2) | % { $_.Count }
1,(2,3) | % { "$_" }
try {
    Compare-Object $null (1,2)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    Compare-Object (1,2) $null
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
