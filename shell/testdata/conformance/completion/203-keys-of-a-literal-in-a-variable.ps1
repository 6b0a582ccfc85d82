function Show-It($Text, $At = $Text.Length, $First = 12) {
    $r = TabExpansion2 -inputScript $Text -cursorColumn $At
    "$($Text -replace "`n", '\n') @$At -> $($r.ReplacementIndex)+$($r.ReplacementLength)"
    $r.CompletionMatches | Select-Object -First $First | ForEach-Object { "    $($_.CompletionText) | $($_.ListItemText) | $($_.ResultType)" }
}
Show-It '$h = @{ Alpha = 1; Beta = 2 }; $h.'
Show-It '$h = @{ Alpha = 1; Beta = 2 }; $h.B'
Show-It '@{ Aa = 1; Bb = 2 }.A'
Show-It '$o = [pscustomobject]@{ Aa = 1; Bb = 2 }; $o.'
Show-It '[pscustomobject]@{ Aa = 1; Bb = 2 } | ForEach-Object { $_.'
