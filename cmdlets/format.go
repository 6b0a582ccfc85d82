package cmdlets

import (
	"errors"
	"strings"

	"migsh/shell/format"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// formatting are the Format-* cmdlets. They write records, which the end of the pipeline prints.
func formatting(views *format.Views) []interp.Command {
	return []interp.Command{
		interp.Define("Format-Table", func() *formatTable { return &formatTable{formatBase: formatBase{views: views}} },
			interp.Synopsis("Formats the output as a table."), interp.Alias("ft"), utility,
			interp.Example("Get-MigrationBatch | Format-Table Identity, Status -AutoSize")),
		interp.Define("Format-List", func() *formatList { return &formatList{formatBase: formatBase{views: views}} },
			interp.Synopsis("Formats the output as a list of properties, each on a line of its own."), interp.Alias("fl"), utility,
			interp.Example("Get-MigrationBatch IMAPBatch1 | Format-List Identity, Status")),
		interp.Define("Format-Wide", func() *formatWide { return &formatWide{formatBase: formatBase{views: views}} },
			interp.Synopsis("Formats objects as a wide table of one property each."), interp.Alias("fw"), utility,
			interp.Example("Get-ChildItem | Format-Wide Name -Column 3")),
		interp.Define("Format-Custom", func() *formatCustom { return &formatCustom{formatBase: formatBase{views: views}} },
			interp.Synopsis("Formats objects with all that is in them."), interp.Alias("fc"), utility,
			interp.Example("Get-MigrationUser | Format-Custom -Depth 1")),
	}
}

// utility and management are the modules PowerShell's own cmdlets come from.
var (
	utility    = interp.InModule("Microsoft.PowerShell.Utility")
	management = interp.InModule("Microsoft.PowerShell.Management")
	security   = interp.InModule("Microsoft.PowerShell.Security")
	core       = interp.InModule("Microsoft.PowerShell.Core")
)

// formatBase is what the Format-* cmdlets share.
type formatBase struct {
	views  *format.Views
	shaper *format.Shaper
}

// formatCommon are the parameters all of them have.
type formatCommon struct {
	DisplayError interp.Switch
	Expand       string `ps:"oneof=CoreOnly|EnumOnly|Both"`
	Force        interp.Switch
	GroupBy      object.Value
	InputObject  object.Value `ps:"pipe"`
	ShowError    interp.Switch
	View         string
}

type formatTable struct {
	formatBase
	formatCommon

	AutoSize         interp.Switch
	HideTableHeaders interp.Switch
	Property         []object.Value `ps:"pos=0"`
	RepeatHeader     interp.Switch
	Wrap             interp.Switch
}

func (c *formatTable) Begin(p *interp.Pipe) error {
	r := &format.Request{Shape: format.ShapeTable, AutoSize: bool(c.AutoSize), Wrap: bool(c.Wrap),
		HideHeaders: bool(c.HideTableHeaders), RepeatHeader: bool(c.RepeatHeader)}
	return c.begin(p, r, &c.formatCommon, c.Property, keyExpression, keyLabel, keyFormat, keyWidth, keyAlignment)
}

func (c *formatTable) Process(p *interp.Pipe) error { return c.process(p, c.InputObject) }
func (c *formatTable) End(p *interp.Pipe) error     { return c.end() }

type formatList struct {
	formatBase
	formatCommon

	Property []object.Value `ps:"pos=0"`
}

func (c *formatList) Begin(p *interp.Pipe) error {
	return c.begin(p, &format.Request{Shape: format.ShapeList}, &c.formatCommon, c.Property, keyExpression, keyLabel, keyFormat)
}

func (c *formatList) Process(p *interp.Pipe) error { return c.process(p, c.InputObject) }
func (c *formatList) End(p *interp.Pipe) error     { return c.end() }

type formatWide struct {
	formatBase
	formatCommon

	AutoSize interp.Switch
	Column   int32        `ps:"range=1..2147483647"`
	Property object.Value `ps:"pos=0"`
}

func (c *formatWide) Begin(p *interp.Pipe) error {
	if bool(c.AutoSize) && p.Bound("Column") {
		return invalidData("FormatCannotSpecifyAutosizeAndColumns", "Cmdlet parameters AutoSize and Column are mutually exclusive.")
	}
	var property []object.Value
	if c.Property != nil {
		property = []object.Value{c.Property}
	}
	r := &format.Request{Shape: format.ShapeWide, AutoSize: bool(c.AutoSize), WideColumns: int(c.Column)}
	return c.begin(p, r, &c.formatCommon, property, keyExpression, keyFormat)
}

func (c *formatWide) Process(p *interp.Pipe) error { return c.process(p, c.InputObject) }
func (c *formatWide) End(p *interp.Pipe) error     { return c.end() }

type formatCustom struct {
	formatBase
	formatCommon

	Depth    int32          `ps:"range=1..2147483647"`
	Property []object.Value `ps:"pos=0"`
}

func (c *formatCustom) Begin(p *interp.Pipe) error {
	r := &format.Request{Shape: format.ShapeCustom, Depth: int(c.Depth)}
	return c.begin(p, r, &c.formatCommon, c.Property, keyExpression, keyDepth)
}

func (c *formatCustom) Process(p *interp.Pipe) error { return c.process(p, c.InputObject) }
func (c *formatCustom) End(p *interp.Pipe) error     { return c.end() }

// begin completes the request from the parameters all shapes share and makes the shaper.
func (b *formatBase) begin(p *interp.Pipe, r *format.Request, c *formatCommon, columns []object.Value, keys ...propertyKey) error {
	args, err := readProperties(columns, keys...)
	if err != nil {
		return err
	}
	for i := range args {
		m, err := formatParam(p, &args[i])
		if err != nil {
			return err
		}
		r.Columns = append(r.Columns, m)
	}
	if c.GroupBy != nil {
		g, err := readProperty(c.GroupBy, []propertyKey{keyExpression, keyLabel, keyFormat})
		if err != nil {
			return err
		}
		m, err := formatParam(p, &g)
		if err != nil {
			return err
		}
		r.Group = &m
	}
	if c.View != "" && len(r.Columns) > 0 {
		return invalidData("FormatCannotSpecifyViewAndProperty", "Cmdlet parameters View and Property are mutually exclusive.")
	}
	r.View, r.Force, r.ShowError, r.DisplayError = c.View, bool(c.Force), bool(c.ShowError), bool(c.DisplayError)
	switch strings.ToLower(c.Expand) {
	case "coreonly":
		r.Expand = format.CoreOnly
	case "both":
		r.Expand = format.Both
	}
	b.shaper = format.NewShaper(r, printOptions(p, b.views, 0), func(r format.Record) error { return p.Write(r) })
	return nil
}

// invalidData is the exception of contradicting parameters of Format-*.
func invalidData(id, text string) error {
	return &interp.ErrorRecord{Err: object.NewException(object.InvalidDataExceptionType, "Found invalid data while decoding."),
		ID: id, Category: interp.InvalidArgument, Details: text}
}

var pipelineStoppedType = object.NewClass("System.Management.Automation.PipelineStoppedException", object.RuntimeExceptionType)

func (b *formatBase) process(p *interp.Pipe, v object.Value) error {
	err := b.shaper.Write(v)
	var unknown *format.ViewError
	if errors.As(err, &unknown) {
		return &interp.ErrorRecord{Err: object.NewException(pipelineStoppedType, "The pipeline has been stopped."),
			ID: "FormatViewNotFound", Category: interp.ObjectNotFound, Details: unknown.Error()}
	}
	return err
}

func (b *formatBase) end() error { return b.shaper.Close() }

// formatParam turns a property argument into what the formatter takes.
func formatParam(p *interp.Pipe, q *property) (format.Param, error) {
	m := format.Param{Name: q.name}
	if q.block != nil {
		block := q.block
		m.Expr = func(_ format.Access, v object.Value) (object.Value, error) { return p.Evaluate(block, v) }
	}
	if s, ok := q.keys["label"].(string); ok && s != "" {
		m.Label = &s
	}
	if s, ok := q.keys["formatString"].(string); ok {
		m.Format = s
	}
	if n, ok := q.keys["depth"].(int32); ok {
		m.Depth = int(n)
	}
	if n, ok := q.keys["width"].(int32); ok {
		if n <= 0 {
			return m, propertyError("WidthOutOfRange", `The value "%d" for key "width" should be greater than 0.`, n)
		}
		m.Width = int(n)
	}
	if s, ok := q.keys["alignment"].(string); ok {
		switch {
		case startsFold("left", s):
			m.Align = format.AlignLeft
		case startsFold("center", s):
			m.Align = format.AlignCenter
		case startsFold("right", s):
			m.Align = format.AlignRight
		default:
			return m, propertyError("AlignmentIllegalValue", `The value "%s" for key "alignment" is not valid; valid values are {left, center, right}.`, s)
		}
	}
	return m, nil
}

// printOptions are the options for formatting in this session; width 0 is the host's.
func printOptions(p *interp.Pipe, views *format.Views, width int) format.Options {
	if width == 0 {
		width = p.Host().Width()
	}
	o := format.Options{Width: width, Views: views, Access: Access(p.Session().Net), Limit: 4}
	if v, ok := p.Variable("global:FormatEnumerationLimit"); ok {
		if n, err := object.Convert(v, object.Int32Type); err == nil {
			o.Limit = int(n.(int32))
		}
	}
	return o
}
