exec </dev/null
cd "$CASE_TMP" || exit 1
run() { "$PSH" -NoProfile -NonInteractive "$@" 2>err.txt; echo "rc=$?"; sed "s#$CASE_TMP#TMP#g" err.txt; }
printf '"h\303\251llo"\n' > u8
iconv -f UTF-8 -t UTF-32LE u8 > l; { printf '\377\376\000\000'; cat l; } > u32.ps1
printf '"a"\r"b"\r' > cr.ps1
printf '\357\273\277' > bom.ps1
: > empty.ps1
for f in u32 cr bom empty; do run -File $f.ps1; run -Command "./$f.ps1"; done
