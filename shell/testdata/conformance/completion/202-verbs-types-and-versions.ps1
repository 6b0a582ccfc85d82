function Show-It($Text, $At = $Text.Length, $First = 12) {
    $r = TabExpansion2 -inputScript $Text -cursorColumn $At
    "$($Text -replace "`n", '\n') @$At -> $($r.ReplacementIndex)+$($r.ReplacementLength)"
    $r.CompletionMatches | Select-Object -First $First | ForEach-Object { "    $($_.CompletionText) | $($_.ListItemText) | $($_.ResultType)" }
}
Show-It 'Get-Verb Comp'
Show-It 'Get-Verb -Verb Re'
Show-It 'Get-Command -Verb In'
Show-It 'Get-Command -CommandType Cm'
Show-It 'Get-Command -CommandType '
Show-It 'Set-StrictMode -Version '
Show-It 'Set-StrictMode -Version 2'
Show-It 'Get-Date -Format F'
Show-It 'Get-Date -Format '
Show-It 'Set-Alias -Scope '
Show-It 'Get-Variable -Scope L'
