package interp

import (
	"slices"
	"strings"

	"migsh/shell/object"
)

// binder binds the arguments of one command, written or in Go, to its parameters: by name, by position, from the pipeline.
// The order of steps is PowerShell's, because error texts depend on it.
type binder struct {
	f     *frame // of the caller
	cmd   *Command
	inv   *Invocation
	table *paramTable

	store   func(p *Parameter, v object.Value) error                 // keeps a bound value
	reset   func(p *Parameter) error                                 // takes a pipeline-bound value back
	convert func(p *Parameter, v object.Value) (object.Value, error) // to the parameter's type
	dynamic func() ([]*Parameter, error)                             // further parameters

	sets    uint64 // the parameter sets still possible
	before  uint64 // … before the current input object
	bound   boundSet
	unbound []arg
	rest    []object.Value // $args of a simple function
	delayed []delayedBlock

	byPosition, byDefault []object.Value // names of parameters bound so
	piped                 []*Parameter   // bound from the current input object
	open                  []pipeParam    // those the pipeline can bind, in the order they became free; nil before the first object
	expects               bool           // pipeline input is expected
	only                  *Parameter     // the one parameter that takes input, if there is just one
	settled               bool           // … and the first object has settled the sets
	obsolete              []string       // warnings to give
	failure               error          // of a positional argument that did not convert
}

type delayedBlock struct {
	p *Parameter
	b *ScriptBlock
	a arg // where it was given
}

func newBinder(f *frame, cmd *Command, inv *Invocation) *binder {
	table := cmd.table
	if cmd.static != nil {
		table = cmd.static
	}
	return &binder{f: f, cmd: cmd, inv: inv, table: table, sets: ^uint64(0)}
}

// commandLine binds everything the command line gives.
func (b *binder) commandLine(args []arg, piped bool) error {
	b.expects = piped
	if err := b.named(args); err != nil {
		return err
	}
	if !b.cmd.Advanced {
		return b.simple()
	}
	if err := b.positional(); err != nil {
		return err
	}
	if b.dynamic != nil {
		if err := b.addDynamic(); err != nil {
			return err
		}
	}
	if err := b.defaultValues(); err != nil {
		return err
	}
	if err := b.remaining(); err != nil {
		return err
	}
	if err := b.leftOver(); err != nil {
		return err
	}
	n, err := b.settle(piped, !piped)
	if err != nil {
		return err
	}
	if n > 1 && piped {
		if sets := b.setsTakingInput(); sets != b.sets && sets != 0 {
			b.sets = sets
			if _, err := b.settle(true, false); err != nil {
				return err
			}
		}
	}
	b.nameSet()
	if err := b.mandatory(piped); err != nil || piped {
		return err
	}
	return b.delayedWithoutInput()
}

// named binds -Name arguments and keeps the others.
func (b *binder) named(args []arg) error {
	args = withoutOverridden(b.table, args)
	for i := 0; i < len(args); i++ {
		a := args[i]
		if a.namePos == nil {
			a.namePos = a.pos
		}
		if a.endOfParameters {
			continue
		}
		if a.name == "" {
			b.unbound = append(b.unbound, a)
			continue
		}
		p, err := b.match(a)
		if err != nil {
			return err
		}
		if p == nil {
			// pwsh: what follows an unknown parameter is its value.
			if !a.valued && i+1 < len(args) && args[i+1].name == "" {
				i++
				a.valued, a.joined, a.value, a.text, a.pos = true, true, args[i].value, args[i].text, args[i].pos
			}
			b.unbound = append(b.unbound, a)
			continue
		}
		if a.joined && p.Type == object.SwitchParameterType { // a dynamic switch: what follows it is an argument of its own
			b.unbound = append(b.unbound, arg{value: a.value, text: a.text, pos: a.pos})
			a.valued, a.pos = false, a.namePos
		}
		if !a.valued {
			if p.Type == object.SwitchParameterType {
				a.value = boolCell(true)
			} else {
				if i+1 >= len(args) || args[i+1].name != "" {
					return b.fail("MissingArgument", InvalidArgument, bindingException, a.namePos,
						"Missing an argument for parameter '%s'. Specify a parameter of type '%s' and try again.", p.Name, p.Type.Name)
				}
				i++
				a.value, a.text, a.pos = args[i].value, args[i].text, args[i].pos
			}
		}
		if err := b.bindNamed(p, a); err != nil {
			return err
		}
	}
	return nil
}

