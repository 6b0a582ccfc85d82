$errors = $null
foreach ($text in @(
  'class A : System.ValueType {}'
  'class A : IComparable, object {}'
  'class A : object, IComparable { [int]CompareTo($o){return 1} }'
  'class A : string[] {}'
  'class A : System.Math {}'
  'class A : Exception {} class B : A {}'
  'class A : B, Exception {}'
  'class A : [int] {}'
  'class A { [void]$x }'
  'class A { [int] $x = "a" }')) {
  "## $text"
  [void][System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
  $errors | ForEach-Object { "$($_.ErrorId) | $($_.Message) | $($_.Extent.StartOffset)-$($_.Extent.EndOffset) | $($_.IncompleteInput)" }
}
