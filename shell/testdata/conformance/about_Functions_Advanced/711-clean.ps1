function Cl { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$x) begin {'b'} process { if($x -eq 2){throw 'err'} $x } end {'e'} clean { Write-Host 'cleaned'; 'lost' } }
1 | Cl
try { 1..3 | Cl } catch { "caught $_" }
1..5 | Cl -ErrorAction SilentlyContinue | Select-Object -First 1
function Cl2 { begin {'b'} clean { throw 'in clean' } }
Cl2
'after'