// withoutOverridden drops splatted parameters that are given explicitly too. pwsh: what is written out goes before what is splatted.
func withoutOverridden(t *paramTable, args []arg) []arg {
	var explicit []*Parameter
	splats := false
	for _, a := range args {
		if a.splat {
			splats = true
		} else if a.name != "" {
			if found := t.match(a.name); len(found) == 1 {
				explicit = append(explicit, found[0])
			}
		}
	}
	if !splats || len(explicit) == 0 {
		return args
	}
	var out []arg
	for _, a := range args {
		if a.splat {
			if found := t.match(a.name); len(found) == 1 && slices.Contains(explicit, found[0]) {
				continue
			}
		}
		out = append(out, a)
	}
	return out
}

func (b *binder) bindNamed(p *Parameter, a arg) error {
	if b.bound.find(p) >= 0 || b.isDelayed(p) {
		name := p.Name
		if len(a.name) < len(name) && equalFold(name[:len(a.name)], a.name) {
			name = a.name // pwsh: an abbreviation is repeated, an alias is not
		}
		return b.fail("ParameterAlreadyBound", InvalidArgument, bindingException, a.namePos,
			"Cannot bind parameter because parameter '%s' is specified more than once. To provide multiple values to parameters that can accept multiple values, use the array syntax. For example, \"-parameter value1,value2,value3\".", name)
	}
	return b.bind(p, a, true)
}

// match finds the parameter an argument names: exactly, by alias, or abbreviated.
func (b *binder) match(a arg) (*Parameter, error) {
	found := b.table.match(a.name)
	switch len(found) {
	case 0:
		return nil, nil
	case 1:
		return found[0], nil
	}
	var names strings.Builder
	for _, p := range found {
		names.WriteString(" -" + p.Name)
	}
	return nil, b.fail("AmbiguousParameter", InvalidArgument, bindingException, a.namePos,
		"Parameter cannot be processed because the parameter name '%s' is ambiguous. Possible matches include:%s.", a.name, names.String())
}

// simple finishes a function without CmdletBinding: arguments by position, the others are $args.
func (b *binder) simple() error {
	next := 0
	for i := 0; i < len(b.unbound); i++ {
		a := b.unbound[i]
		if a.name != "" {
			b.rest = append(b.rest, a.word())
			if a.valued {
				b.rest = append(b.rest, a.value.value())
			}
			continue
		}
		for next < len(b.table.params) && (b.bound.find(b.table.params[next]) >= 0 || b.table.params[next].Type == object.SwitchParameterType) {
			next++
		}
		if next >= len(b.table.params) {
			b.rest = append(b.rest, a.value.value())
			continue
		}
		if err := b.bind(b.table.params[next], a, true); err != nil {
			return err
		}
	}
	return nil
}

// positional binds arguments without a name to positions, first without converting, then with.
func (b *binder) positional() error {
	positions := b.positions()
	var left []arg
	at := 0
	for _, a := range b.unbound {
		if a.name != "" {
			left = append(left, a)
			continue
		}
		taken := false
		for ; at < len(positions) && !taken; at++ {
			candidates := b.atPosition(positions[at])
			if len(candidates) == 0 {
				continue
			}
			var err error
			if taken, err = b.tryPosition(candidates, a); err != nil {
				return err
			}
		}
		if !taken {
			left = append(left, a)
		}
	}
	b.unbound = left
	return nil
}

// positions are the positions of the parameters, in order.
func (b *binder) positions() []int {
	seen := map[int]bool{}
	for _, p := range b.table.params {
		for _, in := range p.Sets {
			if in.Position >= 0 {
				seen[in.Position] = true
			}
		}
	}
	out := make([]int, 0, len(seen))
	for n := range seen {
		out = append(out, n)
	}
	sortInts(out)
	return out
}

// candidate is a parameter that could take a positional argument in some sets.
type candidate struct {
	p    *Parameter
	sets uint64
}

func (b *binder) atPosition(n int) []candidate {
	var out []candidate
	for _, p := range b.table.params {
		if b.bound.find(p) >= 0 || b.isDelayed(p) {
			continue
		}
		var sets uint64
		for _, in := range p.Sets {
			if in.Position == n && !in.Remaining {
				sets |= b.table.bit(in.Set)
			}
		}
		if sets&b.sets != 0 {
			out = append(out, candidate{p, sets})
		}
	}
	return out
}

// tryPosition offers an argument to the parameters at a position: those of the default set first, unconverted before converted.
func (b *binder) tryPosition(list []candidate, a arg) (bool, error) {
	def := b.table.bit(b.cmd.DefaultSet)
	if b.cmd.DefaultSet == "" {
		def = 0
	}
	hasDefault := def != 0 && b.sets&def != 0
	for _, step := range [...]struct{ defaultOnly, coerce bool }{{true, false}, {false, false}, {true, true}, {false, true}} {
		if step.defaultOnly && !hasDefault {
			continue
		}
		for _, c := range list {
			if c.sets&b.sets == 0 || step.defaultOnly && c.sets&def == 0 {
				continue
			}
			if !step.coerce && !fits(a.value.value(), c.p.Type) {
				continue
			}
			err := b.bind(c.p, a, false)
			if err == nil {
				return true, nil
			}
			if len(list) == 1 {
				return false, err
			}
			b.failure = err
		}
	}
	return false, nil
}

