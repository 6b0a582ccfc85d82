foreach ($text in @(
  'class string { }
"ok"'
  'class A { [int]$Count; [int]get_Count(){ return 1 } }'
  'class A : Exception { [string]$Message }
[A]::new().Message'
  'class A : Exception { A() : base(1,2,3,4,5) {} }
[A]::new()'
  'class A : Nope {}')) {
  "## $text"
  try { Invoke-Expression $text } catch { $_.FullyQualifiedErrorId; $_.Exception.Message -replace 'Version=1.0.0.\d+', 'V' }
}
