$errors = $null
foreach ($text in @(
  'enum E : sbyte { A=200 }'
  'enum E : uint { A = 4294967295; B }'
  'enum E { A=2147483647; B }'
  'enum E { A=2147483648 }'
  'enum E { A = B; B = 1 }'
  'enum E { A=1; B=A }'
  'enum E { A=-1 }'
  'enum E { A=1kb }'
  'enum E { "A" }'
  'enum E { 1A }')) {
  "## $text"
  [void][System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
  $errors | ForEach-Object { "$($_.ErrorId) | $($_.Message) | $($_.Extent.StartOffset)-$($_.Extent.EndOffset) | $($_.IncompleteInput)" }
}
