try { throw ('word ' * 40) } catch { Write-Error $_ }
Write-Error ('nospaces' * 20)
Write-Error "line one`nline two`n`nline four"
function Long { Write-Error ('some words ' * 20) }
Long
function Multi { Write-Error "first line`nsecond line with more`r`nthird" }
Multi
throw "multi`nline thrown message that is long enough to wrap around the console width for sure yes"
