try {
    (1..3).Where('x')
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    (1..3).Where({$_},'Foo')
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    (1..3).Where()
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
