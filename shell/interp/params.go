package interp

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// Parameter describes one parameter of a command of any kind.
type Parameter struct {
	Name    string
	Type    *object.Type
	Aliases []string
	Sets    []ParameterIn // where it occurs; never empty
	Secret  bool          // its value is not shown in errors
	Hidden  bool          // DontShow

	AllowNull, AllowEmptyString, AllowEmptyCollection bool

	Checks []Check // validators, in order

	field    []int              // index path of a cmdlet's field
	script   *scriptParam       // of a function's parameter: default and place
	lateType *syntax.TypeName   // a type not known when the function was compiled
	dynamic  bool               // a provider's: bound after the others, see [Conditional]
	common   bool               // one of the common parameters
	custom   []*customAttribute // attributes that may be classes of the script
	obsolete *string            // [Obsolete()]: the text of the warning
	runtime  *runtimeParameter  // that dynamicparam made
}

// ParameterIn is a parameter's role in one parameter set.
type ParameterIn struct {
	Set       string // "" is every set
	Position  int    // -1: named only
	Mandatory bool
	Pipe      bool // takes pipeline input by value
	Prop      bool // takes pipeline input by property name
	Remaining bool
	Help      string
}

// In returns the parameter's role in a set, or nil when it is not part of it.
func (p *Parameter) In(set string) *ParameterIn {
	for i := range p.Sets {
		if strings.EqualFold(p.Sets[i].Set, set) {
			return &p.Sets[i]
		}
	}
	for i := range p.Sets {
		if p.Sets[i].Set == "" {
			return &p.Sets[i]
		}
	}
	return nil
}

// SetNames returns the names of a command's parameter sets, the default one first; a command without any has __AllParameterSets.
func (c *Command) SetNames() []string {
	var names []string
	add := func(name string) {
		for _, n := range names {
			if strings.EqualFold(n, name) {
				return
			}
		}
		names = append(names, name)
	}
	if c.DefaultSet != "" {
		add(c.DefaultSet)
	}
	for _, p := range c.Params {
		for _, in := range p.Sets {
			if in.Set != "" {
				add(in.Set)
			}
		}
	}
	if len(names) == 0 {
		return []string{allSets}
	}
	return names
}

// allSets is the name of the set of a command that declares none.
const allSets = "__AllParameterSets"

// fieldParameters reads the parameters of a cmdlet's struct.
func fieldParameters(name string, c Cmdlet) (params []*Parameter, should bool) {
	t := reflect.TypeOf(c)
	if t.Kind() != reflect.Pointer || t.Elem().Kind() != reflect.Struct {
		panic(fmt.Sprintf("interp.Define(%s): %v is not a pointer to a struct", name, t))
	}
	addFields(name, t.Elem(), nil, &params, &should)
	return params, should
}

func addFields(cmd string, t reflect.Type, at []int, params *[]*Parameter, should *bool) {
	for i := range t.NumField() {
		f := t.Field(i)
		index := append(append([]int(nil), at...), i)
		if f.Type == reflect.TypeFor[ShouldProcess]() {
			*should = true
			continue
		}
		if f.Anonymous && f.Type.Kind() == reflect.Struct {
			addFields(cmd, f.Type, index, params, should)
			continue
		}
		tag := f.Tag.Get("ps")
		if !f.IsExported() || tag == "-" {
			continue
		}
		p := &Parameter{Name: f.Name, Type: object.GoType(f.Type), field: index}
		if err := p.parseTag(tag); err != nil {
			panic(fmt.Sprintf("interp.Define(%s): parameter %s: %v", cmd, f.Name, err))
		}
		if p.Type == nil {
			panic(fmt.Sprintf("interp.Define(%s): parameter %s: no PowerShell type for %v", cmd, f.Name, f.Type))
		}
		*params = append(*params, p)
	}
}

// parseTag reads a `ps:` tag: groups separated by semicolons, one for each role.
func (p *Parameter) parseTag(tag string) error {
	for _, group := range splitQuoted(tag, ';') {
		in := ParameterIn{Position: -1}
		sets := []string{""}
		for _, item := range splitQuoted(group, ',') {
			key, value, _ := strings.Cut(item, "=")
			value = strings.Trim(value, "'")
			if key == "set" {
				sets = strings.Split(value, "|")
				continue
			}
			if err := p.tagItem(&in, key, value); err != nil {
				return err
			}
		}
		for _, set := range sets {
			in.Set = set
			p.Sets = append(p.Sets, in)
		}
	}
	return nil
}

func (p *Parameter) tagItem(in *ParameterIn, key, value string) (err error) {
	switch key {
	case "":
	case "pos":
		in.Position, err = strconv.Atoi(value)
	case "mandatory":
		in.Mandatory = true
	case "pipe":
		in.Pipe = true
	case "prop":
		in.Prop = true
	case "remaining":
		in.Remaining = true
	case "help":
		in.Help = value
	case "alias":
		p.Aliases = append(p.Aliases, strings.Split(value, "|")...)
	case "secret":
		p.Secret = true
	case "hidden":
		p.Hidden = true
	case "dynamic":
		p.dynamic = true
	case "allownull":
		p.AllowNull = true
	case "allowempty":
		p.AllowEmptyString = true
	case "allowemptylist":
		p.AllowEmptyCollection = true
	case "type":
		if p.Type = typeByName(value); p.Type == nil {
			err = fmt.Errorf("unknown type %s", value)
		}
	case "enum":
		p.Type, err = enumType(value)
	default:
		var check Check
		if check, err = checkFromTag(key, value); err == nil {
			p.Checks = append(p.Checks, check)
		}
	}
	return err
}

// splitQuoted cuts s at sep, except within single quotes; an empty string is one empty item.
func splitQuoted(s string, sep byte) []string {
	var items []string
	start, quoted := 0, false
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\'':
			quoted = !quoted
		case s[i] == sep && !quoted:
			items = append(items, strings.TrimSpace(s[start:i]))
			start = i + 1
		}
	}
	return append(items, strings.TrimSpace(s[start:]))
}
