foreach ($name in 'a', 'global:a', 'PRIVATE:a', 'env:a', 'variable:a', 'using:a', 'C:x', 'a:b:c') {
  $v = [System.Management.Automation.Language.Parser]::ParseInput("`${$name}", [ref]$null, [ref]$null).Find({ $args[0] -is [System.Management.Automation.Language.VariableExpressionAst] }, $true)
  "$name " + (($v.VariablePath.PSObject.Properties | ForEach-Object { "$($_.Name)=$($_.Value)" }) -join ' ')
  $v.IsConstantVariable()
}
