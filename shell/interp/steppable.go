package interp

import (
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// steppable is a pipeline that a script drives object by object: what a proxy function puts around the command it stands for.
type steppable struct {
	f      *frame // the block's code, on the scope that asked for the pipeline
	stages []stage
	outs   []*fileSink
	to     sink      // the command whose output this is; nil when the methods return it
	kept   collector // what the next method returns
	piped  bool
	begun  bool
	first  int // the stages before it had enough
	done   bool
}

var steppableType = object.NewClass("System.Management.Automation.SteppablePipeline", nil)

// PSType is SteppablePipeline.
func (*steppable) PSType() *object.Type { return steppableType }

// write is the pipeline's end.
func (p *steppable) write(v object.Value) error {
	if p.to != nil {
		return p.to.write(v)
	}
	return p.kept.write(v)
}

// steppable is GetSteppablePipeline: the one pipeline of a block with its arguments evaluated now, not yet begun.
func (f *frame) steppable(b *ScriptBlock, args []object.Value) (*steppable, error) {
	elements, err := onlyPipeline(b.unit.ast)
	if err != nil {
		return nil, err
	}
	u := newUnit(b.unit.ast, nil)
	u.slot, u.byName = map[sym]int{}, b.unit.byName
	c := &compiler{sess: f.sess, unit: u}
	sites := make([]*commandSite, 0, len(elements))
	for _, e := range elements {
		sites = append(sites, c.commandSite(e))
	}
	at := f.scope
	if b.module != nil {
		at = f.scopeFor(b)
	}
	p := &steppable{}
	p.f = f.newFrame(u, at, p)
	if len(args) > 0 {
		p.f.act = &activation{args: args}
		if f.act != nil {
			*p.f.act = *f.act
			p.f.act.args = args
		}
	}
	return p, p.link(sites)
}

// made is the method's result: nothing when the pipeline could not be made.
func made(p *steppable, err error) (object.Value, error) {
	if err != nil {
		return nil, calling("GetSteppablePipeline", 0, err)
	}
	return p, nil
}

// onlyPipeline is what a block of one pipeline of commands runs.
func onlyPipeline(b *syntax.ScriptBlock) ([]*syntax.Command, error) {
	const empty = "An empty script block cannot be converted. Verify that the script block contains exactly one pipeline or command."
	const rule = " Expressions or control structures are not permitted. Verify that the script block contains exactly one pipeline or command."
	fail := func(text string) ([]*syntax.Command, error) {
		return nil, object.NewException(object.PSInvalidOperationExceptionType, text)
	}
	if b.BeginBlock != nil || b.ProcessBlock != nil || b.DynamicParamBlock != nil {
		return fail("The script block cannot be converted because it contains more than one clause." + rule)
	}
	if b.EndBlock == nil || len(b.EndBlock.Statements) == 0 {
		return fail(empty)
	}
	p, ok := b.EndBlock.Statements[0].(*syntax.Pipeline)
	if !ok || len(b.EndBlock.Statements) > 1 || len(b.EndBlock.Traps) > 0 {
		return fail("Only a script block that contains exactly one pipeline or command can be converted." + rule)
	}
	var out []*syntax.Command
	for _, e := range p.PipelineElements {
		cmd, ok := e.(*syntax.Command)
		if !ok {
			return fail(empty) // pwsh: a block that starts with an expression is called empty
		}
		out = append(out, cmd)
	}
	return out, nil
}

// link makes the stages and joins them.
func (p *steppable) link(sites []*commandSite) error {
	for i, site := range sites {
		p.f.pos = &site.pos
		st, err := site.start(p.f, i, len(sites))
		if err != nil {
			return err
		}
		if i > 0 {
			st = &lazyStage{stage: st}
			st.setPiped()
		}
		p.stages = append(p.stages, st)
	}
	for i := len(p.stages) - 1; i >= 0; i-- {
		var to sink = p
		if i < len(p.stages)-1 {
			to = &stageSink{p.stages[i+1]}
		}
		p.stages[i].setOut(to)
		opened, err := p.f.redirect(p.stages[i], sites[i].redirs)
		if err != nil {
			return err
		}
		p.outs = append(p.outs, opened...)
	}
	return nil
}

// PSCall is the class's methods.
func (p *steppable) PSCall(name string, args []object.Value) (object.Value, bool, error) {
	switch name = strings.ToLower(name); {
	case name == "begin" && (len(args) == 1 || len(args) == 2):
		p.attach(args)
		return dotnet.Void, true, p.begin()
	case name == "process" && len(args) < 2:
		err := p.process(args)
		return p.result(), true, err
	case name == "end" && len(args) == 0:
		err := p.end()
		return p.result(), true, err
	case (name == "clean" || name == "dispose") && len(args) == 0:
		p.clean()
		return dotnet.Void, true, nil
	}
	return nil, false, nil
}

// attach takes Begin's arguments: whether input will come, or the command that this pipeline reads and writes for.
func (p *steppable) attach(args []object.Value) {
	for _, a := range args {
		switch x := object.Unwrap(a).(type) {
		case *cmdletObject:
			p.to, p.piped = x.f.out, x.pipe.piped
			for _, st := range p.stages {
				st.setStreams(x.f.st)
			}
		case *engineIntrinsics:
			p.to = x.f.out
		default:
			p.piped = object.Truth(a)
		}
	}
}

// result is what has been written since the last call, as the array a method returns.
func (p *steppable) result() object.Value {
	items := p.kept.items
	p.kept.items = nil
	return object.NewArray(items...)
}

func (p *steppable) begin() error {
	if p.begun || p.done {
		return nil
	}
	p.begun = true
	if p.piped {
		p.stages[0].setPiped()
	}
	for _, st := range p.stages {
		if err := st.prepare(); err != nil {
			return p.ended(err)
		}
	}
	for _, st := range p.stages {
		if err := p.stopped(st.begin()); err != nil {
			return p.ended(err)
		}
	}
	return nil
}

// process passes one object in; a pipeline without input runs its first command once more.
func (p *steppable) process(args []object.Value) error {
	if err := p.begin(); err != nil || p.first > 0 || p.done {
		return err
	}
	var err error
	switch {
	case !p.piped:
		err = p.stages[0].processNone()
	case len(args) == 1:
		err = p.stages[0].process(args[0])
	}
	if err = p.stopped(err); err != nil {
		return p.ended(err)
	}
	return nil
}

// end ends the commands in order and cleans up.
func (p *steppable) end() error {
	if err := p.begin(); err != nil || p.done {
		return err
	}
	for i := p.first; i < len(p.stages); i++ {
		if err := p.stopped(p.stages[i].end()); err != nil {
			return p.ended(err)
		}
		i = max(i, p.first-1)
	}
	p.clean()
	return nil
}

// stopped takes note of a command that wants no more; other errors are passed on.
func (p *steppable) stopped(err error) error {
	if err == nil {
		return nil
	}
	first, err := stoppedBy(p.stages, err)
	p.first = max(p.first, first)
	return err
}

// ended is the failure that ends the pipeline.
func (p *steppable) ended(err error) error {
	p.clean()
	return settled(err)
}

// clean runs the commands' clean blocks and closes what redirections opened, once.
func (p *steppable) clean() {
	if p.done {
		return
	}
	p.done = true
	for _, st := range p.stages {
		st.clean()
	}
	for _, o := range p.outs {
		_ = o.close()
	}
}
