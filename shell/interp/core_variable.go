package interp

import (
	"sort"
	"strconv"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
)

// scopeNumber is the scope a -Scope parameter names: a word, or a number of levels up.
func (f *frame) scopeNumber(name string) (*scope, error) {
	switch strings.ToLower(name) {
	case "", "local", "0":
		return f.scope, nil
	case "global", "script":
		return f.scopeNamed(strings.ToLower(name)), nil
	}
	n, err := strconv.Atoi(name)
	if err != nil {
		return nil, &ErrorRecord{Err: object.NewException(object.PSArgumentExceptionType, "Cannot process argument because the value of parameter \"Scope\" is not valid. Valid values are \"Global\", \"Local\", or \"Script\", or a number relative to the current scope (0 through the number of scopes where 0 is the current scope and 1 is its parent). Change the value of the \"Scope\" parameter and run the operation again."),
			ID: "Argument", Category: InvalidArgument}
	}
	if n < 0 {
		return nil, &ErrorRecord{Err: object.NewException(argumentOutOfRange,
			"Cannot process argument because the value of argument \"Scope\" is out of range. Change argument \"Scope\" to a value that is within range. (Parameter 'Scope')\nActual value was "+name+"."),
			ID: "ArgumentOutOfRange", Category: InvalidArgument}
	}
	at := f.scope
	for ; n > 0; n-- {
		if at = at.parent; at == nil {
			return nil, &ErrorRecord{Err: object.NewException(argumentOutOfRange,
				"The scope number '"+name+"' exceeds the number of active scopes. (Parameter 'Scope')\nActual value was "+name+"."),
				ID: "ArgumentOutOfRange", Category: InvalidArgument}
		}
	}
	return at, nil
}

func variableNotFound(name string) *ErrorRecord {
	return &ErrorRecord{Err: object.NewException(itemNotFound, "Cannot find a variable with the name '"+name+"'."),
		ID: "VariableNotFound", Category: ObjectNotFound, Target: name}
}

// notWritable is the error of a cmdlet that may not change a variable.
func notWritable(name string) *ErrorRecord {
	r := errVariableNotWritable(name)
	r.exact = false
	return r
}

func variableMembers() []dotnet.Def {
	return []dotnet.Def{
		dotnet.Prop("string Name {get;}", func(v *variable) object.Value { return v.name }),
		dotnet.PropSet("System.Object Value {get;set;}", func(v *variable) object.Value { return v.read().value() }, func(v *variable, x object.Value) error {
			if v.options&(optionReadOnly|optionConstant) != 0 {
				return errVariableNotWritable(v.name)
			}
			v.val = cellOf(x)
			return nil
		}),
		dotnet.PropSet("string Description {get;set;}", func(v *variable) object.Value { return v.desc }, func(v *variable, x object.Value) error {
			v.desc = object.ToString(x)
			return nil
		}),
		dotnet.PropSet("System.Management.Automation.ScopedItemOptions Options {get;set;}", func(v *variable) object.Value {
			return object.Enum{Type: scopedOptionsType, Value: int64(v.options)}
		}, func(v *variable, x object.Value) error {
			o := variableOptions(x.(object.Enum).Value)
			switch {
			case v.options&optionConstant != 0:
				return errVariableNotWritable(v.name)
			case o&optionConstant != 0:
				return object.NewException(sessionStateUnauthorized, "Existing variable "+v.name+" cannot be made constant. Variables can be made constant only at creation time.")
			}
			v.options, v.plain = o, v.plain && o&optionReadOnly == 0
			return nil
		}),
		dotnet.Method("bool IsValidValue(System.Object value)", func(v *variable, a dotnet.Args) (object.Value, error) {
			for _, check := range v.checks {
				if err := checkVariable(check, a.Host.Owner.(*Session), v.name, a.Value(0)); err != nil {
					return false, nil
				}
			}
			return true, nil
		}),
		dotnet.Prop("System.Management.Automation.SessionStateEntryVisibility Visibility {get;}", func(*variable) object.Value { return "Public" }),
		dotnet.Prop("string ModuleName {get;}", func(*variable) object.Value { return "" }),
	}
}

var scopedOptionsType = object.NewEnumValues("System.Management.Automation.ScopedItemOptions", true,
	[]string{"None", "ReadOnly", "Constant", "Private", "AllScope", "Unspecified"}, []int64{0, 1, 2, 4, 8, 16})

// visible are the variables a frame sees, sorted by name; only those of one scope when at is given.
func (f *frame) visible(at *scope) []*variable {
	seen := map[sym]*variable{}
	for s := f.scope; s != nil; s = s.parent {
		if at != nil {
			s = at
		}
		for _, v := range s.vars {
			if seen[v.sym] == nil && (s == f.scope || v.options&optionPrivate == 0) {
				seen[v.sym] = v
			}
		}
		if at != nil {
			break
		}
	}
	out := make([]*variable, 0, len(seen))
	for _, v := range seen {
		out = append(out, v)
	}
	sort.Slice(out, func(i, j int) bool { return strings.ToLower(out[i].name) < strings.ToLower(out[j].name) })
	return out
}

