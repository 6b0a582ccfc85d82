try {
    $d=[datetime]'2024-01-01'
    $d.Day=5
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$null.Foo
$null -eq ''
$null -eq 0
$null -gt 1
$null + 5
$null + 'a'
$null * 3
@($null).Count
$null.Count
[string]$null -eq ''
"$null|"
$null -is [object]
if ($null) {1} else {0}
$null -contains $null
$null -in @($null)
$null -like ''
$null -match ''
,$null | % { 'x' }
$a=$null
$a.b.c
[int]$null
-not $null
$null ?? 'd'
$x=$null
$x ??= 3
$x
${x}?.GetType().Name
$null?.Foo
try {
    $null.Foo()
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
