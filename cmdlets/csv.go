package cmdlets

import (
	"bufio"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"errors"

	"migsh/shell/dotnet"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// delimited are the cmdlets for CSV text and files.
func delimited() []interp.Command {
	return []interp.Command{
		interp.Define("Import-Csv", func() *importCsv { return &importCsv{Delimiter: ','} },
			interp.Synopsis("Creates table-like custom objects from the items in a CSV file."), interp.Alias("ipcsv"), utility,
			interp.DefaultSet("DelimiterPath"), interp.Example("Import-Csv users.csv | Select-Object EmailAddress")),
		interp.Define("Export-Csv", func() *exportCsv { return &exportCsv{csvWriting: csvWriting{UseQuotes: "Always"}} },
			interp.Synopsis("Converts objects into a series of CSV strings and saves the strings to a file."), interp.Alias("epcsv"), utility,
			interp.DefaultSet("Delimiter"), interp.Example("Get-MigrationUser | Export-Csv users.csv")),
		interp.Define("ConvertFrom-Csv", func() *convertFromCsv { return &convertFromCsv{Delimiter: ','} },
			interp.Synopsis("Converts CSV text into objects."), utility, interp.DefaultSet("Delimiter"),
			interp.Example("Get-Content users.csv | ConvertFrom-Csv")),
		interp.Define("ConvertTo-Csv", func() *convertToCsv { return &convertToCsv{csvWriting: csvWriting{UseQuotes: "Always"}} },
			interp.Synopsis("Converts objects into a series of CSV strings."), utility, interp.DefaultSet("Delimiter"), interp.Output("System.String"),
			interp.Example("Get-MigrationUser | Select-Object Identity, Status | ConvertTo-Csv")),
	}
}

const missingHeaders = `One or more headers were not specified. Default names starting with "H" have been used in place of any missing headers.`

type importCsv struct {
	Delimiter   object.Char   `ps:"pos=1,set=DelimiterPath|DelimiterLiteralPath,notnull"`
	Encoding    object.Value  `ps:"notempty"`
	Header      []string      `ps:"notempty"`
	Path        []string      `ps:"pos=0,mandatory,pipe,prop,set=DelimiterPath|CulturePath,notempty"`
	LiteralPath []string      `ps:"mandatory,prop,set=DelimiterLiteralPath|CultureLiteralPath,alias=PSPath|LP,notempty"`
	UseCulture  interp.Switch `ps:"mandatory,set=CulturePath|CultureLiteralPath,notnull"`
}

func (c *importCsv) Process(p *interp.Pipe) error {
	paths, literal := c.Path, false
	if c.LiteralPath != nil {
		paths, literal = c.LiteralPath, true
	}
	for _, path := range paths {
		native, err := inputPath(p, path, literal)
		if err == nil {
			err = c.file(p, native)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (c *importCsv) file(p *interp.Pipe, native string) error {
	in, err := openText(native, c.Encoding)
	if err != nil {
		return err
	}
	defer in.close()
	r := newCSVReader(in.r, rune(c.Delimiter))
	names := c.Header
	if names == nil {
		if names, err = r.header(); err != nil || names == nil {
			return err
		}
	}
	names, missing, err := csvHeader(names)
	if err != nil {
		return asRecord(err)
	}
	if missing {
		if err := p.Warn(missingHeaders); err != nil {
			return err
		}
	}
	return writeRows(p, r, names)
}

// writeRows writes an object for each row that is left; empty lines are none.
func writeRows(p *interp.Pipe, r *csvReader, names []string) error {
	for {
		row, err := r.read()
		if err != nil || row == nil {
			return err
		}
		if len(row) == 1 && row[0] == "" {
			continue
		}
		if err := p.Write(csvObject(names, row, r.typeName)); err != nil {
			return err
		}
	}
}

type convertFromCsv struct {
	Delimiter   object.Char    `ps:"pos=1,set=Delimiter,notnull"`
	Header      []string       `ps:"notempty"`
	InputObject []object.Value `ps:"pos=0,mandatory,pipe,prop,notnull,allowempty"`
	UseCulture  interp.Switch  `ps:"mandatory,set=UseCulture,notnull"`

	names    []string
	typeName string
}

func (c *convertFromCsv) Process(p *interp.Pipe) error {
	for _, v := range c.InputObject {
		text := object.ToString(v)
		r := newCSVReader(bufio.NewReader(strings.NewReader(text)), rune(c.Delimiter))
		if c.names == nil {
			if err := c.readHeader(p, r); err != nil {
				return err
			}
			if c.names == nil {
				continue
			}
		} else if c.typeName == "" {
			// pwsh: each text may begin with a comment until a type has been named.
			if _, err := r.comment(); err != nil {
				return err
			}
		}
		if fields, err := r.comment(); err != nil || fields != nil {
			return err
		}
		r.typeName = c.typeName
		if err := writeRows(p, r, c.names); err != nil {
			return err
		}
	}
	return nil
}

func (c *convertFromCsv) readHeader(p *interp.Pipe, r *csvReader) error {
	names := c.Header
	if names == nil {
		var err error
		names, err = r.header()
		if r.typeName != "" {
			c.typeName = r.typeName
		}
		if err != nil || names == nil {
			return err
		}
	}
	names, missing, err := csvHeader(names)
	if err != nil {
		return asRecord(err)
	}
	c.names = names
	if missing {
		return p.Warn(missingHeaders)
	}
	return nil
}

// csvWriting are the parameters ConvertTo-Csv and Export-Csv share.
type csvWriting struct {
	Delimiter              object.Char   `ps:"pos=1,set=Delimiter,notnull"`
	IncludeTypeInformation interp.Switch `ps:"alias=ITI"`
	NoHeader               interp.Switch
	NoTypeInformation      interp.Switch `ps:"alias=NTI"`
	QuoteFields            []string      `ps:"alias=QF"`
	UseQuotes              string        `ps:"alias=UQ,enum=Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind(Never|Always|AsNeeded)"`
	UseCulture             interp.Switch `ps:"set=UseCulture"`

	names  []string
	quoted []bool // with -QuoteFields, by column
	b      strings.Builder
}

func (c *csvWriting) check(p *interp.Pipe) error {
	if c.QuoteFields != nil && p.Bound("UseQuotes") {
		return contradiction("CannotSpecifyQuoteFieldsAndUseQuotes", "You must specify either the -UseQuotes or -QuoteFields parameters, but not both.")
	}
	if bool(c.IncludeTypeInformation) && p.Bound("NoTypeInformation") {
		return contradiction("CannotSpecifyIncludeTypeInformationAndNoTypeInformation",
			"You must specify either the -IncludeTypeInformation or -NoTypeInformation parameters, but not both.")
	}
	if c.Delimiter == 0 {
		c.Delimiter = ','
	}
	return nil
}

func contradiction(id, text string) error {
	return &interp.ErrorRecord{ID: id, Category: interp.InvalidData, Err: object.NewException(object.InvalidOperationExceptionType, text)}
}

// start takes the columns from the first object and returns the lines that come before it.
func (c *csvWriting) start(p *interp.Pipe, v object.Value) []string {
	c.names = csvColumns(p, v)
	if c.QuoteFields != nil {
		c.quoted = make([]bool, len(c.names))
		for i, n := range c.names {
			for _, q := range c.QuoteFields {
				c.quoted[i] = c.quoted[i] || strings.EqualFold(n, q)
			}
		}
	}
	var lines []string
	if c.IncludeTypeInformation {
		if names := object.TypeNames(v); len(names) > 0 {
			lines = append(lines, "#TYPE "+strings.TrimPrefix(names[0], "CSV:"))
		}
	}
	if !c.NoHeader {
		lines = append(lines, c.header())
	}
	return lines
}

// csvColumns are the properties of v that become columns: of a dictionary, its keys.
func csvColumns(p *interp.Pipe, v object.Value) []string {
	if h, ok := object.Unwrap(v).(*object.Hashtable); ok {
		var names []string
		for _, k := range h.Keys() {
			names = append(names, object.ToString(k))
		}
		return names
	}
	if x, ok := object.Unwrap(v).(dotnet.Adapted); ok && len(x.AdaptedNames()) > 0 {
		return x.AdaptedNames()
	}
	return propertyNames(p, v)
}

func (c *csvWriting) header() string {
	c.b.Reset()
	for i, n := range c.names {
		c.field(i, n, false)
	}
	return c.b.String()
}

// row is the line of v; properties that v lacks are empty fields.
func (c *csvWriting) row(p *interp.Pipe, v object.Value) string {
	c.b.Reset()
	for i, n := range c.names {
		x, _, err := getProperty(p, v, n)
		if err != nil {
			x = nil
		}
		c.field(i, csvText(x), x == nil)
	}
	return c.b.String()
}

// csvText is a property's value in a field, by the current culture; collections give their type.
func csvText(v object.Value) string {
	switch x := v.(type) {
	case string:
		return x
	case nil:
		return ""
	}
	return object.ToStringCulture(v, object.EnUS)
}

func (c *csvWriting) field(i int, text string, null bool) {
	if i > 0 {
		c.b.WriteString(c.Delimiter.String())
	}
	if null {
		return
	}
	quote := c.UseQuotes == "" || strings.EqualFold(c.UseQuotes, "Always")
	switch {
	case c.quoted != nil:
		quote = c.quoted[i]
	case strings.EqualFold(c.UseQuotes, "AsNeeded"):
		quote = strings.ContainsRune(text, rune(c.Delimiter)) || strings.ContainsAny(text, "\n\"")
	}
	if !quote {
		c.b.WriteString(text)
		return
	}
	c.b.WriteByte('"')
	if strings.IndexByte(text, '"') >= 0 {
		text = strings.ReplaceAll(text, `"`, `""`)
	}
	c.b.WriteString(text)
	c.b.WriteByte('"')
}

type convertToCsv struct {
	csvWriting
	InputObject object.Value `ps:"pos=0,mandatory,pipe,prop"`
}

func (c *convertToCsv) Begin(p *interp.Pipe) error { return c.check(p) }

func (c *convertToCsv) Process(p *interp.Pipe) error {
	if c.names == nil {
		for _, l := range c.start(p, c.InputObject) {
			if l == "" {
				continue
			}
			if err := p.Write(l); err != nil {
				return err
			}
		}
	}
	if row := c.row(p, c.InputObject); row != "" {
		return p.Write(row)
	}
	return nil // pwsh: a row of nothing is none
}

type exportCsv struct {
	csvWriting
	Append      interp.Switch
	Encoding    object.Value `ps:"notempty"`
	Force       interp.Switch
	InputObject object.Value  `ps:"mandatory,pipe,prop"`
	LiteralPath string        `ps:"alias=PSPath|LP,notempty"`
	NoClobber   interp.Switch `ps:"alias=NoOverwrite"`
	Path        string        `ps:"pos=0,notempty"`
	interp.ShouldProcess

	file  *textFile
	given string // the path as it was written
	old   bool   // appending to a file that has columns
	skip  bool   // -WhatIf
}

func (c *exportCsv) Begin(p *interp.Pipe) error {
	if err := c.check(p); err != nil {
		return err
	}
	if (c.Path == "") == (c.LiteralPath == "") {
		return contradiction("CannotSpecifyPathAndLiteralPath", "You must specify either the -Path or -LiteralPath parameters, but not both.")
	}
	c.given = c.Path + c.LiteralPath
	native, err := outputPath(p, c.given, c.LiteralPath != "")
	if err != nil {
		return err
	}
	if !c.Should(p, c.given) {
		c.skip = true
		return nil
	}
	if c.Append {
		if err := c.readColumns(native); err != nil {
			return err
		}
	}
	c.file, err = createText(p, native, c.Encoding, openFor{append: bool(c.Append), force: bool(c.Force), noClobber: bool(c.NoClobber)})
	return err
}

// readColumns takes the columns of the file that is appended to.
func (c *exportCsv) readColumns(native string) error {
	in, err := openText(native, c.Encoding)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	}
	defer in.close()
	names, err := newCSVReader(in.r, rune(c.Delimiter)).header()
	if err != nil || len(names) == 0 {
		return err
	}
	c.names, c.old = names, true
	if c.QuoteFields != nil {
		c.quoted = make([]bool, len(names))
		for i, n := range names {
			for _, q := range c.QuoteFields {
				c.quoted[i] = c.quoted[i] || strings.EqualFold(n, q)
			}
		}
	}
	return nil
}

func (c *exportCsv) Process(p *interp.Pipe) error {
	if c.skip {
		return nil
	}
	v := c.InputObject
	if c.names == nil {
		for _, l := range c.start(p, v) {
			if err := c.file.write(l + "\n"); err != nil {
				return err
			}
		}
	}
	if c.old && !bool(c.Force) {
		for _, n := range c.names {
			if _, found, _ := getProperty(p, v, n); !found {
				text := fmt.Sprintf("Cannot append CSV content to the following file: %s. The appended object does not have a property that corresponds "+
					"to the following column: %s. To continue with mismatched properties, add the -Force parameter, and then retry the command.", c.given, n)
				return &interp.ErrorRecord{ID: "CannotAppendCsvWithMismatchedPropertyNames", Category: interp.InvalidData, Target: n,
					Err: object.NewException(object.InvalidOperationExceptionType, text)}
			}
		}
	}
	c.old = false // pwsh: only the first object is compared with the file
	if err := c.file.write(c.row(p, v)); err != nil {
		return err
	}
	return c.file.write("\n")
}

func (c *exportCsv) End(p *interp.Pipe) error { return c.file.close() }
func (c *exportCsv) Clean(p *interp.Pipe)     { c.file.abandon() }

// textInput is a file read as text.
type textInput struct {
	file *os.File
	r    *bufio.Reader
}

// openText opens a file for reading as text; its mark decides about the encoding.
func openText(native string, encodingArg object.Value) (*textInput, error) {
	enc, err := encodingOf(encodingArg)
	if err != nil {
		return nil, err
	}
	f, err := os.Open(native)
	if err == nil {
		if info, serr := f.Stat(); serr == nil && info.IsDir() {
			f.Close()
			err = &fs.PathError{Op: "open", Path: native, Err: fs.ErrPermission}
		}
	}
	if err != nil {
		return nil, openFailure(err, native)
	}
	return &textInput{f, enc.reader(f)}, nil
}

func (t *textInput) close() { _ = t.file.Close() }
