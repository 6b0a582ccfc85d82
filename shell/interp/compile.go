package interp

import (
	"strings"
	"sync"

	"migsh/shell/syntax"
)

// expr is a compiled expression.
type expr func(f *frame) (cell, error)

// stmt is a compiled statement: it writes to the frame's output and says how it ended.
type stmt func(f *frame) error

// unit is a compiled script block: what is the same for all its runs. It is compiled when it first runs and immutable afterwards.
type unit struct {
	ast    *syntax.ScriptBlock
	fn     *syntax.FunctionDefinition // nil for blocks that are no function's
	member *syntax.FunctionMember     // nil for blocks that are no method's
	names  []string                   // the unscoped variables it mentions, as first written
	syms   []sym
	slot   map[sym]int

	command                             *Command // parameters and attributes; its Kind is the block's
	params                              []*scriptParam
	dynamic, begin, process, end, clean stmt
	filter                              bool
	byName                              bool // see optimised

	once sync.Once
}

// newUnit makes the unit of a block; fn is the function it is the body of, or nil.
func newUnit(ast *syntax.ScriptBlock, fn *syntax.FunctionDefinition) *unit {
	return &unit{ast: ast, fn: fn}
}

// compiled compiles the unit if that has not been done.
func (u *unit) compiled(s *Session) *unit {
	u.once.Do(func() {
		c := &compiler{sess: s, unit: u}
		u.slot = map[sym]int{}
		u.byName = variablesByName(u.ast)
		c.block()
	})
	return u
}

// compiler compiles one unit.
type compiler struct {
	sess *Session
	unit *unit
}

// slotFor gives a variable its place in the unit.
func (c *compiler) slotFor(name string) int {
	id := symOf(name)
	if i, ok := c.unit.slot[id]; ok {
		return i
	}
	i := len(c.unit.syms)
	c.unit.names = append(c.unit.names, name)
	c.unit.syms = append(c.unit.syms, id)
	c.unit.slot[id] = i
	return i
}

func (c *compiler) block() {
	u := c.unit
	c.parameters()
	named := func(b *syntax.NamedBlock) stmt {
		if b == nil {
			return nil
		}
		return c.statements(b.Statements, b.Traps)
	}
	u.dynamic = named(u.ast.DynamicParamBlock)
	u.begin = named(u.ast.BeginBlock)
	u.process = named(u.ast.ProcessBlock)
	u.end = named(u.ast.EndBlock)
	u.clean = named(u.ast.CleanBlock)
}

// step is a statement with its place in the source.
type step struct {
	run stmt
	pos *syntax.Extent
}

// statements compiles a list of statements with the traps that stand among them.
func (c *compiler) statements(list []syntax.Statement, traps []*syntax.TrapStatement) stmt {
	steps := make([]step, 0, len(list))
	for _, s := range typesFirst(list) {
		// pwsh: functions are defined when the statement runs, classes when the block is entered.
		ext := extentOf(s)
		steps = append(steps, step{c.statement(s), &ext})
	}
	if len(traps) > 0 {
		return c.withTraps(steps, traps)
	}
	run := func(f *frame) error {
		for i := range steps {
			f.pos, f.sess.running = steps[i].pos, f
			if err := steps[i].run(f); err != nil {
				if err = f.failed(err); err != nil {
					return err
				}
			}
		}
		return nil
	}
	if len(steps) == 1 {
		only := steps[0]
		run = func(f *frame) error {
			f.pos, f.sess.running = only.pos, f
			err := only.run(f)
			if err != nil {
				err = f.failed(err)
			}
			return err
		}
	}
	return run
}

func (c *compiler) body(b *syntax.StatementBlock) stmt {
	if b == nil {
		return func(*frame) error { return nil }
	}
	return c.statements(b.Statements, b.Traps)
}

// extentOf is where errors of a statement are shown: of a pipeline of several commands each says so itself.
func extentOf(s syntax.Statement) syntax.Extent { return s.Extent() }

