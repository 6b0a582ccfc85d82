package interp

import (
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// asWritten compiles a number standing as an argument. pwsh: it keeps its spelling, which is what text is made of as long as the value only
// passes through: `Write-Host 1.50` prints 1.50, and so does a function that returns its parameter.
func asWritten(e *syntax.ConstantExpression) expr {
	text, v := e.Extent().Text(), literalValue(e.Value)
	if text == object.ToString(v) {
		return constant(cellOf(v))
	}
	return constant(refCell(&object.Object{Base: v, Text: func() string { return text }}))
}

// plainNumber is a number without its spelling. pwsh: a number alone in a string, or beside +, is rendered anew.
func plainNumber(v object.Value) object.Value {
	if o, ok := v.(*object.Object); ok && o.Text != nil && o.Base != nil && object.TypeOf(o.Base).IsNumeric() {
		return o.Base
	}
	return v
}
