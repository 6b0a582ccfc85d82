package interp

import (
	"errors"
	"reflect"

	"migsh/shell/object"
)

// convert is a cast.
func (s *Session) convert(v object.Value, t *object.Type) (object.Value, error) {
	return s.convertIn(s.current(), v, t)
}

// convertIn is a cast in a frame: the language's own types are converted to here, all others by package object.
func (s *Session) convertIn(f *frame, v object.Value, t *object.Type) (object.Value, error) {
	switch t {
	case object.SwitchParameterType:
		x, err := toSwitch(v)
		return x, castFailure(err)
	case object.TypeType:
		if name, ok := object.Unwrap(v).(string); ok {
			if found := s.typeNamed(f.scope, name); found != nil {
				return found, nil
			}
		}
	case object.StringType:
		return f.text(v), nil
	}
	old := s.running
	s.running = f
	x, err := object.Convert(v, t)
	s.running = old
	return x, castFailure(err)
}

// castFailure makes of a conversion's error what a cast reports. pwsh: a RuntimeException with the cast's text and id.
func castFailure(err error) error {
	e, ok := err.(*object.Exception)
	if !ok || e.Type != object.PSInvalidCastExceptionType {
		return err
	}
	return &object.Exception{Type: object.RuntimeExceptionType, Message: e.Message, Inner: e, ErrorID: e.ErrorID, Category: e.Category}
}

// convertAssigned is the conversion of a typed variable's new value. pwsh: the error is about metadata.
func (s *Session) convertAssigned(v object.Value, t *object.Type) (object.Value, error) {
	var x object.Value
	var err error
	if t == object.SwitchParameterType { // pwsh: the one conversion that reports itself
		x, err = toSwitch(v)
		return x, castFailure(err)
	}
	if t == object.BooleanType {
		x, err = toParameterBool(v)
	} else {
		x, err = s.convertIn(s.current(), v, t)
	}
	if err == nil || isFlow(err) {
		return x, err
	}
	e := object.AsException(err)
	return nil, &ErrorRecord{
		Err: &object.Exception{Type: transformationMetadata, Message: e.Message, Inner: e},
		ID:  "RuntimeException", Category: MetadataError, exact: true,
	}
}

// convertArgument is the conversion of a script parameter's argument; it keeps the plain error for the binder to word. strict is for cmdlets and
// advanced functions.
func (s *Session) convertArgument(f *frame, v object.Value, t *object.Type, strict bool) (object.Value, error) {
	switch t {
	case object.SwitchParameterType:
		return toSwitchArgument(v)
	case object.ScriptBlockType:
		if _, ok := object.Unwrap(v).(string); !ok {
			break
		}
		return nil, object.NewException(object.PSInvalidCastExceptionType, "Cannot convert the \""+f.text(v)+"\" value of type \"System.String\" to type \"System.Management.Automation.ScriptBlock\".").
			WithID("ConvertToFinalInvalidCastException", "InvalidArgument")
	case object.StringType:
		// pwsh: a collection is no string to a cmdlet's parameter, though it is to a cast.
		if _, ok := sequence(v); ok && strict {
			return nil, object.NewException(object.PSInvalidCastExceptionType, "Cannot convert value to type "+t.Name+".").WithID("ConvertToFinalInvalidCastException", "InvalidArgument")
		}
		return f.text(v), nil
	case object.BooleanType:
		return toParameterBool(v)
	case object.PSReferenceType:
		if _, ok := object.Unwrap(v).(object.Reference); !ok {
			return nil, object.NewException(object.PSInvalidCastExceptionType, "Reference type is expected in argument.").WithID("PSReferenceRequired", "InvalidArgument")
		}
		return object.Unwrap(v), nil
	}
	return object.Convert(v, t)
}

// toParameterBool is the conversion of a [bool] parameter's argument: text is refused.
func toParameterBool(v object.Value) (object.Value, error) {
	u := object.Unwrap(v)
	switch x := u.(type) {
	case bool:
		return x, nil
	case Switch:
		return bool(x), nil
	case nil:
		return nil, boolRefused("")
	}
	if t := object.TypeOf(u); t.IsNumeric() || t.Kind == object.KindChar {
		return object.Truth(u), nil
	}
	return nil, boolRefused(object.TypeOf(u).Name)
}

func boolRefused(text string) error {
	msg := "Cannot convert value \"" + text + "\" to type \"System.Boolean\". Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0."
	return object.NewException(object.PSInvalidCastExceptionType, msg).WithID("ConvertToFinalInvalidCastException", "InvalidArgument")
}

