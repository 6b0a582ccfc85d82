package cmdlets

import (
	"encoding/xml"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// clixmlText are the cmdlets that turn objects into CLIXML text and back.
func clixmlText() []interp.Command {
	return []interp.Command{
		interp.Define("ConvertTo-CliXml", func() *convertToClixml { return &convertToClixml{Depth: 2} },
			interp.Synopsis("Converts an object to a CliXml-formatted string."), utility, interp.Output("System.String"),
			interp.Class("Microsoft.PowerShell.Commands.ConvertToClixmlCommand"), interp.Example("1..3 | ConvertTo-CliXml")),
		interp.Define("ConvertFrom-CliXml", func() *convertFromClixml { return &convertFromClixml{} },
			interp.Synopsis("Converts a CliXml-formatted string to a custom PSObject."), utility,
			interp.Class("Microsoft.PowerShell.Commands.ConvertFromClixmlCommand"), interp.Example("1..3 | ConvertTo-CliXml | ConvertFrom-CliXml")),
	}
}

type convertToClixml struct {
	InputObject object.Value `ps:"pos=0,mandatory,pipe"`
	Depth       int32        `ps:"range=1..2147483647"`

	w   *clixmlWriter
	all strings.Builder
}

func (c *convertToClixml) Begin(p *interp.Pipe) error {
	c.w = newClixmlWriter(p.Session().Net)
	c.all.WriteString(`<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">` + "\n")
	return nil
}

func (c *convertToClixml) Process(p *interp.Pipe) error {
	c.w.b.Reset()
	if err := c.w.value("", c.InputObject, int(c.Depth), 1); err != nil {
		return err
	}
	c.all.WriteString(c.w.b.String())
	return nil
}

// End writes one text for all objects.
func (c *convertToClixml) End(p *interp.Pipe) error { return p.Write(c.all.String() + "</Objs>") }

type convertFromClixml struct {
	InputObject string `ps:"pos=0,mandatory,pipe"`
}

func (c *convertFromClixml) Process(p *interp.Pipe) error {
	// The text is read as XML first: its errors are those of .NET's reader.
	if _, err := dotnet.ParseXML(c.InputObject); err != nil {
		x := object.AsException(err)
		return &interp.ErrorRecord{ID: x.Type.Name, Category: interp.NotSpecified, Err: x}
	}
	var root node
	if err := xml.Unmarshal([]byte(c.InputObject), &root); err != nil {
		return err
	}
	if root.XMLName.Local != "Objs" {
		return &interp.ErrorRecord{ID: object.XmlExceptionType.Name, Category: interp.NotSpecified, Err: object.NewException(object.XmlExceptionType,
			"Element 'Objs' with namespace name 'http://schemas.microsoft.com/powershell/2004/04' was not found. Line 1, position 2.")}
	}
	values, err := clixmlValues(&root)
	if err != nil {
		return err
	}
	return p.WriteAll(object.NewArray(values...))
}
