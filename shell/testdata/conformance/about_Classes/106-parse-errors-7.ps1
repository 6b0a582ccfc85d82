$errors = $null
foreach ($text in @(
  'class A { $x = 1; F() { $x = 2 } }'
  'class A { static $x = 1; F() { $x = 2 } }'
  'class A { F() { return 1 } }'
  'class A { [int]F() { } }'
  'class A { [int]F() { return } }'
  'class A { F([int]$x = 5) {} }'
  'class A { F([Parameter()]$x) {} }'
  'class A { F() { param($x) } }'
  'class A { F() { begin {} } }'
  'class A { [int]F() { if(1){return 1} } }')) {
  "## $text"
  [void][System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
  $errors | ForEach-Object { "$($_.ErrorId) | $($_.Message) | $($_.Extent.StartOffset)-$($_.Extent.EndOffset) | $($_.IncompleteInput)" }
}
