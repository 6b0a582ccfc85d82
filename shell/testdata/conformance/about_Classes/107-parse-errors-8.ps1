$errors = $null
foreach ($text in @(
  'class A { [int]F() { foreach($i in 1){return 1} } }'
  'class A { static A($x){} }'
  'class A { [int]A(){} }'
  'class A { A() : base() {} }'
  'class A { A() : foo() {} }'
  'class A { A() : base {} }'
  'class A { F() : base() {} }'
  'class A { static F() { $this.x } }'
  'class A { static $x = $this.y }'
  'class A { [ValidateSet("a")]F(){} }')) {
  "## $text"
  [void][System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
  $errors | ForEach-Object { "$($_.ErrorId) | $($_.Message) | $($_.Extent.StartOffset)-$($_.Extent.EndOffset) | $($_.IncompleteInput)" }
}
