package imapconn

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// maxKept bounds a literal that is read into memory as part of an answer: names and the like, never a message.
const maxKept = 1 << 20

// A Response is one answer of the server, read from the connection as it is taken apart. It is valid until the
// next one is read, which skips what is left of it. Its methods panic on nothing; after an error the rest can still be skipped.
type Response struct {
	Tag  string // "*", "+", or the tag of a command
	Type string // OK, LIST, FETCH, …, in capitals; "" after "+"
	Num  uint32 // the number before EXISTS, FETCH, …

	c    *Conn
	seg  []byte // the present line, or the part of it before or after a literal
	pos  int
	lit  int64 // octets of the literal that seg ends with, -1 when it has none
	body *literal
	line string // the beginning, for messages
}

// errSyntax is what a Response says of a line that it cannot take apart.
type errSyntax struct{ what, line string }

func (e *errSyntax) Error() string { return fmt.Sprintf("%s in %q", e.what, e.line) }

// SyntaxError tells whether err is about one answer that could not be understood, the session being good nevertheless.
func SyntaxError(err error) bool {
	var e *errSyntax
	return errors.As(err, &e)
}

// Errorf returns an error that quotes the beginning of the answer.
func (r *Response) Errorf(format string, args ...any) error {
	return &errSyntax{fmt.Sprintf(format, args...), r.line}
}

// announced returns the octets of the literal that a line ends with, and where the line ends without the announcement.
func announced(line []byte) (n int64, end int, ok bool) {
	if !bytes.HasSuffix(line, []byte("}")) {
		return 0, 0, false
	}
	open := bytes.LastIndexByte(line, '{')
	if open < 0 {
		return 0, 0, false
	}
	digits := strings.TrimSuffix(string(line[open+1:len(line)-1]), "+")
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || n < 0 || digits[0] == '+' {
		return 0, 0, false
	}
	if open > 0 && line[open-1] == '~' { // literal8, RFC 3516
		open--
	}
	return n, open, true
}

// literalNext stands for a literal where an octet is asked for; no line has this one.
const literalNext = '\n'

// Peek returns the next octet, 0 at the end of the answer, '\n' for a literal. Blanks are skipped.
func (r *Response) Peek() byte {
	for r.pos < len(r.seg) && (r.seg[r.pos] == ' ' || r.seg[r.pos] == '\t') {
		r.pos++
	}
	if r.pos < len(r.seg) {
		return r.seg[r.pos]
	}
	if r.lit >= 0 && r.body == nil {
		return literalNext
	}
	return 0
}

// Skip takes one octet if it is next.
func (r *Response) Skip(c byte) bool {
	if r.Peek() != c || c == 0 || r.pos >= len(r.seg) {
		return false
	}
	r.pos++
	return true
}

// Atom returns what comes before the next blank, parenthesis, or end. Quotes inside are part of it.
func (r *Response) Atom() string {
	r.Peek()
	start, depth := r.pos, 0
	for ; r.pos < len(r.seg); r.pos++ {
		switch c := r.seg[r.pos]; {
		case c == '[':
			depth++
		case c == ']':
			depth--
		case depth <= 0 && (c == ' ' || c == '(' || c == ')'):
			return string(r.seg[start:r.pos])
		}
	}
	return string(r.seg[start:r.pos])
}

// word returns what comes before the next blank or parenthesis: a flag or a word of a list.
func (r *Response) word() string {
	r.Peek()
	start := r.pos
	for r.pos < len(r.seg) && r.seg[r.pos] != ' ' && r.seg[r.pos] != '(' && r.seg[r.pos] != ')' {
		r.pos++
	}
	return string(r.seg[start:r.pos])
}

// Number returns a number; ok is false when there is none.
func (r *Response) Number() (n uint64, ok bool) {
	r.Peek()
	start := r.pos
	for r.pos < len(r.seg) && r.seg[r.pos] >= '0' && r.seg[r.pos] <= '9' {
		r.pos++
	}
	n, err := strconv.ParseUint(string(r.seg[start:r.pos]), 10, 64)
	return n, err == nil
}

// String returns a quoted string, a literal, or an atom; ok is false for NIL.
func (r *Response) String() (s string, ok bool, err error) {
	switch r.Peek() {
	case 0:
		return "", false, r.Errorf("missing string")
	case '"':
		s, err = r.quoted()
		return s, err == nil, err
	case literalNext:
		if n := r.lit; n > maxKept {
			return "", false, r.Errorf("literal of %d octets", n)
		}
		b, err := io.ReadAll(r.Literal())
		if err != nil {
			return "", false, err
		}
		return string(b), true, r.more()
	}
	s = r.Atom()
	return s, !strings.EqualFold(s, "NIL"), nil
}

