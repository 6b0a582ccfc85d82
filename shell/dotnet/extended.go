package dotnet

import (
	"strings"

	"migsh/shell/object"
)

// extended are the members PowerShell's type data adds, in order of need: PSObject and its relatives, aliases such as Count.
func (h *Host) extended(v, u Value, name string) (Value, bool, error) {
	switch strings.ToLower(name) {
	case "psobject":
		return &PSObject{Of: v, host: h}, true, nil
	case "pstypenames":
		return object.NewStrings(object.TypeNames(v)...), true, nil
	case "psbase", "psadapted", "psextended":
		return u, true, nil
	case "count":
		if s, ok := u.(object.Sequence); ok {
			return object.Int(s.Len()), true, nil
		}
	}
	return nil, false, nil
}

// Intrinsic is the Count and Length every value has outside strict mode: 1, and 0 for $null.
func Intrinsic(v Value, name string) (Value, bool) {
	if !strings.EqualFold(name, "Count") && !strings.EqualFold(name, "Length") {
		return nil, false
	}
	if v == nil {
		return object.Int(0), true
	}
	return object.Int(1), true
}
