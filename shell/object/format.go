package object

import (
	"strconv"
	"strings"
)

// Format is the -f operator and String.Format: {index[,width][:format]} items, {{ and }} for braces. c nil means invariant; the -f
// operator passes the current culture. The error is a FormatException.
func Format(format string, args []Value, c *Culture) (string, error) {
	c = orInvariant(c)
	var b strings.Builder
	b.Grow(len(format) + 8*len(args))
	for i := 0; i < len(format); {
		j := strings.IndexAny(format[i:], "{}")
		if j < 0 {
			b.WriteString(format[i:])
			break
		}
		b.WriteString(format[i : i+j])
		i += j
		if i+1 < len(format) && format[i+1] == format[i] {
			b.WriteByte(format[i])
			i += 2
			continue
		}
		if format[i] == '}' {
			return "", NewException(FormatExceptionType, formatProblem(i, "Unexpected closing brace without a corresponding opening brace."))
		}
		n, err := formatItem(&b, format, i, args, c)
		if err != nil {
			return "", err
		}
		i = n
	}
	return b.String(), nil
}

// FormatOperator is $format -f $args: Format with PowerShell's own wording of errors.
func FormatOperator(format string, args []Value, c *Culture) (string, error) {
	s, err := Format(format, args, c)
	if err == nil {
		return s, nil
	}
	x := AsException(err)
	return "", NewException(RuntimeExceptionType, "Error formatting a string: "+x.Message+".").WithInner(x).WithID("FormatError", "InvalidOperation")
}

func formatProblem(at int, why string) string {
	return "Input string was not in a correct format. Failure to parse near offset " + strconv.Itoa(at) + ". " + why
}

// formatItem writes the item that starts at i and returns where it ends.
func formatItem(b *strings.Builder, format string, i int, args []Value, c *Culture) (int, error) {
	i++
	start := i
	for i < len(format) && isDigit(format[i]) {
		i++
	}
	if i == start {
		if i == len(format) {
			return 0, NewException(FormatExceptionType, formatProblem(i, "Format item ends prematurely."))
		}
		return 0, NewException(FormatExceptionType, formatProblem(i, "Expected an ASCII digit."))
	}
	index, err := strconv.Atoi(format[start:i])
	width, i, problem := formatWidth(format, skipBlanks(format, i))
	if problem != nil {
		return 0, problem
	}
	spec := ""
	if i < len(format) && format[i] == ':' {
		end := strings.IndexAny(format[i+1:], "{}")
		if end < 0 {
			return 0, NewException(FormatExceptionType, formatProblem(len(format), "Format item ends prematurely."))
		}
		spec = format[i+1 : i+1+end]
		i += 1 + end
		if format[i] == '{' {
			return 0, NewException(FormatExceptionType, formatProblem(i+1, "Unexpected opening brace inside of a format item."))
		}
	}
	if i >= len(format) || format[i] != '}' {
		if i >= len(format) {
			return 0, NewException(FormatExceptionType, formatProblem(len(format), "Format item ends prematurely."))
		}
		return 0, NewException(FormatExceptionType, formatProblem(i+1, "Unexpected character in a format item."))
	}
	if err != nil || index >= len(args) {
		return 0, NewException(FormatExceptionType, "Index (zero based) must be greater than or equal to zero and less than the size of the argument list.")
	}
	text, e := FormatValue(args[index], spec, c)
	if e != nil {
		return 0, e
	}
	pad(b, text, width)
	return i + 1, nil
}

func skipBlanks(s string, i int) int {
	for i < len(s) && s[i] == ' ' {
		i++
	}
	return i
}

// formatWidth reads ",[-]digits".
func formatWidth(format string, i int) (width, next int, problem error) {
	if i >= len(format) || format[i] != ',' {
		return 0, i, nil
	}
	i = skipBlanks(format, i+1)
	neg := i < len(format) && format[i] == '-'
	if neg {
		i++
	}
	start := i
	for i < len(format) && isDigit(format[i]) {
		i++
	}
	width, err := strconv.Atoi(format[start:i])
	if err != nil || width > 1_000_000 {
		return 0, i, NewException(FormatExceptionType, formatProblem(i, "Expected an ASCII digit."))
	}
	if neg {
		width = -width
	}
	return width, skipBlanks(format, i), nil
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
	if o, ok := v.(*Object); ok && o.Text != nil {
		return o.Text(), nil
	}
	return ToStringCulture(u, c), nil
}
