package object

import "math/big"

// The operations that PowerShell does not define, or leaves to .NET's own operators, with the errors that come of it.

// symbol is the operator as its errors show it.
func (o BitOp) symbol() string { return [...]string{"-band", "-bor", "-bxor", "-shl", "-shr"}[o] }

func (o BitOp) method() string {
	return [...]string{"op_BitwiseAnd", "op_BitwiseOr", "op_ExclusiveOr", "op_LeftShift", "op_RightShift"}[o]
}

// halfNumber tells Booleans and characters, which count as numbers on the right side only.
func halfNumber(v Value) bool { return isType[bool](v) || isType[Char](v) }

func noMethod(v Value, method string) error {
	return NewException(RuntimeExceptionType, "Method invocation failed because ["+TypeOf(v).String()+"] does not contain a method named '"+method+"'.").
		WithID("MethodNotFound", "InvalidOperation")
}

func undefinedOperation(a Value, symbol string, b Value) error {
	right := "$null"
	if b != nil {
		right = TypeOf(b).Name
	}
	return NewException(RuntimeExceptionType, "The operation '["+TypeOf(a).Name+"] "+symbol+" ["+right+"]' is not defined.").
		WithID("NotADefinedOperationForType", "InvalidOperation")
}

// definedFor reports why a op b is not defined when a is a Boolean or a character. pwsh: decimals and big integers on the right bring
// operators of their own.
func definedFor(o op, a, b Value) error {
	if !halfNumber(a) {
		return nil
	}
	switch b.(type) {
	case Decimal:
		if o != opMul && isType[bool](a) {
			return NewException(InvalidOperationExceptionType, "No coercion operator is defined between types 'System.Boolean' and 'System.Decimal'.")
		}
		return nil
	case *big.Int:
		return nil
	case string:
		if o == opMul {
			return noMethod(b, o.method())
		}
		return nil
	}
	if o == opMul {
		return undefinedOperation(a, "*", b)
	}
	return nil
}

// shiftDefined is the same for -shl and -shr.
func shiftDefined(o BitOp, a, b Value) error {
	if !halfNumber(a) {
		return nil
	}
	switch x := b.(type) {
	case Decimal:
		return noMethod(b, o.method())
	case *big.Int:
		return nil
	case string:
		n, err := parseOperand(x, int32(0))
		if err != nil {
			return err
		}
		return undefinedOperation(a, o.symbol(), n)
	}
	return undefinedOperation(a, o.symbol(), b)
}

// operatorCall is how the failure of .NET's own operator shows.
func operatorCall(method string, err error) error {
	x := AsException(err)
	if x.Inner != nil {
		x = x.Inner
	}
	return NewException(MethodInvocationExceptionType, "Exception calling \""+method+"\" with \"2\" argument(s): \""+x.Message+"\"").
		WithInner(x).WithID("DotNetMethodException", "NotSpecified")
}

// bigArgument is the error of a text that is no number beside a big integer.
func bigArgument(method, s string, err error) error {
	x := AsException(err)
	return NewException(MethodExceptionType, "Cannot convert argument \"1\", with value: \""+s+"\", for \""+method+"\" to type \"System.Numerics.BigInteger\": \""+x.Message+"\"").
		WithInner(x).WithID("MethodArgumentConversionInvalidCastArgument", "NotSpecified")
}

func nullReference() error {
	return NewException(NullReferenceExceptionType, "Object reference not set to an instance of an object.").
		WithID("System.NullReferenceException", "OperationStopped")
}
