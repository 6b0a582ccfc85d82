$errors = $null
foreach ($text in @(
  'class A { [int]$x = { $this } }'
  'class A { [Nope()]$x }'
  '[Nope()]class A { }'
  'class { }'
  'class A'
  'class A :'
  'class A : {'
  'class 1A {}'
  'class A-B {}'
  'class A.B {}')) {
  "## $text"
  [void][System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
  $errors | ForEach-Object { "$($_.ErrorId) | $($_.Message) | $($_.Extent.StartOffset)-$($_.Extent.EndOffset) | $($_.IncompleteInput)" }
}
