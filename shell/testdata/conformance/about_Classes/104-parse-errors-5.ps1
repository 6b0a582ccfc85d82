$errors = $null
foreach ($text in @(
  'class A { F([int]$x){} F([string]$y){} }'
  'class A { A(){} A(){} }'
  'class A { A([int]$a){} A([int]$b){} }'
  'class A { [int]$F; F(){} }'
  'class A { static F(){} F(){} }'
  'class A : B {} class B : A {}'
  'class A : A {}'
  'class A : int {}'
  'class A : System.Enum {}'
  'class A : System.Array {}')) {
  "## $text"
  [void][System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
  $errors | ForEach-Object { "$($_.ErrorId) | $($_.Message) | $($_.Extent.StartOffset)-$($_.Extent.EndOffset) | $($_.IncompleteInput)" }
}
