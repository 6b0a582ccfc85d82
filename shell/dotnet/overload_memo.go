package dotnet

import "migsh/shell/object"

// choice is the overload a method's last call took, for the next one with arguments of the same types.
type choice struct {
	types [4]*object.Type
	count int
	best  int
}

// choose is the overload for these arguments.
func (s *slot) choose(sigs []signature, args []Value) (int, error) {
	last := s.last.Load()
	if last != nil && last.suits(args) {
		return last.best, nil
	}
	best, err := choose(s.name, sigs, args)
	if err == nil && len(sigs) > 1 && decidedByTypes(&sigs[best], args) {
		c := &choice{count: len(args), best: best}
		for i, a := range args {
			c.types[i] = simpleType(a)
		}
		s.last.Store(c)
	}
	return best, err
}

func (c *choice) suits(args []Value) bool {
	if len(args) != c.count {
		return false
	}
	for i, a := range args {
		if t := simpleType(a); t == nil || t != c.types[i] {
			return false
		}
	}
	return true
}

// simpleType is the type of a value of the commonest kinds, nil for others.
func simpleType(v Value) *object.Type {
	switch v.(type) {
	case string:
		return object.StringType
	case int32:
		return object.Int32Type
	case object.Char:
		return object.CharType
	case bool:
		return object.BooleanType
	case int64:
		return object.Int64Type
	case float64:
		return object.DoubleType
	}
	return nil
}

// decidedByTypes reports whether other arguments of the same types choose the same overload: text ranks by its type alone, and nothing
// is better than the very types of the parameters.
func decidedByTypes(s *signature, args []Value) bool {
	var c choice
	if len(args) > len(c.types) {
		return false
	}
	text := true
	for _, a := range args {
		t := simpleType(a)
		if t == nil {
			return false
		}
		text = text && t == object.StringType
	}
	return text || s.fits(args)
}

// fits reports whether the arguments are one for each parameter, and of simple types that need no conversion.
func (s *signature) fits(args []Value) bool {
	if len(args) != len(s.params) || s.variadic() {
		return false
	}
	for i, a := range args {
		p := &s.params[i]
		if t := simpleType(a); t == nil || p.ref || p.typ != t {
			return false
		}
	}
	return true
}
