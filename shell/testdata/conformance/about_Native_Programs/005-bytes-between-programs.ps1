sh -c 'printf "\377\376\000"' | od -An -tx1
sh -c 'printf "a\nb"' > raw.txt
[IO.File]::ReadAllBytes("$pwd/raw.txt") -join ' '
sh -c 'printf "x"' >> raw.txt
[IO.File]::ReadAllBytes("$pwd/raw.txt") -join ' '
sh -c 'printf "c\r\n\377"' | cat > two.txt
[IO.File]::ReadAllBytes("$pwd/two.txt") -join ' '
[byte[]](65, 0, 255) | od -An -tx1
, [byte[]](66, 10) | od -An -tx1
1..1000 | sh -c 'head -1'
yes | Select-Object -First 2
sh -c 'echo 2; echo 1; exit 4' | sort
"$? $LASTEXITCODE"
sh -c 'echo 1' | sh -c 'cat; exit 5'
"$? $LASTEXITCODE"
