package interp

import (
	"strings"

	"migsh/shell/object"
)

// input binds one pipeline object: by value, then by property name, each first without conversion. It reports whether any parameter took it.
func (b *binder) input(v object.Value) (bool, error) {
	if b.before == 0 {
		b.before = b.sets
		b.only = b.onlyCandidate()
	}
	if b.only != nil {
		return b.inputOnly(v)
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
	return true, b.afterInput()
}

// onlyCandidate is the one parameter that can take pipeline objects, by value, when there is just one.
func (b *binder) onlyCandidate() *Parameter {
	var only *Parameter
	for _, x := range b.table.input {
		if b.bound.find(x.p) >= 0 || (x.value|x.byName)&b.sets == 0 {
			continue
		}
		if only != nil || x.value&b.sets == 0 || x.byName&b.sets != 0 && x.p.Type != object.ObjectType && x.p.Type != object.PSObjectType {
			return nil
		}
		only = x.p
	}
	if len(b.delayed) > 0 {
		return nil
	}
	return only
}

// inputOnly is input for that parameter: what is the same for all objects is worked out with the first.
func (b *binder) inputOnly(v object.Value) (bool, error) {
	if err := b.bindValue(b.only, v, "", nil); err != nil {
		if notConverted(err) {
			return false, nil
		}
		return false, err
	}
	if b.settled {
		return true, nil
	}
	b.settled = true
	b.sets &= b.table.mask(b.only)
	return true, b.afterInput()
}

// afterInput settles the parameter set once an object has been bound.
func (b *binder) afterInput() error {
	if _, err := b.settle(false, true); err != nil {
		return err
	}
	b.nameSet()
	return b.missingAfterInput()
}

// notConverted reports whether a value was of the wrong type. pwsh: what does not convert is not bound; a failed check is an error.
func notConverted(err error) bool {
	r, ok := err.(*ErrorRecord)
	return ok && (strings.HasPrefix(r.ID, "ParameterArgumentTransformationError") || strings.HasPrefix(r.ID, "CannotConvertArgument"))
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
	for _, c := range b.table.input {
		p, sets := c.p, c.value
		if byName {
			sets = c.byName
		}
		if sets&b.sets&within == 0 || b.bound.find(p) >= 0 {
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
		if err := b.bindValue(p, x, "", nil); err != nil {
			if notConverted(err) {
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
