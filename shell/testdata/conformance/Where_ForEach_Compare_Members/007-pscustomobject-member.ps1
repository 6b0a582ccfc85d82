$o=[pscustomobject]@{a=1}
$o | Add-Member a 2 -Force
$o.a
$s='abc' | Add-Member x 1 -PassThru
$s.x
$s.Length
$s
$s.GetType().Name
5 | Add-Member y 2 -PassThru | % y
$h=@{}
$h | Add-Member z 1
$h.z
$h.Count
$h.Keys.Count
try {
    $o=[pscustomobject]@{a=1}
    $o | Add-Member -MemberType CodeProperty -Name x -Value 1
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $o=[pscustomobject]@{a=1}
    $o | Add-Member -MemberType ScriptMethod -Name x -Value 1
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
