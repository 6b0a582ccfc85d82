package cmdlets

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"migsh/shell/object"
)

// csvReader reads delimited text as PowerShell does, which is not as RFC 4180 says: blanks before a field and after a quoted one are
// dropped, a quote within a field is an ordinary character, a row may have any number of fields.
//
// pwsh: ImportCsvHelper.ParseNextRecord.
type csvReader struct {
	in        *bufio.Reader
	delimiter rune
	comma     byte // the delimiter when it is ASCII, else 0
	field     []byte
	row       []string
	typeName  string
}

func newCSVReader(in *bufio.Reader, delimiter rune) *csvReader {
	r := &csvReader{in: in, delimiter: delimiter}
	if delimiter < utf8.RuneSelf {
		r.comma = byte(delimiter)
	}
	return r
}

// header reads up to and including the line with the column names; nil at the end of the text.
//
// pwsh: a first line that starts with # is not data ("#TYPE name" names the objects' type), and neither is any such line before the names;
// "#Fields: " of W3C logs names the columns.
func (r *csvReader) header() ([]string, error) {
	if names, err := r.comment(); names != nil || err != nil {
		return names, err
	}
	return r.headerRow()
}

// comment skips a first line that starts with #. pwsh: ConvertFrom-Csv does so with each text it is given.
func (r *csvReader) comment() ([]string, error) {
	if c, err := r.in.Peek(1); err == nil && c[0] == '#' {
		line, err := r.in.ReadString('\n')
		if err != nil && err != io.EOF {
			return nil, err
		}
		line = strings.TrimRight(line, "\r\n")
		if len(line) > 6 && strings.EqualFold(line[:6], "#type ") {
			r.typeName = strings.TrimSpace(line[6:])
		} else if rest, ok := strings.CutPrefix(line, "#Fields: "); ok {
			return r.header2(rest)
		}
	}
	return nil, nil
}

func (r *csvReader) headerRow() ([]string, error) {
	for {
		row, err := r.read()
		if err != nil || row == nil {
			return nil, err
		}
		for len(row) > 1 && row[len(row)-1] == "" {
			row = row[:len(row)-1]
		}
		if fields, ok := strings.CutPrefix(row[0], "#Fields: "); ok {
			row[0] = fields
		} else if strings.HasPrefix(row[0], "#") {
			continue
		}
		return append([]string(nil), row...), nil
	}
}

func (r *csvReader) header2(line string) ([]string, error) {
	sub := newCSVReader(bufio.NewReader(strings.NewReader(line)), r.delimiter)
	return sub.read()
}

// read reads the next row; nil at the end of the text. The slice is good until the next call.
func (r *csvReader) read() ([]string, error) {
	r.row, r.field = r.row[:0], r.field[:0]
	quoted, any := false, false
	for {
		c, err := r.in.ReadByte()
		if err != nil {
			if err != io.EOF {
				return nil, err
			}
			break
		}
		any = true
		switch {
		case quoted:
			end, err := r.inQuotes(c)
			if err != nil {
				return nil, err
			}
			if !end {
				continue
			}
			quoted = false
			if done, err := r.rest(true); done || err != nil {
				return r.row, err
			}
		case r.isDelimiter(c):
			r.endField()
		case c == '"' && len(r.field) == 0:
			quoted = true
		case c == '"':
			r.field = append(r.field, c)
			if done, err := r.rest(false); done || err != nil {
				return r.row, err
			}
		case (c == ' ' || c == '\t') && len(r.field) == 0:
		case c == ' ' || c == '\t':
			r.field = append(r.field, c)
			if done, err := r.rest(true); done || err != nil {
				return r.row, err
			}
		case c == '\n' || c == '\r':
			r.lineEnd(c)
			r.endField()
			return r.row, nil
		default:
			r.field = append(r.field, c)
		}
	}
	if len(r.field) > 0 {
		r.endField()
	}
	if !any || len(r.row) == 0 {
		return nil, nil
	}
	return r.row, nil
}

// inQuotes takes a character of a quoted field; end is true at the closing quote.
func (r *csvReader) inQuotes(c byte) (end bool, err error) {
	if c != '"' {
		r.field = append(r.field, c)
		return false, nil
	}
	next, err := r.in.Peek(1)
	if err == nil && next[0] == '"' {
		_, err = r.in.ReadByte()
		r.field = append(r.field, '"')
		return false, err
	}
	if err != nil && err != io.EOF && !errors.Is(err, bufio.ErrBufferFull) {
		return false, err
	}
	return true, nil
}

// rest takes what is left of a field up to the delimiter or the end of the row. With trim, it is dropped when it is blank.
func (r *csvReader) rest(trim bool) (endOfRow bool, err error) {
	start, blank := len(r.field), true
	for {
		c, err := r.in.ReadByte()
		if err == io.EOF {
			endOfRow = true
			break
		}
		if err != nil {
			return true, err
		}
		if r.isDelimiter(c) {
			break
		}
		if c == '\n' || c == '\r' {
			r.lineEnd(c)
			endOfRow = true
			break
		}
		if c != ' ' && c != '\t' {
			blank = false
		}
		r.field = append(r.field, c)
	}
	if trim && blank {
		r.field = r.field[:start]
	}
	r.endField()
	return endOfRow, nil
}

func (r *csvReader) endField() {
	r.row = append(r.row, validText(string(r.field)))
	r.field = r.field[:0]
}

// lineEnd takes the LF after a CR.
func (r *csvReader) lineEnd(c byte) {
	if c != '\r' {
		return
	}
	if next, err := r.in.Peek(1); err == nil && next[0] == '\n' {
		_, _ = r.in.ReadByte()
	}
}

func (r *csvReader) isDelimiter(c byte) bool {
	if r.comma != 0 {
		return c == r.comma
	}
	if c < utf8.RuneSelf {
		return false
	}
	// A delimiter beyond ASCII: see whether the character that starts here is it.
	more, _ := r.in.Peek(utf8.UTFMax - 1)
	ch, size := utf8.DecodeRune(append([]byte{c}, more...))
	if ch != r.delimiter {
		return false
	}
	_, _ = r.in.Discard(size - 1)
	return true
}

// csvHeader checks column names and gives the nameless ones theirs. missing says that there were some.
func csvHeader(names []string) (out []string, missing bool, err error) {
	out = make([]string, len(names))
	seen := make(map[string]bool, len(names))
	for i, n := range names {
		if n != "" {
			key := strings.ToLower(n)
			if seen[key] {
				return nil, false, object.NewException(object.ExtendedTypeSystemExceptionType, fmt.Sprintf("The member \"%s\" is already present.", n)).
					WithID("AlreadyPresentPSMemberInfoInternalCollectionAdd", "NotSpecified")
			}
			seen[key] = true
		}
		out[i] = n
	}
	next := 1
	for i, n := range out {
		if n != "" {
			continue
		}
		missing = true
		for {
			out[i] = fmt.Sprintf("H%d", next)
			next++
			if !seen[strings.ToLower(out[i])] {
				break
			}
		}
	}
	return out, missing, nil
}

// csvObject makes the object of a row: fields beyond the names are dropped, missing ones are $null.
func csvObject(names, row []string, typeName string) *object.Object {
	o := object.NewObject()
	o.Props.Grow(len(names))
	for i, n := range names {
		var v object.Value
		if i < len(row) {
			v = row[i]
		}
		o.Props.Set(n, v)
	}
	if typeName != "" {
		o.TypeNames = []string{typeName, "CSV:" + typeName}
	}
	return o
}
