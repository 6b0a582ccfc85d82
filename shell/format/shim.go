package format

import (
	"path"
	"strings"

	"migsh/shell/object"
)

func hasWildcard(s string) bool { return strings.ContainsAny(s, "*?[") }
func like(s, p string) bool {
	ok, _ := path.Match(strings.ToLower(p), strings.ToLower(s))
	return ok
}
func formatValue(v object.Value, spec string, c *object.Culture) (string, error) { return object.ToString(v), nil }
func formatComposite(spec string, a []object.Value, c *object.Culture) (string, error) { return object.ToString(a[0]), nil }
