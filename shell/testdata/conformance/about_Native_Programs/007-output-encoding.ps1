$OutputEncoding.WebName
'é' | od -An -tx1
$OutputEncoding = [Text.Encoding]::ASCII; 'é' | od -An -tx1
$OutputEncoding = [Text.Encoding]::Unicode; 'a' | od -An -tx1
$OutputEncoding = [Text.Encoding]::Latin1; 'é', 'b' | od -An -tx1
$OutputEncoding = [Text.UTF8Encoding]::new($true); 'a' | od -An -tx1
$null | wc -c
[Console]::OutputEncoding.WebName
[Console]::OutputEncoding = [Text.Encoding]::Latin1
$r = sh -c 'printf "caf\351"'; "$($r.Length) $([int]$r[3])"
[Console]::OutputEncoding.WebName
