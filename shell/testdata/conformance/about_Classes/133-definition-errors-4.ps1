foreach ($text in @(
  'enum E { A=2147483648 }'
  'enum E : ulong { A=18446744073709551615 }'
  'enum E : long { A=9223372036854775808 }'
  'enum E { A = $null }'
  'enum E { A = $true }'
  'class A { [int]$a; [int]$a }
class B { [int]$c; [int]$c }'
  'class A { [B]$x }
class B { [A]$y }
"ok"')) {
  "## $text"
  try { Invoke-Expression $text } catch { $_.FullyQualifiedErrorId; $_.Exception.Message -replace 'Version=1.0.0.\d+', 'V' }
}
