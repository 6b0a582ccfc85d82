function V { [CmdletBinding()] param() Write-Verbose 'v'; Write-Debug 'd'; Write-Warning 'w'; Write-Information 'i'; Inner }
function Inner { [CmdletBinding()] param() Write-Verbose 'inner v'; Write-Debug 'inner d' }
V
V -Verbose
V -Debug
V -Verbose:$false -WarningAction Ignore
V -InformationAction Continue
$VerbosePreference = 'Continue'
V -Verbose:$false
V
Write-Verbose 'script' -Verbose:$false
Write-Verbose "multi`nline"
Write-Warning "multi`nline"
Write-Warning ''
Write-Warning ('long ' * 30)
'p' | Write-Warning
Write-Debug 'dbg' -Debug
Write-Information 'x' -InformationAction Continue
Write-Information ([pscustomobject]@{ A = 1 }) -InformationAction Continue
Write-Host ([pscustomobject]@{ A = 1 }), 'b' -Separator ';'
Write-Host 'a' -NoNewline; Write-Host 'b'
Write-Progress -Activity 'a' -Status 's' -PercentComplete 50
Write-Progress -Activity 'a' -Completed
Write-Progress
