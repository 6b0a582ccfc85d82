try {
    Update-TypeData -TypeName My.X -MemberType NoteProperty -MemberName N
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    Update-TypeData -TypeName My.X -MemberType ScriptProperty -MemberName N -Value 1
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    Update-TypeData -TypeName My.X -MemberType ScriptMethod -MemberName N -Value 1
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
