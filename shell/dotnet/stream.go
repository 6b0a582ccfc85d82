package dotnet

import (
	"bytes"
	"errors"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"migsh/shell/object"
)

var (
	streamType       = object.NewClass("System.IO.Stream", nil, object.IDisposableType)
	fileStreamType   = object.NewClass("System.IO.FileStream", streamType)
	memoryStreamType = object.NewClass("System.IO.MemoryStream", streamType)
	textReaderType   = object.NewClass("System.IO.TextReader", nil, object.IDisposableType)
	streamReaderType = object.NewClass("System.IO.StreamReader", textReaderType)
	stringReaderType = object.NewClass("System.IO.StringReader", textReaderType)
	textWriterType   = object.NewClass("System.IO.TextWriter", nil, object.IDisposableType)
	streamWriterType = object.NewClass("System.IO.StreamWriter", textWriterType)
	stringWriterType = object.NewClass("System.IO.StringWriter", textWriterType)
	seekOrigin       = object.NewEnum("System.IO.SeekOrigin", "Begin", "Current", "End")
)

// Stream is FileStream or MemoryStream. It is not safe for concurrent use; Close frees a file.
type Stream struct {
	typ    *object.Type
	file   *os.File // nil for memory
	name   string
	mem    []byte
	pos    int
	closed bool
}

// PSType is the stream's class.
func (s *Stream) PSType() *object.Type { return s.typ }

func (s *Stream) check() error {
	if s.closed {
		return object.NewException(objectDisposed, "Cannot access a closed Stream.")
	}
	return nil
}

var objectDisposed = &object.Type{Name: "System.ObjectDisposedException", Kind: object.KindException, Base: object.InvalidOperationExceptionType}

// Read fills b; 0 means the end.
func (s *Stream) Read(b []byte) (int, error) {
	if err := s.check(); err != nil {
		return 0, err
	}
	if s.file != nil {
		return s.file.Read(b)
	}
	if s.pos >= len(s.mem) {
		return 0, io.EOF
	}
	n := copy(b, s.mem[s.pos:])
	s.pos += n
	return n, nil
}

// Write writes at the position.
func (s *Stream) Write(b []byte) (int, error) {
	if err := s.check(); err != nil {
		return 0, err
	}
	if s.file != nil {
		n, err := s.file.Write(b)
		if err != nil {
			err = ioError(err, s.name)
		}
		return n, err
	}
	if end := s.pos + len(b); end > len(s.mem) {
		s.mem = append(s.mem, make([]byte, end-len(s.mem))...)
	}
	copy(s.mem[s.pos:], b)
	s.pos += len(b)
	return len(b), nil
}

// Seek moves the position as io.Seeker does.
func (s *Stream) Seek(offset int64, whence int) (int64, error) {
	if err := s.check(); err != nil {
		return 0, err
	}
	if s.file != nil {
		return s.file.Seek(offset, whence)
	}
	base := map[int]int64{0: 0, 1: int64(s.pos), 2: int64(len(s.mem))}[whence]
	if base+offset < 0 {
		return 0, object.NewException(object.IOExceptionType, "An attempt was made to move the position before the beginning of the stream.")
	}
	s.pos = int(base + offset)
	return base + offset, nil
}

// Close closes the file.
func (s *Stream) Close() error {
	if s.closed {
		return nil
	}
	s.closed = true
	if s.file != nil {
		return s.file.Close()
	}
	return nil
}

func (s *Stream) length() int64 {
	if s.file == nil {
		return int64(len(s.mem))
	}
	info, err := s.file.Stat()
	if err != nil {
		return 0
	}
	return info.Size()
}

