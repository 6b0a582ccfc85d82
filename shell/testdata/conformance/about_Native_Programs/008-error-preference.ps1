$PSNativeCommandUseErrorActionPreference = $true
sh -c 'exit 3'
"after $? $LASTEXITCODE"
try { sh -c 'exit 4' } catch { 'not caught' }
$ErrorActionPreference = 'Stop'
try { sh -c 'exit 5' } catch {
  $_.FullyQualifiedErrorId; $_.Exception.GetType().FullName; $_.Exception.Message; $_.TargetObject; $_.Exception.ExitCode; $_.Exception.Path
}
try { sh -c 'echo a; exit 7' | ForEach-Object { "p $_" } } catch { "c $LASTEXITCODE" }
sh -c 'exit 8' || 'or'
