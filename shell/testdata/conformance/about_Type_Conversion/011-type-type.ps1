try {
    [type]'int'
    [type]'system.string'
    'int' -as [type]
    'nope' -as [type]
    [type]'nope'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
[bigint]'123456789012345678901234567890'
[bigint]5
[bigint]1.9
[bigint]'0x10'
try {
    [decimal]'1e3'
    [decimal]1e28
    [decimal]1e30
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
