foreach ($text in @(
  'class A { [int]$a; [string]$A }'
  'class A { F(){}
 [int] F(){ return 1 } }'
  'class A { F($x){}
 F([object]$y){} }'
  'class A { A(){}
 A(){} }'
  'class A { A([int]$a){}
 A([int]$b){} }'
  'class A { [int]$F; F(){} }'
  'class A { static F(){}
 F(){} }')) {
  "## $text"
  try { Invoke-Expression $text } catch { $_.FullyQualifiedErrorId; $_.Exception.Message -replace 'Version=1.0.0.\d+', 'V' }
}
