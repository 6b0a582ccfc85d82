package console

import (
	"os"
	"os/user"
	"strings"
	"time"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// Serializer writes objects of several streams as CLIXML, for a shell at the other end.
type Serializer interface {
	Serialize(stream string, v object.Value) error
	Close() error
}

// endDocuments ends the CLIXML on both standard streams.
func (h *Host) endDocuments() {
	for _, x := range []Serializer{h.o.OutXML, h.o.ErrXML} {
		if x != nil {
			_ = x.Close() // nobody reads on: there is no one to tell
		}
	}
}

// Close prints what is held back. Nothing may be written afterwards.
func (h *Host) Close() {
	h.End()
	h.endDocuments()
}

// serializeError sends an error to the other end: as an object where objects go, otherwise line by line as it would be shown.
func (h *Host) serializeError(r *interp.ErrorRecord, text string) {
	if h.o.OutXML != nil {
		_ = h.o.ErrXML.Serialize("Error", r)
		return
	}
	for line := range strings.Lines(text) {
		_ = h.o.ErrXML.Serialize("Error", line)
	}
}

// serializeInformation sends a record of the information stream.
func (h *Host) serializeInformation(data object.Value, source string, tags []string) {
	o := object.NewObject()
	o.TypeNames = []string{"System.Management.Automation.InformationRecord", "System.Object"}
	name, machine := "", ""
	if u, err := user.Current(); err == nil {
		name = u.Username
	}
	machine, _ = os.Hostname()
	list := make([]object.Value, len(tags))
	for i, t := range tags {
		list[i] = t
	}
	for _, p := range []struct {
		name  string
		value object.Value
	}{{"MessageData", data}, {"Source", source}, {"TimeGenerated", object.DateTimeOf(time.Now())}, {"Tags", object.NewArray(list...)},
		{"User", name}, {"Computer", machine}, {"ProcessId", uint32(os.Getpid())}} {
		o.Props.Set(p.name, p.value)
	}
	_ = h.o.ErrXML.Serialize("information", o)
}
