package cmdlets

import (
	"html"
	"strings"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// htmlText is the cmdlet that makes web pages of objects.
func htmlText() []interp.Command {
	return []interp.Command{
		interp.Define("ConvertTo-Html", func() *convertToHTML { return &convertToHTML{As: "Table", Title: "HTML TABLE"} },
			interp.Synopsis("Converts .NET objects into HTML that can be displayed in a Web browser."), utility, interp.DefaultSet("Page"),
			interp.Output("System.String"), interp.Example("Get-MigrationUser | ConvertTo-Html Identity, Status | Set-Content users.html")),
	}
}

type convertToHTML struct {
	As           string            `ps:"notempty,oneof=Table|List"`
	Body         []string          `ps:"pos=3,set=Page"`
	Charset      string            `ps:"set=Page,notempty"`
	CssUri       string            `ps:"set=Page,alias=cu|uri,notempty"`
	Head         []string          `ps:"pos=1,set=Page"`
	InputObject  object.Value      `ps:"pipe"`
	Meta         *object.Hashtable `ps:"set=Page,notempty"`
	PostContent  []string          `ps:"notempty"`
	PreContent   []string          `ps:"notempty"`
	Property     []object.Value    `ps:"pos=0"`
	Title        string            `ps:"pos=2,set=Page,notempty"`
	Transitional interp.Switch     `ps:"set=Page"`
	Fragment     interp.Switch     `ps:"set=Fragment"`

	properties []property
	columns    []property // the properties with wildcards resolved, once the first object is known
	started    bool
}

func (c *convertToHTML) Begin(p *interp.Pipe) error {
	var err error
	if c.properties, err = readProperties(c.Property, keyExpression, keyLabel, keyAlignment, keyWidth); err != nil {
		return err
	}
	if c.Fragment {
		return c.lines(p, c.PreContent...)
	}
	kind, file := "Strict", "strict"
	if c.Transitional {
		kind, file = "Transitional", "transitional"
	}
	lines := []string{`<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 ` + kind + `//EN"  "http://www.w3.org/TR/xhtml1/DTD/xhtml1-` + file + `.dtd">`,
		`<html xmlns="http://www.w3.org/1999/xhtml">`, "<head>"}
	if c.Charset != "" {
		lines = append(lines, `<meta charset="`+c.Charset+`">`)
	}
	if c.Meta != nil {
		for k, v := range c.Meta.All() {
			lines = append(lines, `<meta name="`+object.ToString(k)+`" content="`+object.ToString(v)+`">`)
		}
	}
	// pwsh: -Head takes the place of the title.
	if c.Head != nil {
		lines = append(lines, c.Head...)
	} else {
		lines = append(lines, "<title>"+c.Title+"</title>")
	}
	if c.CssUri != "" {
		lines = append(lines, `<link rel="stylesheet" type="text/css" href="`+c.CssUri+`" />`)
	}
	lines = append(lines, "</head><body>")
	lines = append(append(lines, c.Body...), c.PreContent...)
	return c.lines(p, lines...)
}

func (c *convertToHTML) lines(p *interp.Pipe, lines ...string) error {
	for _, l := range lines {
		if err := p.Write(l); err != nil {
			return err
		}
	}
	return nil
}

func (c *convertToHTML) list() bool { return strings.EqualFold(c.As, "List") }

func (c *convertToHTML) Process(p *interp.Pipe) error {
	v := c.InputObject
	if v == nil {
		return nil
	}
	if !c.started {
		c.started = true
		c.resolve(p, v)
		if err := c.head(p); err != nil {
			return err
		}
	} else if c.list() {
		if err := p.Write("<tr><td><hr></td></tr>"); err != nil {
			return err
		}
	}
	var row strings.Builder
	for i := range c.columns {
		q := &c.columns[i]
		x, _, err := q.value(p, v)
		if err != nil {
			x = nil
		}
		text := html.EscapeString(csvText(x))
		text = strings.ReplaceAll(text, "&#34;", "&quot;")
		if c.list() {
			if err := p.Write("<tr><td>" + q.label() + ":</td><td>" + text + "</td></tr>"); err != nil {
				return err
			}
			continue
		}
		row.WriteString("<td>" + text + "</td>")
	}
	if c.list() {
		return nil
	}
	return p.Write("<tr>" + row.String() + "</tr>")
}

// resolve takes the columns from the first object.
func (c *convertToHTML) resolve(p *interp.Pipe, v object.Value) {
	args := c.properties
	if len(args) == 0 {
		args = []property{{name: "*"}}
	}
	for _, q := range args {
		if q.block != nil || !object.HasWildcard(q.name) {
			if _, labelled := q.keys["label"]; !labelled && q.block == nil {
				q.name = spelling(p, v, q.name)
			}
			c.columns = append(c.columns, q)
			continue
		}
		for _, n := range matchingNames(p, v, q.name) {
			c.columns = append(c.columns, property{name: n})
		}
	}
}

// head opens the table, with a heading for each column.
func (c *convertToHTML) head(p *interp.Pipe) error {
	if err := p.Write("<table>"); err != nil || c.list() {
		return err
	}
	var cols, heads strings.Builder
	for i := range c.columns {
		q := &c.columns[i]
		attributes := ""
		if w, ok := q.keys["width"].(int32); ok {
			attributes += ` width = "` + object.ToString(w) + `"`
		}
		if a, ok := q.keys["alignment"].(string); ok {
			attributes += ` align = "` + a + `"`
		}
		cols.WriteString("<col" + attributes + "/>")
		heads.WriteString("<th>" + html.EscapeString(q.label()) + "</th>")
	}
	return c.lines(p, "<colgroup>"+cols.String()+"</colgroup>", "<tr>"+heads.String()+"</tr>")
}

func (c *convertToHTML) End(p *interp.Pipe) error {
	if !c.started {
		if err := p.Write("<table>"); err != nil {
			return err
		}
	}
	if err := c.lines(p, append([]string{"</table>"}, c.PostContent...)...); err != nil || bool(c.Fragment) {
		return err
	}
	return p.Write("</body></html>")
}
