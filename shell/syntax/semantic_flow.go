package syntax

import (
	"maps"
	"strings"
)

// flow follows the statements of a method: which variables are assigned on every way to a place, and whether every way returns a value.
type flow struct {
	c        checker
	m        *FunctionMember
	assigned map[string]bool
	unknown  []*VariableExpression // read before they are assigned
}

func newFlow(c checker, m *FunctionMember) *flow {
	f := &flow{c: c, m: m, assigned: map[string]bool{}}
	for _, p := range m.Parameters {
		f.assigned[strings.ToLower(p.Name.VariablePath.UserPath)] = true
	}
	return f
}

// run checks the method; returns says that it must return a value.
func (f *flow) run(returns bool) {
	if f.m.Body == nil || f.m.Body.EndBlock == nil {
		return
	}
	ends := f.statements(f.m.Body.EndBlock.Statements)
	if returns && !ends {
		f.c.errorAt(f.m.NameExtent, "MethodHasCodePathNotReturn")
	}
	for _, v := range f.unknown {
		f.c.errorAt(v.extent, "VariableNotLocal")
	}
}

// methodVariables are what every method may read.
var methodVariables = map[string]bool{"_": true, "?": true, "args": true, "error": true, "false": true, "input": true, "lastexitcode": true,
	"matches": true, "myinvocation": true, "nestedpromptlevel": true, "null": true, "outputencoding": true, "psboundparameters": true,
	"pscmdlet": true, "pscommandpath": true, "psitem": true, "psscriptroot": true, "pwd": true, "stacktrace": true, "this": true, "true": true}

// read notes a plain variable that is not assigned here.
func (f *flow) read(v *VariableExpression) {
	path := v.VariablePath
	name := strings.ToLower(path.UserPath)
	if path.Scope != "" || path.Drive != "" || f.assigned[name] || methodVariables[name] {
		return
	}
	f.unknown = append(f.unknown, v)
}

// expression looks at what an expression reads and assigns.
func (f *flow) expression(root Ast) {
	if root == nil {
		return
	}
	Walk(root, func(n Ast) bool {
		switch n := n.(type) {
		case *VariableExpression:
			f.read(n)
		case *ScriptBlockExpression, *Attribute:
			return false
		case *AssignmentStatement:
			f.statement(n)
			return false
		}
		return true
	})
}

// assign notes the variables that an assignment sets.
func (f *flow) assign(e Expression) {
	switch e := e.(type) {
	case *VariableExpression:
		f.assigned[strings.ToLower(e.VariablePath.UserPath)] = true
	case *ConvertExpression:
		f.assign(e.Child)
	case *AttributedExpression:
		f.assign(e.Child)
	case *ArrayLiteral:
		for _, item := range e.Elements {
			f.assign(item)
		}
	case *ParenExpression:
		if p, ok := e.Pipeline.(*Pipeline); ok && p.PureExpression() != nil {
			f.assign(p.PureExpression())
		}
	default:
		f.expression(e)
	}
}

// statements follows a list and reports whether it never comes to its end.
func (f *flow) statements(list []Statement) bool {
	for _, s := range list {
		if f.statement(s) {
			return true
		}
	}
	return false
}

func (f *flow) block(b *StatementBlock) bool {
	if b == nil {
		return false
	}
	return f.statements(b.Statements)
}

// aside follows a part that may not run: what it assigns is not certain afterwards. It gives what was assigned at its end.
func (f *flow) aside(part func() bool) (map[string]bool, bool) {
	before := maps.Clone(f.assigned)
	ends := part()
	after := f.assigned
	f.assigned = before
	return after, ends
}

// join goes on with what is assigned at the end of all ways that come to their end.
func (f *flow) join(ways []map[string]bool) {
	if len(ways) == 0 {
		return
	}
	f.assigned = ways[0]
	for _, w := range ways[1:] {
		for name := range f.assigned {
			if !w[name] {
				delete(f.assigned, name)
			}
		}
	}
}

// statement follows one statement and reports whether nothing comes after it.
func (f *flow) statement(s Statement) bool {
	switch s := s.(type) {
	case *AssignmentStatement:
		f.statement(s.Right)
		f.assign(s.Left)
	case *ReturnStatement:
		f.pipeline(s.Pipeline)
		return true
	case *ThrowStatement:
		f.pipeline(s.Pipeline)
		return true
	case *ExitStatement:
		f.pipeline(s.Pipeline)
		return true
	case *BreakStatement, *ContinueStatement:
		return true
	case *IfStatement:
		return f.ifStatement(s)
	case *WhileStatement:
		f.pipeline(s.Condition)
		f.aside(func() bool { return f.block(s.Body) })
	case *ForStatement:
		f.pipeline(s.Initializer)
		f.pipeline(s.Condition)
		f.aside(func() bool { ends := f.block(s.Body); f.pipeline(s.Iterator); return ends })
		return s.Condition == nil && !breaks(s.Body)
	case *ForEachStatement:
		f.pipeline(s.Condition)
		f.assign(s.Variable)
		f.assigned["foreach"] = true
		f.aside(func() bool { return f.block(s.Body) })
	case *DoWhileStatement:
		ends := f.block(s.Body)
		f.pipeline(s.Condition)
		return ends
	case *DoUntilStatement:
		ends := f.block(s.Body)
		f.pipeline(s.Condition)
		return ends
	case *SwitchStatement:
		f.switchStatement(s)
	case *TryStatement:
		return f.tryStatement(s)
	case *FunctionDefinition, *TypeDefinition, *DataStatement, *TrapStatement:
	default:
		f.expression(s)
	}
	return false
}

func (f *flow) pipeline(p PipelineBase) {
	if p != nil {
		f.statement(p)
	}
}

func (f *flow) ifStatement(s *IfStatement) bool {
	var ways []map[string]bool
	for _, clause := range s.Clauses {
		f.pipeline(clause.Condition)
		if after, ends := f.aside(func() bool { return f.block(clause.Body) }); !ends {
			ways = append(ways, after)
		}
	}
	after, ends := f.aside(func() bool { return f.block(s.ElseClause) })
	if s.ElseClause == nil || !ends {
		ways = append(ways, after)
	}
	f.join(ways)
	return len(ways) == 0
}

func (f *flow) switchStatement(s *SwitchStatement) {
	f.pipeline(s.Condition)
	f.assigned["switch"] = true
	for _, clause := range s.Clauses {
		f.expression(clause.Condition)
		f.aside(func() bool { return f.block(clause.Body) })
	}
	f.aside(func() bool { return f.block(s.Default) })
}

func (f *flow) tryStatement(s *TryStatement) bool {
	before := maps.Clone(f.assigned)
	var ways []map[string]bool
	if after, ends := f.aside(func() bool { return f.block(s.Body) }); !ends {
		ways = append(ways, after)
	}
	for _, clause := range s.CatchClauses {
		if after, ends := f.aside(func() bool { return f.block(clause.Body) }); !ends {
			ways = append(ways, after)
		}
	}
	if len(ways) > 0 {
		f.join(ways)
	} else {
		f.assigned = before
	}
	return f.block(s.Finally) || len(ways) == 0
}

// breaks reports whether a loop's body has a break of its own.
func breaks(body Ast) bool {
	found := false
	Walk(body, func(n Ast) bool {
		switch n.(type) {
		case *BreakStatement:
			found = true
		case *ForStatement, *ForEachStatement, *WhileStatement, *DoWhileStatement, *DoUntilStatement, *SwitchStatement, *ScriptBlockExpression, *FunctionDefinition:
			return false
		}
		return true
	})
	return found
}
