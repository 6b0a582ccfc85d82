$a=@([pscustomobject]@{n=1},$null,[pscustomobject]@{n=$null})
$a.n.Count
@(@{k=1},@{k=2}).k
(1,2,3).GetType().Name
@('a','b').Length
@('abc','de').Length
@(@(1,2),@(3)).Count
@(@(1,2),@(3)).Length
([xml]'<r><i>1</i><i>2</i></r>').r.i
'a','b' | % { $_.PadLeft(2) }
@(1,2).ToString()
@('x','y').ToString()
@(1,2).Equals(1)
"$(1,2)"
"$(@())|"
"$(@{a=1})"
"$([ordered]@{a=1})"
"$([pscustomobject]@{a=1;b='x'})"
"$({1+1})"
"$([int])"
"$($true)"
"$(1.10)"
"$(1e10)"
"$([datetime]'2024-01-02')"
"$([timespan]'1:0')"
"$((Get-Item /).GetType())"
"$(,@(1,2))"
"$([version]'1.2')"
"$([char]'a')"
"$([byte[]](1,2))"
"$([System.DayOfWeek]1)"
"$($null)"
"$([guid]::Empty)"
[string](1.5)
(1.5).ToString()
[string]@(1,@(2,3))
$OFS='-'
"$(1,2)"
"$(1..3)"
$OFS=$null
try {
    $t=[Tuple]::Create('a',1)
    $t.Item1
    $t.GetType().Name
    $t | gm -MemberType Property | % Name
    [Tuple]::Create(1,2,3,4).Item4
    $t -is [Runtime.CompilerServices.ITuple]
    ($t,[Tuple]::Create('b',0) | Sort-Object Item2).Item1
    [ValueTuple]::Create(1,2) -eq [ValueTuple]::Create(1,2)
    [Tuple]::Create(1,[Tuple]::Create(2,3)).Item2.Item1
    $t.CompareTo([Tuple]::Create('a',2))
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
