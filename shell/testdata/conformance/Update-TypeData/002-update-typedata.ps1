Update-TypeData -TypeName My.T5 -MemberType AliasProperty -MemberName B -Value a
$o=[pscustomobject]@{PSTypeName='My.T5';a=4}
$o.B
$o.B=7
$o.a
$o | gm B
Update-TypeData -TypeName My.T6 -DefaultDisplayPropertySet a,c
$o=[pscustomobject]@{PSTypeName='My.T6';a=1;b=2;c=3}
$o
$o | fl
$o | select *
$o.PSStandardMembers.DefaultDisplayPropertySet.ReferencedPropertyNames
Update-TypeData -TypeName My.T6b -DefaultDisplayPropertySet a,b,c,d,e,f
[pscustomobject]@{PSTypeName='My.T6b';a=1;b=2;c=3;d=4;e=5;f=6;g=7}
