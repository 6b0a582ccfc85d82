$errors = $null
foreach ($text in @(
  'enum E { A = -bnot 0 }'
  'enum E { A = 1 -shl 3 }'
  'enum E { A=0x10 -bor 1}'
  'enum E : long { A = 1 -shl 40 }'
  'enum E { }'
  'enum E { A=[E2]::X }
enum E2 { X=3 }'
  'enum E : int, byte { A }'
  'class A { [int]$a; [string]$A }'
  'class A { F(){} [int] F(){ return 1 } }'
  'class A { F($x){} F([object]$y){} }')) {
  "## $text"
  [void][System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
  $errors | ForEach-Object { "$($_.ErrorId) | $($_.Message) | $($_.Extent.StartOffset)-$($_.Extent.EndOffset) | $($_.IncompleteInput)" }
}
