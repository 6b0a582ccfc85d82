foreach ($text in "<#`n.SYNOPSIS`n s`n#>`n`n1", "<#`n.SYNOPSIS`n s`n#>`nfunction f { }", "<#`n.SYNOPSIS`n s`n#>`n`n`nfunction f { }", "1`n# .SYNOPSIS`n# end", "# .SYNOPSIS`n#  a`n#   b`n# .NOTES`n# n`n1", "<#`n.PARAMETER`n x`n#>`n1") {
  $t = [System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$null)
  $h = $t.GetHelpContent()
  if ($h) { 'script:' + ($h.Synopsis -replace "`n", '|') + ($h.Notes -replace "`n", '|') } else { 'script: none' }
  $f = $t.Find({ $args[0] -is [System.Management.Automation.Language.FunctionDefinitionAst] }, $true)
  if ($f) { 'function: ' + ($null -ne $f.GetHelpContent()) }
}
