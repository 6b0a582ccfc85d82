try {
    $o=[pscustomobject]@{a=1}
    $o | Add-Member -MemberType Property -Name x -Value 1
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$o=[pscustomobject]@{a=1}
$o | Add-Member -MemberType AliasProperty -Name x -Value nope
$o.x
$o | Add-Member AliasProperty y a -SecondValue string
$o.y.GetType().Name
$o=[pscustomobject]@{a=1;b=2}
$ps=[System.Management.Automation.PSMemberInfo[]]@([System.Management.Automation.PSPropertySet]::new('DefaultDisplayPropertySet',[string[]]('b')))
$o | Add-Member MemberSet PSStandardMembers $ps
$o
$o | fl
$o | fl *
