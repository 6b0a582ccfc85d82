$WarningPreference = 'SilentlyContinue'; Write-Warning 'hidden'
$WarningPreference = 'Continue'; Write-Warning 'shown'
$VerbosePreference = 'Continue'; Write-Verbose 'verbose shown'
$DebugPreference = 'Continue'; Write-Debug 'debug shown'
$InformationPreference = 'Continue'; Write-Information 'info shown'
$WarningPreference = 'Stop'
try { Write-Warning 'stops' } catch { "$_ | $($_.FullyQualifiedErrorId)" }
$VerbosePreference = 'Stop'
try { Write-Verbose 'stops' } catch { "$_ | $($_.FullyQualifiedErrorId)" }
$VerbosePreference = 'SilentlyContinue'
$InformationPreference = 'Stop'
try { Write-Information 'stops' } catch { "$_ | $($_.FullyQualifiedErrorId)" }
$InformationPreference = 'Ignore'
Write-Information 'ignored' -InformationVariable iv
"$($iv.Count)"
