package interp

import (
	"migsh/shell/object"
)

// sink takes what a command or a statement writes.
type sink interface {
	write(v object.Value) error
}

// collector keeps everything written to it.
type collector struct{ items []object.Value }

func (c *collector) write(v object.Value) error {
	c.items = append(c.items, v)
	return nil
}

// hostSink is the end of the outermost pipeline.
type hostSink struct{ host Host }

// write shows an object. pwsh: a warning that was merged into the output is a warning again when it gets here; so with verbose and debug lines.
func (s hostSink) write(v object.Value) error {
	if r, ok := v.(*StreamRecord); ok {
		s.host.Message(r.Stream, r.Message)
		return nil
	}
	err := s.host.Write(v)
	if r, ok := err.(*ErrorRecord); ok { // what the host cannot print ends everything
		r.terminating, r.exact, r.passed, r.Invocation = true, true, true, &Invocation{}
	}
	return err
}

// nullSink drops what is written ([void], $null =, > $null).
type nullSink struct{}

func (nullSink) write(object.Value) error { return nil }

// funcSink is a function as a sink.
type funcSink struct{ fn func(v object.Value) error }

func (f *funcSink) write(v object.Value) error { return f.fn(v) }

// teeSink keeps a copy of what goes by, for -OutVariable.
type teeSink struct {
	to   sink
	keep *object.List
}

func (t *teeSink) write(v object.Value) error {
	t.keep.Add(v)
	return t.to.write(v)
}

// streams says where the streams other than output go. A nil sink is the host.
type streams struct {
	err, warning, verbose, debug, info sink

	taps []streamTap // the lists of -ErrorVariable and its kind around
}

// streamTap is a list that records of a stream are added to, shown or not.
type streamTap struct {
	stream Stream
	list   *object.List
}

// tap adds a record to the lists of its stream.
func (s *streams) tap(n Stream, v object.Value) {
	for _, t := range s.taps {
		if t.stream == n {
			t.list.Items = append(t.list.Items, v)
		}
	}
}

func (s *streams) get(n Stream) sink {
	switch n {
	case StreamError:
		return s.err
	case StreamWarning:
		return s.warning
	case StreamVerbose:
		return s.verbose
	case StreamDebug:
		return s.debug
	}
	return s.info
}

func (s *streams) set(n Stream, to sink) {
	switch n {
	case StreamError:
		s.err = to
	case StreamWarning:
		s.warning = to
	case StreamVerbose:
		s.verbose = to
	case StreamDebug:
		s.debug = to
	case StreamInformation:
		s.info = to
	}
}

// writeEach writes the elements of what a pipeline would unroll, or v itself.
func writeEach(to sink, v object.Value) error {
	switch x := v.(type) {
	case string, nil:
		return to.write(v)
	case *object.Array:
		for i := 0; i < len(x.Items); i++ {
			if err := to.write(x.Items[i]); err != nil {
				return err
			}
		}
		return nil
	}
	if !object.IsEnumerable(v) {
		return to.write(v)
	}
	return writeAll(to, v)
}

func writeAll(to sink, v object.Value) error {
	for x := range object.Enumerate(v) {
		if err := to.write(x); err != nil {
			return err
		}
	}
	return nil
}

// collapse is how a captured pipeline looks to a script: nothing is $null, one object is itself, several are an array.
func collapse(items []object.Value) object.Value {
	switch len(items) {
	case 0:
		return nil
	case 1:
		return items[0]
	}
	return object.NewArray(items...)
}
