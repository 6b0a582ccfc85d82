package dotnet

import "migsh/shell/object"

// callable is argument i, a delegate; the error of a missing one names the parameter.
func (a Args) callable(i int, param string) (func(args ...Value) (Value, error), error) {
	if f, ok := object.Unwrap(a.v[i]).(object.Invoker); ok {
		return f.Invoke, nil
	}
	return nil, null(param)
}

// predicate is argument i as a test.
func (a Args) predicate(i int) (func(Value) (bool, error), error) {
	f, err := a.callable(i, "match")
	if err != nil {
		return nil, err
	}
	return func(v Value) (bool, error) {
		r, err := f(v)
		return object.Truth(r), err
	}, nil
}
