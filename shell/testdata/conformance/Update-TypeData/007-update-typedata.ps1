Update-TypeData -TypeName My.X
Update-TypeData -TypeName My.X -MemberType AliasProperty -MemberName N -Value 5 -SecondValue int
([pscustomobject]@{PSTypeName='My.X'}).N
try {
    Update-TypeData -TypeName My.Y -MemberType NoteProperty -MemberName N -Value 5 -SecondValue 6
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
