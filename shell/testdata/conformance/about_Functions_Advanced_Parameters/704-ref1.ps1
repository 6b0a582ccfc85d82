[int]$n = 5
$r = [ref]$n
try { $r.Value = 'abc' } catch { $_.Exception.Message; $_.FullyQualifiedErrorId; $_.Exception.GetType().FullName }
$r.Value = '12'; $n; $n.GetType().Name
$d = [datetime]::MinValue
try { [int]::TryParse('4', [ref]$d) } catch { $_.Exception.Message }
$d
$ok=[int]::TryParse('44',[ref]$n); "$ok $n"
[double]$dd=1; [int]::TryParse('3',[ref]$dd); $dd.GetType().Name
$u=$null; [int]::TryParse('3',[ref]$u); $u
[string]$s='q'; [int]::TryParse('7',[ref]$s); $s.GetType().Name
