$b = { param($x, [int]$y = 2) Get-Item $x | Sort-Object }
$b.Ast.ParamBlock.Parameters.Name.VariablePath.UserPath
$b.Ast.ParamBlock.Parameters[1].DefaultValue.Value
$b.Ast.ParamBlock.Parameters[1].StaticType
$b.Ast.EndBlock.Statements[0].PipelineElements.Count
$b.Ast.EndBlock.Statements[0].PipelineElements[0].CommandElements[1].GetType().Name
$c = [scriptblock]::Create('1 + 1; "two"')
$c.Ast.EndBlock.Statements.Count
& $c
& $c.Ast.GetScriptBlock()
function f { <# .SYNOPSIS short #> param($q) }
${function:f}.Ast.GetType().Name
${function:f}.Ast.Body.ParamBlock.Parameters[0].Name.Extent.Text
