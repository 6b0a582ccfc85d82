package interp

import (
	"strings"

	"migsh/shell/object"
)

// input binds one pipeline object: by value, then by property name, each first without conversion. It reports whether any parameter took it.
func (b *binder) input(v object.Value) (bool, error) {
	if b.before == 0 {
		b.before = b.sets
	}
	b.sets = b.before
	for _, p := range b.piped {
		b.unbind(p)
	}
	b.piped = b.piped[:0]
	took := false
	for _, d := range b.delayed {
		out, err := b.f.invoke(d.b, v, nil)
		if err != nil {
			return false, err
		}
		if err := b.bindValue(d.p, collapse(out), "", nil); err != nil {
			return false, err
		}
		b.piped = append(b.piped, d.p)
		took = true
	}
	got, err := b.fromPipeline(v)
	if err != nil {
		return false, err
	}
	if !took && !got {
		return false, nil
	}
	if _, err := b.settle(false, true); err != nil {
		return false, err
	}
	b.nameSet()
	return true, b.missingAfterInput()
}

func (b *binder) unbind(p *Parameter) {
	if i := b.bound.find(p); i >= 0 {
		b.bound.params = append(b.bound.params[:i], b.bound.params[i+1:]...)
		b.bound.values = append(b.bound.values[:i], b.bound.values[i+1:]...)
	}
	if b.reset != nil {
		_ = b.reset(p)
	}
}

// fromPipeline goes through PowerShell's four steps, each for the default parameter set first.
func (b *binder) fromPipeline(v object.Value) (bool, error) {
	took := false
	def := b.defaultBit()
	passes := []uint64{^uint64(0)}
	if def != 0 && b.sets&def != 0 {
		passes = []uint64{def, ^uint64(0)}
	}
	for _, step := range [...]struct{ byName, coerce bool }{{false, false}, {true, false}, {false, true}, {true, true}} {
		for _, within := range passes {
			ok, err := b.pipelineStep(v, within, step.byName, step.coerce)
			if err != nil {
				return false, err
			}
			if ok {
				took = true
				break
			}
		}
	}
	return took, nil
}

func (b *binder) pipelineStep(v object.Value, within uint64, byName, coerce bool) (bool, error) {
	took := false
	for _, p := range b.table.params {
		if b.bound.find(p) >= 0 || !b.takes(p, within, byName) {
			continue
		}
		x := v
		if byName {
			var ok bool
			if x, ok = b.propertyFor(p, v); !ok {
				continue
			}
		}
		if !coerce && !fits(x, p.Type) {
			continue
		}
		err := b.bindValue(p, x, "", nil)
		if err != nil {
			// pwsh: what does not convert is not bound; a failed check is an error.
			if r, ok := err.(*ErrorRecord); ok && (strings.HasPrefix(r.ID, "ParameterArgumentTransformationError") || strings.HasPrefix(r.ID, "CannotConvertArgument")) {
				continue
			}
			return false, err
		}
		b.sets &= b.table.mask(p)
		b.piped = append(b.piped, p)
		took = true
	}
	return took, nil
}

func (b *binder) takes(p *Parameter, within uint64, byName bool) bool {
	for _, in := range p.Sets {
		if b.table.bit(in.Set)&b.sets&within == 0 {
			continue
		}
		if byName && in.Prop || !byName && in.Pipe {
			return true
		}
	}
	return false
}

// propertyFor is the property of an input object that has a parameter's name or one of its aliases.
func (b *binder) propertyFor(p *Parameter, v object.Value) (object.Value, bool) {
	if _, dict := object.Unwrap(v).(*object.Hashtable); v == nil || dict {
		return nil, false // pwsh: a dictionary's entries are no properties
	}
	for i := -1; i < len(p.Aliases); i++ {
		name := p.Name
		if i >= 0 {
			name = p.Aliases[i]
		}
		if x, ok, err := b.f.sess.getMember(v, name); ok && err == nil {
			return x, true
		}
	}
	return nil, false
}

// missingAfterInput checks that an input object gave what the command line left open.
func (b *binder) missingAfterInput() error {
	var missing []*Parameter
	for _, p := range b.table.params {
		if b.bound.find(p) >= 0 || b.table.mask(p)&b.sets == 0 {
			continue
		}
		if must, _ := b.roles(p); must {
			missing = append(missing, p)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return b.missing(missing)
}

// notBound is the error for an object that no parameter takes.
func (b *binder) notBound(v object.Value) error {
	r := b.fail("InputObjectNotBound", InvalidArgument, bindingException, nil,
		"The input object cannot be bound to any parameters for the command either because the command does not take pipeline input or the input and its properties do not match any of the parameters that take pipeline input.")
	r.Target = v
	return r
}
