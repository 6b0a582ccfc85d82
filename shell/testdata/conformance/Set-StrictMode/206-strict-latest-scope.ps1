function Test-Strict { Set-StrictMode -Version Latest; try { $nope1 } catch { "in: $_" } }
Test-Strict
"out: [$nope1]"
& { Set-StrictMode -Version Latest; & { try { $nope2 } catch { "child: $_" } } }
Set-StrictMode -Version Latest
try { & { Set-StrictMode -Off; "off: [$nope3]" } } catch { "$_" }
try { $nope4 } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString(); $_.TargetObject }
try { Set-StrictMode -Version 9.0 } catch { $_.FullyQualifiedErrorId; "$_" }
try { Set-StrictMode -Version abc } catch { $_.FullyQualifiedErrorId; "$_" }
$env:NOPE_VAR
"[$env:NOPE_VAR]"
$global:nope5
$script:nope6
Set-StrictMode -Version 9.0
