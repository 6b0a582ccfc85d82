package cmdlets

import (
	"io"

	"migsh/shell/dotnet"
	"migsh/shell/object"
)

// ClixmlStream writes objects of several streams as one CLIXML document, as shells send them to each other over standard output and error.
// It is for one goroutine.
type ClixmlStream struct {
	out io.Writer
	w   *clixmlWriter
}

// ClixmlHeader is the line that announces CLIXML on a standard stream.
const ClixmlHeader = "#< CLIXML\n"

const clixmlOpen = `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">`

// NewClixmlStream makes a stream that reads properties through net. Nothing is written before the first object.
func NewClixmlStream(out io.Writer, net func() *dotnet.Host) *ClixmlStream {
	return &ClixmlStream{out: out, w: newClixmlWriter(net)}
}

// Serialize adds an object of a stream: "Output", "Error", "warning" …
func (c *ClixmlStream) Serialize(stream string, v object.Value) error {
	if !c.w.compact {
		c.w.compact = true
		c.w.b.WriteString(clixmlOpen)
		if _, err := io.WriteString(c.out, ClixmlHeader); err != nil {
			return err
		}
	}
	c.w.stream = stream
	if err := c.w.value("", v, 2, 1); err != nil {
		return err
	}
	if c.w.b.Len() > 32<<10 {
		return c.flush()
	}
	return nil
}

func (c *ClixmlStream) flush() error {
	_, err := io.WriteString(c.out, c.w.b.String())
	c.w.b.Reset()
	return err
}

// Close ends the document, if there is one. The writer stays open.
func (c *ClixmlStream) Close() error {
	if !c.w.compact {
		return nil
	}
	c.w.b.WriteString("</Objs>")
	return c.flush()
}
