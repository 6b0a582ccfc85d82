package dotnet

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"migsh/shell/object"
)

// methodNotFound is the error of calling what is not there. pwsh: generic types are shown with their arity and arguments.
func methodNotFound(t *object.Type, name string) error {
	return object.NewException(object.RuntimeExceptionType,
		fmt.Sprintf("Method invocation failed because [%s] does not contain a method named '%s'.", t.Name, name)).
		WithID("MethodNotFound", "InvalidOperation")
}

func propertyNotFound(name string) error {
	return object.NewException(object.RuntimeExceptionType,
		fmt.Sprintf("The property '%s' cannot be found on this object. Verify that the property exists and can be set.", name)).
		WithID("PropertyAssignmentException", "InvalidOperation")
}

func readOnly(name string) error {
	text := fmt.Sprintf("'%s' is a ReadOnly property.", name)
	return object.NewException(object.RuntimeExceptionType, text).
		WithInner(object.NewException(object.SetValueExceptionType, text)).WithID("PropertyAssignmentException", "InvalidOperation")
}

func noOverload(name string, n int) error {
	return object.NewException(object.MethodExceptionType,
		fmt.Sprintf("Cannot find an overload for \"%s\" and the argument count: \"%d\".", name, n)).
		WithID("MethodCountCouldNotFindBest", "NotSpecified")
}

// badArgument is the error of an argument that does not convert.
func badArgument(p param, v Value, method string, err error) error {
	inner := object.AsException(err)
	shown := object.ToString(v)
	if object.IsEnumerable(v) { // pwsh: collections are shown by their type
		shown = object.TypeOf(v).Name
	}
	return object.NewException(object.MethodExceptionType,
		fmt.Sprintf("Cannot convert argument \"%s\", with value: \"%s\", for \"%s\" to type \"%s\": \"%s\"",
			p.name, shown, method, p.typ.Name, inner.Message)).
		WithInner(inner).WithID("MethodArgumentConversionInvalidCastArgument", "NotSpecified")
}

// invocationError wraps what a method threw. PowerShell's own errors (from a script block inside) pass as they are.
func invocationError(name string, args int, err error) error {
	if err == nil {
		return nil
	}
	var x *object.Exception
	if !errors.As(err, &x) {
		return err
	}
	var thrown *DelegateError
	if x.Type.Is(object.RuntimeExceptionType) && !errors.As(err, &thrown) {
		return err
	}
	if name == "new" {
		name = ".ctor"
	}
	return object.NewException(object.MethodInvocationExceptionType,
		fmt.Sprintf("Exception calling \"%s\" with \"%d\" argument(s): \"%s\"", name, args, x.Message)).
		WithInner(x).WithID(x.Type.ShortName(), "NotSpecified")
}

func getterError(name string, err error) error {
	if err == nil {
		return nil
	}
	x := object.AsException(err)
	return object.NewException(object.GetValueInvocationExceptionType, fmt.Sprintf("Exception getting \"%s\": \"%s\"", name, x.Message)).
		WithInner(x).WithID("ExceptionWhenGetting", "NotSpecified")
}

func setterError(name string, err error) error {
	if err == nil {
		return nil
	}
	x := object.AsException(err)
	return object.NewException(object.SetValueInvocationExceptionType, fmt.Sprintf("Exception setting \"%s\": \"%s\"", name, x.Message)).
		WithInner(x).WithID("ExceptionWhenSetting", "NotSpecified")
}

// argument is an ArgumentException about a parameter.
func argument(param, message string) error {
	return withParam(object.ArgumentExceptionType, param, message)
}

// outOfRange is an ArgumentOutOfRangeException.
func outOfRange(param, message string) error {
	return withParam(object.ArgumentOutOfRangeExceptionType, param, message)
}

// null is an ArgumentNullException.
func null(param string) error {
	return withParam(object.ArgumentNullExceptionType, param, "Value cannot be null.")
}

func withParam(t *object.Type, param, message string) error {
	if param != "" {
		message += " (Parameter '" + param + "')"
	}
	x := object.NewException(t, message)
	if param != "" {
		x.Props.Set("ParamName", param)
	}
	return x
}

// nonNegative is the error of .NET's ThrowIfNegative.
func nonNegative(param string, n int) error {
	return outOfRangeActual(param, quote(n), n, " must be a non-negative value.")
}

func quote(n int) string { return "'" + strconv.Itoa(n) + "'" }

func outOfRangeActual(param, shown string, n int, rule string) error {
	x := object.NewException(object.ArgumentOutOfRangeExceptionType,
		fmt.Sprintf("%s (%s)%s (Parameter '%s')\nActual value was %d.", param, shown, rule, param, n))
	x.Props.Set("ParamName", param)
	return x
}

func invalidOperation(message string) error {
	return object.NewException(object.InvalidOperationExceptionType, message)
}

func formatError(message string) error {
	return object.NewException(object.FormatExceptionType, message)
}

func join(parts []string) string { return strings.Join(parts, ", ") }
