Update-TypeData -TypeName My.T7 -DefaultDisplayProperty b -DefaultKeyPropertySet a
$o=[pscustomobject]@{PSTypeName='My.T7';a=1;b=2}
$o | fw
$o,([pscustomobject]@{PSTypeName='My.T7';a=0;b=9}) | sort | ft
Update-TypeData -TypeName My.T1 -MemberType NoteProperty -MemberName N -Value 6
Update-TypeData -TypeName My.T1 -MemberType NoteProperty -MemberName N -Value 6 -Force
([pscustomobject]@{PSTypeName='My.T1'}).N
