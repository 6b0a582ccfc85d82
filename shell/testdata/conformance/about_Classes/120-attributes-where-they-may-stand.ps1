$errors = $null
foreach ($a in "[Parameter()]", "[Alias('x')]", "[AllowNull()]", "[CmdletBinding()]", "[OutputType('x')]", "[ValidateSet('a')]", "[Flags()]", "[Obsolete()]", "[Serializable()]") {
  foreach ($text in "$a class A { }", "class A { $a F() { } }", "class A { F($a `$x) { } }", "class A { $a `$x }", "$a enum E { A }") {
    [void][System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
    $errors | ForEach-Object { "$text => $($_.ErrorId) $($_.Extent.StartOffset)-$($_.Extent.EndOffset) $($_.Message)" }
  }
}
