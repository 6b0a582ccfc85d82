$errors = $null
foreach ($text in @(
  'class A { ; [int]$x }'
  'class A { [int]$x;; [int]$y }'
  'class A { F() {} }'
  'class A { F() {}
; G() {} }'
  'class A { [int]$x; F() {}
 G() {} }'
  'class A { F() {} G() {} }'
  'class A { F() {};}'
  'class A { [int]$x F() {} }'
  'class A { [int]$x=1 F() {} }'
  'class A {;}')) {
  "## $text"
  [void][System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
  $errors | ForEach-Object { "$($_.ErrorId) | $($_.Message) | $($_.Extent.StartOffset)-$($_.Extent.EndOffset) | $($_.IncompleteInput)" }
}
