package cmdlets

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"slices"
	"strings"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// contents are the cmdlets that read and write what is in files.
func contents() []interp.Command {
	return []interp.Command{
		interp.Define("Get-Content", func() *getContent { return &getContent{ReadCount: 1, TotalCount: -1, Tail: -1} },
			interp.Synopsis("Gets the content of the item at the specified location."), interp.Alias("gc", "type"), management,
			interp.DefaultSet("Path"), interp.Output("System.Byte", "System.String"), interp.Example("Get-Content users.csv -TotalCount 5")),
		interp.Define("Set-Content", func() *setContent { return &setContent{} },
			interp.Synopsis("Writes new content or replaces existing content in a file."), management, interp.DefaultSet("Path"),
			interp.Example("Set-Content note.txt 'migration started'")),
		interp.Define("Add-Content", func() *addContent { return &addContent{} },
			interp.Synopsis("Adds content to the specified items, such as adding words to a file."), interp.Alias("ac"), management, interp.DefaultSet("Path"),
			interp.Example("Add-Content migration.log 'batch started'")),
		interp.Define("Clear-Content", func() *clearContent { return &clearContent{} },
			interp.Synopsis("Deletes the contents of an item, but does not delete the item."), interp.Alias("clc"), management, interp.DefaultSet("Path"),
			interp.Example("Clear-Content migration.log")),
	}
}

type getContent struct {
	namedPaths
	itemFilters
	AsByteStream interp.Switch
	Delimiter    string
	Encoding     object.Value `ps:"notempty"`
	Raw          interp.Switch
	ReadCount    int64 `ps:"prop"`
	Tail         int32 `ps:"prop,alias=Last,range=0..2147483647"`
	TotalCount   int64 `ps:"prop,alias=First|Head,range=0..9223372036854775807"`
	Wait         interp.Switch
}

func (c *getContent) Process(p *interp.Pipe) error {
	if err := c.check(p); err != nil {
		return err
	}
	if p.Bound("Tail") && p.Bound("TotalCount") {
		return nil // check has reported it
	}
	found, nothing, err := existing(p, c.Path, c.LiteralPath, &c.itemFilters)
	if err != nil {
		return err
	}
	for _, q := range found {
		if err := c.item(p, q); err != nil {
			return err
		}
	}
	if nothing != "" {
		return p.Error(&interp.ErrorRecord{ID: "ItemNotFound", Category: interp.ObjectNotFound, Target: nothing, Err: object.NewException(object.ExceptionType,
			"An object at the specified path "+nothing+" does not exist, or has been filtered by the -Include or -Exclude parameter.")})
	}
	return nil
}

func (c *getContent) check(p *interp.Pipe) error {
	if err := c.itemFilters.check(); err != nil {
		return err
	}
	together := func(a, b string) error {
		return &interp.ErrorRecord{ID: "InvalidOperation", Category: interp.InvalidOperation, Err: object.NewException(object.PSInvalidOperationExceptionType,
			"The '"+a+"' and '"+b+"' parameters cannot be specified in the same command.")}
	}
	switch {
	case bool(c.Wait):
		return unsupported("Wait", "following a growing file is not supported; read it again in a loop")
	case p.Bound("Tail") && p.Bound("TotalCount"):
		return p.Error(&interp.ErrorRecord{ID: "TailAndHeadCannotCoexist", Category: interp.InvalidOperation, Err: object.NewException(object.InvalidOperationExceptionType,
			"The parameters TotalCount and Tail cannot be used together. Please specify only one parameter.")})
	case bool(c.Raw) && p.Bound("Tail"):
		return together("Raw", "Tail")
	case bool(c.Raw) && p.Bound("TotalCount"):
		return together("Raw", "TotalCount")
	case bool(c.Raw) && p.Bound("Delimiter"):
		return together("Raw", "Delimiter")
	case bool(c.AsByteStream) && p.Bound("Delimiter"):
		return together("AsByteStream", "Delimiter")
	case bool(c.AsByteStream) && p.Bound("Encoding"):
		return p.Warn("Encoding not used when '-AsByteStream' specified.")
	}
	return nil
}

