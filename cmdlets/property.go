package cmdlets

import (
	"fmt"
	"strings"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// property is one argument of a -Property parameter: a name, perhaps with wildcards, a script block, or a hashtable with further keys.
// Select-, Sort-, Group-, Measure-, Compare-Object and the Format-* cmdlets read theirs here.
type property struct {
	name  string              // name or wildcard; the block's text when it is a block
	block *interp.ScriptBlock // nil: a property
	keys  map[string]object.Value
}

// propertyKey is a key that a calculated property may have.
type propertyKey struct {
	name  string
	other string // a second name, "" when there is none
	kind  keyKind
}

type keyKind uint8

const (
	anyKey keyKind = iota
	stringKey
	intKey
	boolKey
	expressionKey
)

var (
	keyExpression = propertyKey{"expression", "", expressionKey}
	keyLabel      = propertyKey{"label", "name", stringKey}
	keyName       = propertyKey{"name", "label", stringKey}
	keyFormat     = propertyKey{"formatString", "", stringKey}
	keyWidth      = propertyKey{"width", "", intKey}
	keyAlignment  = propertyKey{"alignment", "", stringKey}
	keyDepth      = propertyKey{"depth", "", intKey}
	keyAscending  = propertyKey{"ascending", "", boolKey}
	keyDescending = propertyKey{"descending", "", boolKey}
)

// propertyError is what a malformed property argument answers: an exception without a text of its own, and details.
//
// pwsh: "Specified method is not supported." is what the exception says; the details are what is shown.
func propertyError(id, format string, args ...any) error {
	return &interp.ErrorRecord{
		Err:      object.NewException(object.NotSupportedExceptionType, "Specified method is not supported."),
		ID:       id,
		Category: interp.InvalidArgument,
		Details:  fmt.Sprintf(format, args...),
	}
}

// readProperties reads the arguments of a -Property parameter. keys are those a hashtable may have; none means that hashtables are not allowed.
func readProperties(args []object.Value, keys ...propertyKey) ([]property, error) {
	var out []property
	for _, a := range args {
		if a == nil {
			continue
		}
		q, err := readProperty(a, keys)
		if err != nil {
			return nil, err
		}
		out = append(out, q)
	}
	return out, nil
}

func readProperty(arg object.Value, keys []propertyKey) (property, error) {
	switch x := object.Unwrap(arg).(type) {
	case string:
		if x == "" {
			return property{}, propertyError("ExpressionEmptyString2", "An empty string value is not allowed.")
		}
		return property{name: x}, nil
	case *interp.ScriptBlock:
		return property{name: object.ToString(x), block: x}, nil
	case *object.Hashtable:
		if len(keys) > 0 {
			return readCalculated(x, keys)
		}
	case object.Char:
		return property{name: x.String()}, nil
	}
	types := "System.String, System.Management.Automation.ScriptBlock"
	return property{}, propertyError("DictionaryKeyUnknownType", "Cannot convert %s to one of the following types {%s}.", object.TypeOf(arg), types)
}

func readCalculated(h *object.Hashtable, keys []propertyKey) (property, error) {
	q := property{keys: map[string]object.Value{}}
	given := map[string]string{}
	for k, v := range h.All() {
		name, ok := k.(string)
		if !ok {
			return q, propertyError("DictionaryKeyNonString", "The %s key type is not valid. The key must be a string.", object.TypeOf(k).ShortName())
		}
		key := matchKey(name, keys)
		if key == nil {
			return q, propertyError("DictionaryKeyIllegal", "The %s key is not valid.", name)
		}
		if was, twice := given[key.name]; twice {
			return q, propertyError("DictionaryKeyDuplicate", `The duplicated key "%s" conflicts with "%s".`, name, longer(was, key.name))
		}
		given[key.name] = name
		if err := q.set(key, name, v); err != nil {
			return q, err
		}
	}
	if q.block == nil && q.name == "" {
		return q, propertyError("DictionaryKeyMandatoryEntry", "A mandatory entry for expression is missing.")
	}
	return q, nil
}

// longer is the full name of a key that was given abbreviated.
func longer(given, full string) string {
	if len(given) > len(full) {
		return given
	}
	return full
}

// matchKey finds a key by its name or a start of it.
func matchKey(name string, keys []propertyKey) *propertyKey {
	for i := range keys {
		if startsFold(keys[i].name, name) || keys[i].other != "" && startsFold(keys[i].other, name) {
			return &keys[i]
		}
	}
	return nil
}

func startsFold(s, start string) bool {
	return len(start) > 0 && len(s) >= len(start) && strings.EqualFold(s[:len(start)], start)
}

func (q *property) set(key *propertyKey, given string, v object.Value) error {
	u := object.Unwrap(v)
	bad := func(want string) error {
		return propertyError("DictionaryKeyIllegalValue2", `The "%s" key has a type, %s, that is not valid; expected type is %s.`, given, typeName(u), want)
	}
	switch key.kind {
	case expressionKey:
		switch x := u.(type) {
		case *interp.ScriptBlock:
			q.block, q.name = x, object.ToString(x)
		case string:
			if x == "" {
				return propertyError("ExpressionEmptyString1", `The "%s" key cannot have an empty string value.`, key.name)
			}
			q.name = x
		default:
			return propertyError("DictionaryKeyIllegalValue1", `The "%s" key has a type, %s, that is not valid; expected types are {%s}.`,
				given, typeName(u), "System.String, System.Management.Automation.ScriptBlock")
		}
	case stringKey:
		if _, ok := u.(string); !ok {
			return bad("System.String")
		}
	case intKey:
		if _, ok := u.(int32); !ok {
			return bad("System.Int32")
		}
	case boolKey:
		u = object.Truth(u)
	}
	q.keys[key.name] = u
	return nil
}

func typeName(v object.Value) string {
	if v == nil {
		return "$null"
	}
	return object.TypeOf(v).Name
}

// label is the name a calculated property was given, or that of the property itself.
func (q *property) label() string {
	for _, k := range []string{"label", "name"} {
		if s, ok := q.keys[k].(string); ok && s != "" {
			return s
		}
	}
	return q.name
}

// value is the property's value for v; found is false when v has no such property. An error is one of the script block.
func (q *property) value(p *interp.Pipe, v object.Value) (x object.Value, found bool, err error) {
	if q.block != nil {
		x, err = p.Evaluate(q.block, v)
		return x, err == nil, err
	}
	if object.HasWildcard(q.name) {
		names := matchingNames(p, v, q.name)
		if len(names) == 0 {
			return nil, false, nil
		}
		return getProperty(p, v, names[0])
	}
	return getProperty(p, v, q.name)
}

// names are the properties of v that the argument stands for; a property that v lacks stands for nothing.
func (q *property) names(p *interp.Pipe, v object.Value) []string {
	if object.HasWildcard(q.name) {
		return matchingNames(p, v, q.name)
	}
	if _, found, _ := getProperty(p, v, q.name); found {
		return []string{q.name}
	}
	return nil
}

func matchingNames(p *interp.Pipe, v object.Value, pattern string) []string {
	var out []string
	for _, n := range propertyNames(p, v) {
		if ok, err := object.Like(n, pattern, true); ok && err == nil {
			out = append(out, n)
		}
	}
	return out
}
