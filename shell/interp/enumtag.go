package interp

import (
	"fmt"
	"strings"

	"migsh/shell/object"
)

// enumType reads an enumeration from a tag: N(A|B|C), numbered from 0.
func enumType(def string) (*object.Type, error) {
	name, rest, ok := strings.Cut(def, "(")
	members, closed := strings.CutSuffix(rest, ")")
	if !ok || !closed || name == "" {
		return nil, fmt.Errorf("enum=%s: want Name(A|B)", def)
	}
	return object.NewEnum(name, strings.Split(members, "|")...), nil
}
