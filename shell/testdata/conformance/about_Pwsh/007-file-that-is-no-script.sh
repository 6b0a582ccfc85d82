exec </dev/null
cd "$CASE_TMP" || exit 1
run() { "$PSH" -NoProfile -NonInteractive "$@" 2>err.txt; echo "rc=$?"; sed "s#$CASE_TMP#TMP#g" err.txt; }
echo '"root [$PSScriptRoot] path [$PSCommandPath] args [$args] $($MyInvocation.MyCommand.CommandType)"' > noext
cp noext text.txt
run -File noext a b
run text.txt
printf 'param($x)\n"x=$x"\n' > p; run -File p -x 5
echo 'throw "from a text"' > t; run -File t
echo 'sh -c "exit 7"' > c; run -File c
