$x = sh -c 'echo bad >&2; exit 3' 2>&1
$x.GetType().Name; $x.FullyQualifiedErrorId; $x.CategoryInfo.Category; $x.TargetObject; $x.Exception.GetType().FullName
sh -c 'echo e1 >&2; echo e2 >&2' 2> e.txt; Get-Content e.txt
sh -c 'echo err >&2; exit 2' 2>$null; "$? $LASTEXITCODE $($Error.Count)"
$ErrorActionPreference = 'Stop'
sh -c 'echo err >&2; exit 2' 2>$null; 'goes on'
