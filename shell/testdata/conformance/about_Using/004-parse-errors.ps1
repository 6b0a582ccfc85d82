$errors = $null
foreach ($text in @(
  'using module NoSuchMod; 1'
  'using assembly NoSuch.dll'
  'using module'
  'using namespace'
  '1; using namespace System'
  'using foo x'
  'using namespace System = X'
  'using namespace a=System.IO'
  'using command x'
  'using type x'
  'using module @{ModuleName="x"}'
  'using module $x'
  'using'
  'param($x) using namespace System'
  'using namespace A..B'
  'using namespace "System"')) {
  "## $text"
  [void][System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
  $errors | ForEach-Object { "$($_.ErrorId) | $($_.Message) | $($_.Extent.StartOffset)-$($_.Extent.EndOffset) | $($_.IncompleteInput)" }
}
