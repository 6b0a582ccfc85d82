package object

import (
	"strconv"
	"strings"
)

// Format is the -f operator and String.Format: {index[,width][:format]} items, {{ and }} for braces. c nil means invariant; the -f
// operator passes the current culture. The error is a FormatException with .NET's words and the offset where reading stopped.
func Format(format string, args []Value, c *Culture) (string, error) {
	r := compositeReader{text: format, args: args, culture: orInvariant(c)}
	r.out.Grow(len(format) + 8*len(args))
	for {
		next := strings.IndexAny(r.text[r.pos:], "{}")
		if next < 0 {
			r.out.WriteString(r.text[r.pos:])
			return r.out.String(), nil
		}
		r.out.WriteString(r.text[r.pos : r.pos+next])
		r.pos += next
		if err := r.brace(); err != nil {
			return "", err
		}
	}
}

// compositeReader walks through a composite format string.
type compositeReader struct {
	text    string
	pos     int // at the character last read
	args    []Value
	culture *Culture
	out     strings.Builder
}

// compositeLimit bounds an item's index and width.
const compositeLimit = 1_000_000

const (
	itemUnfinished  = "Format item ends prematurely."
	itemDigit       = "Expected an ASCII digit."
	itemClosedTwice = "Unexpected closing brace without a corresponding opening brace."
)

// problem is the error at the current place; .NET counts in UTF-16 units.
func (r *compositeReader) problem(why string) error {
	return NewException(FormatExceptionType, "Input string was not in a correct format. Failure to parse near offset "+
		strconv.Itoa(Length(r.text[:r.pos]))+". "+why)
}

// next is the following byte; the end of the text is an error.
func (r *compositeReader) next() (byte, error) {
	if r.pos++; r.pos >= len(r.text) {
		return 0, r.problem(itemUnfinished)
	}
	return r.text[r.pos], nil
}

// brace handles a doubled brace or an item.
func (r *compositeReader) brace() error {
	opening := r.text[r.pos]
	ch, err := r.next()
	switch {
	case err != nil:
		return err
	case ch == opening:
		r.out.WriteByte(ch)
		r.pos++
		return nil
	case opening == '}':
		return r.problem(itemClosedTwice)
	}
	index, ch, err := r.number(ch)
	if err != nil {
		return err
	}
	width := 0
	if ch == ',' {
		if width, ch, err = r.width(); err != nil {
			return err
		}
	}
	spec := ""
	if ch != '}' {
		if spec, err = r.spec(ch); err != nil {
			return err
		}
	}
	r.pos++
	if index >= len(r.args) {
		return NewException(FormatExceptionType, "Index (zero based) must be greater than or equal to zero and less than the size of the argument list.")
	}
	text, err := FormatValue(r.args[index], spec, r.culture)
	if err == nil {
		pad(&r.out, text, width)
	}
	return err
}

// number reads digits that start with ch and the blanks after them, and gives the character behind.
func (r *compositeReader) number(ch byte) (n int, after byte, err error) {
	if !isDigit(ch) {
		return 0, 0, r.problem(itemDigit)
	}
	for isDigit(ch) && n < compositeLimit {
		n = n*10 + int(ch-'0')
		if ch, err = r.next(); err != nil {
			return 0, 0, err
		}
	}
	for ch == ' ' {
		if ch, err = r.next(); err != nil {
			return 0, 0, err
		}
	}
	return n, ch, nil
}

// width reads what follows a comma: [-]digits.
func (r *compositeReader) width() (n int, after byte, err error) {
	ch := byte(' ')
	for ch == ' ' {
		if ch, err = r.next(); err != nil {
			return 0, 0, err
		}
	}
	if ch != '-' {
		return r.number(ch)
	}
	if ch, err = r.next(); err != nil {
		return 0, 0, err
	}
	n, after, err = r.number(ch)
	return -n, after, err
}

// spec reads the format that follows a colon, up to the closing brace.
func (r *compositeReader) spec(ch byte) (string, error) {
	if ch != ':' {
		return "", r.problem(itemUnfinished)
	}
	start := r.pos + 1
	for {
		ch, err := r.next()
		switch {
		case err != nil:
			return "", err
		case ch == '}':
			return r.text[start:r.pos], nil
		case ch == '{':
			return "", r.problem(itemUnfinished)
		}
	}
}
