foreach ($line in @'
1..3 | ForEach-Object { $cnt++ }; $cnt
1..3 | ForEach-Object -Begin { $s=0 } -Process { $s+=$_ } -End { $s }
1..3 | Where-Object { $w=$_; $_ -gt 1 }; $w
foreach ($i in 1..3) { }; $i
for ($j=0;$j -lt 3;$j++) { }; $j
if ($true) { $inif = 1 }; $inif
try { $intry=1; throw 'x' } catch { $incatch=$intry+1 } finally { $infin=3 }; "$intry $incatch $infin"
switch (1) { 1 { $insw=5 } }; $insw
$x=5; function f { $x; $x=6; $x; $script:x }; f
$x=5; function f { "$x $script:x $global:x|" }; f
$variable:x = 3; $x
${variable:x} = 3; $x
$global:variable:x
$function:f1 = { 'fn' }; f1
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
