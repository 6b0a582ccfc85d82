function Plain { Write-Error 'plain' }
function Adv { [CmdletBinding()] param() Write-Error 'adv' }
Plain; "after $?"
Adv; "after $?"
function Both { [CmdletBinding()] param() Write-Error 'b'; $?; 'more' }
Both
& { Write-Error 'block' }
. { Write-Error 'dot' }
Invoke-Command { Write-Error 'ic' }
1..2 | ForEach-Object { Write-Error "fe $_" }
$sb = { param($x) Write-Error "sb $x" }
& $sb 3
filter Fi { Write-Error "filter $_" }
5 | Fi
class C { static [void] M() { Write-Error 'in class' } [void] N() { Write-Error 'inst' } }
[C]::M(); [C]::new().N()
$m = New-Module -ScriptBlock { function MF { Write-Error 'module' } }
MF
