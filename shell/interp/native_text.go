package interp

import (
	"bytes"
	"io"
	"os"

	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// lineReader takes the lines of a program's output. pwsh: \r alone ends a line, too; a character that is not complete at the end is left out.
type lineReader struct {
	r      io.Reader
	decode func([]byte) string // nil: UTF-8
	buf    []byte
	held   []byte // read, not yet given out
	sawCR  bool   // the last line ended with \r: a \n that follows belongs to it
	ended  bool
}

func newLineReader(r io.Reader, decode func([]byte) string) *lineReader {
	return &lineReader{r: r, decode: decode, buf: make([]byte, 32<<10)}
}

// next is the next line; false at the end of the output.
func (l *lineReader) next() (string, bool) {
	from := 0
	for {
		if l.sawCR && len(l.held) > 0 {
			if l.held[0] == '\n' {
				l.held = l.held[1:]
			}
			l.sawCR = false
		}
		if i := bytes.IndexAny(l.held[from:], "\r\n"); i >= 0 {
			i += from
			line := l.text(l.held[:i])
			l.sawCR = l.held[i] == '\r'
			l.held = l.held[i+1:]
			return line, true
		}
		if l.ended {
			break
		}
		from = len(l.held)
		n, err := l.r.Read(l.buf)
		if l.sawCR && n > 0 {
			from = 0
		}
		l.held = append(l.held, l.buf[:n]...)
		l.ended = err != nil
	}
	if len(l.held) == 0 {
		return "", false
	}
	rest := l.held
	l.held = nil
	if l.decode == nil {
		rest = dotnet.CompleteUTF8(rest)
	}
	return l.text(rest), true
}

func (l *lineReader) text(b []byte) string {
	if l.decode != nil {
		return l.decode(b)
	}
	return dotnet.UTF8NoBOM.Decode(b)
}

var outputEncodingSym = symOf("OutputEncoding")

// outputEncoding is how text is written for programs, as $OutputEncoding says; nil is UTF-8. A byte order mark is written at once.
func (f *frame) outputEncoding(to io.Writer) func(string) []byte {
	v := f.scope.find(outputEncodingSym)
	if v == nil {
		return nil
	}
	e, ok := object.Unwrap(v.read().value()).(*dotnet.Encoding)
	if !ok || e == dotnet.UTF8NoBOM {
		return nil
	}
	if mark := e.Preamble(); len(mark) > 0 {
		_, _ = to.Write(mark) // a program that does not read is no error
	}
	return e.Encode
}

// rawFile takes the redirection of a program's output into a file out of a list: the bytes go there as they are. pwsh: not when another stream is
// merged into the output.
func (f *frame) rawFile(st stage, list []redirection) ([]redirection, error) {
	n, ok := innerStage(st).(*nativeStage)
	at := -1
	for i, r := range list {
		switch {
		case r.merge || r.from == syntax.StreamAll:
			return list, nil
		case r.from == syntax.StreamOutput && !r.toNull:
			at = i
		}
	}
	if !ok || at < 0 {
		return list, nil
	}
	r := list[at]
	v, err := r.file(f)
	if err != nil || v.isNull() {
		return list, err
	}
	path, err := f.sess.Resolve(f.text(v.value()))
	if err != nil || path.Provider != fileSystem {
		return list, nil // Out-File knows what to say
	}
	flags := os.O_CREATE | os.O_WRONLY | os.O_TRUNC
	if r.append {
		flags = os.O_CREATE | os.O_WRONLY | os.O_APPEND
	}
	if n.file, err = os.OpenFile(path.Native, flags, 0o666); err != nil {
		return list, nil
	}
	n.out = nullSink{}
	return append(append([]redirection(nil), list[:at]...), list[at+1:]...), nil
}
