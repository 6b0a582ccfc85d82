package interp

import (
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// stage is one command of a running pipeline.
type stage interface {
	prepare() error // binds the command line
	begin() error
	process(v object.Value) error
	processNone() error // the one call of a command nothing is piped into
	end() error
	clean()

	setOut(to sink)
	output() sink
	setStreams(st *streams)
	streamSet() *streams
	setPiped()
}

// pipelineStatement compiles a pipeline standing as a statement: what it has is written.
func (c *compiler) pipelineStatement(p *syntax.Pipeline) stmt {
	if p.Background {
		return c.background(p)
	}
	if e := p.PureExpression(); e != nil {
		return c.expressionStatement(e)
	}
	return c.commands(p.PipelineElements)
}

// writesNothing reports whether an expression standing alone is silent: ++ and --, and what [void] swallows.
func writesNothing(e syntax.Expression) bool {
	u, ok := e.(*syntax.UnaryExpression)
	if !ok {
		return false
	}
	switch u.TokenKind {
	case syntax.PlusPlus, syntax.MinusMinus, syntax.PostfixPlusPlus, syntax.PostfixMinusMinus:
		return true
	}
	return false
}

func (c *compiler) expressionStatement(e syntax.Expression) stmt {
	value := c.expr(e)
	ok := expressionSetsSuccess(c, e)
	if writesNothing(e) {
		return func(f *frame) error {
			_, err := value(f)
			if err == nil {
				f.sess.ok = true
			}
			return err
		}
	}
	return func(f *frame) error {
		v, err := value(f)
		if err != nil {
			return err
		}
		if ok {
			f.sess.ok = true
		}
		return writeCell(f.out, v)
	}
}

func expressionSetsSuccess(c *compiler, e syntax.Expression) bool {
	switch e := e.(type) {
	case *syntax.ParenExpression:
		return c.setsSuccess(e.Pipeline)
	case *syntax.SubExpression, *syntax.ArrayExpression:
		return false
	}
	return true
}

// writeCell writes what an expression statement has: collections element by element.
func writeCell(to sink, v cell) error {
	if v.kind == cellNothing {
		return nil
	}
	if v.kind == cellRef {
		if r, ok := v.ref.(*rangeValue); ok {
			return r.each(to)
		}
		return writeEach(to, v.ref)
	}
	return to.write(v.value())
}

// chain compiles && and ||.
func (c *compiler) chain(s *syntax.PipelineChain) stmt {
	if s.Background {
		return c.background(s)
	}
	left, right := c.statement(s.LhsPipelineChain), c.statement(s.RhsPipeline)
	want := s.Operator == syntax.AndAnd
	leftPos, rightPos := s.LhsPipelineChain.Extent(), s.RhsPipeline.Extent()
	return func(f *frame) error {
		f.pos = &leftPos
		if err := left(f); err != nil {
			// pwsh: a failed statement is reported, then || goes on.
			if err = f.failed(err); err != nil {
				return err
			}
			f.sess.ok = false
		}
		if f.sess.ok != want {
			return nil
		}
		f.pos = &rightPos
		return right(f)
	}
}

// commands compiles a pipeline with at least one command or redirection.
func (c *compiler) commands(elements []syntax.CommandBase) stmt {
	var source expr
	var sourceRedirs []redirection
	sites := make([]*commandSite, 0, len(elements))
	for i, e := range elements {
		switch e := e.(type) {
		case *syntax.CommandExpression:
			if i == 0 {
				source = c.elements(e.Expression)
				sourceRedirs = c.redirections(e.Redirections, e.Extent())
				continue
			}
			sites = append(sites, c.expressionSite(e))
		case *syntax.Command:
			sites = append(sites, c.commandSite(e))
		}
	}
	return func(f *frame) error { return f.runPipeline(source, sourceRedirs, sites) }
}

// runPipeline builds the stages, links them, and pushes the input through.
func (f *frame) runPipeline(source expr, sourceRedirs []redirection, sites []*commandSite) (err error) {
	s, before := f.sess, f.pos
	var input cell
	stages := make([]stage, 0, len(sites)+1)
	if source != nil {
		if len(sites) == 0 || len(sourceRedirs) > 0 {
			return f.redirectedExpression(source, sourceRedirs, sites)
		}
		if input, err = source(f); err != nil {
			return err
		}
	}
	for i, site := range sites {
		f.pos = &site.pos
		st, err := site.start(f, i, len(sites))
		if err != nil {
			s.ok = false
			return err
		}
		if i > 0 {
			st = &lazyStage{stage: st}
		}
		stages = append(stages, st)
	}
	var outs []*fileSink
	for i := len(stages) - 1; i >= 0; i-- {
		to := f.out
		if i < len(stages)-1 {
			to = &stageSink{stages[i+1]}
			stages[i+1].setPiped()
		}
		stages[i].setOut(to)
		opened, err := f.redirect(stages[i], sites[i].redirs)
		if err != nil {
			return err
		}
		outs = append(outs, opened...)
	}
	if source != nil {
		stages[0].setPiped()
	}
	failedBefore := s.pipelineFailed
	s.pipelineFailed = false
	if err = settled(f.push(stages, input, source != nil)); err == nil {
		f.pos = before // pwsh: what fails around a pipeline in parentheses is the statement
	}
	for _, o := range outs {
		if cerr := o.close(); err == nil {
			err = cerr
		}
	}
	s.ok = err == nil && !s.pipelineFailed
	s.pipelineFailed = failedBefore
	return err
}

// push runs linked stages: all begin, the input goes through, all end in order, all are cleaned whatever happened.
func (f *frame) push(stages []stage, input cell, hasInput bool) (err error) {
	defer func() {
		for _, st := range stages {
			st.clean()
		}
	}()
	for _, st := range stages {
		if err := st.prepare(); err != nil {
			return err
		}
	}
	first := 0
	for i := 0; i < len(stages); i++ {
		if err := stages[i].begin(); err != nil {
			if first, err = stoppedBy(stages, err); err != nil {
				return err
			}
		}
	}
	if first == 0 {
		if hasInput {
			err = f.feed(stages[0], input)
		} else {
			err = stages[0].processNone()
		}
		if err != nil {
			if first, err = stoppedBy(stages, err); err != nil {
				return err
			}
		}
	}
	for i := first; i < len(stages); i++ {
		if err := stages[i].end(); err != nil {
			next, err := stoppedBy(stages, err)
			if err != nil {
				return err
			}
			i = max(i, next-1)
		}
	}
	return nil
}

// feed writes the elements of a value into the first stage.
func (f *frame) feed(st stage, input cell) error {
	return writeCell(&stageSink{st}, input)
}

// stoppedBy says from which stage on a pipeline goes on after one had enough; other errors are passed on.
func stoppedBy(stages []stage, err error) (first int, out error) {
	stop, ok := err.(*stopUpstream)
	if !ok {
		return 0, err
	}
	for i, st := range stages {
		if l, ok := st.(*lazyStage); ok {
			st = l.stage
		}
		if c, ok := st.(*cmdletStage); ok && c.pipe == stop.by {
			return i + 1, nil
		}
		if b, ok := st.(*blockStage); ok && b.pipe == stop.by && b.pipe != nil {
			return i + 1, nil
		}
	}
	return 0, err
}

// lazyStage begins its stage with the first object or when the pipeline does. pwsh: what a begin block writes makes the next command begin.
type lazyStage struct {
	stage
	begun bool
}

func (l *lazyStage) begin() error {
	if l.begun {
		return nil
	}
	l.begun = true
	return l.stage.begin()
}

func (l *lazyStage) process(v object.Value) error {
	if !l.begun {
		if err := l.begin(); err != nil {
			return err
		}
	}
	return l.stage.process(v)
}

// stageSink hands what a stage writes to the next one.
type stageSink struct{ next stage }

func (s *stageSink) write(v object.Value) error {
	err := s.next.process(v)
	if err == nil || isFlow(err) {
		return err
	}
	return &fromBelow{err}
}

// fromBelow is the failure of a command on its way up through the commands that wrote to it: it is not theirs, and they cannot catch it.
type fromBelow struct{ err error }

func (f *fromBelow) Error() string { return f.err.Error() }

// Unwrap returns the failure.
func (f *fromBelow) Unwrap() error { return f.err }

// settled is a pipeline's failure once it has left the pipeline.
func settled(err error) error {
	if f, ok := err.(*fromBelow); ok {
		return f.err
	}
	return err
}

// cmdletStage is a command written in Go.
type cmdletStage struct {
	cmd  *Command
	c    Cmdlet
	pipe *Pipe
	args []arg
	bind *binder

	running bool // its arguments are bound
	began   bool // begin has run, perhaps because a command before wrote something in its own
}

func (st *cmdletStage) setOut(to sink)        { st.pipe.out = to }
func (st *cmdletStage) output() sink          { return st.pipe.out }
func (st *cmdletStage) setStreams(s *streams) { st.pipe.st = s }
func (st *cmdletStage) streamSet() *streams   { return st.pipe.st }
func (st *cmdletStage) setPiped()             { st.pipe.piped = true }

func (st *cmdletStage) prepare() error {
	b := newBinder(st.pipe.frame, st.cmd, st.pipe.inv)
	st.bind = b
	st.pipe.bound = &b.bound
	fields := newFieldStore(st.c)
	b.store, b.reset = fields.set, fields.reset
	b.convert = st.pipe.frame.sess.convertParameter
	if d, ok := st.c.(Dynamic); ok {
		b.dynamic = func() ([]*Parameter, error) { return fields.dynamic(d, st.pipe) }
	}
	if st.cmd.static != nil {
		b.dynamic = func() ([]*Parameter, error) {
			if c, ok := st.c.(Conditional); !ok || c.HasDynamic(st.pipe) {
				b.table = st.cmd.table
			}
			return nil, nil
		}
	}
	if err := b.commandLine(st.args, st.pipe.piped); err != nil {
		return st.failure(err)
	}
	if err := st.pipe.applyCommon(b); err != nil {
		return st.failure(err)
	}
	return nil
}

func (st *cmdletStage) begin() error {
	if st.began {
		return nil
	}
	st.began = true
	if b, ok := st.c.(Beginner); ok {
		return st.outcome(b.Begin(st.pipe))
	}
	return nil
}

func (st *cmdletStage) processNone() error {
	if err := st.bind.complete(); err != nil {
		return st.failure(err)
	}
	return st.outcome(st.c.Process(st.pipe))
}

func (st *cmdletStage) process(v object.Value) error {
	if st.pipe.frame.sess.stopped.Load() && st.pipe.frame.sess.mustStop() {
		return ErrStopped
	}
	if !st.began {
		if err := st.begin(); err != nil {
			return err
		}
	}
	ok, err := st.bind.input(v)
	if err == nil && !ok {
		err = st.bind.notBound(v)
	}
	if err != nil {
		if isFlow(err) {
			return err
		}
		r := st.pipe.frame.record(err)
		st.pipe.complete(r)
		return st.outcome(st.pipe.Error(r))
	}
	st.pipe.input = v
	st.pipe.taken++
	return st.outcome(st.c.Process(st.pipe))
}

func (st *cmdletStage) end() error {
	if st.pipe.piped {
		// pwsh: a mandatory parameter that no input filled is missed only when the pipeline was empty; then nothing happens.
		_ = st.bind
	}
	if e, ok := st.c.(Ender); ok {
		return st.outcome(e.End(st.pipe))
	}
	return nil
}

func (st *cmdletStage) clean() {
	if c, ok := st.c.(Cleaner); ok {
		c.Clean(st.pipe)
	}
}

// outcome completes what a cmdlet's method returned.
func (st *cmdletStage) outcome(err error) error {
	if st.pipe.broken != nil {
		err, st.pipe.broken = st.pipe.broken, nil
	}
	if st.pipe.failed {
		st.pipe.frame.sess.pipelineFailed = true
	}
	if err == nil {
		return nil
	}
	st.running = true
	return st.failure(err)
}

// failure completes the record of an error that ends the cmdlet.
func (st *cmdletStage) failure(err error) error {
	if isFlow(err) {
		return err
	}
	if st.pipe.frame.sess.interrupted(err) {
		return ErrStopped
	}
	r, ok := err.(*ErrorRecord)
	if !ok {
		r = recordOf(err)
	}
	if r.exact && st.running {
		st.pipe.passedThrough(r)
	}
	if !r.thrown {
		st.pipe.complete(r)
	}
	r = st.pipe.frame.record(r)
	if st.running {
		st.pipe.keepFailure(r, !r.thrown)
	}
	return r
}
