$errors = $null
foreach ($text in @(
  'class A { hidden static hidden $x }'
  'class A { static static F(){} }'
  'class A { private $x }'
  'class A { public F(){} }'
  'class A { $x, $y }'
  'class A { $x $y }'
  'class A { [int] }'
  'class A { foo }'
  'class A { [int]foo }'
  'class A { function F(){} }')) {
  "## $text"
  [void][System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
  $errors | ForEach-Object { "$($_.ErrorId) | $($_.Message) | $($_.Extent.StartOffset)-$($_.Extent.EndOffset) | $($_.IncompleteInput)" }
}
