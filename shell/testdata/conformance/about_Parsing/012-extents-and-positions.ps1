$tree = [System.Management.Automation.Language.Parser]::ParseInput("foo bar`n  baz `u{e9}x", 'some.ps1', [ref]$null, [ref]$null)
$e = $tree.EndBlock.Statements[1].Extent
"$e"; $e.File; $e.GetType().Name
$e.StartScriptPosition.PSObject.Properties | ForEach-Object { "$($_.Name)=$($_.Value)" }
$e.EndScriptPosition.ColumnNumber
$e.StartScriptPosition.GetFullScript().Length
$e.PSObject.Properties | ForEach-Object { "$($_.Name) [$($_.TypeNameOfValue)]" }
