$o=[pscustomobject]@{Count=5}
$o.Count
$o.Length
([pscustomobject]@{Length='q'}).Length
([pscustomobject]@{a=1}).Count
@([pscustomobject]@{a=1}).Count
$o=[pscustomobject]@{a=1;B=2}
$o.A
$o.b
$o.'a'
$n='a'
$o.$n
$o.("a")
$o."$n"
$o.zz
$null -eq $o.zz
$o.a=5
$o.a
$o.PSObject.Properties['a'].Value
$o.PSObject.Properties.Name
$o.PSObject.Properties | % { "$($_.Name)=$($_.Value) $($_.MemberType) $($_.TypeNameOfValue) $($_.IsSettable)" }
$o.PSObject.Properties.Remove('a')
$o
"$o"
try {
    $o=[pscustomobject]@{a=1}
    $o.zz=5
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