// toSwitch is the conversion to [switch]. pwsh: unlike [bool] parameters, switches take no numbers.
func toSwitch(v object.Value) (object.Value, error) {
	u := object.Unwrap(v)
	switch x := u.(type) {
	case Switch:
		return x, nil
	case bool:
		return Switch(x), nil
	case nil:
		return Switch(false), nil
	}
	return nil, object.NewException(object.PSInvalidCastExceptionType,
		"Cannot convert the \""+object.ToString(v)+"\" value of type \""+object.TypeOf(u).Name+"\" to type \"System.Management.Automation.SwitchParameter\".").
		WithID("ConvertToFinalInvalidCastException", "InvalidArgument")
}

// toSwitchArgument is the conversion of a function's [switch] argument: what is no number has an error of its own.
func toSwitchArgument(v object.Value) (object.Value, error) {
	x, err := toSwitch(v)
	if u := object.Unwrap(v); err != nil && !object.TypeOf(u).IsNumeric() {
		return nil, object.NewException(object.PSInvalidCastExceptionType,
			"Cannot convert value \""+object.TypeOf(u).Name+"\" to type \"System.Management.Automation.SwitchParameter\". Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0.").
			WithID("InvalidCastFromStringToBoolean", "InvalidArgument")
	}
	return x, err
}

// coerceSwitch is the conversion of a cmdlet's switch argument: numbers are taken, nothing else is.
func coerceSwitch(v object.Value) (object.Value, error) {
	u := object.Unwrap(v)
	if x, err := toSwitch(u); err == nil {
		return x, nil
	}
	if object.TypeOf(u).IsNumeric() {
		return Switch(object.Truth(u)), nil
	}
	return nil, &requiredType{object.TypeOf(u), object.SwitchParameterType, ""}
}

// PSType is System.Management.Automation.SwitchParameter.
func (Switch) PSType() *object.Type { return object.SwitchParameterType }

// PSTruth is whether the switch is on.
func (s Switch) PSTruth() bool { return bool(s) }

// PSString is True or False.
func (s Switch) PSString(*object.Culture) string {
	if s {
		return "True"
	}
	return "False"
}

// PSEquals compares with switches and Booleans.
func (s Switch) PSEquals(other object.Value) bool {
	switch x := object.Unwrap(other).(type) {
	case Switch:
		return s == x
	case bool:
		return bool(s) == x
	}
	return false
}

// PSConvert turns the switch into a Boolean.
func (s Switch) PSConvert(to *object.Type) (object.Value, bool) {
	if to == object.BooleanType {
		return bool(s), true
	}
	return nil, false
}

// IsPresent reports whether the switch is on.
func (s Switch) IsPresent() bool { return bool(s) }

// requiredType is the failure of an argument that is of the wrong kind altogether, such as a list for a single value.
type requiredType struct {
	from, to *object.Type
	why      string
}

func (e *requiredType) Error() string {
	return "Cannot convert '" + e.from.Name + "' to the type '" + e.to.Name + "'. " + e.why
}

// errNullArgument is the failure of $null for a parameter whose type has no null.
var errNullArgument = errors.New("null")

// convertParameter converts a cmdlet's argument to the parameter's PowerShell type; the field's Go form comes when it is stored.
func (s *Session) convertParameter(p *Parameter, v object.Value) (object.Value, error) {
	return s.coerce(v, p.Type)
}

// coerce is the conversion of a cmdlet's argument. pwsh: lists are converted element by element, and are never single values.
func (s *Session) coerce(v object.Value, t *object.Type) (object.Value, error) {
	switch {
	case t == object.ObjectType || t == object.PSObjectType:
		return v, nil
	case t == object.SwitchParameterType:
		return coerceSwitch(v)
	case v == nil && t == object.BooleanType:
		return nil, errNullArgument
	case v == nil:
		return nil, nil // pwsh: of a type without a null, it is refused when the parameter is set
	case t.Kind == object.KindArray:
		return s.coerceArray(v, t)
	case t == object.BooleanType:
		return coerceBool(v)
	}
	if u := object.Unwrap(v); object.TypeOf(u).Is(t) {
		return u, nil
	}
	if _, list := sequence(v); list && !takesLists(t) && t.Kind != object.KindEnum {
		return nil, &requiredType{object.TypeOf(v), t, "Specified method is not supported."}
	}
	if t == object.StringType {
		return object.ToStringCulture(v, s.cult), nil
	}
	return s.convertArgument(s.current(), v, t, true)
}

