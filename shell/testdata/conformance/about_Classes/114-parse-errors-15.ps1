$errors = $null
foreach ($text in @(
  'class A { F(){ [int]::TryParse("1",[ref]$r) } }'
  'class A { F(){ $a.b = 1 } }'
  'class A { F(){ $a[0] = 1 } }'
  'class A { F(){ $a++ } }'
  'class A { F(){ $a += 1 } }'
  'class A { F(){ "$zz" } }'
  'class A { F(){ { $zz } } }'
  'class A { F(){ "a" -match "a"; $matches } }'
  'class A { F(){ $env:x; $global:y; $function:z } }')) {
  "## $text"
  [void][System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
  $errors | ForEach-Object { "$($_.ErrorId) | $($_.Message) | $($_.Extent.StartOffset)-$($_.Extent.EndOffset) | $($_.IncompleteInput)" }
}
