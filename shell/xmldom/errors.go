package xmldom

import (
	"fmt"
	"unicode/utf8"
)

// SyntaxError is text that is no XML (XmlException): Message names the place, Line and Column count from 1, Column in UTF-16 units.
type SyntaxError struct {
	Message      string
	Line, Column int
}

// Error is the message.
func (e *SyntaxError) Error() string { return e.Message }

// StructureError is a change the tree does not allow. Argument tells what .NET reports as ArgumentException from InvalidOperationException.
type StructureError struct {
	Message  string
	Argument bool
}

// Error is the message.
func (e *StructureError) Error() string { return e.Message }

func badStructure(text string) error { return &StructureError{Message: text} }

func badArgument(text string) error { return &StructureError{Message: text, Argument: true} }

// place is the line and column of a byte offset.
func place(s string, at int) (line, column int) {
	line, column = 1, 1
	for i := 0; i < at && i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\n', r == '\r' && (i+1 >= len(s) || s[i+1] != '\n'):
			line, column = line+1, 1
		case r >= 0x10000:
			column += 2
		default:
			column++
		}
		i += n
	}
	return line, column
}

// fail makes the error of a place.
func (p *parser) fail(at int, format string, args ...any) error {
	line, column := place(p.s, at)
	return &SyntaxError{fmt.Sprintf(format, args...) + fmt.Sprintf(" Line %d, position %d.", line, column), line, column}
}