func (r *Response) quoted() (string, error) {
	r.pos++
	var b []byte
	for start := r.pos; r.pos < len(r.seg); r.pos++ {
		switch r.seg[r.pos] {
		case '"':
			b = append(b, r.seg[start:r.pos]...)
			r.pos++
			return string(b), nil
		case '\\':
			b = append(b, r.seg[start:r.pos]...)
			r.pos++
			start = r.pos
		}
	}
	return "", r.Errorf("string without end")
}

// Words returns a parenthesised list of words, such as flags.
func (r *Response) Words() ([]string, error) {
	if !r.Skip('(') {
		return nil, r.Errorf("missing list")
	}
	var words []string
	for !r.Skip(')') {
		switch r.Peek() {
		case 0:
			return words, r.Errorf("list without end")
		case '(':
			return words, r.Errorf("list inside a list")
		case '"', literalNext:
			s, _, err := r.String()
			if err != nil {
				return words, err
			}
			words = append(words, s)
		default:
			words = append(words, r.word())
		}
	}
	return words, nil
}

// SkipValue passes over one value of any kind.
func (r *Response) SkipValue() error {
	for depth := 0; ; {
		switch r.Peek() {
		case 0:
			return nil
		case '(':
			r.pos++
			depth++
		case ')':
			if depth--; depth < 0 {
				return nil // the end of what is around the value
			}
			r.pos++
		case literalNext:
			if err := r.Literal().drain(); err != nil {
				return err
			}
			if err := r.more(); err != nil {
				return err
			}
		case '"':
			if _, err := r.quoted(); err != nil {
				return err
			}
		default:
			if r.Atom() == "" {
				r.pos++
			}
		}
		if depth <= 0 {
			return nil
		}
	}
}

// Rest returns the remaining text of the line.
func (r *Response) Rest() string {
	s := string(r.seg[r.pos:])
	r.pos = len(r.seg)
	return s
}

// Size returns the octets of the literal that is next; ok is false when none is.
func (r *Response) Size() (n int64, ok bool) {
	if r.Peek() != literalNext {
		return 0, false
	}
	return r.lit, true
}

// Literal returns the literal that is next; call Size before. More must be called when it has been read.
func (r *Response) Literal() *literal {
	r.body = &literal{c: r.c, left: r.lit}
	return r.body
}

// More goes on after a literal; what is left of it is skipped.
func (r *Response) More() error {
	if err := r.body.drain(); err != nil {
		return err
	}
	return r.more()
}

func (r *Response) more() error {
	r.body = nil
	return r.read()
}

// read reads the next part of the line.
func (r *Response) read() error {
	line, err := r.c.readLine()
	if err != nil {
		return err
	}
	r.seg, r.pos, r.lit = line, 0, -1
	if n, end, ok := announced(line); ok && r.mayHaveLiteral() {
		r.seg, r.lit = line[:end], n
	}
	return nil
}

// mayHaveLiteral is false for texts for people, in which {5} means nothing.
func (r *Response) mayHaveLiteral() bool {
	if r.Tag == "" { // the beginning of a line: not yet known
		line := r.seg
		if !bytes.HasPrefix(line, []byte("* ")) {
			return false
		}
		word, _, _ := bytes.Cut(bytes.TrimLeft(line[2:], " "), []byte(" "))
		switch strings.ToUpper(string(word)) {
		case "OK", "NO", "BAD", "BYE", "PREAUTH":
			return false
		}
	}
	return true
}

// finish skips what is left of the answer.
func (r *Response) finish() error {
	for {
		if r.body == nil && r.lit >= 0 {
			r.Literal()
		}
		if r.body == nil {
			return nil
		}
		if err := r.More(); err != nil {
			return err
		}
	}
}

// A literal is so many octets of the connection. It never says io.EOF before it has given them all.
type literal struct {
	c    *Conn
	left int64
}

func (l *literal) Read(p []byte) (int, error) {
	if l.left == 0 {
		return 0, io.EOF
	}
	if int64(len(p)) > l.left {
		p = p[:l.left]
	}
	n, err := l.c.br.Read(p)
	l.left -= int64(n)
	if err != nil && l.left > 0 {
		return n, l.c.fail(err)
	}
	return n, nil
}

// WriteTo passes on what has been buffered, without copying it first.
func (l *literal) WriteTo(w io.Writer) (written int64, err error) {
	for l.left > 0 {
		if l.c.br.Buffered() == 0 {
			if _, err := l.c.br.Peek(1); err != nil {
				return written, l.c.fail(err)
			}
		}
		b, _ := l.c.br.Peek(int(min(int64(l.c.br.Buffered()), l.left)))
		n, err := w.Write(b)
		l.c.br.Discard(n)
		l.left -= int64(n)
		written += int64(n)
		if err != nil {
			return written, err
		}
	}
	return written, nil
}

func (l *literal) drain() error {
	_, err := l.WriteTo(io.Discard)
	return err
}

// ParseDate reads an INTERNALDATE, with its zone.
func ParseDate(s string) (time.Time, error) {
	return time.Parse("_2-Jan-2006 15:04:05 -0700", strings.TrimLeft(s, " "))
}
