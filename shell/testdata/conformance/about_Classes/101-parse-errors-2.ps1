$errors = $null
foreach ($text in @(
  'enum E {;A;;B;}'
  'enum E { A B }'
  'enum E { A, B }'
  'enum E { A=1, B=2 }'
  'enum E { A = $x }'
  'enum E { A = 1+1 }'
  'enum E { A = 1.5 }'
  'enum E { A = "1" }'
  'enum E { A = [int]1 }'
  'enum E : byte { A=-1 }')) {
  "## $text"
  [void][System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
  $errors | ForEach-Object { "$($_.ErrorId) | $($_.Message) | $($_.Extent.StartOffset)-$($_.Extent.EndOffset) | $($_.IncompleteInput)" }
}
