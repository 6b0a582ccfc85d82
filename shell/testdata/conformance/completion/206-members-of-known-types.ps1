function Show-It($Text, $At = $Text.Length, $First = 12) {
    $r = TabExpansion2 -inputScript $Text -cursorColumn $At
    "$($Text -replace "`n", '\n') @$At -> $($r.ReplacementIndex)+$($r.ReplacementLength)"
    $r.CompletionMatches | Select-Object -First $First | ForEach-Object { "    $($_.CompletionText) | $($_.ListItemText) | $($_.ResultType)" }
}
Show-It '[System.DayOfWeek]::M'
Show-It '[ConsoleColor]::Dark'
Show-It '[int]::Par'
Show-It '[string]::IsN'
Show-It '[datetime]::Par'
Show-It '[io.path]::GetF'
Show-It '[timespan]::FromM'
Show-It '"abc".Sub'
Show-It '"abc".Len'
Show-It '(Get-Date).AddM'
Show-It '[regex]::Is'
