package cmdlets

import (
	"strings"

	"migsh/shell/format"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// recordViews are how error, warning and information records print when they come down the pipeline.
func recordViews() []format.View {
	text := func(c *format.Context, v object.Value) []string {
		return []string{object.ToStringCulture(v, c.Culture)}
	}
	return []format.View{
		{Name: "MatchInfo", Types: []string{"Microsoft.PowerShell.Commands.MatchInfo"}, Custom: matchLines},
		{Name: "ErrorInstance", Types: []string{"System.Management.Automation.ErrorRecord"}, OutOfBand: true, Custom: errorLines},
		{Name: "WarningRecord", Types: []string{"System.Management.Automation.InformationalRecord"}, OutOfBand: true, Custom: text},
		{Name: "InformationRecord", Types: []string{"System.Management.Automation.InformationRecord"}, OutOfBand: true, Custom: text},
	}
}

// matchLines shows a match with its path as seen from the current location.
func matchLines(c *format.Context, v object.Value) []string {
	text := object.ToStringCulture(v, c.Culture)
	a, reads := c.Access.(access)
	o, ok := v.(*object.Object)
	if !ok || !reads {
		return strings.Split(text, "\n")
	}
	s, inSession := a.net().Owner.(*interp.Session)
	m, found := o.Props.Get(relativeText)
	view, isView := m.(matchView)
	if inSession && found && isView {
		if x, err := view.CallFor(o, []object.Value{s.Location().Display}); err == nil {
			text = object.ToString(x)
		}
	}
	return strings.Split(text, "\n")
}

// errorLines is the concise view of an error record.
func errorLines(c *format.Context, v object.Value) []string {
	r, ok := object.Unwrap(v).(*interp.ErrorRecord)
	a, reads := c.Access.(access)
	if !ok || !reads {
		return []string{object.ToStringCulture(v, c.Culture)}
	}
	s, ok := a.net().Owner.(*interp.Session)
	if !ok {
		return []string{r.Message()}
	}
	return strings.Split(s.ConciseView(r, c.Width, interp.ViewStyle{}), "\n")
}
