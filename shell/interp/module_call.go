package interp

import (
	"maps"
	"slices"
	"strings"

	"migsh/shell/object"
)

// bind is a block that runs in the module's scope.
func (m *Module) bind(b *ScriptBlock) *ScriptBlock {
	return &ScriptBlock{unit: b.unit, module: m, sess: m.sess}
}

// moduleObject is a module as an object: its functions are methods, its variables properties.
func (m *Module) object() *object.Object {
	o := object.NewObject()
	for _, v := range sortedVariables(m.vars) {
		o.Props.Add(object.Prop{Name: v.name, Kind: object.NoteProperty, Value: &moduleVariable{m, v}})
	}
	for _, c := range sortedCommands(m.commands) {
		o.Props.Add(object.Prop{Name: c.Name, Kind: object.ScriptMethod, Value: &moduleMethod{m, c}})
	}
	return o
}

type moduleVariable struct {
	m *Module
	v *variable
}

// GetFor reads the variable.
func (x *moduleVariable) GetFor(object.Value) (object.Value, error) { return x.v.read().value(), nil }

// SetFor assigns it.
func (x *moduleVariable) SetFor(_, v object.Value) error {
	return x.m.scope.assign(x.v, cellOf(v))
}

type moduleMethod struct {
	m *Module
	c *Command
}

// CallFor calls the function with positional arguments.
func (x *moduleMethod) CallFor(_ object.Value, args []object.Value) (object.Value, error) {
	var out collector
	err := x.m.sess.current().callBlock(x.c.block, args, &out, false)
	return collapse(out.items), err
}

func sortedVariables(vars map[string]*variable) []*variable {
	return slices.SortedFunc(maps.Values(vars), func(a, b *variable) int { return strings.Compare(strings.ToLower(a.name), strings.ToLower(b.name)) })
}
