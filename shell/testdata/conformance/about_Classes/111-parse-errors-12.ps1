$errors = $null
foreach ($text in @(
  'class A { F([int][string]$x){} }'
  'class A { [int][string] F(){ return 1 } }'
  'class A { [ref]$x }'
  'class A { F([ref]$x){} }'
  'class A { $global:x }'
  'class A { [int]${a b} }'
  'class A { base(){} }'
  'class A { new(){} }'
  'class A { hidden A(){} }'
  'class A { F(){ break } }')) {
  "## $text"
  [void][System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
  $errors | ForEach-Object { "$($_.ErrorId) | $($_.Message) | $($_.Extent.StartOffset)-$($_.Extent.EndOffset) | $($_.IncompleteInput)" }
}
