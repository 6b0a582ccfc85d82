try {
    [scriptblock]5
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$d=[DBNull]::Value
$d -eq $null
$null -eq $d
"[$d]"
[string]::IsNullOrEmpty($d)
[bool]$d
$d.GetType().Name
if($d){1}else{0}
$d -is [DBNull]
$null -eq [DBNull]::Value
@($d).Count
$d | % { 'x' }
try {
    [int][DBNull]::Value
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
