package cmdlets

import (
	"errors"
	"strings"

	"migsh/shell/format"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// output are the cmdlets that print: to the host, into text, into files.
func output(views *format.Views) []interp.Command {
	return []interp.Command{
		interp.Define("Out-String", func() *outString { return &outString{views: views} },
			interp.Synopsis("Outputs input objects as text."), utility, interp.DefaultSet("NoNewLineFormatting"), interp.Output("System.String"),
			interp.Example("Get-MigrationBatch | Out-String -Width 120")),
		interp.Define("Out-Host", func() *outHost { return &outHost{} },
			interp.Synopsis("Sends output to the command line."), interp.Alias("oh"), core,
			interp.Example("Get-MigrationBatch | Out-Host")),
		interp.Define("Out-Default", func() *outDefault { return &outDefault{} },
			interp.Synopsis("Sends the output to the default formatter and to the default output cmdlet."), core,
			interp.Example("Get-MigrationBatch | Out-Default")),
		interp.Define("Out-File", func() *outFile { return &outFile{views: views} },
			interp.Synopsis("Sends output to a file."), utility, interp.DefaultSet("ByPath"),
			interp.Example("Get-MigrationBatch | Out-File batches.txt")),
		interp.Define("Tee-Object", func() *teeObject { return &teeObject{views: views} },
			interp.Synopsis("Saves command output in a file or variable and also sends it down the pipeline."), interp.Alias("tee"), utility,
			interp.DefaultSet("File"), interp.Example("Get-MigrationUser | Tee-Object -Variable users")),
	}
}

type outString struct {
	InputObject object.Value  `ps:"pipe"`
	NoNewline   interp.Switch `ps:"set=NoNewLineFormatting"`
	Width       int32         `ps:"range=2..2147483647"`
	Stream      interp.Switch `ps:"set=StreamFormatting"`

	views   *format.Views
	printer *format.Printer
	text    strings.Builder
}

func (c *outString) Begin(p *interp.Pipe) error {
	line := func(s string) error {
		if c.Stream {
			return p.Write(s)
		}
		c.text.WriteString(s)
		if !c.NoNewline {
			c.text.WriteByte('\n')
		}
		return nil
	}
	c.printer = format.NewPrinter(printOptions(p, c.views, int(c.Width)), line)
	return nil
}

func (c *outString) Process(p *interp.Pipe) error { return printed(c.printer.Write(c.InputObject)) }

func (c *outString) End(p *interp.Pipe) error {
	if err := printed(c.printer.Flush()); err != nil || bool(c.Stream) {
		return err
	}
	return p.Write(c.text.String())
}

// printed turns the printer's complaint about a record out of order into PowerShell's.
func printed(err error) error {
	var order *format.SequenceError
	if !errors.As(err, &order) {
		return err
	}
	return interp.OutOfSequence(order.Error(), order.Details())
}

type outHost struct {
	InputObject object.Value  `ps:"pipe"`
	Paging      interp.Switch `no:"paging"`

	document interp.Printer
}

func (c *outHost) Process(p *interp.Pipe) error {
	if c.Paging {
		return unsupported("Paging", "output is not paged here; use the terminal's own scrolling")
	}
	return writeDocument(p, &c.document, c.InputObject)
}

func (c *outHost) End(p *interp.Pipe) error { return endDocument(c.document) }

type outDefault struct {
	InputObject object.Value `ps:"pipe"`
	Transcript  interp.Switch

	document interp.Printer
}

func (c *outDefault) Process(p *interp.Pipe) error {
	if c.Transcript {
		return unsupported("Transcript", "there are no transcripts yet")
	}
	return writeDocument(p, &c.document, c.InputObject)
}

func (c *outDefault) End(p *interp.Pipe) error { return endDocument(c.document) }

// writeDocument prints an object on the host, in a document that it begins; a collection is its elements.
func writeDocument(p *interp.Pipe, document *interp.Printer, v object.Value) error {
	if *document == nil {
		*document = p.Host().Document()
	}
	if p.Piped() || !object.IsEnumerable(v) {
		return (*document).Write(v)
	}
	for x := range object.Enumerate(v) {
		if err := (*document).Write(x); err != nil {
			return err
		}
	}
	return nil
}

func endDocument(document interp.Printer) error {
	if document == nil {
		return nil
	}
	return document.Flush()
}

// unsupported refuses a parameter that cannot work here. None is ever accepted and ignored.
func unsupported(name, why string) error {
	return &interp.ErrorRecord{Err: object.NewException(object.NotSupportedExceptionType, `The parameter "`+name+`" can't be used: `+why+"."),
		ID: "ParameterNotSupported", Category: interp.NotImplemented, Target: name}
}

type outFile struct {
	Append      interp.Switch
	Encoding    object.Value `ps:"pos=1,notempty"`
	FilePath    string       `ps:"pos=0,mandatory,set=ByPath,alias=Path"`
	Force       interp.Switch
	InputObject object.Value  `ps:"pipe"`
	NoClobber   interp.Switch `ps:"alias=NoOverwrite"`
	NoNewline   interp.Switch
	Width       int32  `ps:"range=2..2147483647"`
	LiteralPath string `ps:"mandatory,prop,set=ByLiteralPath,alias=PSPath|LP"`
	interp.ShouldProcess

	views   *format.Views
	printer *format.Printer
	file    *textFile
}

func (c *outFile) Begin(p *interp.Pipe) error {
	path, literal := c.FilePath, false
	if p.Bound("LiteralPath") {
		path, literal = c.LiteralPath, true
	}
	native, err := outputPath(p, path, literal)
	if err != nil {
		return err
	}
	if !c.ShouldAction(p, native, "Output to File") {
		return nil
	}
	c.file, err = createText(p, native, c.Encoding, openFor{append: bool(c.Append), force: bool(c.Force), noClobber: bool(c.NoClobber)})
	if err != nil {
		return err
	}
	line := func(s string) error {
		if !c.NoNewline {
			s += "\n"
		}
		return c.file.write(s)
	}
	c.printer = format.NewPrinter(printOptions(p, c.views, int(c.Width)), line)
	return nil
}

func (c *outFile) Process(p *interp.Pipe) error {
	if c.file == nil {
		return nil
	}
	return printed(c.printer.Write(c.InputObject))
}

func (c *outFile) End(p *interp.Pipe) error {
	if c.file == nil {
		return nil
	}
	if err := printed(c.printer.Flush()); err != nil {
		return err
	}
	return c.file.close()
}

func (c *outFile) Clean(p *interp.Pipe) { c.file.abandon() }

type teeObject struct {
	Append      interp.Switch `ps:"set=File"`
	Encoding    object.Value  `ps:"set=File|LiteralFile,notempty"`
	FilePath    string        `ps:"pos=0,mandatory,set=File,alias=Path"`
	InputObject object.Value  `ps:"pipe"`
	LiteralPath string        `ps:"mandatory,set=LiteralFile,alias=PSPath|LP"`
	Variable    string        `ps:"mandatory,set=Variable"`

	views *format.Views
	out   *outFile
	seen  []object.Value
}

func (c *teeObject) Begin(p *interp.Pipe) error {
	if c.Variable != "" {
		return nil
	}
	path, literal := c.FilePath, false
	if p.Bound("LiteralPath") {
		path, literal = c.LiteralPath, true
	}
	native, err := outputPath(p, path, literal)
	if err != nil {
		return err
	}
	file, err := createText(p, native, c.Encoding, openFor{append: bool(c.Append)})
	if err != nil {
		return err
	}
	c.out = &outFile{views: c.views, file: file}
	c.out.printer = format.NewPrinter(printOptions(p, c.views, 0), func(s string) error { return file.write(s + "\n") })
	return nil
}

func (c *teeObject) Process(p *interp.Pipe) error {
	if c.out == nil {
		c.seen = append(c.seen, c.InputObject)
	} else if err := printed(c.out.printer.Write(c.InputObject)); err != nil {
		return err
	}
	return p.Write(c.InputObject)
}

func (c *teeObject) End(p *interp.Pipe) error {
	if c.out != nil {
		return c.out.End(p)
	}
	return p.SetVariable(c.Variable, asOne(c.seen))
}

func (c *teeObject) Clean(p *interp.Pipe) {
	if c.out != nil {
		c.out.Clean(p)
	}
}

// asOne is what a variable holds of a pipeline's output: nothing, the one object, or an array.
func asOne(values []object.Value) object.Value {
	switch len(values) {
	case 0:
		return nil
	case 1:
		return values[0]
	}
	return object.NewArray(values...)
}
