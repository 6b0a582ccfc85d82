package interp

import (
	"strings"

	"migsh/shell/syntax"
)

// optimised tells whether PowerShell compiles the frame's code with its variables in fixed places. pwsh: that shows in what a failed
// conversion of a typed variable reports: in such code it is the cast's error, elsewhere one of the variable's attributes (MetadataError).
// Code that is dot-sourced, the script file itself, and code that makes variables by name is not optimised.
func (f *frame) optimised() bool {
	if f.unit == nil || f.unit.byName {
		return false
	}
	return f.method != nil || f.act != nil && f.scope.act == f.act && f.scope != f.scope.global
}

// variablesByName tells whether a block itself (not the blocks within) dot-sources something or calls a command that makes variables.
func variablesByName(b *syntax.ScriptBlock) bool {
	found := false
	syntax.Walk(b, func(n syntax.Ast) bool {
		switch x := n.(type) {
		case *syntax.ScriptBlock:
			return x == b && !found
		case *syntax.FunctionDefinition:
			return false
		case *syntax.Command:
			found = found || x.InvocationOperator == syntax.Dot || makesVariables(x)
		}
		return !found
	})
	return found
}

func makesVariables(c *syntax.Command) bool {
	if len(c.CommandElements) == 0 {
		return false
	}
	name, ok := c.CommandElements[0].(*syntax.StringConstantExpression)
	if !ok {
		return false
	}
	bare := strings.ToLower(name.Value)
	switch bare[strings.LastIndexByte(bare, '\\')+1:] {
	case "new-variable", "set-variable", "remove-variable", "set-psbreakpoint", "nv", "sv", "set", "rv", "sbp":
		return true
	}
	return false
}
