foreach ($text in @(
  'class A : int {}'
  'class A : System.ValueType {}'
  'class A : object, IComparable { [int]CompareTo($o){return 1} }'
  'class A : string[] {}'
  'class A : Exception, ArgumentException {}'
  'class A : IComparable, IComparable { [int]CompareTo([object]$o){return 1} }'
  'enum E { A; a }')) {
  "## $text"
  try { Invoke-Expression $text } catch { $_.FullyQualifiedErrorId; $_.Exception.Message -replace 'Version=1.0.0.\d+', 'V' }
}
