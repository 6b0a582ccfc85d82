Update-TypeData -TypeName My.T1 -MemberType NoteProperty -MemberName N -Value 5
$o=[pscustomobject]@{PSTypeName='My.T1';a=1}
$o.N
$o | gm | ft Name,MemberType,Definition
$o
Update-TypeData -TypeName My.T3 -MemberType ScriptProperty -MemberName S -Value {$this.a*2} -SecondValue {$this.a=$args[0]}
$o=[pscustomobject]@{PSTypeName='My.T3';a=4}
$o.S=10
$o.a
$o.S
Update-TypeData -TypeName My.T4 -MemberType ScriptMethod -MemberName M -Value {param($x) "$($this.a)-$x"}
$o=[pscustomobject]@{PSTypeName='My.T4';a=4}
$o.M('z')
$o | gm M
