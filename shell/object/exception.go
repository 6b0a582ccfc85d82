package object

import "strings"

// Exception is every .NET exception and every error of this package.
type Exception struct {
	Type    *Type
	Message string
	Inner   *Exception
	// ErrorID is the FullyQualifiedErrorId PowerShell gives an error record made from it; empty means the type's name.
	ErrorID string
	// Category is the ErrorCategory's name for that record; empty means NotSpecified.
	Category string
	// Target is the record's TargetObject.
	Target Value
	// Cause is the Go error behind it; nil mostly.
	Cause error
	// Record is the error record interp made of it or that was thrown with it (a $_ rethrown keeps its place); nil otherwise.
	Record Value
	// Props are further properties: ParamName, ActualValue, Source, HelpLink, FileName …
	Props Props
	// Data is the Data dictionary, made when first asked for.
	Data *Hashtable
}

// NewException is an exception of a type with a message.
func NewException(t *Type, message string) *Exception { return &Exception{Type: t, Message: message} }

// WithID sets the ErrorID and category and returns e.
func (e *Exception) WithID(id, category string) *Exception {
	e.ErrorID, e.Category = id, category
	return e
}

// About sets the record's target and returns e.
func (e *Exception) About(target Value) *Exception {
	e.Target = target
	return e
}

// WithInner sets the inner exception and returns e.
func (e *Exception) WithInner(inner *Exception) *Exception {
	e.Inner = inner
	return e
}

// Error is the message.
func (e *Exception) Error() string { return e.Message }

// Unwrap is the Go error behind e, or its inner exception.
func (e *Exception) Unwrap() error {
	if e.Cause != nil {
		return e.Cause
	}
	if e.Inner != nil {
		return e.Inner
	}
	return nil
}

// PSGet reads the properties an exception carries beside those of its class, and ErrorRecord.
func (e *Exception) PSGet(name string) (Value, bool, error) {
	if v, ok := e.Props.Get(name); ok {
		return v, true, nil
	}
	if strings.EqualFold(name, "ErrorRecord") && e.Type.Is(RuntimeExceptionType) {
		if r, ok := e.Record.(interface{ Contained() Value }); ok {
			return r.Contained(), true, nil
		}
		return e.Record, e.Record != nil, nil
	}
	return nil, false, nil
}

// PSSet writes one of those properties.
func (e *Exception) PSSet(name string, v Value) (bool, error) {
	m := e.Props.Find(name)
	if m == nil {
		return false, nil
	}
	if m.Type != nil {
		c, err := Convert(v, m.Type)
		if err != nil {
			return true, err
		}
		v = c
	}
	m.Value = v
	return true, nil
}

// PSType is the exception's class.
func (e *Exception) PSType() *Type { return e.Type }

// PSString is ToString(): class, message and inner exceptions.
func (e *Exception) PSString(c *Culture) string {
	s := e.Type.Name + ": " + e.Message
	if e.Inner != nil {
		s += "\n ---> " + e.Inner.PSString(c) + "\n   --- End of inner exception stack trace ---"
	}
	return s
}

// AsException is err as an exception: itself when it is one (or wraps one), else a System.Exception with its text.
func AsException(err error) *Exception {
	for e := err; e != nil; {
		if x, ok := e.(*Exception); ok {
			return x
		}
		u, ok := e.(interface{ Unwrap() error })
		if !ok {
			break
		}
		e = u.Unwrap()
	}
	return &Exception{Type: ExceptionType, Message: err.Error(), Cause: err}
}

func exceptionClass(name string, base *Type) *Type {
	return &Type{Name: name, Kind: KindException, Base: base}
}

