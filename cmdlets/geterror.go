package cmdlets

import (
	"migsh/shell/format"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// errorDetails is Get-Error.
func errorDetails() []interp.Command {
	return []interp.Command{
		interp.Define("Get-Error", func() *getError { return &getError{Newest: 1} }, interp.DefaultSet("Newest"), utility,
			interp.Synopsis("Gets and displays the most recent error messages from the current session."),
			interp.Example("Get-Error"), interp.Example("Get-Error -Newest 3")),
	}
}

type getError struct {
	InputObject object.Value `ps:"set=Error,pos=0,pipe,type=System.Object"`
	Newest      int          `ps:"set=Newest,alias=Last,range=1..2147483647"`
}

// extendedError is the name under which a record is shown with everything in it.
const extendedError = "PSExtendedError"

// Process marks a record, or the newest ones, to be shown whole.
func (c *getError) Process(p *interp.Pipe) error {
	if p.ParameterSet() == "Error" {
		if !isError(c.InputObject) {
			return p.WriteAll(c.InputObject)
		}
		return p.Write(extended(c.InputObject))
	}
	list, _ := p.Variable("Error")
	errors := object.Items(list)
	for i, e := range errors[:min(c.Newest, len(errors))] {
		o := extended(e)
		if c.Newest > 1 {
			o.Props.Set("PSErrorIndex", int32(i))
		}
		if err := p.Write(o); err != nil {
			return err
		}
	}
	return nil
}

func isError(v object.Value) bool {
	switch object.Unwrap(v).(type) {
	case *interp.ErrorRecord, *object.Exception:
		return true
	}
	return false
}

// extended wraps an error without changing the one that others hold.
func extended(v object.Value) *object.Object {
	base := object.Unwrap(v)
	name := "System.Management.Automation.ErrorRecord#" + extendedError
	if _, ok := base.(*object.Exception); ok {
		name = "System.Exception#" + extendedError
	}
	return &object.Object{Base: base, TypeNames: append([]string{name}, object.TypeNames(base)...)}
}

func errorViews() []format.View {
	return []format.View{{
		Name:  "GetErrorInstance",
		Types: []string{"System.Management.Automation.ErrorRecord#" + extendedError, "System.Exception#" + extendedError},
		Group: &format.Column{Label: "ErrorIndex", Prop: "PSErrorIndex"},
		Custom: func(c *format.Context, v object.Value) []string {
			return c.Fold(interp.ErrorDetail(detailAccess{c.Access}, v))
		},
	}}
}

// detailAccess reads properties as the formatter does.
type detailAccess struct{ format.Access }

// Names are the properties in the order objects are printed with.
func (a detailAccess) Names(v object.Value) []string {
	q := a.Properties(v)
	return append(append(append([]string(nil), q.Notes...), q.Own...), q.Added...)
}
