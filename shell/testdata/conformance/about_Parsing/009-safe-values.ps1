foreach ($text in '1', '@(1, 2)', '@{ a = 1 }', '$true', '"a$x"', '1 + 2', '(1)', '[int]"3"', '$PSHOME', '-1', '@()', '$(1)', "'x', 'y'") {
  $e = [System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$null).EndBlock.Statements[0].PipelineElements[0].Expression
  try { $v = $e.SafeGetValue(); "$text => $($v.GetType().Name) $($v.Count)" } catch { "$text => $($_.Exception.Message)" }
}
