foreach ($name in 'int', 'System.Collections.Generic.List[int]', 'Dictionary[string,List[int[]]]', 'nosuch', 'System.Int32, mscorlib', 'string[]') {
  $t = [System.Management.Automation.Language.Parser]::ParseInput("[$name]", [ref]$null, [ref]$null).Find({ $args[0] -is [System.Management.Automation.Language.TypeExpressionAst] }, $true).TypeName
  "$($t.GetType().Name) " + (($t.PSObject.Properties | ForEach-Object { "$($_.Name)=$($_.Value)" }) -join ' ') + " => $($t.GetReflectionType())"
}