func (c *compiler) statement(s syntax.Statement) stmt {
	switch s := s.(type) {
	case *syntax.Pipeline:
		return c.pipelineStatement(s)
	case *syntax.PipelineChain:
		return c.chain(s)
	case *syntax.AssignmentStatement:
		return c.assignmentStatement(s)
	case *syntax.IfStatement:
		return c.ifStatement(s)
	case *syntax.WhileStatement:
		return c.whileStatement(s)
	case *syntax.DoWhileStatement:
		return c.doStatement(s.Label, s.Condition, s.Body, true)
	case *syntax.DoUntilStatement:
		return c.doStatement(s.Label, s.Condition, s.Body, false)
	case *syntax.ForStatement:
		return c.forStatement(s)
	case *syntax.ForEachStatement:
		return c.forEachStatement(s)
	case *syntax.SwitchStatement:
		return c.switchStatement(s)
	case *syntax.TryStatement:
		return c.tryStatement(s)
	case *syntax.ThrowStatement:
		return c.throwStatement(s)
	case *syntax.ReturnStatement:
		return c.returnStatement(s)
	case *syntax.ExitStatement:
		return c.exitStatement(s)
	case *syntax.BreakStatement:
		return c.jump(s.Label, true)
	case *syntax.ContinueStatement:
		return c.jump(s.Label, false)
	case *syntax.FunctionDefinition:
		return c.functionStatement(s)
	case *syntax.TypeDefinition:
		return c.typeStatement(s)
	case *syntax.DataStatement:
		return c.dataStatement(s)
	case *syntax.Command:
		return c.commands([]syntax.CommandBase{s})
	case *syntax.CommandExpression:
		return c.commands([]syntax.CommandBase{s})
	}
	return c.unsupported(s)
}

// elements compiles an expression that is only gone through: a range of numbers is not laid out.
func (c *compiler) elements(e syntax.Expression) expr {
	b, ok := e.(*syntax.BinaryExpression)
	if !ok || b.Operator != syntax.DotDot {
		return c.expr(e)
	}
	left, right := c.expr(b.Left), c.expr(b.Right)
	return func(f *frame) (cell, error) {
		x, err := left(f)
		if err != nil {
			return cell{}, err
		}
		y, err := right(f)
		if err != nil {
			return cell{}, err
		}
		if x.kind != cellInt || y.kind != cellInt {
			return rangeOf(f, x, y)
		}
		r := &rangeValue{from: int32(x.bits), step: 1, count: y.bits - x.bits + 1}
		if y.bits < x.bits {
			r.step, r.count = -1, x.bits-y.bits+1
		}
		return refCell(r), nil
	}
}

// typesFirst puts classes and enumerations before everything else: they are known when the block is entered. A class stands behind those it
// derives from and those its text mentions in no particular order; they are looked up when they are used.
func typesFirst(list []syntax.Statement) []syntax.Statement {
	var types, others []syntax.Statement
	for _, s := range list {
		if _, ok := s.(*syntax.TypeDefinition); ok {
			types = append(types, s)
		} else {
			others = append(others, s)
		}
	}
	if len(types) == 0 {
		return list
	}
	var sorted []syntax.Statement
	done := map[string]bool{}
	for len(types) > 0 {
		var left []syntax.Statement
		for _, s := range types {
			t := s.(*syntax.TypeDefinition)
			ready := true
			for _, b := range t.BaseTypes {
				for _, o := range types {
					if name := o.(*syntax.TypeDefinition).Name; o != s && equalFold(name, b.TypeName.Name) && !done[name] {
						ready = false
					}
				}
			}
			if ready {
				sorted, done[t.Name] = append(sorted, s), true
			} else {
				left = append(left, s)
			}
		}
		if len(left) == len(types) {
			sorted = append(sorted, left...)
			break
		}
		types = left
	}
	return append(sorted, others...)
}

// unsupported compiles to an error that names what is not there yet.
func (c *compiler) unsupported(n syntax.Ast) stmt {
	return func(*frame) error {
		return runtimeError("NotSupported", NotImplemented, nil, "This kind of statement is not supported: %T", n)
	}
}

// pipelineValue compiles what stands in parentheses or behind "=": the value of a pipeline.
func (c *compiler) pipelineValue(p syntax.Statement) expr {
	switch p := p.(type) {
	case *syntax.Pipeline:
		if e := p.PureExpression(); e != nil {
			return c.expr(e)
		}
	case *syntax.CommandExpression:
		if len(p.Redirections) == 0 {
			return c.expr(p.Expression)
		}
	case *syntax.AssignmentStatement:
		return c.assignmentValue(p)
	}
	run := c.statement(p)
	return func(f *frame) (cell, error) {
		items, err := f.capture(run)
		if err != nil {
			return cell{}, err
		}
		return captured(items), nil
	}
}

// condition compiles a pipeline that is asked for its truth.
func (c *compiler) condition(p syntax.PipelineBase) expr {
	if p == nil {
		return func(*frame) (cell, error) { return boolCell(true), nil }
	}
	ext := p.Extent()
	value := c.pipelineValue(p)
	return func(f *frame) (cell, error) {
		f.pos = &ext
		return value(f)
	}
}

// pureExpression is the expression a statement is nothing but, or nil.
func pureExpression(s syntax.Statement) syntax.Expression {
	switch s := s.(type) {
	case *syntax.Pipeline:
		return s.PureExpression()
	case *syntax.CommandExpression:
		if len(s.Redirections) == 0 {
			return s.Expression
		}
	}
	return nil
}

func equalFold(a, b string) bool { return len(a) == len(b) && strings.EqualFold(a, b) }
