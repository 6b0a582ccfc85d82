$x = 1
[int]::TryParse('zz', [ref]$x); $x
$a = @{}
function Add1([ref]$v){ $v.Value++ }
$i=3; Add1 ([ref]$i); $i
Add1 $i
try { Add1 $i } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
([ref]$i).GetType().FullName
$z=[ref]$i; "$z"; $z
