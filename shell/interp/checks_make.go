package interp

import (
	"fmt"
	"strconv"
	"strings"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// checkFromTag reads a check of a cmdlet's tag.
func checkFromTag(key, value string) (Check, error) {
	switch key {
	case "oneof":
		return &oneOf{values: strings.Split(value, "|")}, nil
	case "strictversion":
		return versionCheck{}, nil
	case "range":
		low, high, ok := strings.Cut(value, "..")
		if !ok {
			return &inRange{kind: value}, nil
		}
		a, ok1 := object.ParseNumber(low)
		b, ok2 := object.ParseNumber(high)
		if !ok1 || !ok2 {
			return nil, fmt.Errorf("range=%s: want numbers", value)
		}
		return &inRange{min: a, max: b}, nil
	case "length", "count":
		low, high, _ := strings.Cut(value, "..")
		a, err := strconv.Atoi(low)
		if err != nil {
			return nil, err
		}
		b, err := strconv.Atoi(high)
		if err != nil {
			return nil, err
		}
		if key == "length" {
			return &lengthIn{a, b}, nil
		}
		return &countIn{a, b}, nil
	case "pattern":
		re, err := object.NewRegex(value, object.IgnoreCase)
		return &matches{pattern: value, regex: re}, err
	case "notnull":
		return notNull{}, nil
	case "notempty":
		return notEmpty{}, nil
	case "notblank":
		return notEmpty{blank: true}, nil
	}
	return nil, fmt.Errorf("unknown item %q", key)
}

// checks compiles the validators among attributes.
func (c *compiler) checks(attrs []*syntax.Attribute) func(f *frame) ([]Check, error) {
	var makers []func(f *frame) (Check, error)
	for _, a := range attrs {
		if m := c.checkMaker(a); m != nil {
			makers = append(makers, m)
		}
	}
	return func(f *frame) ([]Check, error) {
		var list []Check
		for _, m := range makers {
			ch, err := m(f)
			if err != nil {
				return nil, err
			}
			list = append(list, ch)
		}
		return list, nil
	}
}

// attributeName is an attribute's name without namespace and the word Attribute, in lower case.
func attributeName(a *syntax.Attribute) string {
	n := strings.ToLower(a.TypeName.FullName())
	n = n[strings.LastIndexByte(n, '.')+1:]
	return strings.TrimSuffix(n, "attribute")
}

func (c *compiler) checkMaker(a *syntax.Attribute) func(f *frame) (Check, error) {
	args := make([]expr, len(a.PositionalArguments))
	for i, x := range a.PositionalArguments {
		args[i] = c.expr(x)
	}
	values := func(f *frame) ([]object.Value, error) {
		var out []object.Value
		for _, x := range args {
			v, err := x(f)
			if err != nil {
				return nil, err
			}
			out = append(out, v.value())
		}
		return out, nil
	}
	message, ignoreCase := "", true
	for _, n := range a.NamedArguments {
		switch strings.ToLower(n.ArgumentName) {
		case "errormessage":
			if s, ok := n.Argument.(*syntax.StringConstantExpression); ok {
				message = s.Value
			}
		case "ignorecase":
			if v, ok := n.Argument.(*syntax.VariableExpression); ok {
				ignoreCase = !strings.EqualFold(v.VariablePath.UserPath, "false")
			}
		}
	}
	build := checkBuilders[attributeName(a)]
	if build == nil {
		return nil
	}
	return func(f *frame) (Check, error) {
		v, err := values(f)
		if err != nil {
			return nil, err
		}
		for i := range v { // pwsh: ValidateSet takes a class that knows the values
			if t, ok := v[i].(*object.Type); ok && attributeName(a) == "validateset" {
				v[i] = f.sess.validValues(t)
			}
		}
		return build(f.sess, v, message, ignoreCase)
	}
}

// checkBuilders make the validators that scripts write as attributes.
var checkBuilders = map[string]func(s *Session, args []object.Value, message string, ignoreCase bool) (Check, error){
	"validateset": func(s *Session, args []object.Value, message string, ignoreCase bool) (Check, error) {
		c := &oneOf{caseSensitive: !ignoreCase, message: message}
		for _, a := range args {
			for x := range object.Enumerate(a) {
				c.values = append(c.values, s.text(x))
			}
		}
		return c, nil
	},
	"validaterange": func(s *Session, args []object.Value, _ string, _ bool) (Check, error) {
		if len(args) == 1 {
			return &inRange{kind: s.text(args[0])}, nil
		}
		if len(args) != 2 {
			return nil, attributeCount("ValidateRange", len(args))
		}
		return &inRange{min: args[0], max: args[1]}, nil
	},
	"validatelength": func(s *Session, args []object.Value, _ string, _ bool) (Check, error) {
		a, b, err := twoInts("ValidateLength", args)
		return &lengthIn{a, b}, err
	},
	"validatecount": func(s *Session, args []object.Value, _ string, _ bool) (Check, error) {
		a, b, err := twoInts("ValidateCount", args)
		return &countIn{a, b}, err
	},
	"validatepattern": func(s *Session, args []object.Value, message string, ignoreCase bool) (Check, error) {
		if len(args) != 1 {
			return nil, attributeCount("ValidatePattern", len(args))
		}
		opts := object.IgnoreCase
		if !ignoreCase {
			opts = 0
		}
		p := s.text(args[0])
		re, err := object.NewRegex(p, opts)
		return &matches{pattern: p, regex: re, message: message}, err
	},
	"validatescript": func(s *Session, args []object.Value, message string, _ bool) (Check, error) {
		if len(args) == 1 {
			if b, ok := args[0].(*ScriptBlock); ok {
				return &scriptCheck{b, message}, nil
			}
		}
		return nil, attributeCount("ValidateScript", len(args))
	},
	"validatedrive": func(s *Session, args []object.Value, _ string, _ bool) (Check, error) {
		c := &onDrive{}
		for _, a := range args {
			c.drives = append(c.drives, s.text(a))
		}
		return c, nil
	},
	"validateuserdrive":           func(*Session, []object.Value, string, bool) (Check, error) { return &onDrive{[]string{"User"}}, nil },
	"validatetrusteddata":         func(*Session, []object.Value, string, bool) (Check, error) { return trusted{}, nil },
	"validatenotnull":             func(*Session, []object.Value, string, bool) (Check, error) { return notNull{}, nil },
	"validatenotnullorempty":      func(*Session, []object.Value, string, bool) (Check, error) { return notEmpty{}, nil },
	"validatenotnullorwhitespace": func(*Session, []object.Value, string, bool) (Check, error) { return notEmpty{blank: true}, nil },
}

func attributeCount(name string, n int) error {
	return runtimeError("MethodCountCouldNotFindBest", NotSpecified, nil, "Cannot find an overload for \"%sAttribute\" and the argument count: \"%d\".", name, n)
}

func twoInts(name string, args []object.Value) (int, int, error) {
	if len(args) != 2 {
		return 0, 0, attributeCount(name, len(args))
	}
	a, err := object.Convert(args[0], object.Int32Type)
	if err != nil {
		return 0, 0, err
	}
	b, err := object.Convert(args[1], object.Int32Type)
	if err != nil {
		return 0, 0, err
	}
	return int(a.(int32)), int(b.(int32)), nil
}

// validValues asks a class that implements IValidateSetValuesGenerator.
func (s *Session) validValues(t *object.Type) object.Value {
	f := s.current()
	self, err := f.callStatic(t, "new", nil)
	if err != nil {
		return nil
	}
	v, _, err := s.callMember(f, self.value(), "GetValidValues", nil)
	if err != nil {
		return nil
	}
	return v.value()
}
