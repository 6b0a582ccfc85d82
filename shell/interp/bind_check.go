package interp

import (
	"migsh/shell/object"
)

func (b *binder) bindValue(p *Parameter, v object.Value, text string, at *extent) error {
	if text != "" && (p.Type == object.StringType || p.Type == object.VersionType) { // pwsh: both go by what was written: 9.0 is no 9
		v = text
	}
	convert := b.convert
	if p.common {
		convert = b.f.sess.convertParameter
	}
	given := v
	if len(p.custom) > 0 {
		var err error
		if v, err = b.transformed(p, v); err != nil {
			return b.conversionFailed(p, given, err, at)
		}
	}
	x, err := convert(p, v)
	if err != nil {
		return b.conversionFailed(p, v, err, at)
	}
	for _, check := range p.Checks {
		if err := runCheck(check, b.f.sess, b.f, x); err != nil {
			if e, ok := err.(*object.Exception); ok && e.Type == object.PSInvalidCastExceptionType {
				return b.conversionFailed(p, v, err, at)
			}
			return b.validationFailed(p, err, at)
		}
	}
	if err := b.validated(p, x, at); err != nil {
		return err
	}
	if err := b.checkNull(p, x, at); err != nil {
		return err
	}
	if x == nil && (b.cmd.new != nil || p.common) && !hasNull(p.Type) {
		return b.setFailed(p, at)
	}
	if e, ok := x.(object.Enum); ok && p.common && p.Type == actionPreferenceType && e.Value == suspendAction {
		return b.suspendRefused(p, at)
	}
	if err := b.checkEmpty(p, x, at); err != nil {
		return err
	}
	if err := b.store(p, x); err != nil {
		return err
	}
	b.bound.add(p, x)
	if p.obsolete != nil {
		b.obsolete = append(b.obsolete, "Parameter '"+p.Name+"' is obsolete. "+*p.obsolete)
	}
	return nil
}

// checkNull refuses $null for a mandatory parameter, and for one that is not to be null.
func (b *binder) checkNull(p *Parameter, v object.Value, at *extent) error {
	if v == nil && b.isMandatory(p) && !p.AllowNull {
		return b.fail("ParameterArgumentValidationErrorNullNotAllowed", InvalidData, validationException, at,
			"Cannot bind argument to parameter '%s' because it is null.", p.Name)
	}
	return nil
}

// checkEmpty refuses empty strings and collections for a mandatory parameter.
func (b *binder) checkEmpty(p *Parameter, v object.Value, at *extent) error {
	if !b.isMandatory(p) {
		return nil
	}
	if s, ok := v.(string); ok && s == "" && p.Type == object.StringType && !p.AllowEmptyString {
		return b.fail("ParameterArgumentValidationErrorEmptyStringNotAllowed", InvalidData, validationException, at,
			"Cannot bind argument to parameter '%s' because it is an empty string.", p.Name)
	}
	s, ok := v.(object.Sequence)
	if !ok || !isCollectionType(p.Type) {
		return nil
	}
	if s.Len() == 0 && !p.AllowEmptyCollection {
		return b.fail("ParameterArgumentValidationErrorEmptyArrayNotAllowed", InvalidData, validationException, at,
			"Cannot bind argument to parameter '%s' because it is an empty %s.", p.Name, collectionWord(p.Type))
	}
	for i := 0; i < s.Len(); i++ {
		switch x := s.At(i).(type) {
		case nil:
			if !p.AllowNull {
				return b.fail("ParameterArgumentValidationErrorNullNotAllowed", InvalidData, validationException, at,
					"Cannot bind argument to parameter '%s' because it is null.", p.Name)
			}
		case string:
			if x == "" && !p.AllowEmptyString && p.Type.Elem == object.StringType {
				return b.fail("ParameterArgumentValidationErrorEmptyStringNotAllowed", InvalidData, validationException, at,
					"Cannot bind argument to parameter '%s' because it is an empty string.", p.Name)
			}
		}
	}
	return nil
}

// isCollectionType reports whether a parameter's type is an array or list. pwsh: of what an untyped parameter gets, the elements are not looked at.
func isCollectionType(t *object.Type) bool {
	switch t.Kind {
	case object.KindArray, object.KindArrayList, object.KindList:
		return true
	}
	return false
}

func collectionWord(t *object.Type) string {
	if t.Kind == object.KindArray {
		return "array"
	}
	return "collection"
}

func (b *binder) isMandatory(p *Parameter) bool {
	for _, in := range p.Sets {
		if in.Mandatory && b.table.bit(in.Set)&b.sets != 0 {
			return true
		}
	}
	return false
}

// delays reports whether a script block given to the parameter is to be run for each input object. pwsh: so it is without input, which then fails.
func (b *binder) delays(p *Parameter) bool {
	if !b.expects && !b.cmd.Advanced || p.Type == object.ScriptBlockType || p.Type == object.ObjectType || p.Type == object.PSObjectType ||
		p.Type.Kind == object.KindArray && (p.Type.Elem == object.ScriptBlockType || p.Type.Elem == object.ObjectType) {
		return false
	}
	for _, in := range p.Sets {
		if in.Pipe || in.Prop {
			return true
		}
	}
	return false
}

func (b *binder) isDelayed(p *Parameter) bool {
	for _, d := range b.delayed {
		if d.p == p {
			return true
		}
	}
	return false
}

// mandatory asks for, or misses, mandatory parameters. What the pipeline may still give is left to it.
func (b *binder) mandatory(piped bool) error {
	var missing []*Parameter
	for _, p := range b.table.params {
		if b.bound.find(p) >= 0 || b.isDelayed(p) || b.table.mask(p)&b.sets == 0 {
			continue
		}
		must, fromPipe := b.roles(p)
		if must && !(piped && fromPipe) {
			missing = append(missing, p)
		}
	}
	return b.supply(missing)
}

// roles says whether a parameter is mandatory in the sets still possible, and whether the pipeline can give it.
func (b *binder) roles(p *Parameter) (must, fromPipe bool) {
	var mandatory uint64
	for _, in := range p.Sets {
		bit := b.table.bit(in.Set)
		if in.Mandatory {
			mandatory |= bit
		}
		if bit&b.sets != 0 && (in.Pipe || in.Prop) {
			fromPipe = true
		}
	}
	valid := b.sets & b.table.valid
	if def := b.defaultBit(); def&valid != 0 && b.table.inputEverywhere() {
		valid &= def // pwsh: what input can't decide, the default set does
	}
	return mandatory&valid == valid && mandatory != 0, fromPipe
}

// complete checks a command without pipeline input once more before it runs.
func (b *binder) complete() error { return nil }

// suspendAction is ActionPreference.Suspend.
const suspendAction = 5

// suspendRefused is the error of -ErrorAction Suspend and its kind.
func (b *binder) suspendRefused(p *Parameter, at *extent) error {
	text := `The Suspend ActionPreference value is reserved for future use and is not supported at this time. For more information about preference variables, see the Help topic, "about_Preference_Variables."`
	r := b.fail("ParameterBindingFailed", WriteError, bindingException, at, "Cannot bind parameter '%s' to the target. Exception setting \"%[1]s\": \"%[2]s\"", p.Name, text)
	r.exception().Inner = object.NewException(object.SetValueInvocationExceptionType, "Exception setting \""+p.Name+"\": \""+text+"\"")
	return r
}
