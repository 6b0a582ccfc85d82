package interp

import (
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// blockStage is a function, a script or a script block as a command of a pipeline.
type blockStage struct {
	caller *frame
	cmd    *Command
	block  *ScriptBlock
	args   []arg
	out    sink
	st     *streams
	inv    *Invocation
	piped  bool
	dot    bool // dot-sourced: no scope of its own

	dollar    cell // $_ for a block that is called with one
	hasDollar bool
	this      object.Value
	stdin     func() (object.Value, bool) // input of a block that runs alone

	f       *frame
	bind    *binder
	pipe    *Pipe
	input   *inputEnumerator
	saved   map[*Parameter]cell // the defaults of parameters, for when the pipeline gives none
	entered bool
	file    bool // the script file of this run: in the global scope, which is its own meanwhile
	began   bool // begin has run, perhaps because a command before wrote something in its own
}

// maxDepth is how deeply functions may call each other. pwsh: it depends on the stack there; some 5,800 for small functions.
const maxDepth = 5000

func errCallDepth() error {
	return runtimeError("CallDepthOverflow", InvalidOperation, nil, "The script failed due to call depth overflow.")
}

func (st *blockStage) prepare() error {
	s := st.caller.sess
	if s.depth >= maxDepth {
		return errCallDepth()
	}
	if s.stopped.Load() && s.mustStop() {
		return ErrStopped
	}
	s.depth++
	st.entered = true
	u := st.block.unit.compiled(s)
	at := st.caller.scopeFor(st.block)
	if !st.dot {
		at = at.newScope()
		if st.cmd.Kind == KindScript {
			at.script = at
		}
	}
	st.f = st.caller.newFrame(u, at, st.out)
	st.f.st = st.st
	act := &activation{cmd: st.cmd, inv: st.inv, block: st.block}
	st.inv.act, st.inv.Expecting = act, st.piped
	if st.this != nil {
		act.this, act.hasThis = st.this, true
	}
	st.f.act = act
	if !st.dot || st.file {
		at.act = act
	}
	if list := u.ast.UsingStatements; len(list) > 0 {
		if err := st.f.use(list); err != nil {
			return err
		}
	}
	st.input = &inputEnumerator{at: -1, sess: s}
	act.input = st.input
	if st.hasDollar {
		at.define("_", st.dollar)
	}
	return st.bindParameters(u)
}

// bindParameters binds the command line and makes the parameters' variables.
func (st *blockStage) bindParameters(u *unit) error {
	if err := st.f.parametersExist(u); err != nil {
		return err
	}
	if st.cmd.obsolete != nil && !u.command.Advanced {
		p := &Pipe{cmd: st.cmd, frame: st.caller, inv: st.inv, st: st.st}
		if err := p.Warn("The command '" + st.cmd.Name + "' is obsolete. " + *st.cmd.obsolete); err != nil {
			return err
		}
	}
	if !u.command.Advanced && len(u.params) == 0 {
		st.f.act.args = positionalValues(st.args)
		return nil
	}
	b := newBinder(st.caller, st.cmd, st.inv)
	st.bind = b
	b.reset = func(p *Parameter) error {
		if p.script == nil {
			return nil
		}
		st.f.declareParameter(p, st.saved[p])
		return nil
	}
	b.store = func(p *Parameter, v object.Value) error { return st.f.setParameter(p, v) }
	b.convert = st.f.transform
	if u.command.Advanced {
		st.pipe = &Pipe{cmd: st.cmd, frame: st.caller, inv: st.inv, out: st.out, st: st.st, bound: &b.bound, piped: st.piped}
		st.f.act.pipe = st.pipe
	}
	st.f.act.bound = &b.bound
	if u.dynamic != nil {
		b.dynamic = st.dynamicParameters
	}
	if err := b.commandLine(st.args, st.piped); err != nil {
		return err
	}
	st.f.act.args = b.rest
	if st.pipe != nil {
		if err := st.applyCommon(b); err != nil {
			return err
		}
		if err := st.warnObsolete(b); err != nil {
			return err
		}
	}
	return st.defaults(u, b)
}

// defaults gives the parameters that were not bound their default values, in order.
func (st *blockStage) defaults(u *unit, b *binder) error {
	old := st.f.out
	defer func() { st.f.out = old }()
	for _, p := range u.params {
		if b.bound.has(p.meta.Name) {
			continue
		}
		var v cell
		if p.value != nil {
			x, err := p.value(st.f)
			if err != nil {
				return err
			}
			v = x
			if p.meta.Type != object.ObjectType {
				conv, err := st.f.transformDefault(p.meta, v.value())
				if err != nil {
					return err
				}
				v = cellOf(conv)
			}
		} else {
			v = cellOf(unboundDefault(p.meta.Type))
		}
		st.f.declareParameter(p.meta, v)
		if st.piped {
			if st.saved == nil {
				st.saved = map[*Parameter]cell{}
			}
			st.saved[p.meta] = v
		}
	}
	return nil
}

// parametersExist checks that the types and attributes of parameters that were not known when the function was compiled are known now.
// pwsh: the function does not run without them, whatever it is called with.
func (f *frame) parametersExist(u *unit) error {
	for _, p := range u.params {
		if t := p.meta.lateType; t != nil {
			if _, err := f.parameterType(p.meta); err != nil {
				r := f.record(err)
				ext := t.Extent()
				ext.Start, ext.End = ext.Start-1, ext.End+1 // with its brackets
				r.Pos, r.Invocation = &ext, &Invocation{Pos: &ext}
				return r
			}
		}
		for _, c := range p.meta.custom {
			if _, err := c.get(f); err != nil {
				return err
			}
		}
	}
	return nil
}

// warnObsolete says which of what was used is obsolete.
func (st *blockStage) warnObsolete(b *binder) error {
	if st.cmd.obsolete != nil {
		if err := st.pipe.Warn("The command '" + st.cmd.Name + "' is obsolete. " + *st.cmd.obsolete); err != nil {
			return err
		}
	}
	for _, text := range b.obsolete {
		if err := st.pipe.Warn(text); err != nil {
			return err
		}
	}
	return nil
}

// unboundDefault is the value of a parameter without argument and default.
func unboundDefault(t *object.Type) object.Value {
	switch {
	case t == object.SwitchParameterType:
		return Switch(false)
	case t == object.StringType:
		return ""
	case t == object.BooleanType || t.IsNumeric() && t.Kind != object.KindBigInt:
		return object.Default(t) // pwsh: other value types have none: a [datetime] is $null
	}
	return nil
}

// declareParameter makes a parameter's variable.
func (f *frame) declareParameter(p *Parameter, v cell) {
	slot := p.script.slot
	x := f.scope.own(f.unit.syms[slot])
	if x == nil {
		x = f.scope.add(&variable{name: p.Name, sym: f.unit.syms[slot]})
	}
	x.val, x.typ, x.checks = v, p.Type, p.Checks
	if p.Type == object.ObjectType {
		x.typ = nil
	}
	x.plain = x.typ == nil && len(x.checks) == 0
	x.direct = !x.plain && len(x.checks) == 0 && f.optimised()
	f.slots[slot] = x
}

func (f *frame) setParameter(p *Parameter, v object.Value) error {
	if p.runtime != nil {
		p.runtime.value = v
	}
	if p.script == nil {
		return nil
	}
	f.declareParameter(p, cellOf(v))
	return nil
}

func (st *blockStage) begin() error {
	if st.began {
		return nil
	}
	st.began = true
	if st.input != nil && st.f.unit.process != nil {
		st.input.items = nil
	}
	return st.part(st.f.unit.begin)
}

// part runs one named block.
func (st *blockStage) part(run stmt) error {
	if run == nil {
		return nil
	}
	err := run(st.f)
	if err == errReturn {
		return nil
	}
	if t, ok := err.(*thrownByCmdlet); ok && t.p == st.pipe {
		t.p.keepFailure(t.r, true)
		return t.r
	}
	if r, ok := err.(*ErrorRecord); ok && st.pipe != nil {
		st.pipe.passedThrough(r)
		st.pipe.keepFailure(r, false)
	}
	return err
}

// processNone is the one run of the process block of a command without pipeline input.
func (st *blockStage) processNone() error {
	if st.f.unit.process == nil {
		return nil
	}
	if st.bind != nil {
		if err := st.bind.complete(); err != nil {
			return err
		}
	}
	if !st.dot && !st.hasDollar {
		st.f.scope.define("_", nothing)
	}
	return st.part(st.f.unit.process)
}

// process takes one input object.
func (st *blockStage) process(v object.Value) error {
	u := st.f.unit
	if !st.began {
		if err := st.begin(); err != nil {
			return err
		}
	}
	if st.bind != nil && st.cmd.Advanced {
		ok, err := st.bind.input(v)
		if err != nil {
			return st.inputFailed(err)
		}
		if !ok {
			return st.inputFailed(st.bind.notBound(v))
		}
	}
	if u.process == nil {
		st.input.items = append(st.input.items, v)
		return nil
	}
	st.input.items, st.input.at = []object.Value{v}, -1
	st.f.scope.define("_", cellOf(v))
	return st.part(u.process)
}

// inputFailed reports an object that could not be bound and goes on with the next.
func (st *blockStage) inputFailed(err error) error {
	if isFlow(err) {
		return err
	}
	r := st.caller.record(err)
	st.caller.sess.pipelineFailed = true
	if st.pipe != nil {
		p := *st.pipe
		p.errorList = nil // pwsh: -ErrorVariable does not get it
		return p.Error(r)
	}
	return st.caller.failedNonTerminating(r)
}

func (st *blockStage) end() error {
	if st.bind != nil && st.f.unit.process == nil {
		if err := st.bind.complete(); err != nil {
			return err
		}
	}
	if st.input.at, st.input.ended = -1, true; st.f.unit.process != nil {
		st.input.items = nil
	}
	return st.part(st.f.unit.end)
}

func (st *blockStage) clean() {
	if !st.entered {
		return
	}
	st.entered = false
	st.caller.sess.depth--
	if u := st.block.unit; u.clean != nil && st.f != nil {
		st.f.out = nullSink{} // pwsh: what a clean block writes is lost
		if err := u.clean(st.f); err != nil && !isFlow(err) {
			_ = st.caller.failedNonTerminating(st.f.record(err))
		}
	}
}

func (st *blockStage) setOut(to sink)        { st.out = to }
func (st *blockStage) output() sink          { return st.out }
func (st *blockStage) streamSet() *streams   { return st.st }
func (st *blockStage) setStreams(s *streams) { st.st = s }
func (st *blockStage) setPiped()             { st.piped = true }

// functionStatement compiles function and filter: the definition takes place when the statement runs.
func (c *compiler) functionStatement(s *syntax.FunctionDefinition) stmt {
	u := newUnit(s.Body, s)
	u.filter = s.IsFilter
	return func(f *frame) error {
		b := &ScriptBlock{unit: u, module: f.scope.homeModule(), name: s.Name, sess: f.sess}
		return f.defineFunction(s.Name, b, s.IsFilter)
	}
}

// defineFunction puts a function into the scope its name says.
func (f *frame) defineFunction(name string, b *ScriptBlock, filter bool) error {
	at, plain := f.scope, name
	if prefix, rest, ok := cutScope(name); ok {
		at, plain = f.scopeNamed(prefix), rest
	}
	cmd := *b.unit.compiled(f.sess).command
	cmd.Name, cmd.Kind, cmd.block, cmd.module = plain, KindFunction, b, b.module
	if filter {
		cmd.Kind = KindFilter
	}
	at.setFunction(&cmd)
	return nil
}

// word is a parameter's name as an argument of its own.
func (a arg) word() object.Value {
	if a.colon {
		return "-" + a.name + ":"
	}
	return "-" + a.name
}

func positionalValues(args []arg) []object.Value {
	var out []object.Value
	for _, a := range args {
		if a.endOfParameters {
			continue
		}
		if a.name != "" {
			out = append(out, a.word())
			if !a.valued {
				continue
			}
		}
		out = append(out, a.value.value())
	}
	return out
}