func (c *getContent) item(p *interp.Pipe, q interp.Path) error {
	if !onFiles(q) {
		v, ok := drives[strings.ToLower(q.Provider)].get(p, strings.TrimLeft(q.Native, "/"))
		if !ok {
			return p.Error(notFound(q.Display))
		}
		return p.WriteAll(valueOf(p, v))
	}
	if isDirectory(q.Native) {
		return p.Error(&interp.ErrorRecord{ID: "GetContainerContentException", Category: interp.InvalidOperation, Target: q.Display,
			Err: object.NewException(object.InvalidOperationExceptionType, "Unable to get content because it is a directory: '"+q.Display+
				"'. Please use 'Get-ChildItem' instead.")})
	}
	f, err := os.Open(q.Native)
	if err != nil {
		x := fileException(err, q.Display)
		return p.Error(&interp.ErrorRecord{ID: readerErrorID(x), Category: readerCategory(x), Target: q.Display, Err: x})
	}
	defer f.Close()
	if c.AsByteStream {
		return c.bytes(p, f)
	}
	enc, err := encodingOf(c.Encoding)
	if err != nil {
		return err
	}
	r := enc.reader(f)
	if c.Raw {
		return c.whole(p, r)
	}
	return c.lines(p, r)
}

// readerErrorID and readerCategory are what PowerShell calls a failure to open a file for reading.
func readerErrorID(x *object.Exception) string {
	switch x.Type {
	case object.UnauthorizedAccessExceptionType:
		return "GetContentReaderUnauthorizedAccessError"
	case object.FileNotFoundExceptionType:
		return "GetContentReaderFileNotFoundError"
	}
	return "GetContentReaderIOError"
}

func readerCategory(x *object.Exception) interp.Category {
	switch x.Type {
	case object.UnauthorizedAccessExceptionType:
		return interp.PermissionDenied
	case object.FileNotFoundExceptionType, object.DirectoryNotFoundExceptionType:
		return interp.ObjectNotFound
	}
	return interp.ReadError
}

func (c *getContent) whole(p *interp.Pipe, r *bufio.Reader) error {
	data, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	if len(data) == 0 {
		return nil
	}
	return p.Write(validText(string(data)))
}

// lines writes the lines of a text, in blocks of ReadCount.
func (c *getContent) lines(p *interp.Pipe, r *bufio.Reader) error {
	next := (&lineReader{r: r}).next
	if c.Delimiter != "" {
		next = func() (string, bool, error) { return readTo(r, c.Delimiter) }
	}
	if c.Tail >= 0 {
		return c.tail(p, next)
	}
	block := newBlock(p, c.ReadCount)
	for n := int64(0); c.TotalCount < 0 || n < c.TotalCount; n++ {
		s, ok, err := next()
		if err != nil {
			return err
		}
		if !ok {
			break
		}
		if err := block.add(s); err != nil {
			return err
		}
	}
	return block.flush()
}

func (c *getContent) tail(p *interp.Pipe, next func() (string, bool, error)) error {
	var last []string
	for {
		s, ok, err := next()
		if err != nil {
			return err
		}
		if !ok {
			break
		}
		last = append(last, s)
		if len(last) > 2*int(c.Tail)+1024 {
			last = slices.Delete(last, 0, len(last)-int(c.Tail))
		}
	}
	block := newBlock(p, c.ReadCount)
	for _, s := range last[max(0, len(last)-int(c.Tail)):] {
		if err := block.add(s); err != nil {
			return err
		}
	}
	return block.flush()
}

// block collects what is written as one array; a block of one is the object itself.
type block struct {
	p     *interp.Pipe
	size  int64 // 0: everything
	items []object.Value
}

func newBlock(p *interp.Pipe, size int64) *block { return &block{p: p, size: size} }

func (b *block) add(v object.Value) error {
	if b.size == 1 {
		return b.p.Write(v)
	}
	b.items = append(b.items, v)
	if b.size > 0 && int64(len(b.items)) >= b.size {
		return b.flush()
	}
	return nil
}

func (b *block) flush() error {
	if len(b.items) == 0 {
		return nil
	}
	items := b.items
	b.items = nil
	return b.p.Write(object.NewArray(items...))
}

// lineReader reads lines that end in CR LF, LF or CR.
type lineReader struct {
	r    *bufio.Reader
	rest []byte // of a line that had a CR in the middle; nil when it is done
}

