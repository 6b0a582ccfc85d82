Set-Content $env:CASE_TMP/Shapes.psm1 'class Shape { [string]$Name = "shape"; [double] Area() { return 0 } }
enum Unit { Cm; M }
function New-Shape { [Shape]::new() }'
Set-Content $env:CASE_TMP/main.ps1 'using module ./Shapes.psm1
class Square : Shape { [double]$Side = 2; [double] Area() { return $this.Side * $this.Side } }
[Square]::new().Area(); [Square]::new().Name; [Unit]::M; (New-Shape).GetType().Name; (Get-Module Shapes).Name'
& $env:CASE_TMP/main.ps1
try { [Shape] } catch { "$_" }
