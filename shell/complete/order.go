package complete

import (
	_ "embed"
	"slices"
	"strings"

	"migsh/shell/interp"
)

// parameterOrder is the order in which PowerShell's cmdlets declare their parameters, one cmdlet a line. Ours are Go structs in an order of
// their own.
//
//go:embed order.txt
var parameterOrder string

// inOrder are a command's parameters in PowerShell's order; those it does not have come after, then the common ones.
func inOrder(c *interp.Command) []*interp.Parameter {
	params := c.Parameters()
	if c.Kind != interp.KindCmdlet {
		return params
	}
	at := strings.Index(parameterOrder, "\n"+c.Name+" ")
	if at < 0 {
		return params
	}
	line, _, _ := strings.Cut(parameterOrder[at+1:], "\n")
	names := strings.Fields(line)[1:]
	place := func(p *interp.Parameter) int {
		if p.Common() {
			return len(names) + 1
		}
		if i := slices.Index(names, p.Name); i >= 0 {
			return i
		}
		return len(names)
	}
	slices.SortStableFunc(params, func(a, b *interp.Parameter) int { return place(a) - place(b) })
	return params
}
