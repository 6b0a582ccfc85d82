$show = 'for a; do printf "[%s]" "$a"; done; echo'
foreach ($m in 'Legacy', 'Standard', 'Windows') {
  $PSNativeCommandArgumentPassing = $m
  "$m is $PSNativeCommandArgumentPassing"
  sh -c 'printf "%s|" "$@"' _ 'a"b' 'a b' '' 'c\d' 'c d\' 'e\"f' '"q"'
  sh -c 'printf "%s|" "$@"' _ '{"k": "v w"}' 'a""b' -p:'x y'
  ''
}