func (l *lineReader) next() (line string, ok bool, err error) {
	b := l.rest
	l.rest = nil
	if b == nil {
		if b, err = l.read(); err != nil || b == nil {
			return "", false, err
		}
	}
	if i := bytes.IndexByte(b, '\r'); i >= 0 {
		l.rest = append([]byte{}, b[i+1:]...)
		b = b[:i]
	}
	return validText(string(b)), true, nil
}

// read reads up to LF, which is left out together with a CR before it; nil at the end.
func (l *lineReader) read() ([]byte, error) {
	var long []byte
	for {
		part, err := l.r.ReadSlice('\n')
		if err == bufio.ErrBufferFull {
			long = append(long, part...)
			continue
		}
		if err != nil && err != io.EOF {
			return nil, err
		}
		if len(long) > 0 {
			part = append(long, part...)
		}
		if len(part) == 0 {
			return nil, nil
		}
		if body, ok := bytes.CutSuffix(part, []byte{'\n'}); ok {
			return bytes.TrimSuffix(body, []byte{'\r'}), nil
		}
		return bytes.TrimSuffix(part, []byte{'\r'}), nil
	}
}

// readTo reads up to a delimiter, which is left out.
func readTo(r *bufio.Reader, delimiter string) (string, bool, error) {
	var b []byte
	for {
		c, err := r.ReadByte()
		if err == io.EOF {
			return validText(string(b)), len(b) > 0, nil
		}
		if err != nil {
			return "", false, err
		}
		b = append(b, c)
		if bytes.HasSuffix(b, []byte(delimiter)) {
			return validText(string(b[:len(b)-len(delimiter)])), true, nil
		}
	}
}

// bytes writes the file byte by byte, or as one array with -Raw.
func (c *getContent) bytes(p *interp.Pipe, f *os.File) error {
	if c.Raw || c.Tail >= 0 {
		data, err := io.ReadAll(f)
		if err != nil {
			return err
		}
		if c.Raw {
			return p.Write(&object.Bytes{B: data})
		}
		return c.byteBlocks(p, bufio.NewReader(bytes.NewReader(data[max(0, len(data)-int(c.Tail)):])))
	}
	return c.byteBlocks(p, bufio.NewReaderSize(f, 1<<16))
}

func (c *getContent) byteBlocks(p *interp.Pipe, r *bufio.Reader) error {
	b := newBlock(p, c.ReadCount)
	for n := int64(0); c.TotalCount < 0 || n < c.TotalCount; n++ {
		x, err := r.ReadByte()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		if err := b.add(x); err != nil {
			return err
		}
	}
	return b.flush()
}

// contentWriting are the parameters of Set-Content and Add-Content.
type contentWriting struct {
	namedPaths
	itemFilters
	AsByteStream interp.Switch
	Encoding     object.Value `ps:"notempty"`
	NoNewline    interp.Switch
	PassThru     interp.Switch
	Value        []object.Value `ps:"pos=1,mandatory,pipe,prop,allownull,allowemptylist"`
	interp.ShouldProcess

	append bool
	action string
	files  []*contentFile
	opened bool
}

// contentFile is one target of Set-Content; a drive's item collects its values.
type contentFile struct {
	path   interp.Path
	text   *textFile
	values []object.Value
}

type setContent struct{ contentWriting }
type addContent struct{ contentWriting }

func (c *setContent) Process(p *interp.Pipe) error {
	c.action = "Set Content"
	return c.process(p)
}

func (c *addContent) Process(p *interp.Pipe) error {
	c.append, c.action = true, "Add Content"
	return c.process(p)
}

func (c *contentWriting) process(p *interp.Pipe) error {
	if !c.opened {
		c.opened = true
		if err := c.open(p); err != nil {
			return err
		}
	}
	for _, f := range c.files {
		for _, v := range c.Value {
			if v == nil {
				continue // pwsh: $null is no content
			}
			if err := c.write(f, v); err != nil {
				return err
			}
		}
	}
	if c.PassThru && len(c.files) > 0 {
		for _, v := range c.Value {
			if err := p.Write(v); err != nil {
				return err
			}
		}
	}
	return nil
}

