package dotnet

import (
	"migsh/shell/object"
)

// newException is for the exceptions' common constructors: (), (message), (message, inner), and ArgumentException's with a parameter name.
func newException(t *object.Type, args []Value) (Value, error) {
	e := object.NewException(t, defaultMessage(t))
	argKind := t.Is(object.ArgumentExceptionType)
	for i, v := range args {
		switch x := object.Unwrap(v).(type) {
		case *object.Exception:
			e.Inner = x
		case nil:
		default:
			switch {
			case i == 0 && len(args) == 1 && (t == object.ArgumentNullExceptionType || t == object.ArgumentOutOfRangeExceptionType):
				e.Props.Set("ParamName", object.ToString(x))
				e.Message += " (Parameter '" + object.ToString(x) + "')"
			case i == 0 && len(args) == 2 && (t == object.ArgumentNullExceptionType || t == object.ArgumentOutOfRangeExceptionType):
				e.Props.Set("ParamName", object.ToString(x))
				e.Message = object.ToString(args[1]) + " (Parameter '" + object.ToString(x) + "')"
				return e, nil
			case i == 0 && len(args) == 3 && t == object.ArgumentOutOfRangeExceptionType:
				e.Props.Set("ParamName", object.ToString(x))
				e.Props.Set("ActualValue", args[1])
				e.Message = object.ToString(args[2]) + " (Parameter '" + object.ToString(x) + "')"
				if args[1] != nil {
					e.Message += "\nActual value was " + object.ToString(args[1]) + "."
				}
				return e, nil
			case i == 0:
				e.Message = object.ToString(x)
			case i == 1 && argKind:
				e.Props.Set("ParamName", object.ToString(x))
				e.Message += " (Parameter '" + object.ToString(x) + "')"
			case i == 1 && t == object.FileNotFoundExceptionType:
				e.Props.Set("FileName", object.ToString(x))
			case i > 1:
				return nil, noOverload("new", len(args))
			}
		}
	}
	if len(args) > 3 {
		return nil, noOverload("new", len(args))
	}
	return e, nil
}

// defaultMessages are what exceptions say when made without a message.
var defaultMessages = map[*object.Type]string{
	object.SystemExceptionType: "System error.", object.ArgumentExceptionType: "Value does not fall within the expected range.",
	object.ArgumentNullExceptionType:       "Value cannot be null.",
	object.ArgumentOutOfRangeExceptionType: "Specified argument was out of the range of valid values.",
	object.FormatExceptionType:             "One of the identified items was in an invalid format.",
	object.InvalidOperationExceptionType:   "Operation is not valid due to the current state of the object.",
	object.NotSupportedExceptionType:       "Specified method is not supported.",
	object.NotImplementedExceptionType:     "The method or operation is not implemented.",
	object.TimeoutExceptionType:            "The operation has timed out.",
	object.IOExceptionType:                 "I/O error occurred.",
	object.FileNotFoundExceptionType:       "Unable to find the specified file.",
	object.DivideByZeroExceptionType:       "Attempted to divide by zero.",
	object.IndexOutOfRangeExceptionType:    "Index was outside the bounds of the array.",
	object.InvalidCastExceptionType:        "Specified cast is not valid.",
	object.NullReferenceExceptionType:      "Object reference not set to an instance of an object.",
	object.OverflowExceptionType:           "Arithmetic operation resulted in an overflow.",
	object.UnauthorizedAccessExceptionType: "Attempted to perform an unauthorized operation.",
	object.ApplicationExceptionType:        "Error in the application.",
}

func defaultMessage(t *object.Type) string {
	if m, ok := defaultMessages[t]; ok {
		return m
	}
	if m := object.ExceptionText(t); m != "" {
		return m
	}
	return "Exception of type '" + t.Name + "' was thrown."
}

func exceptionMembers() []Def {
	own := func(name string) func(e *object.Exception) Value {
		return func(e *object.Exception) Value { v, _ := e.Props.Get(name); return v }
	}
	set := func(name string) func(e *object.Exception, v Value) error {
		return func(e *object.Exception, v Value) error { e.Props.Set(name, v); return nil }
	}
	return []Def{
		Prop("string Message {get;}", func(e *object.Exception) Value { return e.Message }),
		Prop("System.Exception InnerException {get;}", func(e *object.Exception) Value {
			if e.Inner == nil {
				return nil
			}
			return e.Inner
		}),
		Prop("System.Collections.IDictionary Data {get;}", func(e *object.Exception) Value {
			if e.Data == nil {
				e.Data = &object.Hashtable{Type: object.HashtableType}
			}
			return e.Data
		}),
		PropSet("string HelpLink {get;set;}", own("HelpLink"), set("HelpLink")),
		PropSet("string Source {get;set;}", own("Source"), set("Source")),
		Prop("int HResult {get;set;}", func(e *object.Exception) Value {
			if v, ok := e.Props.Get("HResult"); ok {
				return v
			}
			return hresult(e.Type)
		}),
		Prop("string StackTrace {get;}", own("StackTrace")),
		Prop("System.Reflection.MethodBase TargetSite {get;}", own("TargetSite")),
		Prop("string ParamName", own("ParamName")),
		Prop("string FileName", own("FileName")),
		Prop("System.Object ActualValue", own("ActualValue")),
		Prop("System.Management.Automation.ErrorRecord ErrorRecord", func(e *object.Exception) Value { return nil }), // the exception itself knows it
		PropSet("bool WasThrownFromThrowStatement {get;set;}", func(e *object.Exception) Value {
			if v, ok := e.Props.Get("WasThrownFromThrowStatement"); ok {
				return v
			}
			return false
		}, set("WasThrownFromThrowStatement")),
		Method("System.Exception GetBaseException()", func(e *object.Exception, a Args) (Value, error) {
			for e.Inner != nil {
				e = e.Inner
			}
			return e, nil
		}),
		Method("string ToString()", func(e *object.Exception, a Args) (Value, error) { return e.PSString(nil), nil }),
	}
}

func hresult(t *object.Type) int32 {
	known := map[*object.Type]uint32{
		object.ArgumentExceptionType: 0x80070057, object.ArgumentNullExceptionType: 0x80004003, object.ArgumentOutOfRangeExceptionType: 0x80131502,
		object.InvalidOperationExceptionType: 0x80131509, object.FormatExceptionType: 0x80131537, object.OverflowExceptionType: 0x80131516,
		object.FileNotFoundExceptionType: 0x80070002, object.DirectoryNotFoundExceptionType: 0x80070003, object.IOExceptionType: 0x80131620,
		object.DivideByZeroExceptionType: 0x80020012, object.NotSupportedExceptionType: 0x80131515, object.InvalidCastExceptionType: 0x80004002,
		object.SystemExceptionType: 0x80131501, object.RuntimeExceptionType: 0x80131501,
	}
	for x := t; x != nil; x = x.Base {
		if n, ok := known[x]; ok {
			return int32(n)
		}
	}
	return int32(-2146233088)
}