// hasNull reports whether $null is a value of the type.
func hasNull(t *object.Type) bool { return !t.Value || t.Kind == object.KindNullable }

// takesLists reports whether a type can be made of a collection.
func takesLists(t *object.Type) bool {
	switch t.Kind {
	case object.KindArrayList, object.KindList, object.KindInterface, object.KindHashtable, object.KindDictionary, object.KindOrdered:
		return true
	}
	return t.FromValue != nil
}

func (s *Session) coerceArray(v object.Value, t *object.Type) (object.Value, error) {
	u := object.Unwrap(v)
	if object.TypeOf(u) == t {
		return u, nil
	}
	items, ok := sequence(u)
	if !ok {
		items = []object.Value{v}
	}
	out := object.NewTypedArray(t.Elem, len(items))
	for i, x := range items {
		c, err := s.coerce(x, t.Elem)
		if err != nil {
			return nil, err
		}
		if c == nil && !hasNull(t.Elem) {
			return nil, errNullArgument
		}
		if err := out.SetAt(i, c); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// coerceBool is the conversion of a cmdlet's [bool] argument: text is refused.
func coerceBool(v object.Value) (object.Value, error) {
	b, err := toParameterBool(v)
	if _, char := object.Unwrap(v).(object.Char); err != nil || char {
		return nil, &requiredType{object.TypeOf(v), object.BooleanType, ""}
	}
	return b, nil
}

// ParseBlock compiles text to a script block.
func (s *Session) ParseBlock(text string) (*ScriptBlock, error) {
	v, err := s.parseBlock(text)
	if err != nil {
		return nil, err
	}
	return v.(*ScriptBlock), nil
}

// parseBlock compiles text to a script block.
func (s *Session) parseBlock(text string) (object.Value, error) {
	tree, errs := s.Parse("", text)
	if len(errs) > 0 {
		return nil, parseFailure(errs)
	}
	return &ScriptBlock{unit: newUnit(tree, nil), sess: s}, nil
}

// fieldStore puts bound values into the fields of a cmdlet.
type fieldStore struct {
	v        reflect.Value
	defaults map[*Parameter]reflect.Value
	extra    reflect.Value // of the dynamic parameters
	dyn      map[*Parameter]bool
}

func newFieldStore(c Cmdlet) *fieldStore {
	return &fieldStore{v: reflect.ValueOf(c).Elem(), defaults: map[*Parameter]reflect.Value{}}
}

func (fs *fieldStore) field(p *Parameter) reflect.Value {
	if fs.dyn[p] {
		return fs.extra.FieldByIndex(p.field)
	}
	return fs.v.FieldByIndex(p.field)
}

func (fs *fieldStore) set(p *Parameter, v object.Value) error {
	if p.common {
		return nil
	}
	f := fs.field(p)
	if _, ok := fs.defaults[p]; !ok {
		d := reflect.New(f.Type()).Elem()
		d.Set(f)
		fs.defaults[p] = d
	}
	if f.Type() == switchGo {
		f.SetBool(object.Truth(v))
		return nil
	}
	if v == nil {
		f.SetZero()
		return nil
	}
	if any, ok := f.Addr().Interface().(*object.Value); ok {
		*any = v
		return nil
	}
	x, err := object.ConvertGo(v, f.Type())
	if err != nil {
		return err
	}
	f.Set(x)
	return nil
}

var switchGo = reflect.TypeFor[Switch]()

// reset gives a field its value from before it was bound.
func (fs *fieldStore) reset(p *Parameter) error {
	if d, ok := fs.defaults[p]; ok {
		fs.field(p).Set(d)
	}
	return nil
}

// dynamic reads the parameters of a cmdlet's further struct.
func (fs *fieldStore) dynamic(d Dynamic, p *Pipe) ([]*Parameter, error) {
	extra := d.DynamicParameters(p)
	if extra == nil {
		return nil, nil
	}
	v := reflect.ValueOf(extra)
	fs.extra = v.Elem()
	var params []*Parameter
	var should bool
	addFields(p.cmd.Name, v.Elem().Type(), nil, &params, &should)
	fs.dyn = map[*Parameter]bool{}
	for _, x := range params {
		fs.dyn[x] = true
	}
	return params, nil
}
