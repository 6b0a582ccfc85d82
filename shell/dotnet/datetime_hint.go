package dotnet

import (
	"strings"

	"migsh/shell/object"
)

// hinted is the DateTime property of a date with a DisplayHint, as Get-Date -DisplayHint makes: the date or the time alone.
func (h *Host) hinted(v, u Value, name string) (string, bool) {
	d, ok := u.(object.DateTime)
	if !ok || !strings.EqualFold(name, "DateTime") {
		return "", false
	}
	o, ok := v.(*object.Object)
	if !ok {
		return "", false
	}
	m := o.Props.Find("DisplayHint")
	if m == nil {
		return "", false
	}
	format := map[string]string{"date": "D", "time": "T"}[strings.ToLower(object.ToString(m.Value))]
	if format == "" {
		return "", false
	}
	text, err := object.FormatValue(d, format, h.CultureInfo())
	return text, err == nil
}
