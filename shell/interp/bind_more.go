package interp

import (
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
)

// addDynamic asks for the parameters that depend on those bound, and binds what was left to them.
func (b *binder) addDynamic() error {
	more, err := b.dynamic()
	if err != nil || len(more) == 0 && b.table != b.cmd.table {
		return err
	}
	if len(more) > 0 {
		b.table = b.table.with(more)
	}
	left := b.unbound
	b.unbound = nil
	if err := b.named(left); err != nil {
		return err
	}
	return b.positional()
}

// defaultValues binds what $PSDefaultParameterValues says of parameters that were not given.
func (b *binder) defaultValues() error {
	v := b.f.scope.find(defaultValuesSym)
	if v == nil {
		return nil
	}
	h, ok := object.Unwrap(v.read().value()).(*object.Hashtable)
	if !ok || h.Len() == 0 {
		return nil
	}
	if off, ok := h.Get("Disabled"); ok && object.Truth(off) {
		return nil
	}
	for k, x := range h.All() {
		cmd, param, ok := strings.Cut(b.f.sess.text(k), ":")
		if !ok {
			continue
		}
		if like, err := object.Like(b.cmd.Name, strings.Trim(cmd, `'" `), true); err != nil || !like {
			continue
		}
		for _, p := range b.table.match(strings.Trim(param, `'" `)) {
			if b.bound.find(p) >= 0 || b.isDelayed(p) || b.table.mask(p)&b.sets == 0 {
				continue
			}
			if block, ok := x.(*ScriptBlock); ok && p.Type != object.ScriptBlockType {
				out, err := b.f.invoke(block, nil, []object.Value{b.soFar()})
				if err != nil {
					return err
				}
				x = collapse(out)
			}
			if err := b.bindValue(p, x, "", nil); err != nil {
				// pwsh: a default that does not fit is left out with a warning.
				w := &Pipe{cmd: b.cmd, frame: b.f, inv: b.inv, st: b.f.st, bound: &b.bound, prefs: commonValues(b)}
				if err := w.Warn("The binding of default value '" + b.f.sess.text(x) + "' to parameter '" + p.Name + "' failed: " + Record(err).Message()); err != nil {
					return err
				}
				continue
			}
			b.byDefault = append(b.byDefault, p.Name)
			if err := b.narrowed(p); err != nil {
				return err
			}
		}
	}
	return nil
}

// soFar is what the block of a default value is told: the parameters that are bound, those by position, and those by defaults.
func (b *binder) soFar() object.Value {
	var all []object.Value
	for _, p := range b.bound.params {
		all = append(all, p.Name)
	}
	x := object.NewObject()
	x.Props.Set("BoundParameters", dotnet.NewNameSet(all))
	x.Props.Set("BoundPositionalParameters", dotnet.NewNameSet(b.byPosition))
	x.Props.Set("BoundDefaultParameters", dotnet.NewNameSet(b.byDefault))
	return x
}

var defaultValuesSym = symOf("PSDefaultParameterValues")

// defaultClass is the .NET class a cmdlet has when nothing else is said.
func defaultClass(name string) string {
	verb, noun, _ := strings.Cut(name, "-")
	return "Microsoft.PowerShell.Commands." + verb + noun + "Command"
}
