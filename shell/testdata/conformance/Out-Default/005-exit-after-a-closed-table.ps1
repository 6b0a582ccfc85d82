[pscustomobject]@{ A = 1; B = 2 } | Format-Table; [pscustomobject]@{ A = 1; B = 2 } | Format-List
exit 4
