package interp

import (
	"context"

	"migsh/shell/object"
)

// What follows stands in for the runtime until it lands, so that cmdlets can be written and built against the interface.

type sink interface{ write(object.Value) error }
type streams struct{}
type commonParameters struct{}
type confirmState struct{}
type boundSet struct{ set string }
type frame struct{ sess *Session }
type stopUpstream struct{ by *Pipe }
type scriptParam struct{}

func (*stopUpstream) Error() string { return "stop" }

func (b *boundSet) has(string) bool          { return false }
func (b *boundSet) table() *object.Hashtable { return nil }

// ScriptBlock is a block of code as a value.
type ScriptBlock struct{}

// PSType is System.Management.Automation.ScriptBlock.
func (b *ScriptBlock) PSType() *object.Type { return object.ScriptBlockType }

// Module is a module.
type Module struct{ Name string }

// Invocation says how and where a command was called (InvocationInfo).
type Invocation struct{ Name string }

// Check is a validator.
type Check interface{ check(v object.Value) error }

// Session is one runspace.
type Session struct {
	ctx  context.Context
	host Host
}

func (p *Pipe) shouldProcess(target, action string) (bool, error)  { return true, nil }
func (p *Pipe) shouldContinue(query, caption string) (bool, error) { return true, nil }
func (p *Pipe) stop(error)                                         {}
func (p *Pipe) complete(*ErrorRecord)                              {}
func (p *Pipe) message(Stream, string) error                       { return nil }
func (p *Pipe) information(*InformationRecord) error               { return nil }
func (p *Pipe) progress(*ProgressRecord) error                     { return nil }
func (s *Session) reportError(*Pipe, *ErrorRecord) error           { return nil }
func (f *frame) variable(string) (object.Value, bool)              { return nil, false }
func (f *frame) setVariable(string, object.Value) error            { return nil }
func (f *frame) invoke(*ScriptBlock, object.Value, []object.Value) ([]object.Value, error) {
	return nil, nil
}
func (f *frame) call(string, map[string]object.Value, []object.Value) ([]object.Value, error) {
	return nil, nil
}
func collapse([]object.Value) object.Value      { return nil }
func writeEach(sink, object.Value) error        { return nil }
func defaultClass(name string) string           { return name }
func recordOf(err error) *ErrorRecord           { return nil }
func typeByName(name string) *object.Type       { return object.TypeByName(name) }
func checkFromTag(key, v string) (Check, error) { return nil, nil }