// open opens all targets. A path with wildcards means existing files, another one is made.
func (c *contentWriting) open(p *interp.Pipe) error {
	if err := c.check(); err != nil {
		return err
	}
	var targets []interp.Path
	for _, path := range c.Path {
		if object.HasWildcard(path) {
			found, _, err := existing(p, []string{path}, nil, &c.itemFilters)
			if err != nil {
				return err
			}
			if len(found) > 0 {
				targets = append(targets, found...)
				continue
			}
		}
		q, err := p.Session().Resolve(object.UnescapeWildcard(path))
		if err != nil {
			return err
		}
		targets = append(targets, q)
	}
	for _, path := range c.LiteralPath {
		q, err := p.Session().Resolve(path)
		if err != nil {
			return err
		}
		targets = append(targets, q)
	}
	for _, q := range targets {
		if err := c.target(p, q); err != nil {
			return err
		}
	}
	return nil
}

func (c *contentWriting) target(p *interp.Pipe, q interp.Path) error {
	if !onFiles(q) {
		c.files = append(c.files, &contentFile{path: q})
		return nil
	}
	if !c.ShouldAction(p, "Path: "+q.Display, c.action) {
		return nil
	}
	t, err := createText(p, q.Native, c.Encoding, openFor{append: c.append, force: bool(c.Force)})
	if err != nil {
		var r *interp.ErrorRecord
		if errors.As(err, &r) && r.ID == "FileOpenFailure" {
			x := fileException(errors.Unwrap(r.Err), q.Display)
			r.Err, r.Target = x, q.Display
			r.ID, r.Category = writerError(x)
			return p.Error(r)
		}
		return err
	}
	c.files = append(c.files, &contentFile{path: q, text: t})
	return nil
}

// writerError is what PowerShell calls a failure to open a file for writing.
func writerError(x *object.Exception) (string, interp.Category) {
	switch x.Type {
	case object.UnauthorizedAccessExceptionType:
		return "GetContentWriterUnauthorizedAccessError", interp.PermissionDenied
	case object.DirectoryNotFoundExceptionType:
		return "GetContentWriterDirectoryNotFoundError", interp.ObjectNotFound
	case object.FileNotFoundExceptionType:
		return "GetContentWriterFileNotFoundError", interp.ObjectNotFound
	}
	return "GetContentWriterIOError", interp.WriteError
}

func (c *contentWriting) write(f *contentFile, v object.Value) error {
	if f.text == nil {
		f.values = append(f.values, v)
		return nil
	}
	if !object.IsEnumerable(v) {
		return c.writeOne(f.text, v)
	}
	for x := range object.Enumerate(v) {
		if err := c.writeOne(f.text, x); err != nil {
			return err
		}
	}
	return nil
}

func (c *contentWriting) writeOne(t *textFile, v object.Value) error {
	if c.AsByteStream {
		b, err := object.Convert(v, object.ByteType)
		if err != nil {
			return err
		}
		return t.buf.WriteByte(b.(uint8))
	}
	s := object.ToStringCulture(v, object.EnUS)
	if !c.NoNewline {
		s += "\n"
	}
	return t.write(s)
}

// End closes the files; items of drives get their value.
func (c *contentWriting) End(p *interp.Pipe) error {
	for _, f := range c.files {
		if f.text != nil {
			if err := f.text.close(); err != nil {
				return err
			}
			continue
		}
		d := drives[strings.ToLower(f.path.Provider)]
		v := asOne(f.values)
		if c.append {
			if old, ok := d.get(p, f.path.Native); ok {
				v = object.NewArray(append(object.Items(valueOf(p, old)), f.values...)...)
			}
		}
		if err := p.SetVariable(d.set+f.path.Native, v); err != nil {
			return err
		}
	}
	return nil
}

func (c *contentWriting) Clean(p *interp.Pipe) {
	for _, f := range c.files {
		f.text.abandon()
	}
}

type clearContent struct {
	namedPaths
	itemFilters
	interp.ShouldProcess
}

func (c *clearContent) Process(p *interp.Pipe) error {
	if err := c.check(); err != nil {
		return err
	}
	found, _, err := existing(p, c.Path, c.LiteralPath, &c.itemFilters)
	if err != nil {
		return err
	}
	for _, q := range found {
		if !onFiles(q) {
			err = p.SetVariable(drives[strings.ToLower(q.Provider)].set+q.Native, nil)
		} else if c.ShouldAction(p, "Item: "+q.Display, "Clear Content") {
			if bool(c.Force) {
				makeWritable(q.Native)
			}
			if terr := os.Truncate(q.Native, 0); terr != nil {
				err = ioFailure(p, "ClearContentIOError", interp.WriteError, terr, q)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}
