foreach ($text in @(
  'class A : A2 {}
class A2 : A {}'
  'class A : IDisposable { }'
  'class A : System.Collections.Generic.List[int] {}
"ok"'
  'class A { [int]F([int]$x){ return 1 }
 [int]F([string]$x){ return 2 } }
"ok"'
  'class A { static A(){}
 static A(){} }'
  'class A { A(){}
static A(){} }
"ok"'
  'enum E { }
"ok"')) {
  "## $text"
  try { Invoke-Expression $text } catch { $_.FullyQualifiedErrorId; $_.Exception.Message -replace 'Version=1.0.0.\d+', 'V' }
}
