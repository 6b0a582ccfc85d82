$o = sh -c 'echo out; echo err >&2; exit 3' 2>&1
$o | ForEach-Object { "$($_.GetType().Name) $_" } | Sort-Object
$LASTEXITCODE
$e = $o | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }
$e.FullyQualifiedErrorId; $e.CategoryInfo.ToString(); $e.Exception.GetType().FullName; $e.TargetObject
sh -c 'echo only-err >&2' 2>$null
"$? $LASTEXITCODE"
sh -c 'exit 4'
"$? $LASTEXITCODE"
sh -c 'echo e1 >&2; echo e2 >&2' 2> $env:CASE_TMP/ne.txt
Get-Content $env:CASE_TMP/ne.txt
$Error.Count
sh -c 'echo a; echo b' > $env:CASE_TMP/no.txt
Get-Content $env:CASE_TMP/no.txt
