package interp

import (
	"slices"
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
	if b.open == nil {
		b.open = b.inputCandidates()
	}
	b.sets = b.before
	b.releasePiped()
	took, err := b.fromBlocks(v)
	if err != nil {
		return false, err
	}
	got, err := b.fromPipeline(v)
	if err == nil && (took || got) {
		err = b.afterInput(v)
	}
	if err != nil || !took && !got {
		b.releasePiped()
	}
	return took || got, err
}

// inputCandidates are the parameters that are still free for pipeline objects.
func (b *binder) inputCandidates() []pipeParam {
	list := make([]pipeParam, 0, len(b.table.input))
	for _, c := range b.table.input {
		if b.bound.find(c.p) < 0 && !b.isDelayed(c.p) {
			list = append(list, c)
		}
	}
	return list
}

// releasePiped gives what the last object bound its defaults back. pwsh: the parameters line up behind those that stayed free.
func (b *binder) releasePiped() {
	for _, p := range b.piped {
		b.unbind(p)
		for _, c := range b.table.input {
			if c.p == p && !b.isDelayed(p) {
				b.open = append(b.open, c)
			}
		}
	}
	b.piped = b.piped[:0]
}

// fromBlocks runs the delayed script blocks and binds what they give.
func (b *binder) fromBlocks(v object.Value) (bool, error) {
	for _, d := range b.delayed {
		out, err := b.fromBlock(d, v)
		if err != nil {
			return false, err
		}
		x := collapse(out)
		if len(out) > 1 && d.p.Type == object.StringType {
			x = b.f.sess.text(x) // pwsh: several objects are a collection, which unlike an array converts to a string
		}
		if err := b.bindValue(d.p, x, d.a.text, d.a.extent()); err != nil {
			return false, err
		}
		b.piped = append(b.piped, d.p)
	}
	return len(b.delayed) > 0, nil
}

// fromBlock is what one block gives for an object: it must not fail and must give something.
func (b *binder) fromBlock(d delayedBlock, v object.Value) ([]object.Value, error) {
	s := b.f.sess
	old := s.propagate
	s.propagate = true
	out, err := b.f.invoke(d.b, v, nil)
	s.propagate = old
	if err != nil && !isFlow(err) {
		r := b.fail("ScriptBlockArgumentInvocationFailed", InvalidArgument, bindingException, d.a.extent(),
			"The input to the script block for parameter '%s' failed. %s", d.p.Name, b.f.record(err).Message())
		object.AsException(r.Err).Inner = b.f.record(err).exception()
		return nil, r
	}
	if err == nil && len(out) == 0 {
		err = b.fail("ScriptBlockArgumentNoOutput", InvalidArgument, bindingException, d.a.extent(),
			"Cannot evaluate parameter '%s' because its argument input did not produce any output.", d.p.Name)
	}
	return out, err
}

// delayedWithoutInput is the error of a block that waits for pipeline objects where none will come.
func (b *binder) delayedWithoutInput() error {
	for _, d := range b.delayed {
		return b.fail("ScriptBlockArgumentNoInput", MetadataError, bindingException, d.a.extent(),
			"Cannot evaluate parameter '%s' because its argument is specified as a script block and there is no input. "+
				"A script block cannot be evaluated without input.", d.p.Name)
	}
	return nil
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
		b.unbind(b.only)
		if b.passesOver(err) {
			return false, nil
		}
		return false, err
	}
	if b.settled {
		return true, nil
	}
	b.settled = true
	b.sets &= b.table.mask(b.only)
	return true, b.afterInput(v)
}

// afterInput settles the parameter set once an object has been bound.
func (b *binder) afterInput(v object.Value) error {
	if _, err := b.settle(false, true); err != nil {
		return err
	}
	b.nameSet()
	return b.missingAfterInput(v)
}

// passesOver reports whether an object that a parameter could not take is simply not bound. pwsh: what does not convert is passed over; a
// failed check, or what a transformation threw, is an error.
func (b *binder) passesOver(err error) bool {
	r, ok := err.(*ErrorRecord)
	if !ok {
		return false
	}
	if strings.HasPrefix(r.ID, "ParameterArgumentTransformationError") {
		inner := object.AsException(r.Err).Inner
		return inner != nil && inner.Type != nil && inner.Type.Is(object.PSInvalidCastExceptionType)
	}
	return strings.HasPrefix(r.ID, "CannotConvertArgument")
}

func (b *binder) unbind(p *Parameter) {
	b.bound.release(p)
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

// pipelineStep is one of the four steps. pwsh: the free parameters are gone through from the last to the first.
func (b *binder) pipelineStep(v object.Value, within uint64, byName, coerce bool) (bool, error) {
	took := false
	valid := b.sets & within
	for i := len(b.open) - 1; i >= 0; i-- {
		p, sets := b.open[i].p, b.open[i].value
		if byName {
			sets = b.open[i].byName
		}
		if sets&valid == 0 {
			continue
		}
		x := v
		if byName {
			var ok bool
			if x, ok = b.propertyFor(p, v); !ok {
				continue
			}
		}
		if !coerce && !fits(x, p.Type) && len(p.custom) == 0 || x == nil && b.cmd.new != nil && p.Type.Value {
			continue
		}
		if err := b.bindValue(p, x, "", nil); err != nil {
			if b.passesOver(err) && (!byName || b.cmd.new != nil) {
				continue
			}
			return false, err
		}
		b.sets &= b.table.mask(p)
		b.piped = append(b.piped, p)
		b.open = slices.Delete(b.open, i, i+1)
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
func (b *binder) missingAfterInput(v object.Value) error {
	var missing []string
	for _, p := range b.table.params {
		if b.bound.find(p) >= 0 || b.table.mask(p)&b.sets == 0 {
			continue
		}
		if must, _ := b.roles(p); must {
			missing = append(missing, p.Name)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	r := b.fail("InputObjectMissingMandatory", InvalidArgument, bindingException, nil,
		"The input object cannot be bound because it did not contain the information required to bind all mandatory parameters:  %s", strings.Join(missing, " "))
	r.Target = v
	return r
}

// notBound is the error for an object that no parameter takes.
func (b *binder) notBound(v object.Value) error {
	r := b.fail("InputObjectNotBound", InvalidArgument, bindingException, nil,
		"The input object cannot be bound to any parameters for the command either because the command does not take pipeline input or the input and its properties do not match any of the parameters that take pipeline input.")
	r.Target = v
	return r
}
