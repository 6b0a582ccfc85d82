$src=@'
<#
.SYNOPSIS
  Short
   second
.DESCRIPTION
  Long text.

  para
.PARAMETER Foo
  about foo
.PARAMETER Bar
  about bar
.EXAMPLE
  PS> Get-Foo
  out
.EXAMPLE
  two
.INPUTS
  None
.OUTPUTS
  String
.NOTES
  note
.LINK
  http://x
.LINK
  y
.COMPONENT
  comp
.ROLE
  rl
.FUNCTIONALITY
  fn
.EXTERNALHELP foo.xml
.FORWARDHELPTARGETNAME Get-Item
.FORWARDHELPCATEGORY Cmdlet
#>
function Get-Foo($Foo,$Bar) { }

# .SYNOPSIS
# by lines
function A { }

function B {
  <# .SYNOPSIS
   inside
  #>
  param([int]
   # comment of x
   $x,
   <# of y #> $y)
}
function C { 1 
 # .SYNOPSIS
 # last
}
function D { 1 }

# just comment
function E { }
<#
.SYNOPSIS
a
.NOSUCH
b
#>
function F { }
'@
$a=[System.Management.Automation.Language.Parser]::ParseInput($src,[ref]$null,[ref]$null)
foreach($f in $a.FindAll({$args[0] -is [System.Management.Automation.Language.FunctionDefinitionAst]},$true)) {
 $h=$f.GetHelpContent(); "== $($f.Name) $($null -eq $h)"
 if($h){ foreach($p in $h.PSObject.Properties){ $v=$p.Value; if($v -is [System.Collections.IDictionary]){ foreach($k in $v.Keys){ "  P $k=<$($v[$k] -replace "`n",'\n')>" } } elseif($v -is [string]){"  $($p.Name)=<$($v -replace "`n",'\n')>"} elseif($null -eq $v){"  $($p.Name)=null"} else {"  $($p.Name)($($v.Count))=" + (($v|%{"<$($_ -replace "`n",'\n')>"}) -join ',')} }; "CB:"; $h.GetCommentBlock() }
}
