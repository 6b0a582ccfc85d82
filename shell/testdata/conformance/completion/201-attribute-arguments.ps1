function Show-It($Text, $At = $Text.Length, $First = 12) {
    $r = TabExpansion2 -inputScript $Text -cursorColumn $At
    "$($Text -replace "`n", '\n') @$At -> $($r.ReplacementIndex)+$($r.ReplacementLength)"
    $r.CompletionMatches | Select-Object -First $First | ForEach-Object { "    $($_.CompletionText) | $($_.ListItemText) | $($_.ResultType)" }
}
Show-It 'param([Parameter('
Show-It 'param([Parameter(Mandatory, Val'
Show-It 'param([CmdletBinding(Sup'
Show-It 'function f { param([Parameter(Man'
Show-It 'param([ValidateSet('
Show-It 'param([ValidatePattern('
Show-It 'param([OutputType('
Show-It 'param([PSDefaultValue('
Show-It 'param([Obsolete('
Show-It 'param([Parameter(Position=0, Man)]$x)' 32
