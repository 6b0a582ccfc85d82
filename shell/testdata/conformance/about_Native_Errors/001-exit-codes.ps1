sh -c 'exit 3'; "$LASTEXITCODE $?"
$PSNativeCommandUseErrorActionPreference = $true
sh -c 'exit 3'; 'after'
$ErrorActionPreference = 'Stop'
try { sh -c 'exit 4' } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().FullName; $_.Exception.ExitCode; $_.CategoryInfo.ToString(); "$_"; $_.TargetObject }
$ErrorActionPreference = 'Continue'
sh -c 'exit 5' 2>$null
$Error[0].Exception.Message
sh -c 'exit 0' && 'and'
sh -c 'exit 1' || 'or'
$x = sh -c 'echo a; exit 2'
"$x $LASTEXITCODE"
