function Show-It($Text, $At = $Text.Length, $First = 12) {
    $r = TabExpansion2 -inputScript $Text -cursorColumn $At
    "$($Text -replace "`n", '\n') @$At -> $($r.ReplacementIndex)+$($r.ReplacementLength)"
    $r.CompletionMatches | Select-Object -First $First | ForEach-Object { "    $($_.CompletionText) | $($_.ListItemText) | $($_.ResultType)" }
}
Show-It '#requires -PSEdition Co'
Show-It '#requires -Modules a.b.c'
Show-It '#requires -V'
Show-It '#requires -PSEdition Core -V'
Show-It '# requires -V'