type getVariable struct {
	Name      []string `ps:"pos=0,pipe,prop"`
	ValueOnly Switch
	Include   []string
	Exclude   []string
	Scope     string
}

func (c *getVariable) Process(p *Pipe) error {
	var at *scope
	if c.Scope != "" {
		var err error
		if at, err = p.frame.scopeNumber(c.Scope); err != nil {
			return err
		}
	}
	names := c.Name
	if len(names) == 0 {
		names = []string{"*"}
	}
	for _, name := range names {
		found := false
		for _, v := range c.find(p, at, name) {
			if len(c.Include) > 0 && !anyLike(c.Include, v.name) || anyLike(c.Exclude, v.name) {
				continue
			}
			found = true
			var out object.Value = v
			if c.ValueOnly {
				out = v.read().value()
			}
			if err := p.Write(out); err != nil {
				return err
			}
		}
		if !found && !object.HasWildcard(name) {
			if err := p.Error(variableNotFound(name)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *getVariable) find(p *Pipe, at *scope, name string) []*variable {
	if !object.HasWildcard(name) {
		start := p.frame.scope
		if prefix, rest, ok := cutScope(name); ok {
			start, name = p.frame.scopeNamed(prefix), rest
		}
		if at != nil {
			if v := at.own(symOf(name)); v != nil {
				return []*variable{v}
			}
			return nil
		}
		if v := start.find(symOf(name)); v != nil {
			return []*variable{v}
		}
		if x, ok := p.frame.variable(name); ok {
			return []*variable{{name: name, sym: symOf(name), val: cellOf(x)}}
		}
		return nil
	}
	var out []*variable
	for _, v := range p.frame.visible(at) {
		if ok, _ := object.Like(v.name, name, true); ok {
			out = append(out, v)
		}
	}
	return out
}

// variableSettings are what Set-Variable and New-Variable have in common.
type variableSettings struct {
	Description string
	Option      []string
	Force       Switch
	Visibility  string
	PassThru    Switch
	Scope       string
}

func (c *variableSettings) options() variableOptions {
	var o variableOptions
	for _, list := range c.Option {
		for _, n := range strings.Split(list, ",") {
			switch strings.ToLower(strings.TrimSpace(n)) {
			case "readonly":
				o |= optionReadOnly
			case "constant":
				o |= optionConstant
			case "private":
				o |= optionPrivate
			case "allscope":
				o |= optionAllScope
			}
		}
	}
	return o
}

// set makes or changes a variable.
func (c *variableSettings) set(p *Pipe, name string, value object.Value, hasValue bool) error {
	at, err := p.frame.scopeNumber(c.Scope)
	if err != nil {
		return err
	}
	if prefix, rest, ok := cutScope(name); ok {
		at, name = p.frame.scopeNamed(prefix), rest
	}
	v := at.own(symOf(name))
	if v == nil && c.Scope == "" {
		v = at.target(symOf(name))
	}
	if v != nil && v.options&optionConstant != 0 || v != nil && v.options&optionReadOnly != 0 && !bool(c.Force) {
		return p.Error(notWritable(name))
	}
	if v != nil && c.options()&optionConstant != 0 {
		return p.Error(&ErrorRecord{Err: object.NewException(sessionStateUnauthorized, "Existing variable "+name+" cannot be made constant. Variables can be made constant only at creation time."),
			ID: "VariableCannotBeMadeConstant", Category: InvalidArgument, Target: name})
	}
	if v == nil {
		v = at.add(&variable{name: name, sym: symOf(name), plain: true})
	}
	if hasValue {
		old := v.options
		v.options &^= optionReadOnly
		err := at.assign(v, cellOf(value))
		v.options = old
		if err != nil {
			return p.Error(p.frame.record(err))
		}
	}
	if p.Bound("Option") {
		v.options = c.options()
		p.Session().allScope = p.Session().allScope || v.options&optionAllScope != 0
		v.plain = v.options&(optionReadOnly|optionConstant) == 0 && v.typ == nil && len(v.checks) == 0 && v.get == nil && v.set == nil
	}
	if p.Bound("Description") {
		v.desc = c.Description
	}
	if c.PassThru {
		return p.Write(v)
	}
	return nil
}

type setVariableCmdlet struct {
	Name  []string     `ps:"pos=0,mandatory,prop"`
	Value object.Value `ps:"pos=1,pipe,prop"`
	variableSettings
	Include []string
	Exclude []string
	ShouldProcess

	got []object.Value
	has bool
}

func (c *setVariableCmdlet) Process(p *Pipe) error {
	if p.Bound("Value") {
		c.got, c.has = append(c.got, c.Value), true
	}
	return nil
}

// End stores what was piped in, all of it as an array.
func (c *setVariableCmdlet) End(p *Pipe) error {
	for _, name := range c.Name {
		if !c.ShouldAction(p, "Name: "+name+" Value: "+p.Session().text(collapse(c.got)), "Set variable") {
			continue
		}
		if err := c.set(p, name, collapse(c.got), c.has || !p.Bound("Option") && !p.Bound("Description")); err != nil {
			return err
		}
	}
	return nil
}

type newVariable struct {
	Name  string       `ps:"pos=0,mandatory,prop"`
	Value object.Value `ps:"pos=1,pipe,prop"`
	variableSettings
	ShouldProcess
}

func (c *newVariable) Process(p *Pipe) error {
	at, err := p.frame.scopeNumber(c.Scope)
	if err != nil {
		return err
	}
	name := c.Name
	if prefix, rest, ok := cutScope(name); ok {
		at, name = p.frame.scopeNamed(prefix), rest
	}
	if at.own(symOf(name)) != nil && !c.Force {
		return p.Error(&ErrorRecord{Err: object.NewException(sessionState, "A variable with name '"+name+"' already exists."),
			ID: "VariableAlreadyExists", Category: ResourceExists, Target: name})
	}
	if !c.ShouldAction(p, "Name: "+c.Name+" Value: "+p.Session().text(c.Value), "New variable") {
		return nil
	}
	return c.set(p, c.Name, c.Value, true)
}

type removeVariable struct {
	Name    []string `ps:"pos=0,mandatory,pipe,prop"`
	Include []string
	Exclude []string
	Force   Switch
	Scope   string
	ShouldProcess
}

func (c *removeVariable) Process(p *Pipe) error {
	return eachVariable(p, c.Name, c.Scope, func(at *scope, v *variable) error {
		if v.options&optionConstant != 0 || v.options&optionReadOnly != 0 && !bool(c.Force) {
			return p.Error(&ErrorRecord{Err: object.NewException(sessionStateUnauthorized, "Cannot remove variable "+v.name+" because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option."),
				ID: "VariableNotRemovable", Category: WriteError, Target: v.name})
		}
		if c.ShouldAction(p, "Name: "+v.name, "Remove variable") {
			at.remove(v)
		}
		return nil
	})
}

// eachVariable calls fn for the variables that names and patterns mean.
func eachVariable(p *Pipe, names []string, scopeName string, fn func(*scope, *variable) error) error {
	for _, name := range names {
		at, err := p.frame.scopeNumber(scopeName)
		if err != nil {
			return err
		}
		if prefix, rest, ok := cutScope(name); ok {
			at, name = p.frame.scopeNamed(prefix), rest
		}
		found := false
		for _, v := range at.matching(name, scopeName == "") {
			found = true
			if err := fn(at, v); err != nil {
				return err
			}
		}
		if !found && !object.HasWildcard(name) {
			if err := p.Error(variableNotFound(name)); err != nil {
				return err
			}
		}
	}
	return nil
}

// eachVisible is eachVariable that also looks in outer scopes for what this one does not have.
func eachVisible(p *Pipe, names []string, scopeName string, fn func(*scope, *variable) error) error {
	for _, name := range names {
		if scopeName == "" && !object.HasWildcard(name) && p.frame.scope.own(symOf(name)) == nil {
			if v := p.frame.scope.find(symOf(name)); v != nil {
				if err := fn(p.frame.scope, v); err != nil {
					return err
				}
				continue
			}
		}
		if err := eachVariable(p, []string{name}, scopeName, fn); err != nil {
			return err
		}
	}
	return nil
}

// matching are the scope's own variables of a name or pattern, and those it shares with all scopes.
func (s *scope) matching(name string, shared bool) []*variable {
	var out []*variable
	for at := s; at != nil; at = at.parent {
		for _, v := range at.vars {
			if ok, _ := object.Like(v.name, name, true); ok && (at == s || shared && v.options&optionAllScope != 0) {
				out = append(out, v)
			}
		}
	}
	return out
}

type clearVariable struct {
	Name     []string `ps:"pos=0,mandatory,pipe,prop"`
	Include  []string
	Exclude  []string
	Force    Switch
	PassThru Switch
	Scope    string
	ShouldProcess
}

func (c *clearVariable) Process(p *Pipe) error {
	return eachVisible(p, c.Name, c.Scope, func(_ *scope, v *variable) error {
		if v.options&optionConstant != 0 || v.options&optionReadOnly != 0 && !bool(c.Force) {
			return p.Error(notWritable(v.name))
		}
		if !c.ShouldAction(p, "Name: "+v.name, "Clear variable") {
			return nil
		}
		if at := p.frame.scope; c.Scope == "" && at.own(v.sym) == nil && v.options&optionAllScope == 0 {
			v = at.add(&variable{name: v.name, sym: v.sym, plain: true}) // pwsh: clearing an outer variable makes an empty one here
		}
		v.val = cell{}
		if v.typ != nil {
			if x, err := p.Session().convert(nil, v.typ); err == nil {
				v.val = cellOf(x)
			}
		}
		if c.PassThru {
			return p.Write(v)
		}
		return nil
	})
}
