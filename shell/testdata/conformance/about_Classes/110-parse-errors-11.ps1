$errors = $null
foreach ($text in @(
  'class A { F( {} }'
  'class A { F() }'
  'class A { F(){ }'
  'class A { [int]$x = }'
  'class A { [int]$x +5 }'
  'class A { if(1){} }'
  'interface I {}'
  'class A { F([int]$a,[int]$a){} }'
  'class A { F($a $b){} }'
  'class A { [int][string]$x }')) {
  "## $text"
  [void][System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
  $errors | ForEach-Object { "$($_.ErrorId) | $($_.Message) | $($_.Extent.StartOffset)-$($_.Extent.EndOffset) | $($_.IncompleteInput)" }
}
