package interp

import (
	"strings"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// RunspaceOptions say how a further runspace is connected to who made it.
type RunspaceOptions struct {
	Host  Host                    // nil: the maker's
	Using map[string]object.Value // what $using: gives, by the text behind the colon in lower case
	// Write takes what the runspace writes. It is called on the runspace's goroutine while no other runspace runs.
	Write func(v object.Value) error
	// Record takes what goes to another stream: *ErrorRecord, *StreamRecord, *InformationRecord.
	Record func(n Stream, v object.Value) error
}

// NewRunspace makes a session beside this one: the same commands, state of its own. It is used by one goroutine; code of both never runs at
// the same time. It must be called while this session runs.
func (s *Session) NewRunspace(o RunspaceOptions) *Session {
	if s.shared == nil {
		s.shared = newBaton()
		s.shared.holder.Store(s)
		s.holding = true
	}
	options := s.options
	if o.Host != nil {
		options.Host = o.Host
	}
	r := New(options)
	r.shared, r.using = s.shared, o.Using
	if r.using == nil {
		r.using = map[string]object.Value{}
	}
	r.location = s.location
	r.top.out = &funcSink{o.Write}
	to := func(n Stream) sink { return &funcSink{func(v object.Value) error { return o.Record(n, v) }} }
	r.top.st = &streams{err: to(StreamError), warning: to(StreamWarning), verbose: to(StreamVerbose), debug: to(StreamDebug), info: to(StreamInformation)}
	return r
}

// usingExpression compiles $using:x: what the maker of the runspace gave.
func (c *compiler) usingExpression(e *syntax.UsingExpression) expr {
	name := usingKey(e)
	return func(f *frame) (cell, error) {
		if v, ok := f.sess.using[name]; ok {
			return cellOf(v), nil
		}
		return cell{}, runtimeError("UsingWithoutInvokeCommand", InvalidOperation, nil,
			"A Using variable cannot be retrieved. A Using variable can be used only with Invoke-Command, Start-Job, or InlineScript in the script workflow. When it is used with Invoke-Command, the Using variable is valid only if the script block is invoked on a remote computer.")
	}
}

// usingKey is the text behind $using:, by which its value is known.
func usingKey(e *syntax.UsingExpression) string {
	text := e.Extent().Text()
	if i := strings.IndexByte(text, ':'); i >= 0 {
		text = text[i+1:]
	}
	return strings.ToLower(text)
}

// UsingValues evaluates the $using: expressions of a block where the command stands. An expression without a value is an error.
func (p *Pipe) UsingValues(b *ScriptBlock) (map[string]object.Value, error) {
	out := map[string]object.Value{}
	err := eachUsing(b, func(e *syntax.UsingExpression) (err error) {
		out[usingKey(e)], err = p.usingValue(e)
		return err
	})
	return out, err
}

// UsingVariables are the values of the $using: variables of a block. pwsh: members behind them are refused, and what is not set is left out.
func (p *Pipe) UsingVariables(b *ScriptBlock) (map[string]object.Value, error) {
	out := map[string]object.Value{}
	err := eachUsing(b, func(e *syntax.UsingExpression) error {
		if _, variable := e.SubExpression.(*syntax.VariableExpression); !variable {
			return &ErrorRecord{Err: object.NewException(object.PSInvalidOperationExceptionType,
				"Cannot get the value of the Using expression "+e.Extent().Text()+".  "+p.cmd.Name+" only supports using variable expressions."),
				ID: "UsingVariableExpressionOnly", Category: InvalidOperation}
		}
		if v, err := p.usingValue(e); err == nil {
			out[usingKey(e)] = v
		}
		return nil
	})
	return out, err
}

// eachUsing calls do for the $using: expressions of a block, up to the first error.
func eachUsing(b *ScriptBlock, do func(*syntax.UsingExpression) error) (err error) {
	syntax.Walk(b.unit.ast, func(n syntax.Ast) bool {
		e, ok := n.(*syntax.UsingExpression)
		if ok && err == nil {
			err = do(e)
		}
		return !ok && err == nil
	})
	return err
}

func (p *Pipe) usingValue(e *syntax.UsingExpression) (object.Value, error) {
	if v, ok := p.frame.sess.using[usingKey(e)]; ok { // a runspace passes on what it was given
		return v, nil
	}
	if v, ok := e.SubExpression.(*syntax.VariableExpression); ok {
		name := strings.TrimPrefix(strings.ToLower(v.VariablePath.UserPath), "using:")
		if x, found := p.Variable(name); found {
			return x, nil
		}
		return nil, &ErrorRecord{Err: object.NewException(object.RuntimeExceptionType,
			"The value of the using variable '"+e.Extent().Text()+"' cannot be retrieved because it has not been set in the local session."),
			ID: "UsingVariableIsUndefined", Category: InvalidOperation}
	}
	tree, errs := syntax.Parse("", strings.Replace(e.Extent().Text(), "using:", "", 1))
	if len(errs) > 0 {
		return nil, parseFailure(errs)
	}
	return p.Evaluate(&ScriptBlock{unit: newUnit(tree, nil), sess: p.Session()}, nil)
}
