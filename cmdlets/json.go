package cmdlets

import (
	"errors"
	"fmt"
	"strings"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// jsonText are the cmdlets for JSON.
func jsonText() []interp.Command {
	return []interp.Command{
		interp.Define("ConvertTo-Json", func() *convertToJSON { return &convertToJSON{Depth: 2} },
			interp.Synopsis("Converts an object to a JSON-formatted string."), utility, interp.Output("System.String"),
			interp.Example("Get-MigrationBatch | Select-Object Identity, Status | ConvertTo-Json")),
		interp.Define("ConvertFrom-Json", func() *convertFromJSON { return &convertFromJSON{Depth: 1024} },
			interp.Synopsis("Converts a JSON-formatted string to an object."), utility,
			interp.Example("Get-Content settings.json -Raw | ConvertFrom-Json")),
	}
}

type convertToJSON struct {
	AsArray        interp.Switch
	Compress       interp.Switch
	Depth          int32 `ps:"range=0..100"`
	EnumsAsStrings interp.Switch
	EscapeHandling string       `ps:"enum=Newtonsoft.Json.StringEscapeHandling(Default|EscapeNonAscii|EscapeHtml)"`
	InputObject    object.Value `ps:"pos=0,mandatory,pipe,allownull"`

	values []object.Value
}

func (c *convertToJSON) Process(p *interp.Pipe) error {
	c.values = append(c.values, c.InputObject)
	return nil
}

func (c *convertToJSON) End(p *interp.Pipe) error {
	if len(c.values) == 0 {
		return nil
	}
	v := c.values[0]
	if len(c.values) > 1 || bool(c.AsArray) {
		v = object.NewArray(c.values...)
	}
	w := &jsonWriter{p: p, maxDepth: int(c.Depth), compress: bool(c.Compress), enumNames: bool(c.EnumsAsStrings)}
	switch strings.ToLower(c.EscapeHandling) {
	case "escapenonascii":
		w.escape = escapeNonASCII
	case "escapehtml":
		w.escape = escapeHTML
	}
	if err := w.value(v, 0); err != nil {
		var x *object.Exception
		if errors.As(err, &x) && x.ErrorID == "NonStringKeyInDictionary" {
			return p.Error(&interp.ErrorRecord{Err: x, ID: x.ErrorID, Category: interp.InvalidOperation, Target: v})
		}
		return err
	}
	if w.cut {
		if err := p.Warn(fmt.Sprintf("Resulting JSON is truncated as serialization has exceeded the set depth of %d.", c.Depth)); err != nil {
			return err
		}
	}
	return p.Write(w.b.String())
}

type convertFromJSON struct {
	AsHashtable interp.Switch
	DateKind    string `ps:"enum=Microsoft.PowerShell.Commands.JsonDateKind(Default|Local|Utc|Offset|String)"`
	Depth       int32  `ps:"range=positive"`
	InputObject string `ps:"pos=0,mandatory,pipe,allowempty"`
	NoEnumerate interp.Switch

	texts []string
}

func (c *convertFromJSON) Process(p *interp.Pipe) error {
	c.texts = append(c.texts, c.InputObject)
	return nil
}

// End reads what came: each text on its own when the first is whole, else all of them as the lines of one.
func (c *convertFromJSON) End(p *interp.Pipe) error {
	if len(c.texts) == 0 {
		return nil
	}
	first, err := c.read(c.texts[0])
	if err != nil && len(c.texts) > 1 {
		var x *object.Exception
		if errors.As(err, &x) && x.Type == object.ArgumentExceptionType {
			whole, err := c.read(strings.Join(c.texts, "\n"))
			if err != nil {
				return c.failure(err)
			}
			return c.write(p, whole)
		}
	}
	if err != nil {
		return c.failure(err)
	}
	if err := c.write(p, first); err != nil {
		return err
	}
	for _, t := range c.texts[1:] {
		v, err := c.read(t)
		if err != nil {
			return c.failure(err)
		}
		if err := c.write(p, v); err != nil {
			return err
		}
	}
	return nil
}

// failure is the record of a text that is no JSON.
func (c *convertFromJSON) failure(err error) error {
	x := object.AsException(err)
	category := interp.NotSpecified
	if x.Category != "" {
		category, _ = interp.CategoryByName(x.Category)
	}
	return &interp.ErrorRecord{Err: x, ID: x.ErrorID, Category: category}
}

func (c *convertFromJSON) read(s string) (object.Value, error) {
	kinds := map[string]jsonDates{"": datesDefault, "default": datesDefault, "local": datesLocal, "utc": datesUTC, "offset": datesOffset, "string": datesString}
	return readJSON(s, int(c.Depth), bool(c.AsHashtable), kinds[strings.ToLower(c.DateKind)])
}

func (c *convertFromJSON) write(p *interp.Pipe, v object.Value) error {
	if c.NoEnumerate {
		return p.Write(v)
	}
	return p.WriteAll(v)
}
