package interp

import (
	"os"
	"path/filepath"
	"sort"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/language"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// View is what can be seen from one place of a running session: the commands, variables and types that a text typed there would mean.
// Completion reads it. It runs nothing, except what Invoke is given.
type View struct{ f *frame }

// View is what the cmdlet's caller sees.
func (p *Pipe) View() *View { return &View{p.frame} }

// View is what the innermost running code sees; the global scope at a prompt.
func (s *Session) View() *View { return &View{s.current()} }

// Session is the session.
func (v *View) Session() *Session { return v.f.sess }

// Commands are the functions, cmdlets and aliases that can be seen, in no order. An alias has the Kind of one and no parameters.
func (v *View) Commands() []*Command {
	out := v.f.scope.functionNames()
	for _, c := range v.f.sess.cmdlets {
		out = append(out, c)
	}
	seen := map[string]bool{}
	for at := v.f.scope; at != nil; at = at.parent {
		for k, a := range at.aliases {
			if !seen[k] {
				seen[k] = true
				out = append(out, &Command{Name: a.name, Kind: KindAlias, target: a.target})
			}
		}
	}
	return out
}

// Command finds a command by its name, through aliases; a script has been read for its parameters. nil when there is none.
func (v *View) Command(name string) *Command {
	c, err := v.f.sess.findCommand(v.f.scope, name)
	if err != nil {
		return nil
	}
	if c.Kind == KindScript {
		b, err := v.f.sess.loadScript(c)
		if err != nil {
			return nil
		}
		cmd := *b.unit.compiled(v.f.sess).command
		cmd.Name, cmd.Kind, cmd.path = c.Name, c.Kind, c.path
		return &cmd
	}
	return c
}

// Path is where a script or program is; "" for other commands.
func (c *Command) Path() string { return c.path }

// Target is what an alias stands for.
func (c *Command) Target() string { return c.target }

// Function describes a function that a text defines, without defining it.
func (v *View) Function(def *syntax.FunctionDefinition) *Command {
	return newUnit(def.Body, def).compiled(v.f.sess).command
}

// Block makes a script block of a tree, to be run with [View.Invoke].
func (v *View) Block(tree *syntax.ScriptBlock) *ScriptBlock {
	return &ScriptBlock{unit: newUnit(tree, nil), sess: v.f.sess}
}

// Variable is a variable that a [View] shows.
type Variable struct {
	Name  string
	Value object.Value
	Type  *object.Type // that it is declared with; nil if none
}

// Variables are the variables that can be seen, by name.
func (v *View) Variables() []Variable {
	seen := map[sym]bool{}
	var out []Variable
	for at := v.f.scope; at != nil; at = at.parent {
		for _, x := range at.vars {
			if seen[x.sym] || at != v.f.scope && x.options&optionPrivate != 0 {
				continue
			}
			seen[x.sym] = true
			out = append(out, Variable{x.name, x.read().value(), x.typ})
		}
	}
	sort.Slice(out, func(i, j int) bool { return strings.ToLower(out[i].Name) < strings.ToLower(out[j].Name) })
	return out
}

// Variable reads a variable; scope prefixes and env: work.
func (v *View) Variable(name string) (object.Value, bool) { return v.f.variable(name) }

// Type finds a type as written; nil when there is none.
func (v *View) Type(n *syntax.TypeName) *object.Type { return v.f.sess.resolveType(v.f.scope, n) }

// Types are the classes and enumerations that scripts have defined and that can be seen from here.
func (v *View) Types() []*object.Type {
	var out []*object.Type
	for at := v.f.scope; at != nil; at = at.parent {
		for _, t := range at.types {
			out = append(out, t)
		}
	}
	return out
}

// ClassMembers are the members that a script's class declares, with those of the classes it derives from; ok is false for other types.
func (v *View) ClassMembers(t *object.Type, static bool) (out []dotnet.Member, ok bool) {
	cl, ok := t.Script.(*class)
	for at := cl; at != nil; at = at.base {
		for _, p := range at.props {
			if p.static == static && !p.hidden {
				out = append(out, dotnet.Member{Name: p.name, Kind: object.Property, Static: static, Definition: declaredType(at, p.typ) + " " + p.name + " {get;set;}"})
			}
		}
		for _, list := range at.methods {
			for _, m := range list {
				if m.static == static && !m.hidden {
					out = append(out, dotnet.Member{Name: m.name, Kind: object.Method, Static: static, Definition: m.definition()})
				}
			}
		}
	}
	return out, ok
}

func declaredType(cl *class, t typeSource) string {
	if t != nil {
		if found, err := t(cl.frame()); err == nil {
			return found.Accelerated()
		}
	}
	return "System.Object"
}

func (m *classMethod) definition() string {
	result := "void"
	if !m.void {
		result = declaredType(m.class, m.result)
	}
	var params []string
	for _, p := range m.parameters() {
		t := "System.Object"
		for _, a := range p.Attributes {
			if c, ok := a.(*syntax.TypeConstraint); ok {
				t = c.TypeName.FullName()
			}
		}
		params = append(params, t+" "+p.Name.VariablePath.Name)
	}
	return result + " " + m.name + "(" + strings.Join(params, ", ") + ")"
}

// Invoke runs a script block with arguments and collects what it writes; an error in it goes into $Error and is not shown.
func (v *View) Invoke(b *ScriptBlock, args ...object.Value) ([]object.Value, error) {
	s := v.f.sess
	old := s.propagate
	s.propagate = true
	out, err := v.f.invoke(b, nil, args)
	s.propagate = old
	if err != nil && !isFlow(err) {
		s.remember(v.f.record(err))
	}
	return out, err
}

// Constant works out an expression that is a constant, as an attribute's argument is; ok is false for others.
func (v *View) Constant(e syntax.Expression) (value object.Value, ok bool) {
	if _, ok := e.(*syntax.VariableExpression); !ok && !isConstant(e) {
		return nil, false
	}
	c := &compiler{sess: v.f.sess, unit: newUnit(&syntax.ScriptBlock{}, nil)}
	c.unit.slot = map[sym]int{}
	return c.constantValue(e), true
}

// Parameters are a command's parameters with the common ones, in completion's order: its own, -WhatIf and -Confirm, then the others.
func (c *Command) Parameters() []*Parameter {
	out := append([]*Parameter(nil), c.Params...)
	if c.Advanced {
		if c.Should {
			out = append(out, shouldParams...)
		}
		out = append(out, commonParams...)
	}
	return out
}

// Match finds the parameters that a written name can mean: one for a whole name.
func (c *Command) Match(name string) []*Parameter {
	if c.table == nil {
		return nil
	}
	return c.table.match(name)
}

// Common reports whether this is one of the common parameters.
func (p *Parameter) Common() bool { return p.common }

// ValueType is the parameter's type, also when a class of the script gives it.
func (v *View) ValueType(p *Parameter) *object.Type {
	if t, err := v.f.parameterType(p); err == nil {
		return t
	}
	return p.Type
}

// Allowed are the values that [ValidateSet()] leaves a parameter; nil when it has none.
func (v *View) Allowed(p *Parameter) []string {
	for _, c := range p.Checks {
		if l, ok := c.(*lazyCheck); ok {
			made, err := l.get(v.f)
			if err != nil {
				continue
			}
			c = made
		}
		if set, ok := c.(*oneOf); ok {
			return set.values
		}
	}
	return nil
}

// Attributes are the attributes a script's parameter was written with; nil for a cmdlet's.
func (p *Parameter) Attributes() []syntax.AttributeBase {
	if p.script == nil || p.script.written == nil {
		return nil
	}
	return p.script.written.Attributes
}

// AstValue is a node of a tree as scripts see it.
func AstValue(n syntax.Ast) object.Value { return language.Node{Ast: n} }

// AstOf is the node behind what [AstValue] made; nil for other values.
func AstOf(v object.Value) syntax.Ast {
	if n, ok := object.Unwrap(v).(language.Node); ok {
		return n.Ast
	}
	return nil
}

// Programs are the names of the native programs in $env:PATH that match.
func (v *View) Programs(match func(string) bool) []string {
	var out []string
	for _, dir := range filepath.SplitList(os.Getenv("PATH")) {
		entries, err := os.ReadDir(dir)
		if err != nil {
			continue
		}
		for _, e := range entries {
			if match(e.Name()) && v.f.sess.commandFile(filepath.Join(dir, e.Name())) != nil {
				out = append(out, e.Name())
			}
		}
	}
	return out
}

// Call runs a command by name and collects its output.
func (v *View) Call(name string, positional ...object.Value) ([]object.Value, error) {
	return v.f.call(name, nil, positional)
}

// Syntax is the command's syntax, as Get-Command -Syntax shows it.
func (c *Command) Syntax() string { return c.syntaxText() }
