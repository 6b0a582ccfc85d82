foreach ($line in @'
$i=0; [int]::TryParse('x',[ref]$i); $i
[int]::TryParse('12',[ref]$null)
$d=[datetime]::MinValue; [datetime]::TryParse('2024-01-02',[ref]$d); $d.Year
$d=0; [double]::TryParse('1.5',[ref]$d); $d
$b=$false; [bool]::TryParse('true',[ref]$b); $b
$g=[guid]::Empty; [guid]::TryParse('00000000-0000-0000-0000-000000000001',[ref]$g); $g
$v=$null; [version]::TryParse('1.2',[ref]$v); "$v"
$dic=[System.Collections.Generic.Dictionary[string,int]]::new(); $dic['a']=5; $o=0; $dic.TryGetValue('a',[ref]$o); $o
$r=[ref]5; $r | Get-Member -MemberType Property | % Name
$v=1; $r=[ref]$v; $s=$r; $s.Value=3; $v
$v=1; $sb={ $v = 2 }; & $sb; $v; . $sb; $v
$v=1; $c={ $v }.GetNewClosure(); $v=2; & $c
$v=1; $c={ $v++; $v }.GetNewClosure(); & $c; & $c; $v
function f { param($n) { $n }.GetNewClosure() }; $a=f 1; $b=f 2; & $a; & $b
'@ -split "`n") {
    "> $line"
    try {
        & ([scriptblock]::Create($line.Replace('<NL>', "`n"))) 2>&1 | ForEach-Object {
            if ($null -eq $_) { '<null>' } elseif ($_ -is [System.Management.Automation.ErrorRecord]) { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" }
            elseif ($_ -is [array]) { "$($_.GetType().Name)($($_.Count)) $($_ -join '|')" } elseif ($_ -is [string]) { "'$_'" }
            else { "$($_.GetType().Name) $([string]::Format([cultureinfo]::InvariantCulture, '{0}', $_))" }
        }
    } catch { "!! $($_.FullyQualifiedErrorId) [$($_.CategoryInfo.Category)] $($_.Exception.GetType().Name): $($_.Exception.Message)" }
}
