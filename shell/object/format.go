package object

import "strings"

// FormatOperator is $format -f $args: Format with PowerShell's own wording of errors.
func FormatOperator(format string, args []Value, c *Culture) (string, error) {
	s, err := Format(format, args, c)
	if err == nil {
		return s, nil
	}
	x := AsException(err)
	return "", NewException(RuntimeExceptionType, "Error formatting a string: "+x.Message+".").WithInner(x).WithID("FormatError", "InvalidOperation")
}

// pad writes s right-justified in width columns of UTF-16 units, left-justified when width is negative.
func pad(b *strings.Builder, s string, width int) {
	blanks := width
	if blanks < 0 {
		blanks = -blanks
	}
	blanks -= Length(s)
	if width > 0 && blanks > 0 {
		b.WriteString(strings.Repeat(" ", blanks))
	}
	b.WriteString(s)
	if width < 0 && blanks > 0 {
		b.WriteString(strings.Repeat(" ", blanks))
	}
}

// FormatValue is v.ToString(spec, c) where the value understands formats, else v.ToString(c). pwsh: the -f operator does not unroll
// collections; they give their type's name.
func FormatValue(v Value, spec string, c *Culture) (string, error) {
	u := Unwrap(v)
	switch x := u.(type) {
	case nil:
		return "", nil
	case string, bool, Char:
		return ToStringCulture(x, c), nil
	case DateTime:
		return FormatDateTime(x, spec, c)
	case DateTimeOffset:
		return FormatDateTimeOffset(x, spec, c)
	case TimeSpan:
		return FormatTimeSpan(x, spec, c)
	case Formatter:
		return x.PSFormat(spec, c)
	}
	if spec != "" && isNumber(u) {
		return FormatNumber(u, spec, c)
	}
	if o, ok := v.(*Object); ok {
		switch {
		case o.Text != nil:
			return o.Text(), nil
		case spec != "" && o.textless(): // pwsh: PSObject hands the format on to its properties
			return o.format(spec, c)
		}
	}
	return ToStringCulture(u, c), nil
}