// .NET's exceptions.
var (
	ExceptionType            = exceptionClass("System.Exception", ObjectType)
	SystemExceptionType      = exceptionClass("System.SystemException", ExceptionType)
	ApplicationExceptionType = exceptionClass("System.ApplicationException", ExceptionType)
	AggregateExceptionType   = exceptionClass("System.AggregateException", ExceptionType)

	ArgumentExceptionType             = exceptionClass("System.ArgumentException", SystemExceptionType)
	ArgumentNullExceptionType         = exceptionClass("System.ArgumentNullException", ArgumentExceptionType)
	ArgumentOutOfRangeExceptionType   = exceptionClass("System.ArgumentOutOfRangeException", ArgumentExceptionType)
	ArithmeticExceptionType           = exceptionClass("System.ArithmeticException", SystemExceptionType)
	DivideByZeroExceptionType         = exceptionClass("System.DivideByZeroException", ArithmeticExceptionType)
	OverflowExceptionType             = exceptionClass("System.OverflowException", ArithmeticExceptionType)
	FormatExceptionType               = exceptionClass("System.FormatException", SystemExceptionType)
	UriFormatExceptionType            = exceptionClass("System.UriFormatException", FormatExceptionType)
	IndexOutOfRangeExceptionType      = exceptionClass("System.IndexOutOfRangeException", SystemExceptionType)
	InvalidCastExceptionType          = exceptionClass("System.InvalidCastException", SystemExceptionType)
	InvalidOperationExceptionType     = exceptionClass("System.InvalidOperationException", SystemExceptionType)
	NotSupportedExceptionType         = exceptionClass("System.NotSupportedException", SystemExceptionType)
	PlatformNotSupportedExceptionType = exceptionClass("System.PlatformNotSupportedException", NotSupportedExceptionType)
	NotImplementedExceptionType       = exceptionClass("System.NotImplementedException", SystemExceptionType)
	NullReferenceExceptionType        = exceptionClass("System.NullReferenceException", SystemExceptionType)
	OutOfMemoryExceptionType          = exceptionClass("System.OutOfMemoryException", SystemExceptionType)
	TimeoutExceptionType              = exceptionClass("System.TimeoutException", SystemExceptionType)
	UnauthorizedAccessExceptionType   = exceptionClass("System.UnauthorizedAccessException", SystemExceptionType)
	OperationCanceledExceptionType    = exceptionClass("System.OperationCanceledException", SystemExceptionType)
	RankExceptionType                 = exceptionClass("System.RankException", SystemExceptionType)
	KeyNotFoundExceptionType          = exceptionClass("System.Collections.Generic.KeyNotFoundException", SystemExceptionType)
	CultureNotFoundExceptionType      = exceptionClass("System.Globalization.CultureNotFoundException", ArgumentExceptionType)
	RegexParseExceptionType           = exceptionClass("System.Text.RegularExpressions.RegexParseException", ArgumentExceptionType)
	SecurityExceptionType             = exceptionClass("System.Security.SecurityException", SystemExceptionType)
	XmlExceptionType                  = exceptionClass("System.Xml.XmlException", SystemExceptionType)

	IOExceptionType                = exceptionClass("System.IO.IOException", SystemExceptionType)
	FileNotFoundExceptionType      = exceptionClass("System.IO.FileNotFoundException", IOExceptionType)
	DirectoryNotFoundExceptionType = exceptionClass("System.IO.DirectoryNotFoundException", IOExceptionType)
	PathTooLongExceptionType       = exceptionClass("System.IO.PathTooLongException", IOExceptionType)
	EndOfStreamExceptionType       = exceptionClass("System.IO.EndOfStreamException", IOExceptionType)
	InvalidDataExceptionType       = exceptionClass("System.IO.InvalidDataException", SystemExceptionType)
)

// PowerShell's exceptions.
var (
	RuntimeExceptionType            = exceptionClass("System.Management.Automation.RuntimeException", SystemExceptionType)
	PSInvalidCastExceptionType      = exceptionClass("System.Management.Automation.PSInvalidCastException", InvalidCastExceptionType)
	MethodExceptionType             = exceptionClass("System.Management.Automation.MethodException", ExtendedTypeSystemExceptionType)
	MethodInvocationExceptionType   = exceptionClass("System.Management.Automation.MethodInvocationException", MethodExceptionType)
	ExtendedTypeSystemExceptionType = exceptionClass("System.Management.Automation.ExtendedTypeSystemException", RuntimeExceptionType)
	GetValueExceptionType           = exceptionClass("System.Management.Automation.GetValueException", ExtendedTypeSystemExceptionType)
	SetValueExceptionType           = exceptionClass("System.Management.Automation.SetValueException", ExtendedTypeSystemExceptionType)
	SetValueInvocationExceptionType = exceptionClass("System.Management.Automation.SetValueInvocationException", SetValueExceptionType)
	GetValueInvocationExceptionType = exceptionClass("System.Management.Automation.GetValueInvocationException", GetValueExceptionType)
	PropertyNotFoundExceptionType   = exceptionClass("System.Management.Automation.PropertyNotFoundException", ExtendedTypeSystemExceptionType)
	ParseExceptionType              = exceptionClass("System.Management.Automation.ParseException", RuntimeExceptionType)
	WildcardPatternExceptionType    = exceptionClass("System.Management.Automation.WildcardPatternException", RuntimeExceptionType)
	PSArgumentExceptionType         = exceptionClass("System.Management.Automation.PSArgumentException", ArgumentExceptionType)
	PSArgumentNullExceptionType     = exceptionClass("System.Management.Automation.PSArgumentNullException", ArgumentNullExceptionType)
	PSInvalidOperationExceptionType = exceptionClass("System.Management.Automation.PSInvalidOperationException", InvalidOperationExceptionType)
	PSNotSupportedExceptionType     = exceptionClass("System.Management.Automation.PSNotSupportedException", NotSupportedExceptionType)
)
