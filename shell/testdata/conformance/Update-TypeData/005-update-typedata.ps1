try {
    Update-TypeData -MemberType NoteProperty -MemberName N -Value 5
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    Update-TypeData -TypeName My.X -MemberType NoteProperty -Value 5
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    Update-TypeData -TypeName My.X -MemberName N -Value 5
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
