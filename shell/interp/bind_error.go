package interp

import (
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

type extent = syntax.Extent

func (a arg) extent() *extent { return a.pos }

// fail makes a binding error: at an argument, or at the whole command.
func (b *binder) fail(id string, c Category, class *object.Type, at *extent, format string, args ...any) *ErrorRecord {
	e := object.NewException(class, fmt.Sprintf(format, args...))
	if len(args) > 0 {
		e.Props.Set("ParameterName", args[0])
	}
	r := &ErrorRecord{Err: e, ID: id, Category: c}
	b.place(r, at)
	return r
}

// place says where the error is and which command it is about.
func (b *binder) place(r *ErrorRecord, at *extent) {
	// pwsh: of the call, a binding error knows the command and the place.
	inv := &Invocation{Cmd: b.cmd, Pos: b.inv.Pos, act: b.inv.act}
	if at != nil && at.Source != nil {
		inv.Pos = at
	}
	r.Pos, r.Invocation = inv.Pos, inv
	e := r.exception()
	e.Props.Set("ErrorId", r.ID)
	if inv.Pos != nil && inv.Pos.Source != nil {
		e.Props.Set("Line", int64(inv.Pos.StartLine()))
		e.Props.Set("Offset", int64(inv.Pos.StartColumn()))
	}
	e.Props.Set("CommandInvocation", inv)
	if suffix := b.cmd.errorSuffix(); suffix != "" {
		r.ID += "," + suffix
	}
	r.exact = true
	r.Activity = b.cmd.activity()
}

// errorSuffix is the second half of the command's error ids: the class of a cmdlet, the name of a function.
func (c *Command) errorSuffix() string {
	if c.new != nil {
		return c.Class
	}
	return c.Name
}

// activity is CategoryInfo.Activity for errors of the command.
func (c *Command) activity() string {
	if c.Kind == KindScript {
		return c.Name
	}
	return c.Name
}

// tabular reports whether a value is, or contains, text that looks like a table: what -CSVData takes holds passwords. A path, which is what
// it is given by mistake, is not.
func tabular(v object.Value) bool {
	switch x := object.Unwrap(v).(type) {
	case string:
		return strings.ContainsAny(x, ",;\t\r\n")
	case object.Sequence:
		for i := range x.Len() {
			if tabular(x.At(i)) {
				return true
			}
		}
		return false
	case *object.Object, *object.Hashtable: // a row that Import-Csv has read
		return true
	}
	return false
}

// conversionFailed tells that an argument is not of the parameter's type. A table that a secret parameter was given is not repeated.
func (b *binder) conversionFailed(p *Parameter, v object.Value, err error, at *extent) error {
	if isFlow(err) {
		return err
	}
	if err == errNullArgument {
		return b.fail("ParameterArgumentValidationErrorNullNotAllowed", InvalidData, validationException, at,
			"Cannot bind argument to parameter '%s' because it is null.", p.Name)
	}
	if req, ok := err.(*requiredType); ok {
		r := b.fail("CannotConvertArgument", InvalidArgument, bindingException, at,
			"Cannot convert '%[2]s' to the type '%[3]s' required by parameter '%[1]s'. %[4]s", p.Name, req.from.Name, req.to.Name, req.why)
		b.describe(r, p, v)
		return r
	}
	inner := object.AsException(err)
	if p.Secret && tabular(v) {
		inner = object.NewException(inner.Type, "Cannot convert the value (not shown) to type \""+p.Type.Name+"\".")
	}
	if b.cmd.new != nil || p.common {
		msg := fmt.Sprintf("Cannot bind parameter '%s'. %s", p.Name, inner.Message)
		id := "CannotConvertArgumentNoMessage"
		r := &ErrorRecord{Err: &object.Exception{Type: bindingException, Message: msg, Inner: inner}, ID: id, Category: InvalidArgument}
		b.place(r, at)
		b.describe(r, p, v)
		return r
	}
	msg := fmt.Sprintf("Cannot process argument transformation on parameter '%s'. %s", p.Name, inner.Message)
	r := &ErrorRecord{Err: &object.Exception{Type: transformationException, Message: msg, Inner: inner}, ID: "ParameterArgumentTransformationError", Category: InvalidData}
	b.place(r, at)
	b.describe(r, p, v)
	return r
}

// setFailed tells that a property of a cmdlet cannot be null.
func (b *binder) setFailed(p *Parameter, at *extent) error {
	why := fmt.Sprintf("Cannot convert null to type \"%s\".", p.Type.Name)
	if p.Type.Kind == object.KindEnum {
		why = fmt.Sprintf("Cannot convert null to type \"%s\" due to enumeration values that are not valid. Specify one of the following enumeration values"+
			" and try again. The possible enumeration values are \"%s\".", p.Type.Name, strings.Join(p.Type.Members.Names, ","))
	}
	inner := object.NewException(object.SetValueInvocationExceptionType, fmt.Sprintf("Exception setting \"%s\": \"%s\"", p.Name, why))
	r := b.fail("ParameterBindingFailed", WriteError, bindingException, at, "Cannot bind parameter '%s' to the target. %s", p.Name, inner.Message)
	object.AsException(r.Err).Inner = inner
	b.describe(r, p, nil)
	return r
}

// describe gives a binding exception the properties that say what did not fit what.
func (b *binder) describe(r *ErrorRecord, p *Parameter, v object.Value) {
	e := r.exception()
	e.Props.Set("ParameterName", p.Name)
	e.Props.Set("ParameterType", p.Type)
	if t := object.TypeOf(v); t != nil {
		e.Props.Set("TypeSpecified", t)
	}
}

// validationFailed wraps what a validator said.
func (b *binder) validationFailed(p *Parameter, err error, at *extent) error {
	if isFlow(err) {
		return err
	}
	inner := object.AsException(err)
	msg := inner.Message
	if p.Secret {
		msg = "The argument is not valid."
	}
	id := "ParameterArgumentValidationError"
	text := fmt.Sprintf("Cannot validate argument on parameter '%s'. %s", p.Name, msg)
	r := &ErrorRecord{Err: &object.Exception{Type: validationException, Message: text, Inner: inner}, ID: id, Category: InvalidData}
	b.place(r, at)
	return r
}

// missing is the error for mandatory parameters that nobody gave.
func (b *binder) missing(list []*Parameter) error {
	names := make([]string, len(list))
	for i, p := range list {
		names[i] = p.Name
	}
	r := b.fail("MissingMandatoryParameter", InvalidArgument, bindingException, nil,
		"Cannot process command because of one or more missing mandatory parameters: %s.", strings.Join(names, " "))
	r.exception().Props.Set("ParameterName", " "+strings.Join(names, " "))
	return r
}

// supply asks the user for mandatory parameters; where nobody can answer they are missing.
func (b *binder) supply(list []*Parameter) error {
	if len(list) == 0 {
		return nil
	}
	s := b.f.sess
	if !s.interactive {
		return b.missing(list)
	}
	s.host.Print(fmt.Sprintf("\ncmdlet %s at command pipeline position %d\nSupply values for the following parameters:", b.cmd.Name, b.inv.PipelinePosition), true, -1, -1)
	for _, p := range list {
		v, err := b.ask(p)
		if err != nil {
			if errors.Is(err, ErrNotInteractive) || errors.Is(err, io.EOF) {
				return b.missing(list)
			}
			return err
		}
		if err := b.bindValue(p, v, "", nil); err != nil {
			return err
		}
	}
	return nil
}

// ask reads one mandatory parameter; lists are read until an empty line.
func (b *binder) ask(p *Parameter) (object.Value, error) {
	if p.Type.Kind != object.KindArray {
		s, err := b.f.sess.host.ReadLine(p.Name+": ", p.Secret)
		return s, err
	}
	var items []object.Value
	for {
		s, err := b.f.sess.host.ReadLine(fmt.Sprintf("%s[%d]: ", p.Name, len(items)), p.Secret)
		if err != nil || s == "" {
			return object.NewArray(items...), err
		}
		items = append(items, s)
	}
}

func sortInts(s []int) { sort.Ints(s) }
