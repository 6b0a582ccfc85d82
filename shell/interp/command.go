package interp

import (
	"strings"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// arg is one argument of a command line, evaluated.
type arg struct {
	name            string // of -Name; "" for a positional one
	valued          bool   // -Name:value
	value           cell
	text            string // how a number was written: a string parameter gets that
	pos             *syntax.Extent
	namePos         *syntax.Extent // of -Name, once its value has been found
	bare            bool           // a bare word or number, not an expression
	joined          bool           // the value is the argument behind an unknown -Name
	colon           bool           // written -Name:value
	splat           bool           // came out of @splatting: -Name and value belong together
	endOfParameters bool           // --: only native programs see it
	listed          bool           // written a, b: to a native program its text
	spaced          bool           // written -Name: value
}

// argSource is a compiled argument; it may yield several (splatting).
type argSource func(f *frame, args []arg) ([]arg, error)

// commandSite is a command in the source: what is known of it before it runs.
type commandSite struct {
	name       string // constant name; "" when target says
	target     expr
	operator   syntax.TokenKind
	args       []argSource
	redirs     []redirection
	pos        syntax.Extent
	namePos    syntax.Extent
	source     expr // a later expression in a pipeline (never a command)
	methodCall bool // written f(1, 2)
}

func (c *compiler) commandSite(e *syntax.Command) *commandSite {
	site := &commandSite{operator: e.InvocationOperator, redirs: c.redirections(e.Redirections, commandExtent(e)), pos: commandExtent(e), namePos: e.CommandElements[0].Extent()}
	if s, ok := e.CommandElements[0].(*syntax.StringConstantExpression); ok && (site.operator == syntax.Unknown || s.StringConstantType == syntax.BareWord) {
		site.name = s.Value
	} else if x, ok := e.CommandElements[0].(syntax.Expression); ok {
		site.target = c.expr(x)
	}
	if len(e.CommandElements) == 2 {
		if paren, ok := e.CommandElements[1].(*syntax.ParenExpression); ok && paren.Extent().Start == site.namePos.End {
			_, site.methodCall = pureExpression(paren.Pipeline).(*syntax.ArrayLiteral)
		}
	}
	for _, el := range e.CommandElements[1:] {
		site.args = append(site.args, c.argumentOf(el))
	}
	return site
}

// commandExtent is the command with its redirections.
func commandExtent(e *syntax.Command) syntax.Extent { return e.Extent() }

func (c *compiler) expressionSite(e *syntax.CommandExpression) *commandSite {
	return &commandSite{source: c.expr(e.Expression), redirs: c.redirections(e.Redirections, e.Extent()), pos: e.Extent()}
}

func (c *compiler) argumentOf(el syntax.CommandElement) argSource {
	ext := el.Extent()
	switch el := el.(type) {
	case *syntax.CommandParameter:
		if el.ParameterName == "" || ext.Text() == "--" {
			a := arg{value: refCell("--"), bare: true, endOfParameters: true, pos: &ext}
			return func(_ *frame, args []arg) ([]arg, error) { return append(args, a), nil }
		}
		if el.Argument == nil {
			a := arg{name: el.ParameterName, pos: &ext}
			return func(_ *frame, args []arg) ([]arg, error) { return append(args, a), nil }
		}
		value := c.expr(el.Argument)
		at := el.Argument.Extent()
		a := arg{name: el.ParameterName, valued: true, colon: true, pos: &at, namePos: &ext}
		a.spaced = strings.TrimSpace(ext.Source.Text[at.Start-1:at.Start]) == ""
		switch n := el.Argument.(type) {
		case *syntax.ConstantExpression:
			a.text = at.Text()
			value = asWritten(n)
		case *syntax.ArrayLiteral:
			a.text, a.listed = at.Text(), true
		}
		return func(f *frame, args []arg) ([]arg, error) {
			v, err := value(f)
			x := a
			x.value = v
			return append(args, x), err
		}
	case *syntax.VariableExpression:
		if el.Splatted {
			return c.splatted(el)
		}
	}
	a := arg{pos: &ext}
	switch el := el.(type) {
	case *syntax.StringConstantExpression:
		a.bare = el.StringConstantType == syntax.BareWord
		a.value = refCell(el.Value)
		return func(_ *frame, args []arg) ([]arg, error) { return append(args, a), nil }
	case *syntax.ConstantExpression:
		a.bare, a.text = true, ext.Text()
	case *syntax.ArrayLiteral:
		a.listed = true
	case *syntax.ExpandableStringExpression:
		a.bare = el.StringConstantType == syntax.BareWord
	}
	x, ok := el.(syntax.Expression)
	if !ok {
		return func(_ *frame, args []arg) ([]arg, error) { return args, nil }
	}
	value := c.expr(x)
	if n, ok := el.(*syntax.ConstantExpression); ok {
		value = asWritten(n)
	}
	return func(f *frame, args []arg) ([]arg, error) {
		v, err := value(f)
		y := a
		y.value = v
		return append(args, y), err
	}
}

// splatted compiles @name: a dictionary gives named arguments, a list positional ones.
func (c *compiler) splatted(e *syntax.VariableExpression) argSource {
	plain := *e
	plain.Splatted = false
	read := c.variable(&plain)
	ext := e.Extent()
	isArgs := strings.EqualFold(e.VariablePath.Name, "args")
	return func(f *frame, args []arg) ([]arg, error) {
		v, err := read(f)
		if err != nil {
			return args, err
		}
		if h, ok := object.Unwrap(v.value()).(*object.Hashtable); ok {
			for k, x := range h.All() {
				args = append(args, arg{name: f.sess.text(k), valued: true, value: cellOf(x), pos: &ext, splat: true})
			}
			return args, nil
		}
		items, ok := sequence(v.value())
		if !ok {
			items = []object.Value{v.value()}
			if t, ok := v.value().(string); ok {
				items = items[:0] // pwsh: a string is splatted as its characters
				for _, u := range object.Units(t) {
					items = append(items, object.Char(u))
				}
			}
		}
		for i := 0; i < len(items); i++ {
			x := items[i]
			// pwsh: in @args, what was a parameter name is one again.
			if t, ok := x.(string); ok && isArgs && len(t) > 1 && t[0] == '-' && !strings.ContainsAny(t, " \t") && isLetter(t[1]) {
				name, colon := strings.CutSuffix(t[1:], ":")
				a := arg{name: name, pos: &ext}
				a.colon = colon
				args = append(args, a)
				continue
			}
			args = append(args, arg{value: cellOf(x), pos: &ext})
		}
		return args, nil
	}
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_' || c >= 0x80 }

// start resolves the command, evaluates its arguments and makes its stage.
func (site *commandSite) start(f *frame, index, total int) (stage, error) {
	if site.source != nil {
		return nil, runtimeError("ExpressionsMustBeFirstInPipeline", ParserError, nil, "Expressions are only allowed as the first element of a pipeline.")
	}
	inv := &Invocation{Pos: &site.pos, PipelineLength: total, PipelinePosition: index + 1, frame: f}
	cmd, block, prefix, err := site.command(f, inv)
	if err != nil {
		return nil, err
	}
	var args []arg
	if n := len(site.args) + len(prefix); n > 0 {
		args = append(make([]arg, 0, n), prefix...)
		for _, a := range site.args {
			if args, err = a(f, args); err != nil {
				return nil, err
			}
		}
	}
	f.pos = &site.pos
	if inv.module != nil {
		if cmd, block, args, err = site.inModule(f, inv.module, args); err != nil {
			return nil, err
		}
	}
	inv.Cmd = cmd
	if site.methodCall && f.scope.strictVersion() >= 20 {
		return nil, runtimeError("StrictModeFunctionCallWithParens", InvalidOperation, nil,
			"The function or command was called as if it were a method. Parameters should be separated by spaces. For information about parameters, see the about_Parameters Help topic.")
	}
	return f.newStage(cmd, block, args, inv, site.operator == syntax.Dot)
}

// command finds out what the site calls: a name to look up, a block, or a command object.
func (site *commandSite) command(f *frame, inv *Invocation) (*Command, *ScriptBlock, []arg, error) {
	if site.target == nil {
		switch inv.Name = site.name; site.operator {
		case syntax.Ampersand:
			inv.Name = "&"
		case syntax.Dot:
			inv.Name = "."
		}
		cmd, err := f.sess.findCommand(f.scope, site.name)
		if err != nil {
			return nil, nil, nil, f.notFound(err, site)
		}
		return cmd, cmd.block, nil, nil
	}
	v, err := site.target(f)
	if err != nil {
		return nil, nil, nil, err
	}
	inv.Name = "&"
	if site.operator == syntax.Dot {
		inv.Name = "."
	}
	switch x := object.Unwrap(v.value()).(type) {
	case *ScriptBlock:
		return x.unit.compiled(f.sess).command, x, nil, nil
	case *CommandInfo:
		inv.Name = x.Cmd.Name
		return x.Cmd, x.Cmd.block, nil, nil
	case *Module:
		inv.module = x
		return nil, nil, nil, nil
	case nil:
		return nil, nil, nil, site.badExpression(inv.Name)
	default:
		name := f.sess.text(x)
		if name == "" {
			return nil, nil, nil, site.badExpression(inv.Name)
		}
		cmd, err := f.sess.findCommand(f.scope, name)
		if err != nil {
			return nil, nil, nil, f.notFound(err, site)
		}
		return cmd, cmd.block, nil, nil
	}
}

func (site *commandSite) badExpression(operator string) error {
	r := runtimeError("BadExpression", InvalidOperation, nil,
		"The expression after '%s' in a pipeline element produced an object that was not valid. It must result in a command name, a script block, or a CommandInfo object.", operator)
	r.Pos = &site.namePos
	return r
}

// notFound gives a lookup's error the place of the command's name.
func (f *frame) notFound(err error, site *commandSite) error {
	if r, ok := err.(*ErrorRecord); ok && r.Pos == nil {
		r.Pos = &site.namePos
		name := r.text()
		switch site.operator {
		case syntax.Ampersand:
			name = "&"
		case syntax.Dot:
			name = "."
		}
		r.Invocation = &Invocation{Name: name, Pos: r.Pos, frame: f}
	}
	return err
}

func (r *ErrorRecord) text() string {
	s, _ := r.Target.(string)
	return s
}

// newStage makes the stage that runs a command.
func (f *frame) newStage(cmd *Command, block *ScriptBlock, args []arg, inv *Invocation, dot bool) (stage, error) {
	switch {
	case cmd.Kind == KindApplication:
		return f.newNative(cmd, args, inv)
	case cmd.new != nil:
		p := &Pipe{cmd: cmd, frame: f, inv: inv, st: f.st}
		return &cmdletStage{cmd: cmd, c: cmd.new(), pipe: p, args: args}, nil
	case cmd.Kind == KindScript:
		var err error
		if block, err = f.sess.loadScript(cmd); err != nil {
			return nil, err
		}
		loaded := *block.unit.compiled(f.sess).command
		loaded.Kind, loaded.Name, loaded.path, loaded.block = KindScript, cmd.Name, cmd.path, block
		inv.Cmd = &loaded
		return &scriptStage{blockStage{caller: f, cmd: &loaded, block: block, args: args, st: f.st, inv: inv, dot: dot}}, nil
	}
	return &blockStage{caller: f, cmd: cmd, block: block, args: args, st: f.st, inv: inv, dot: dot}, nil
}

// scriptStage is a script file: exit ends it and nothing else.
type scriptStage struct{ blockStage }

func (st *scriptStage) begin() error       { return st.exited(st.blockStage.begin()) }
func (st *scriptStage) processNone() error { return st.exited(st.blockStage.processNone()) }
func (st *scriptStage) end() error         { return st.exited(st.blockStage.end()) }
func (st *scriptStage) process(v object.Value) error {
	return st.exited(st.blockStage.process(v))
}

func (st *scriptStage) exited(err error) error {
	e, ok := err.(*Exit)
	if !ok || e.Process {
		return err
	}
	st.caller.sess.setLastExit(e.Code)
	if e.Code != 0 {
		st.caller.sess.pipelineFailed = true
	}
	return nil
}

// inModule is & $module { … }: the block, or the command of that name, in the module's scope.
func (site *commandSite) inModule(f *frame, m *Module, args []arg) (*Command, *ScriptBlock, []arg, error) {
	if len(args) == 0 {
		return nil, nil, nil, site.badExpression("&")
	}
	v := object.Unwrap(args[0].value.value())
	if b, ok := v.(*ScriptBlock); ok {
		return b.unit.compiled(f.sess).command, m.bind(b), args[1:], nil
	}
	cmd, err := f.sess.findCommand(m.scope, f.sess.text(v))
	if err != nil {
		return nil, nil, nil, err
	}
	return cmd, cmd.block, args[1:], nil
}
