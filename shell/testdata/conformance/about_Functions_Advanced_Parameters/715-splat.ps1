function S { param($A,$B,[switch]$C,[Parameter(ValueFromRemainingArguments)]$R) "A=$A B=$B C=$C R=$($R -join ',')" }
$h=@{A=1;B=2}; $arr=3,4,5
S @h; S @h -C; S @arr; S @arr @h
S @h -A 9
$h2=@{C=$true}; S @h @h2 7 8
function Wrap { S @args }
Wrap -A 1 2 -C 3 4
Wrap -A:5 -B:6
function WrapP { param($A) S @PSBoundParameters -B 3 }
WrapP 1
$n=$null; S @n
S @h @{A=1}
