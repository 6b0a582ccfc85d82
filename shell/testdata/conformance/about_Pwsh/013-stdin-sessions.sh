cd "$CASE_TMP" || exit 1
printf '"one"\n1+1\n' | "$PSH" -NoProfile -NonInteractive; echo "rc=$?"
printf '"more"\nexit 4\n' | "$PSH" -NoProfile -NonInteractive -NoLogo; echo "rc=$?"
printf '$a\nexit\n' | "$PSH" -NoProfile -NonInteractive -NoExit -Command '$a = 5'; echo "rc=$?"
echo '$q = 7; "script"' > s.ps1
printf '$q\n' | "$PSH" -NoProfile -NonInteractive -NoExit -File s.ps1; echo "rc=$?"
