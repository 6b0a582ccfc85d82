package interp

import (
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// ScriptBlock is a block of code as a value. It is immutable; what it works on comes from the scope it is run in.
type ScriptBlock struct {
	unit   *unit
	module *Module // the module (or closure) it was made in; nil for the session itself
	name   string  // of the function it is the body of
	sess   *Session
}

// PSType is System.Management.Automation.ScriptBlock.
func (b *ScriptBlock) PSType() *object.Type { return object.ScriptBlockType }

// PSString is the text between the braces.
func (b *ScriptBlock) PSString(*object.Culture) string { return b.Text() }

// InvokeWith runs the block where .NET takes a delegate and operators take code.
func (b *ScriptBlock) InvokeWith(under object.Value, args ...object.Value) (object.Value, error) {
	var out collector
	err := b.sess.current().invokeTo(b, cellOf(under), args, &out)
	return collapse(out.items), err
}

// Invoke runs the block as a delegate's code. pwsh: $_ is not set, and what it throws becomes the caller's exception.
func (b *ScriptBlock) Invoke(args ...object.Value) (object.Value, error) {
	var out collector
	err := b.sess.current().callBlock(b, args, &out, false)
	if err != nil && !isFlow(err) {
		err = &dotnet.DelegateError{Err: err}
	}
	return collapse(out.items), err
}

// PSConvert makes a delegate of the block.
func (b *ScriptBlock) PSConvert(to *object.Type) (object.Value, bool) {
	d, ok := dotnet.NewDelegate(to, b)
	return d, ok
}

var _ object.Invoker = (*ScriptBlock)(nil)

// Help is the comment-based help of the function or script that the block is; nil when there is none.
func (b *ScriptBlock) Help() *syntax.Help {
	if b.unit.fn != nil {
		return syntax.CommentHelp(b.unit.fn)
	}
	return syntax.CommentHelp(b.unit.ast)
}

// Text is the source of the block without its braces.
func (b *ScriptBlock) Text() string {
	text := b.unit.ast.Extent().Text()
	if b.unit.ast.Parent() != nil && strings.HasPrefix(text, "{") && strings.HasSuffix(text, "}") {
		return text[1 : len(text)-1]
	}
	return text
}

// homeModule is the module whose code runs in the scope; nil for the session's own.
func (s *scope) homeModule() *Module {
	for at := s; at != nil; at = at.parent {
		if at.module != nil {
			return at.module
		}
		if at.act != nil && at.act.block != nil {
			return at.act.block.module
		}
	}
	return nil
}

// scopeFor is the scope a block's own scope hangs below: that of the caller, or of the code the block belongs to.
func (f *frame) scopeFor(b *ScriptBlock) *scope {
	for at := f; at != nil; at = at.caller {
		if at.scope.homeModule() == b.module {
			return at.scope
		}
	}
	if b.module != nil {
		return b.module.scope
	}
	return f.scope.global
}

// runner runs one block again and again on a scope, as ForEach-Object does: $_ and the caches stay between runs.
type runner struct {
	f      *frame
	block  *ScriptBlock
	dollar *variable
	old    cell
	had    bool
}

// runner prepares running a block without a scope of its own.
func (f *frame) runner(b *ScriptBlock, out sink) *runner {
	u := b.unit.compiled(f.sess)
	at := f.scopeFor(b)
	fr := f.newFrame(u, at, out)
	r := &runner{f: fr, block: b}
	id := dollarSym
	if r.dollar = at.own(id); r.dollar != nil {
		r.old, r.had = r.dollar.val, true
	} else {
		r.dollar = at.add(&variable{name: "_", sym: id, plain: true})
	}
	return r
}

var dollarSym = symOf("_")

// blockDepth is what a block run by a cmdlet counts for in the depth of calls: a pipeline in between takes that much more stack.
const blockDepth = 3

// run runs the block once with $_ set.
func (r *runner) run(dollar cell) error {
	if r.f.sess.stopped.Load() && r.f.sess.mustStop() {
		return ErrStopped
	}
	s := r.f.sess
	if s.depth >= maxDepth {
		return errCallDepth()
	}
	s.depth += blockDepth
	defer func() { s.depth -= blockDepth }()
	u := r.block.unit
	r.dollar.val = dollar
	if len(u.params) > 0 { // pwsh: nothing is bound; the parameters have their defaults, each time anew
		st := &blockStage{f: r.f}
		if err := st.defaults(u, &binder{}); err != nil {
			return err
		}
	}
	for _, part := range [...]stmt{u.begin, u.process, u.end} {
		if part == nil {
			continue
		}
		if err := part(r.f); err != nil && err != errReturn {
			return err
		}
	}
	return nil
}

// done puts back the $_ that was there before.
func (r *runner) done() {
	if r.had {
		r.dollar.val = r.old
	} else if !r.dollar.gone {
		r.f.scope.remove(r.dollar)
	}
}

// invokeTo runs a block with $_ set: on the frame's scope, or on one of its own when it takes parameters.
func (f *frame) invokeTo(b *ScriptBlock, dollar cell, args []object.Value, out sink) error {
	u := b.unit.compiled(f.sess)
	if len(u.params) == 0 && len(args) == 0 && u.clean == nil {
		r := f.runner(b, out)
		defer r.done()
		return r.run(dollar)
	}
	st := &blockStage{caller: f, cmd: u.command, block: b, out: out, st: f.st, inv: f.sess.blockInvocation(f, u)}
	st.dollar, st.hasDollar = dollar, true
	for _, a := range args {
		st.args = append(st.args, arg{value: cellOf(a)})
	}
	return st.runAlone()
}

// callBlock runs a block as & does: on a scope of its own, with positional arguments.
func (f *frame) callBlock(b *ScriptBlock, args []object.Value, out sink, dot bool) error {
	u := b.unit.compiled(f.sess)
	st := &blockStage{caller: f, cmd: u.command, block: b, out: out, st: f.st, inv: f.sess.blockInvocation(f, u), dot: dot}
	for _, a := range args {
		st.args = append(st.args, arg{value: cellOf(a)})
	}
	return st.runAlone()
}

// runAlone runs the block as a pipeline of one command without input.
func (st *blockStage) runAlone() error {
	defer st.clean()
	if err := st.prepare(); err != nil {
		return err
	}
	if err := st.begin(); err != nil {
		return err
	}
	if err := st.feed(); err != nil {
		return err
	}
	return st.end()
}

// feed gives a block without a pipeline what stands for its input: standard input, or nothing.
func (st *blockStage) feed() error {
	// pwsh: an advanced script that takes no pipeline input runs once, whatever standard input has.
	if st.stdin == nil || st.cmd.Advanced && len(st.cmd.table.input) == 0 {
		return st.processNone()
	}
	if st.f.unit.process == nil {
		st.input.more = st.stdin
		return st.processNone()
	}
	for v, ok := st.stdin(); ok; v, ok = st.stdin() {
		if err := st.process(v); err != nil {
			return err
		}
	}
	return nil
}
