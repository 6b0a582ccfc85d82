package interp

import "migsh/shell/syntax"

// builtinFunctions are the functions that a PowerShell session has from the start, apart from help, which is a command here.
var builtinFunctions = []struct{ name, body string }{
	{"cd..", "Set-Location .."},
	{`cd\`, `Set-Location \`},
	{"cd~", "Set-Location ~"},
	{"oss", "[CmdletBinding()]\nparam(\n    [ValidateRange(2, 2147483647)]\n    [int]\n    ${Width},\n\n    [Parameter(ValueFromPipeline=$true)]\n    [psobject]\n    ${InputObject})\n\nprocess {\n    $null = $PSBoundParameters.Remove('InputObject')\n    $InputObject | Out-String -Stream @PSBoundParameters\n}"},
	{"Pause", "$null = Read-Host 'Press Enter to continue...'"},
	{"prompt", "\n\"PS $($executionContext.SessionState.Path.CurrentLocation)$('>' * ($nestedPromptLevel + 1)) \";\n# .Link\n" +
		"# https://go.microsoft.com/fwlink/?LinkID=225750\n# .ExternalHelp System.Management.Automation.dll-help.xml\n"},
}

func (s *Session) initFunctions() {
	for _, d := range builtinFunctions {
		tree, _ := syntax.Parse("", d.body)
		_ = s.top.defineFunction(d.name, &ScriptBlock{unit: newUnit(tree, nil), name: d.name, sess: s}, false) // it fails for unknown scopes only
	}
}
