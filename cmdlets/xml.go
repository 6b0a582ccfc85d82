package cmdlets

import (
	"io"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// xmlText is the cmdlet that searches XML.
func xmlText() []interp.Command {
	return []interp.Command{
		interp.Define("Select-Xml", func() *selectXML { return &selectXML{} },
			interp.Synopsis("Finds text in an XML string or document."), utility, interp.DefaultSet("Xml"),
			interp.Output("Microsoft.PowerShell.Commands.SelectXmlInfo"), interp.Example("Select-Xml -Content '<a><b/></a>' -XPath //b")),
	}
}

type selectXML struct {
	Content     []string          `ps:"mandatory,pipe,set=Content"`
	LiteralPath []string          `ps:"mandatory,prop,set=LiteralPath,alias=PSPath|LP"`
	Namespace   *object.Hashtable `ps:"notnull"`
	Path        []string          `ps:"pos=1,mandatory,prop,set=Path"`
	Xml         []object.Value    `ps:"pos=1,mandatory,pipe,prop,set=Xml,alias=Node"`
	XPath       string            `ps:"pos=0,mandatory"`
}

func (c *selectXML) Process(p *interp.Pipe) error {
	if c.Namespace != nil {
		return unsupported("Namespace", "names are matched with local-name() in the XPath expression instead")
	}
	for _, text := range c.Content {
		if err := c.text(p, text, "InputStream"); err != nil {
			return err
		}
	}
	for _, doc := range c.Xml {
		if err := c.search(p, doc, "InputStream"); err != nil {
			return err
		}
	}
	return resolveEach(p, c.Path, c.LiteralPath, func(q interp.Path) error {
		in, err := openText(q.Native, nil)
		if err != nil {
			return err
		}
		defer in.close()
		data, err := io.ReadAll(in.r)
		if err != nil {
			return err
		}
		return c.text(p, string(data), q.Display)
	})
}

func (c *selectXML) text(p *interp.Pipe, text, from string) error {
	doc, err := object.Convert(text, p.Session().FindType("xml"))
	if err != nil {
		return p.Error(&interp.ErrorRecord{ID: "ProcessingFile", Category: interp.InvalidData, Target: from, Err: object.AsException(err)})
	}
	return c.search(p, doc, from)
}

var selectXMLInfoType = object.NewClass("Microsoft.PowerShell.Commands.SelectXmlInfo", nil)

func (c *selectXML) search(p *interp.Pipe, doc object.Value, from string) error {
	nodes, found, err := p.Session().Net().Call(doc, "SelectNodes", []object.Value{c.XPath})
	if err != nil {
		return err
	}
	if !found {
		return unsupported("Xml", "only XML documents and nodes are searched")
	}
	for n := range object.Enumerate(nodes) {
		o := &object.Object{Type: selectXMLInfoType, Text: func() string { return object.ToString(n) }}
		for _, m := range []struct {
			name string
			v    object.Value
		}{{"Node", n}, {"Path", from}, {"Pattern", c.XPath}} {
			o.Props.Add(object.Prop{Name: m.name, Value: m.v, Kind: object.Property})
		}
		if err := p.Write(o); err != nil {
			return err
		}
	}
	return nil
}
