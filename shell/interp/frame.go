package interp

import (
	"strings"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// frame is what one running piece of code works in: its scope, where it writes, where it stands. A dot-sourced block has a frame of its own
// on its caller's scope.
type frame struct {
	sess   *Session
	scope  *scope
	unit   *unit
	slots  []*variable // the scope's own variables by the unit's slot numbers, filled in as they are met
	out    sink
	st     *streams
	act    *activation
	caller *frame
	pos    *syntax.Extent // the statement that is being executed
	method *classMethod   // that is running; nil outside of classes
	result cell           // what its return gave
}

// activation is one call of a function, script or script block: what its automatic variables show.
type activation struct {
	cmd     *Command
	inv     *Invocation
	block   *ScriptBlock
	args    []object.Value // $args
	bound   *boundSet      // $PSBoundParameters
	input   *inputEnumerator
	pipe    *Pipe        // $PSCmdlet of an advanced function
	this    object.Value // $this
	hasThis bool
}

// newFrame makes a frame for running u on a scope.
func (f *frame) newFrame(u *unit, s *scope, out sink) *frame {
	return &frame{sess: f.sess, scope: s, unit: u, slots: make([]*variable, len(u.syms)), out: out, st: f.st, act: f.act, caller: f, pos: f.pos}
}

// local reads a plain variable by its slot. It is the path every loop takes, so it does no more than it must.
func (f *frame) local(slot int) (cell, *variable) {
	if v := f.slots[slot]; v != nil && !v.gone {
		if v.get == nil {
			return v.val, v
		}
		return v.read(), v
	}
	return f.lookup(slot)
}

// lookup finds a variable that is not in its slot: one of the scope's own is put there, others are only read.
func (f *frame) lookup(slot int) (cell, *variable) {
	id := f.unit.syms[slot]
	if v := f.scope.own(id); v != nil {
		f.slots[slot] = v
		return v.read(), v
	}
	if v := f.scope.find(id); v != nil {
		return v.read(), v
	}
	return cell{}, nil
}

// setLocal assigns a plain variable by its slot.
func (f *frame) setLocal(slot int, c cell) error {
	if v := f.slots[slot]; v != nil && v.plain {
		v.val = c
		return nil
	}
	v, err := f.scope.store(f.unit.names[slot], f.unit.syms[slot], c)
	if err == nil && v.plain {
		f.slots[slot] = v
	}
	return err
}

// scopeNamed is the scope a prefix names.
func (f *frame) scopeNamed(prefix string) *scope {
	switch prefix {
	case "global":
		return f.scope.global
	case "script":
		return f.scope.script
	}
	return f.scope
}

// variable reads a variable by a name that may have a prefix.
func (f *frame) variable(name string) (object.Value, bool) {
	if prefix, rest, ok := strings.Cut(name, ":"); ok {
		switch strings.ToLower(prefix) {
		case "global", "script", "local", "private":
			if v := f.scopeNamed(strings.ToLower(prefix)).own(symOf(rest)); v != nil {
				return v.read().value(), true
			}
			return nil, false
		case "variable":
			name = rest
		default:
			return f.sess.driveVariable(f, prefix, rest)
		}
	}
	if v := f.scope.find(symOf(name)); v != nil {
		return v.read().value(), true
	}
	if get := automatics[strings.ToLower(name)]; get != nil {
		if c, ok := get(f); ok {
			return c.value(), true
		}
	}
	return nil, false
}

// setVariable assigns a variable by a name that may have a prefix.
func (f *frame) setVariable(name string, x object.Value) error {
	at := f.scope
	if prefix, rest, ok := strings.Cut(name, ":"); ok {
		switch p := strings.ToLower(prefix); p {
		case "global", "script", "local", "private":
			at, name = f.scopeNamed(p), rest
		case "variable":
			name = rest
		default:
			return f.sess.setDriveVariable(f, prefix, rest, x)
		}
	}
	_, err := at.store(name, symOf(name), cellOf(x))
	return err
}

// invoke runs a block on this frame's scope with $_ set and collects what it writes.
func (f *frame) invoke(b *ScriptBlock, dollar object.Value, args []object.Value) ([]object.Value, error) {
	var out collector
	err := f.invokeTo(b, cellOf(dollar), args, &out)
	return out.items, err
}

// capture runs fn with the frame's output collected.
func (f *frame) capture(fn func(f *frame) error) ([]object.Value, error) {
	var out collector
	old := f.out
	f.out = &out
	err := fn(f)
	f.out = old
	// pwsh: what was written before a return, break or exit goes out after all.
	if err != nil && isFlow(err) && err != ErrStopped {
		for _, v := range out.items {
			if werr := old.write(v); werr != nil {
				return nil, werr
			}
		}
	}
	return out.items, err
}

// captured is the collected output as a value: nothing, one object, or an array.
func captured(items []object.Value) cell {
	switch len(items) {
	case 0:
		return nothing
	case 1:
		return cellOf(items[0])
	}
	return refCell(object.NewArray(items...))
}
