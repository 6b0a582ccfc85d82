sh -c 'printf "a\rb\r\nc"' | ForEach-Object { "[$_]" }
sh -c 'printf "\n\n"' | ForEach-Object { "[$_]" }
sh -c 'printf "x\303"' | ForEach-Object Length
sh -c 'printf "x\303y"' | ForEach-Object { $_.Length }
$null -eq (sh -c 'printf ""')
(sh -c 'printf "1\n2\n"').Count
$r = sh -c 'printf "\357\273\277a"'; $r.Length
