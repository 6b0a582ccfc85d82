foreach ($op in '+', '-eq', '-is', '-isnot', '-and', '-xor', '-join', '??', '..') {
  $e = [System.Management.Automation.Language.Parser]::ParseInput("`$a $op `$b", [ref]$null, [ref]$null).Find({ $args[0] -is [System.Management.Automation.Language.BinaryExpressionAst] }, $true)
  "$op $($e.Operator) $($e.StaticType) '$($e.ErrorPosition)'"
}
foreach ($text in '-not $a', '!$a', '-$a', ',$a', '@(1)', '@{}', '{}', '[int]$x', '[nosuch]$x', '"a$b"', '1.5', '2d', '[int]', '$a', '(1)') {
  $e = [System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$null).EndBlock.Statements[0].PipelineElements[0].Expression
  "$text $($e.GetType().Name) $($e.StaticType)"
}
