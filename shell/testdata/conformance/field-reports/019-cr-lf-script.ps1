$names = @"
ann
bob
"@.Split("`n")
$names | ForEach-Object Length
"[$('x,y' -replace ',', "$($names[0])-")]" -replace "`r", "<CR>"
