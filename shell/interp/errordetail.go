package interp

import (
	"slices"
	"strings"

	"migsh/shell/object"
)

// DetailReader reads the properties of what [ErrorDetail] shows.
type DetailReader interface {
	Get(v object.Value, name string) (value object.Value, found bool, err error)
	// Names lists the properties of a value in their order.
	Names(v object.Value) []string
}

// ErrorDetail is an error as Get-Error and $ErrorView DetailedView show it: every property that says something, what is inside it indented.
func ErrorDetail(read DetailReader, v object.Value) string {
	w := &detailWriter{read: read}
	w.object(v, 0, 1)
	return w.b.String()
}

// detailDepth is how deep objects are shown in one another.
const detailDepth = 10

type detailWriter struct {
	read DetailReader
	b    strings.Builder
}

type detail struct {
	name  string
	value object.Value
}

// details are the properties worth showing. pwsh: those that are not "nothing" when compared with an empty text.
func (w *detailWriter) details(v object.Value) []detail {
	var out []detail
	if e, ok := object.Unwrap(v).(*object.Exception); ok {
		out = append(out, detail{"Type", e.Type.Name})
	}
	names := w.read.Names(v)
	if e, ok := object.Unwrap(v).(*object.Exception); ok {
		names = append(exceptionExtras(e), names...)
	}
	for _, n := range names {
		x, _, err := w.read.Get(v, n)
		if err == nil && n != "PSErrorIndex" && saysSomething(x) && !slices.ContainsFunc(out, func(d detail) bool { return d.name == n }) {
			out = append(out, detail{n, x})
		}
	}
	return out
}

// exceptionExtras are the properties an exception has beside those of all: they come behind ErrorRecord.
func exceptionExtras(e *object.Exception) []string {
	names := []string{"ErrorRecord"}
	for n := range e.Props.All() {
		switch n {
		case "ParamName", "ActualValue", "FileName", "HResult", "Source", "HelpLink", "StackTrace", "TargetSite", "WasThrownFromThrowStatement":
		default:
			names = append(names, n)
		}
	}
	return names
}

func saysSomething(v object.Value) bool {
	switch x := object.Unwrap(v).(type) {
	case nil:
		return false
	case string:
		return x != ""
	case bool:
		return x
	case int32:
		return x != 0
	case int64:
		return x != 0
	case *object.Hashtable:
		return x.Len() > 0
	case object.Sequence:
		return x.Len() > 0
	}
	return true
}

// object writes the properties of v, one a line, without the end of the last line.
func (w *detailWriter) object(v object.Value, indent, depth int) {
	list := w.details(v)
	width := 0
	for _, d := range list {
		width = max(width, len(d.name))
	}
	prefix := strings.Repeat(" ", indent)
	for i, d := range list {
		if i > 0 {
			w.b.WriteByte('\n')
		}
		w.b.WriteString(prefix + d.name + strings.Repeat(" ", width-len(d.name)) + " : ")
		w.value(d, prefix, width, indent+4, depth)
	}
}

func (w *detailWriter) value(d detail, prefix string, width, indent, depth int) {
	switch x := object.Unwrap(d.value).(type) {
	case *object.Exception, *ErrorRecord, *Invocation:
		if depth >= detailDepth {
			w.b.WriteString("…")
			return
		}
		w.b.WriteByte('\n')
		w.object(x, indent, depth+1)
	case *object.Hashtable:
		for e := range x.Entries() {
			w.b.WriteString("\n" + prefix + "    " + object.ToString(e.Key) + " : " + object.ToString(e.Value))
		}
		w.b.WriteByte('\n')
	case object.Sequence:
		w.elements(x, prefix, indent, depth)
	default:
		w.text(d, prefix, width)
	}
}

func (w *detailWriter) elements(list object.Sequence, prefix string, indent, depth int) {
	for i := range list.Len() {
		w.b.WriteByte('\n')
		x := list.At(i)
		switch t := object.Unwrap(x).(type) {
		case *object.Type:
			w.b.WriteString(prefix + strings.Repeat(" ", indent+2) + "[" + t.String() + "]")
			continue
		case string:
			w.b.WriteString(t)
			continue
		}
		if object.TypeOf(x).Value {
			w.b.WriteString(prefix + strings.Repeat(" ", indent+2) + object.ToString(x))
			continue
		}
		w.object(x, indent, depth+1)
	}
}

// text writes a value as text; the lines after the first stand below it.
func (w *detailWriter) text(d detail, prefix string, width int) {
	if d.name == "StackTrace" {
		w.b.WriteString("\n" + object.ToString(d.value))
		return
	}
	if t, ok := object.Unwrap(d.value).(*object.Type); ok {
		w.b.WriteString("[" + t.String() + "]")
		return
	}
	text := object.ToString(d.value)
	if !strings.Contains(text, "\n") {
		w.b.WriteString(text)
		return
	}
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			w.b.WriteString("\n" + prefix + strings.Repeat(" ", width+3))
		}
		w.b.WriteString(strings.TrimSpace(line))
	}
}

// sessionReader reads with the session's own members.
type sessionReader struct{ s *Session }

func (r sessionReader) Get(v object.Value, name string) (object.Value, bool, error) {
	return r.s.net.Get(v, name)
}

func (r sessionReader) Names(v object.Value) []string {
	var names []string
	for _, p := range r.s.net.Properties(v) {
		names = append(names, p.Name)
	}
	return names
}

// Contained is the record inside of the exception's ErrorRecord property. pwsh: an exception and its record would contain each other, so that
// one has a stand-in of the exception.
func (r *ErrorRecord) Contained() object.Value {
	e := r.exception()
	c := &ErrorRecord{ID: e.ErrorID, Err: object.NewException(parentContains, e.Message)}
	switch {
	case r.stopping && e.Type.Is(actionStopException), e.Type == actionStopException, e.Type == cmdletInvocation:
		return r
	case r.thrown:
		c.ID = object.RuntimeExceptionType.ShortName()
		return c
	case e.Type.Is(sessionState):
		c.ID, _, _ = strings.Cut(r.ID, ",")
		c.Category, c.Target = r.Category, r.Target
		return c
	}
	c.ID, c.Category, c.Target, c.Activity, c.TargetName, c.TargetType = r.ID, r.Category, r.Target, r.Activity, r.TargetName, r.TargetType
	c.Invocation, c.Pos, c.Stack = r.Invocation, r.Pos, r.Stack
	if r.passed {
		c.ID, _, _ = strings.Cut(c.ID, ",")
		c.Activity = ""
	}
	return c
}
