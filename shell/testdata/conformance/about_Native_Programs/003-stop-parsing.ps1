$show = 'for a; do printf "[%s]" "$a"; done; echo'
$env:CASE_V = 'env value'
sh -c $show _ --% a "b c" 'd' $HOME
sh -c $show _ --% %CASE_V% %NOT_SET_X% 100%
sh -c $show _ a --%
sh -c $show _ a --% b c | cat
sh -c $show _ -- -a "b" --%
