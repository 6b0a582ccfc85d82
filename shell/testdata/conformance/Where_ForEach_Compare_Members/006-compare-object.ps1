Compare-Object @() @(1)
Compare-Object (1..3) (3..1)
Compare-Object -ReferenceObject 1,1,2 -DifferenceObject 1,2
$o=[pscustomobject]@{a=1}
$o | Add-Member b 2
$o.b
$o | Add-Member -NotePropertyMembers @{c=3}
$o.c
$o | Add-Member -MemberType AliasProperty -Name al -Value a
$o.al
$o | Add-Member ScriptProperty sp {$this.a+10} {param($v) $this.a=$v}
$o.sp
$o.sp=5
$o.a
$o | Add-Member ScriptMethod sm {param($x) $this.a*$x}
$o.sm(3)
$o | Add-Member d 4 -PassThru | % d
$o | Add-Member -TypeName My.Foo
$o.PSObject.TypeNames[0]
$o
$o=[pscustomobject]@{a=1}
$o | Add-Member a 2