func streamMembers() []Def {
	type S = *Stream
	part := func(a Args) ([]byte, error) {
		b := a.Bytes(0)
		if a.Int(1) < 0 || a.Int(2) < 0 || a.Int(1)+a.Int(2) > len(b) {
			return nil, argument("", "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
		}
		return b[a.Int(1) : a.Int(1)+a.Int(2)], nil
	}
	closeIt := func(s S, a Args) (Value, error) { return nil, s.Close() }
	return []Def{
		PropErr("long Length {get;}", func(s S, _ *Host) (Value, error) { return s.length(), s.check() }),
		{sig: "long Position {get;set;}", get: func(v Value, _ *Host) (Value, error) { return v.(S).Seek(0, io.SeekCurrent) },
			set: func(v, x Value, _ *Host) error { _, err := v.(S).Seek(x.(int64), io.SeekStart); return err }},
		Prop("bool CanRead {get;}", func(s S) Value { return !s.closed }), Prop("bool CanWrite {get;}", func(s S) Value { return !s.closed }),
		Prop("bool CanSeek {get;}", func(s S) Value { return !s.closed }), Prop("string Name {get;}", func(s S) Value { return s.name }),
		Method("int Read(byte[] buffer, int offset, int count)", func(s S, a Args) (Value, error) {
			b, err := part(a)
			if err != nil {
				return nil, err
			}
			n, err := s.Read(b)
			if err != nil && !errors.Is(err, io.EOF) {
				return nil, err
			}
			return object.Int(n), nil
		}),
		Method("int ReadByte()", func(s S, a Args) (Value, error) {
			var b [1]byte
			if n, _ := s.Read(b[:]); n == 0 {
				return object.Int(-1), s.check()
			}
			return object.Int(int(b[0])), nil
		}),
		Method("void Write(byte[] buffer, int offset, int count)", func(s S, a Args) (Value, error) {
			b, err := part(a)
			if err == nil {
				_, err = s.Write(b)
			}
			return nil, err
		}),
		Method("void Write(byte[] buffer)", func(s S, a Args) (Value, error) { _, err := s.Write(a.Bytes(0)); return nil, err }),
		Method("void WriteByte(byte value)", func(s S, a Args) (Value, error) { _, err := s.Write([]byte{a.Value(0).(uint8)}); return nil, err }),
		Method("long Seek(long offset, System.IO.SeekOrigin origin)", func(s S, a Args) (Value, error) { return s.Seek(a.Long(0), int(a.Enum(1))) }),
		Method("void SetLength(long value)", func(s S, a Args) (Value, error) {
			if s.file != nil {
				return nil, s.file.Truncate(a.Long(0))
			}
			n := int(a.Long(0))
			s.mem = append(s.mem, make([]byte, max(0, n-len(s.mem)))...)[:n]
			s.pos = min(s.pos, n)
			return nil, nil
		}),
		Method("void CopyTo(System.IO.Stream destination)", func(s S, a Args) (Value, error) { _, err := io.Copy(Arg[S](a, 0), s); return nil, err }),
		Method("void Flush()", func(s S, a Args) (Value, error) { return nil, s.check() }), Method("void Close()", closeIt), Method("void Dispose()", closeIt),
	}
}

func memoryStreamMembers() []Def {
	type S = *Stream
	return []Def{
		Method("byte[] ToArray()", func(s S, a Args) (Value, error) { return &object.Bytes{B: bytes.Clone(s.mem)}, nil }),
		Method("byte[] GetBuffer()", func(s S, a Args) (Value, error) { return &object.Bytes{B: s.mem}, nil }),
		Method("void WriteTo(System.IO.Stream stream)", func(s S, a Args) (Value, error) { _, err := Arg[S](a, 0).Write(s.mem); return nil, err }),
		Prop("int Capacity {get;set;}", func(s S) Value { return object.Int(cap(s.mem)) }),
		Ctor("new()", func(a Args) (Value, error) { return &Stream{typ: memoryStreamType}, nil }),
		Ctor("new(int capacity)", func(a Args) (Value, error) { return &Stream{typ: memoryStreamType}, nil }),
		Ctor("new(byte[] buffer)", func(a Args) (Value, error) { return &Stream{typ: memoryStreamType, mem: a.Bytes(0)}, nil }),
	}
}

func fileStreamMembers() []Def {
	return []Def{
		Ctor("new(string path, System.IO.FileMode mode)", openMode),
		Ctor("new(string path, System.IO.FileMode mode, System.IO.FileAccess access)", openMode),
		Ctor("new(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share)", openMode),
	}
}

// Reader is StreamReader or StringReader: the whole text is decoded when it is opened.
type Reader struct {
	typ    *object.Type
	text   string
	pos    int
	base   *Stream
	enc    *Encoding
	closed bool
}

// PSType is the reader's class.
func (r *Reader) PSType() *object.Type { return r.typ }

func newReader(s *Stream, e *Encoding) (*Reader, error) {
	b, err := io.ReadAll(s)
	if err != nil {
		return nil, ioError(err, s.name)
	}
	if found, n := DetectBOM(b); found != nil {
		b, e = b[n:], found
	}
	return &Reader{typ: streamReaderType, text: e.decode(b), base: s, enc: e}, nil
}

func (r *Reader) check() error {
	if r.closed {
		return object.NewException(objectDisposed, "Cannot read from a closed TextReader.")
	}
	return nil
}

func (r *Reader) line() Value {
	rest := r.text[r.pos:]
	if rest == "" {
		return nil
	}
	i := strings.IndexAny(rest, "\r\n")
	if i < 0 {
		r.pos = len(r.text)
		return rest
	}
	r.pos += i + 1
	if rest[i] == '\r' && i+1 < len(rest) && rest[i+1] == '\n' {
		r.pos++
	}
	return rest[:i]
}

func readerMembers() []Def {
	type R = *Reader
	closeIt := func(r R, a Args) (Value, error) {
		r.closed = true
		if r.base != nil {
			return nil, r.base.Close()
		}
		return nil, nil
	}
	open := func(a Args) (Value, error) {
		s := Arg[*Stream](a, 0)
		if s == nil {
			f, err := openFile(a, os.O_RDONLY)
			if err != nil {
				return nil, err
			}
			s = f.(*Stream)
		}
		return newReader(s, a.encodingArg(1))
	}
	return []Def{
		Prop("bool EndOfStream {get;}", func(r R) Value { return r.pos >= len(r.text) }), Prop("System.IO.Stream BaseStream {get;}", func(r R) Value { return r.base }),
		Prop("System.Text.Encoding CurrentEncoding {get;}", func(r R) Value { return r.enc }),
		Method("string ReadLine()", func(r R, a Args) (Value, error) {
			if err := r.check(); err != nil {
				return nil, err
			}
			return r.line(), nil
		}),
		Method("string ReadToEnd()", func(r R, a Args) (Value, error) {
			if err := r.check(); err != nil {
				return nil, err
			}
			s := r.text[r.pos:]
			r.pos = len(r.text)
			return s, nil
		}),
		Method("int Peek()", func(r R, a Args) (Value, error) {
			if r.pos >= len(r.text) {
				return object.Int(-1), r.check()
			}
			c, _ := utf8.DecodeRuneInString(r.text[r.pos:])
			return object.Int(int(c)), nil
		}),
		Method("int Read()", func(r R, a Args) (Value, error) {
			if r.pos >= len(r.text) {
				return object.Int(-1), r.check()
			}
			c, n := utf8.DecodeRuneInString(r.text[r.pos:])
			r.pos += n
			return object.Int(int(c)), nil
		}),
		Method("void Close()", closeIt), Method("void Dispose()", closeIt),
		Ctor("new(string path)", open), Ctor("new(string path, System.Text.Encoding encoding)", open), Ctor("new(System.IO.Stream stream)", open),
		Ctor("new(System.IO.Stream stream, System.Text.Encoding encoding)", open),
	}
}

func stringReaderMembers() []Def {
	return []Def{Ctor("new(string s)", func(a Args) (Value, error) { return &Reader{typ: stringReaderType, text: a.String(0)}, nil })}
}

// Writer is StreamWriter or StringWriter. What is written to a stream goes there at once.
type Writer struct {
	typ     *object.Type
	base    *Stream
	enc     *Encoding
	text    strings.Builder
	newLine string
	marked  bool // the byte order mark is written, or not wanted
}

// PSType is the writer's class.
func (w *Writer) PSType() *object.Type { return w.typ }

// PSString is what was written, of a StringWriter.
func (w *Writer) PSString(*object.Culture) string {
	if w.base == nil {
		return w.text.String()
	}
	return w.typ.Name
}

func newWriter(s *Stream, e *Encoding, appending bool) *Writer {
	return &Writer{typ: streamWriterType, base: s, enc: e, newLine: "\n", marked: appending && s.length() > 0}
}

func (w *Writer) write(s string) error {
	if w.base == nil {
		w.text.WriteString(s)
		return nil
	}
	if w.base.closed {
		return object.NewException(objectDisposed, "Cannot write to a closed TextWriter.")
	}
	b := w.enc.encode(s)
	if !w.marked {
		w.marked = true
		b = append(bytes.Clone(w.enc.bom), b...)
	}
	_, err := w.base.Write(b)
	return err
}

func writerMembers() []Def {
	type W = *Writer
	text := func(a Args) string { return object.ToStringCulture(a.Value(0), a.Host.CultureInfo()) }
	closeIt := func(w W, a Args) (Value, error) {
		if w.base != nil {
			return nil, w.base.Close()
		}
		return nil, nil
	}
	open := func(a Args) (Value, error) {
		if s := Arg[*Stream](a, 0); s != nil {
			return newWriter(s, a.encodingArg(1), false), nil
		}
		appending := a.Len() > 1 && a.Bool(1)
		flags := os.O_WRONLY | os.O_CREATE | os.O_TRUNC
		if appending {
			flags = os.O_WRONLY | os.O_CREATE | os.O_APPEND
		}
		f, err := openFile(a, flags)
		if err != nil {
			return nil, err
		}
		return newWriter(f.(*Stream), a.encodingArg(2), appending), nil
	}
	formatted := func(end bool) func(W, Args) (Value, error) {
		return func(w W, a Args) (Value, error) {
			s, err := object.Format(a.String(0), a.Items(1), a.Host.CultureInfo())
			if err != nil {
				return nil, err
			}
			if end {
				s += w.newLine
			}
			return nil, w.write(s)
		}
	}
	return []Def{
		PropSet("bool AutoFlush {get;set;}", func(w W) Value { return true }, func(W, Value) error { return nil }),
		PropSet("string NewLine {get;set;}", func(w W) Value { return w.newLine }, func(w W, v Value) error { w.newLine = v.(string); return nil }),
		Prop("System.IO.Stream BaseStream {get;}", func(w W) Value { return w.base }), Prop("System.Text.Encoding Encoding {get;}", func(w W) Value { return w.enc }),
		Method("void Write(System.Object value)", func(w W, a Args) (Value, error) { return nil, w.write(text(a)) }),
		Method("void Write(string format, Params System.Object[] arg)", formatted(false)),
		Method("void WriteLine()", func(w W, a Args) (Value, error) { return nil, w.write(w.newLine) }),
		Method("void WriteLine(System.Object value)", func(w W, a Args) (Value, error) { return nil, w.write(text(a) + w.newLine) }),
		Method("void WriteLine(string format, Params System.Object[] arg)", formatted(true)),
		Method("void Flush()", func(w W, a Args) (Value, error) { return nil, nil }), Method("void Close()", closeIt), Method("void Dispose()", closeIt),
		Method("string ToString()", func(w W, a Args) (Value, error) { return w.PSString(nil), nil }),
		Ctor("new(string path)", open), Ctor("new(string path, bool append)", open), Ctor("new(string path, bool append, System.Text.Encoding encoding)", open),
		Ctor("new(System.IO.Stream stream)", open), Ctor("new(System.IO.Stream stream, System.Text.Encoding encoding)", open),
	}
}

func stringWriterMembers() []Def {
	return []Def{Ctor("new()", func(a Args) (Value, error) { return &Writer{typ: stringWriterType, newLine: "\n"}, nil })}
}