// fits reports whether a value needs no conversion to be of a type. pwsh: a single value fits an array of its type.
func fits(v object.Value, t *object.Type) bool {
	switch {
	case v == nil:
		return !t.Value && t != object.StringType
	case t == object.ObjectType || t == object.PSObjectType:
		return true
	case object.TypeOf(v).Is(t):
		return true
	case t.Kind != object.KindArray:
		return false
	}
	items, ok := sequence(v)
	if !ok {
		return fits(v, t.Elem)
	}
	for _, x := range items {
		if x == nil || !fits(x, t.Elem) {
			return false
		}
	}
	return true
}

// remaining gives what is left to the parameter that takes remaining arguments.
func (b *binder) remaining() error {
	if len(b.unbound) == 0 {
		return nil
	}
	for _, p := range b.table.params {
		if b.bound.find(p) >= 0 || b.table.mask(p)&b.sets == 0 {
			continue
		}
		for _, in := range p.Sets {
			if !in.Remaining || b.table.bit(in.Set)&b.sets == 0 {
				continue
			}
			items := positionalValues(b.unbound)
			var v object.Value = object.NewList(object.ObjectType, items...)
			if len(items) == 1 {
				if _, ok := sequence(items[0]); ok || p.Type.Kind != object.KindArray && p.Type != object.ObjectType {
					v = items[0]
				}
			}
			a := arg{value: refCell(v), pos: b.unbound[0].pos}
			b.unbound = nil
			convert := b.convert
			b.convert = func(p *Parameter, v object.Value) (object.Value, error) { return remainingConverted(convert, p, v) }
			err := b.bind(p, a, true)
			b.convert = convert
			return err
		}
	}
	return nil
}

// remainingConverted converts the list of remaining arguments; its error names the list.
func remainingConverted(convert func(*Parameter, object.Value) (object.Value, error), p *Parameter, v object.Value) (object.Value, error) {
	x, err := convert(p, v)
	e, ok := err.(*object.Exception)
	if _, list := object.Unwrap(v).(*object.List); !ok || !list {
		return x, err
	}
	return nil, object.NewException(object.PSInvalidCastExceptionType, "Cannot convert value \""+object.TypeOf(v).Name+"\" to type \""+p.Type.Name+"\". Error: \""+e.Message+"\"").
		WithInner(e).WithID("InvalidCastExceptionEnumerableToArray", "InvalidArgument")
}

// leftOver refuses arguments nothing took.
func (b *binder) leftOver() error {
	if len(b.unbound) == 0 {
		return nil
	}
	if b.failure != nil {
		return b.failure
	}
	a := b.unbound[0]
	for _, x := range b.unbound {
		if x.name != "" {
			a = x
			break
		}
	}
	if a.name != "" {
		return b.fail("NamedParameterNotFound", InvalidArgument, bindingException, a.namePos,
			"A parameter cannot be found that matches parameter name '%s'.", a.name)
	}
	return b.fail("PositionalParameterNotFound", InvalidArgument, bindingException, nil,
		"A positional parameter cannot be found that accepts argument '%s'.", b.f.sess.argumentText(a.value.value()))
}

// bind converts, checks and stores one argument. It narrows the parameter sets.
func (b *binder) bind(p *Parameter, a arg, named bool) error {
	if block, ok := object.Unwrap(a.value.value()).(*ScriptBlock); ok && b.delays(p) {
		b.narrow(p)
		b.delayed = append(b.delayed, delayedBlock{p, block, a})
		return nil
	}
	if err := b.bindValue(p, a.value.value(), a.text, a.extent()); err != nil {
		return err
	}
	if !named {
		b.byPosition = append(b.byPosition, p.Name)
	}
	return b.narrowed(p)
}

// narrowed rules out the sets a bound parameter is not in.
func (b *binder) narrowed(p *Parameter) error {
	if !b.narrow(p) {
		return b.ambiguousSet()
	}
	return nil
}

func (b *binder) narrow(p *Parameter) bool {
	b.sets &= b.table.mask(p)
	return b.sets != 0
}

func (b *binder) ambiguousSet() error {
	return b.fail("AmbiguousParameterSet", InvalidArgument, bindingException, nil,
		"Parameter set cannot be resolved using the specified named parameters. One or more parameters issued cannot be used together or an insufficient number of parameters were provided.")
}
