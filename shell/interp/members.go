package interp

import (
	"errors"
	"io"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
)

// dotnetHost is what .NET's part of the session works with: the session's paths, culture and own types.
func (s *Session) dotnetHost() *dotnet.Host {
	attributes, short := attributeClasses()
	return &dotnet.Host{
		Resolve: func(path string) (string, error) {
			p, err := s.Resolve(path)
			return p.Native, err
		},
		Culture:          s.cult,
		WorkingDirectory: func() string { return s.location.Native },
		Write: func(text string, toError bool) {
			if toError {
				_, _ = io.WriteString(s.stdio.Err, text)
				return
			}
			s.host.Print(text, false, -1, -1)
		},
		Classes: append(ownClasses(), attributes...),
		Short:   short,
		Owner:   s,
	}
}

// current is the innermost frame that is executing, for code that is called from outside the interpreter.
func (s *Session) current() *frame {
	if s.running != nil {
		return s.running
	}
	return s.top
}

// getMember reads a property of a value; found is false when it has none of that name.
func (s *Session) getMember(v object.Value, name string) (object.Value, bool, error) {
	return s.net.Get(v, name)
}

// Member reads a property of a value as a script would; found is false when it has none of that name.
func (s *Session) Member(v object.Value, name string) (x object.Value, found bool, err error) {
	return s.net.Get(v, name)
}

// Net is what the session's .NET members work with.
func (s *Session) Net() *dotnet.Host { return s.net }

func (s *Session) setMember(v object.Value, name string, x object.Value) error {
	if cl := classOf(v); cl != nil {
		if err := cl.checkProperty(name, x); err != nil {
			return err
		}
	}
	return s.net.Set(v, name, x)
}

func (s *Session) getStatic(t *object.Type, name string, strict bool) (object.Value, error) {
	if t == nil {
		return nil, nil
	}
	if cl, ok := t.Script.(*class); ok {
		if v := cl.static(name); v != nil {
			return v.read().value(), nil
		}
	}
	v, found, err := s.net.GetStatic(t, name)
	if err == nil && !found && strict {
		return nil, propertyNotFound(name)
	}
	return v, err
}

func (s *Session) setStatic(t *object.Type, name string, v object.Value) error {
	if cl, ok := t.Script.(*class); ok {
		if x := cl.static(name); x != nil {
			c, err := s.convert(v, x.typ)
			if err != nil {
				inner := object.AsException(err)
				return &object.Exception{Type: object.SetValueInvocationExceptionType, Inner: inner, ErrorID: "ExceptionWhenSetting", Category: "NotSpecified",
					Message: "Exception setting \"" + x.name + "\": \"" + inner.Message + "\""}
			}
			x.val = cellOf(c)
			return nil
		}
	}
	return s.net.SetStatic(t, name, v)
}

// callMember calls a method of a value. found is false when it has none of that name.
func (s *Session) callMember(f *frame, o object.Value, name string, args []object.Value) (cell, bool, error) {
	if cl := classOf(o); cl != nil && len(cl.overloads(name, false)) > 0 {
		v, err := cl.call(f, o, name, args)
		return v, true, err
	}
	old := s.running
	s.running = f
	v, found, err := s.net.Call(o, name, args)
	s.running = old
	return methodResult(v), found, err
}

func methodResult(v object.Value) cell {
	if v == dotnet.Void {
		return nothing
	}
	return cellOf(v)
}

func (f *frame) callStatic(t *object.Type, name string, args []object.Value) (cell, error) {
	if t == nil {
		return cell{}, runtimeError("InvokeMethodOnNull", InvalidOperation, nil, "You cannot call a method on a null-valued expression.")
	}
	if cl, ok := t.Script.(*class); ok {
		if equalFold(name, "new") {
			old := f.sess.running
			f.sess.running = f
			v, err := cl.New(args)
			f.sess.running = old
			return cellOf(v), err
		}
		if len(cl.overloads(name, true)) > 0 {
			if err := cl.ready(); err != nil {
				return cell{}, err
			}
			return cl.call(f, nil, name, args)
		}
	}
	old := f.sess.running
	f.sess.running = f
	v, err := f.sess.net.CallStatic(t, name, args)
	f.sess.running = old
	if x, ok := err.(*dotnet.ProcessExit); ok {
		err = &Exit{Code: x.Code, Process: true}
	}
	return methodResult(v), err
}

// index reads $v[$key].
func (s *Session) index(f *frame, v, key object.Value) (object.Value, error) {
	x, err := object.Index(v, key)
	strict := f.scope.strictVersion()
	if err == nil {
		if strict >= 30 {
			if err := strictIndex(v, key, x); err != nil {
				return nil, err
			}
		}
		return x, nil
	}
	e, ok := err.(*object.Exception)
	if !ok {
		return nil, castFailure(err)
	}
	switch {
	case e.ErrorID == "CannotIndex":
		// pwsh: what can't be indexed is a list of itself.
		if n, ok := object.Unwrap(key).(int32); ok && (n == 0 || n == -1) {
			return v, nil
		}
		if strict >= 20 {
			return nil, err
		}
		return nil, errNoElement
	case e.Type == object.PSInvalidCastExceptionType:
		if strict >= 30 {
			return nil, castFailure(err)
		}
		return nil, nil // pwsh: $a['x'] is $null
	}
	return nil, err
}

// errNoElement is index's answer for an element that a single value does not have: nothing at all, not even $null.
var errNoElement = errors.New("no such element")

func (s *Session) setIndex(v, key, x object.Value) error {
	return castFailure(object.SetIndex(v, key, x))
}

// lookupType finds a type by name: of the script's classes and using statements first.
func (s *Session) lookupType(at *scope, name string) *object.Type {
	if t := at.typeNamed(name); t != nil {
		return t
	}
	if t := s.net.Lookup(name); t != nil {
		return t
	}
	for ; at != nil; at = at.parent {
		if t := s.lookupIn(at.namespaces, name); t != nil {
			return t
		}
	}
	return nil
}

// lookupIn finds a type in one of several namespaces.
func (s *Session) lookupIn(namespaces []string, name string) *object.Type {
	for _, ns := range namespaces {
		if t := s.net.Lookup(ns + "." + name); t != nil {
			return t
		}
	}
	return nil
}

// typeNamed finds a class or enumeration that was defined in the scope or above it.
func (s *scope) typeNamed(name string) *object.Type {
	key := ""
	for at := s; at != nil; at = at.parent {
		if at.types == nil {
			continue
		}
		if key == "" {
			key = strings.ToLower(name)
		}
		if t := at.types[key]; t != nil {
			return t
		}
	}
	return nil
}

// typeNamed finds a type by a name with brackets and generics as text.
func (s *Session) typeNamed(at *scope, name string) *object.Type {
	return s.lookupType(at, strings.Trim(name, "[]"))
}

// typeByName finds a type for a cmdlet's tag.
func typeByName(name string) *object.Type { return dotnet.Lookup(name) }

// text is a value as text in the invariant culture.
func (s *Session) text(v object.Value) string {
	if x, ok := v.(string); ok {
		return x
	}
	return object.ToString(v)
}

func (s *Session) textOFS(v object.Value, ofs string) string { return object.ToStringOFS(v, ofs) }

// argumentText is how an argument appears in an error.
func (s *Session) argumentText(v object.Value) string {
	if v == nil {
		return "$null"
	}
	return object.ToStringCulture(v, s.cult)
}
