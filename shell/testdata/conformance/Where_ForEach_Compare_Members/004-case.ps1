1 | % Foo
@{a=1} | % a
@{a=1} | % Keys
1..3 | % { if ($_ -eq 2) { return }; $_ }
