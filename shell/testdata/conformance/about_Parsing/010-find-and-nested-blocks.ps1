$tree = [System.Management.Automation.Language.Parser]::ParseInput('function f { g { h } }; & { i }; class C { [int] M() { j; return 1 } }; k', [ref]$null, [ref]$null)
$isCommand = { param($n) $n -is [System.Management.Automation.Language.CommandAst] }
($tree.FindAll($isCommand, $false) | ForEach-Object { "$_" }) -join ';'
($tree.FindAll($isCommand, $true) | ForEach-Object { "$_" }) -join ';'
$first = $tree.Find($isCommand, $true)
$first.GetCommandName()
$first.Parent.PipelineElements[0] -eq $first
$null -eq $tree.Find({ $false }, $true)
($tree.FindAll({ $true }, $false) | ForEach-Object { $_.GetType().Name }) -join ';'
$tree.FindAll.OverloadDefinitions
