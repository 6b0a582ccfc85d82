function Need { param($Path = $(throw 'Path is required')) "path $Path" }
Need /x
try { Need } catch { "caught $_" }
Need
"not reached"
