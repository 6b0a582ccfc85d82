function Show-It($Text, $At = $Text.Length, $First = 12) {
    $r = TabExpansion2 -inputScript $Text -cursorColumn $At
    "$($Text -replace "`n", '\n') @$At -> $($r.ReplacementIndex)+$($r.ReplacementLength)"
    $r.CompletionMatches | Select-Object -First $First | ForEach-Object { "    $($_.CompletionText) | $($_.ListItemText) | $($_.ResultType)" }
}
function Get-Thing { param([ValidateSet('alpha', 'beta', 'gamma ray')][string]$Kind, [switch]$Fast, [System.DayOfWeek]$Day, [ConsoleColor[]]$Colors) }
Show-It 'Get-Thing -Kind '
Show-It 'Get-Thing -Kind g'
Show-It 'Get-Thing -Kind "g'
Show-It 'Get-Thing -Kind alpha,b'
Show-It 'Get-Thing -Day F'
Show-It 'Get-Thing -Day:S'
Show-It 'Get-Thing -Colors Red,Dark'
Show-It 'Get-Thing -F'
