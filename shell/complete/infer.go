package complete

import (
	"slices"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// shape is what is known of an expression's value without running it: a value, a type, a class of the text, or a hash literal.
type shape struct {
	value object.Value // not nil: it is the value itself
	typ   *object.Type
	def   *syntax.TypeDefinition // a class or enumeration that the text defines
	keys  []string               // of a hash literal
	vals  map[string]syntax.Statement
	bag   bool // keys are the properties of a [pscustomobject]
}

// maxInfer bounds how far inference follows expressions through each other: $a = $a has no end.
const maxInfer = 24

// maxInferred bounds how many expressions one completion looks at: each of many assignments may hang on all before it.
const maxInferred = 1000

// infer finds the shapes an expression can have.
func (r *request) infer(e syntax.Ast, depth int) []shape {
	if depth > maxInfer || r.inferred > maxInferred || e == nil {
		return nil
	}
	depth++
	r.inferred++
	switch e := e.(type) {
	case *syntax.StringConstantExpression:
		return []shape{{value: e.Value}}
	case *syntax.ExpandableStringExpression:
		return []shape{{typ: object.StringType}}
	case *syntax.ConstantExpression:
		return ofType(object.TypeOf(object.FromGo(e.Value)))
	case *syntax.VariableExpression:
		return r.inferVariable(e, depth)
	case *syntax.ParenExpression:
		return r.infer(e.Pipeline, depth)
	case *syntax.SubExpression:
		return r.inferBlock(e.SubExpression, depth)
	case *syntax.ArrayExpression:
		return arraysOf(r.inferBlock(e.SubExpression, depth))
	case *syntax.ArrayLiteral:
		if len(e.Elements) == 0 {
			return ofType(object.ArrayType)
		}
		return arraysOf(r.infer(e.Elements[0], depth))
	case *syntax.Hashtable:
		return []shape{literalShape(e)}
	case *syntax.ScriptBlockExpression:
		return ofType(object.ScriptBlockType)
	case *syntax.TypeExpression:
		return ofType(object.TypeType)
	case *syntax.ConvertExpression:
		return r.inferCast(e)
	case *syntax.AttributedExpression:
		return r.infer(e.Child, depth)
	case *syntax.UnaryExpression:
		return r.infer(e.Child, depth)
	case *syntax.BinaryExpression:
		return r.inferBinary(e, depth)
	case *syntax.TernaryExpression:
		return append(r.infer(e.IfTrue, depth), r.infer(e.IfFalse, depth)...)
	case *syntax.IndexExpression:
		return r.inferIndex(e, depth)
	case *syntax.MemberExpression:
		return r.inferMember(e.Expression, e.Member, e.Static, false, depth)
	case *syntax.InvokeMemberExpression:
		return r.inferMember(e.Expression, e.Member, e.Static, true, depth)
	case *syntax.CommandExpression:
		return r.infer(e.Expression, depth)
	case *syntax.Pipeline:
		return r.inferElement(e, len(e.PipelineElements)-1, depth)
	case *syntax.AssignmentStatement:
		return r.infer(e.Right, depth)
	case *syntax.Command:
		return r.inferCommand(e, depth)
	}
	return nil
}

func ofType(t *object.Type) []shape {
	if t == nil {
		return nil
	}
	return []shape{{typ: t}}
}

// arraysOf are the arrays of shapes that are elements.
func arraysOf(elements []shape) []shape {
	if len(elements) == 0 || elements[0].typeOf() == nil {
		return ofType(object.ArrayType)
	}
	return ofType(elements[0].typeOf().ArrayOf())
}

func literalShape(h *syntax.Hashtable) shape {
	s := shape{typ: object.HashtableType, vals: map[string]syntax.Statement{}}
	for _, kv := range h.KeyValuePairs {
		if k, ok := kv.Key.(*syntax.StringConstantExpression); ok {
			s.keys = append(s.keys, k.Value)
			s.vals[strings.ToLower(k.Value)] = kv.Value
		}
	}
	return s
}

// typeOf is the shape's type; nil for a class of the text.
func (s shape) typeOf() *object.Type {
	if s.value != nil {
		return object.TypeOf(object.Unwrap(s.value))
	}
	return s.typ
}

func (r *request) inferBlock(b *syntax.StatementBlock, depth int) []shape {
	if b == nil || len(b.Statements) == 0 {
		return nil
	}
	return r.infer(b.Statements[len(b.Statements)-1], depth)
}

func (r *request) inferCast(e *syntax.ConvertExpression) []shape {
	if h, ok := e.Child.(*syntax.Hashtable); ok && (strings.EqualFold(e.Type.TypeName.Name, "pscustomobject") || strings.EqualFold(e.Type.TypeName.Name, "psobject")) {
		s := literalShape(h)
		s.typ, s.bag = object.PSObjectType, true
		return []shape{s}
	}
	return r.named(e.Type.TypeName)
}

// named is the shape of values of a type as written.
func (r *request) named(n *syntax.TypeName) []shape {
	if def := r.definition(n.Name); def != nil && !n.IsArray() {
		return []shape{{def: def}}
	}
	return ofType(r.view.Type(n))
}

// definition is the class or enumeration of a name that the text defines.
func (r *request) definition(name string) *syntax.TypeDefinition {
	var found *syntax.TypeDefinition
	syntax.Walk(r.script, func(n syntax.Ast) bool {
		if d, ok := n.(*syntax.TypeDefinition); ok && strings.EqualFold(d.Name, name) && name != "" {
			found = d
		}
		return true
	})
	return found
}

func (r *request) inferBinary(e *syntax.BinaryExpression, depth int) []shape {
	switch e.Operator {
	case syntax.DotDot:
		return ofType(object.Int32Type.ArrayOf())
	case syntax.Format, syntax.Join:
		return ofType(object.StringType)
	case syntax.Isplit, syntax.Csplit:
		return ofType(object.StringType.ArrayOf())
	case syntax.Is, syntax.IsNot, syntax.And, syntax.Or, syntax.Xor:
		return ofType(object.BooleanType)
	case syntax.As:
		if t, ok := e.Right.(*syntax.TypeExpression); ok {
			return r.named(t.TypeName)
		}
	}
	return r.infer(e.Left, depth)
}

func (r *request) inferIndex(e *syntax.IndexExpression, depth int) []shape {
	var out []shape
	for _, s := range r.infer(e.Target, depth) {
		key, constant := e.Index.(*syntax.StringConstantExpression)
		if h, ok := object.Unwrap(s.value).(*object.Hashtable); ok {
			if constant {
				if v, found := h.Get(key.Value); found && v != nil {
					out = append(out, shape{value: v})
				}
			}
			continue
		}
		if constant && s.vals[strings.ToLower(key.Value)] != nil {
			out = append(out, r.infer(s.vals[strings.ToLower(key.Value)], depth)...)
			continue
		}
		out = append(out, elementsOf(s)...)
	}
	return out
}

// elementsOf are the shapes that a pipeline sees of a value: a collection's elements, else itself.
func elementsOf(s shape) []shape {
	switch x := object.Unwrap(s.value).(type) {
	case *object.Array:
		return valueShapes(x.Items)
	case *object.List:
		return valueShapes(x.Items)
	}
	if s.value == nil && s.typ != nil && s.typ.Elem != nil && s.typ.Kind != object.KindNullable {
		return ofType(s.typ.Elem)
	}
	return []shape{s}
}

func valueShapes(items []object.Value) []shape {
	var out []shape
	for i, v := range items {
		if v != nil && i < 20 {
			out = append(out, shape{value: v})
		}
	}
	return out
}

// inferMember is the shape of a property, or of what a method returns.
func (r *request) inferMember(on syntax.Expression, member syntax.CommandElement, static, call bool, depth int) []shape {
	name, ok := member.(*syntax.StringConstantExpression)
	if !ok {
		return nil
	}
	var out []shape
	for _, t := range r.targets(on, static, depth) {
		if call && static && strings.EqualFold(name.Value, "new") {
			t.value = nil
			out = append(out, t)
			continue
		}
		out = append(out, r.memberShapes(t, name.Value, static, call, depth)...)
	}
	return out
}

// targets are what stands before a dot, or for :: the type that is named.
func (r *request) targets(on syntax.Expression, static bool, depth int) []shape {
	if !static {
		return r.infer(on, depth)
	}
	if t, ok := on.(*syntax.TypeExpression); ok {
		return r.named(t.TypeName)
	}
	for _, s := range r.infer(on, depth) {
		if t, ok := object.Unwrap(s.value).(*object.Type); ok {
			return ofType(t)
		}
	}
	return nil
}

func (r *request) memberShapes(t shape, name string, static, call bool, depth int) []shape {
	if v := t.vals[strings.ToLower(name)]; v != nil && !call {
		return r.infer(v, depth)
	}
	if !call && t.value != nil && !static {
		switch x := t.value.(type) {
		case *object.Object:
			if m := x.Props.Find(name); m != nil && m.Kind == object.NoteProperty && m.Value != nil {
				return []shape{{value: m.Value}}
			}
		case *object.Hashtable:
			if v, ok := x.Get(name); ok && v != nil {
				return []shape{{value: v}}
			}
		}
	}
	if t.def != nil {
		return r.definedMember(t.def, name, static)
	}
	for _, m := range r.typeMembers(t, static) {
		if strings.EqualFold(m.Name, name) {
			return ofType(r.typeNamed(resultOf(m)))
		}
	}
	return nil
}

func (r *request) definedMember(def *syntax.TypeDefinition, name string, static bool) []shape {
	for _, m := range def.Members {
		switch m := m.(type) {
		case *syntax.PropertyMember:
			if strings.EqualFold(m.Name, name) && m.PropertyType != nil {
				return r.named(m.PropertyType.TypeName)
			}
		case *syntax.FunctionMember:
			if strings.EqualFold(m.Name, name) && m.ReturnType != nil && m.IsStatic == static {
				return r.named(m.ReturnType.TypeName)
			}
		}
	}
	return nil
}

// resultOf is the type that a member's definition begins with.
func resultOf(m dotnet.Member) string {
	head, _, _ := strings.Cut(m.Definition, "(")
	head, _, _ = strings.Cut(head, " {")
	head = strings.TrimPrefix(strings.TrimSpace(head), "static ")
	i := strings.LastIndexByte(head, ' ')
	if i < 0 {
		return ""
	}
	return head[:i]
}

// typeNamed finds a type by the name in a definition: one of a script, or of .NET.
func (r *request) typeNamed(name string) *object.Type {
	for _, t := range r.view.Types() {
		if strings.EqualFold(t.Name, name) {
			return t
		}
	}
	return r.view.Session().Net().Lookup(name)
}

// inferVariable looks for what a variable holds: in the text, else in the session.
func (r *request) inferVariable(e *syntax.VariableExpression, depth int) []shape {
	name := e.VariablePath.Name
	switch strings.ToLower(name) {
	case "_", "psitem":
		if found := r.inferDollar(e, depth); found != nil {
			return found
		}
	case "this":
		for p := e.Parent(); p != nil; p = p.Parent() {
			if d, ok := p.(*syntax.TypeDefinition); ok {
				return []shape{{def: d}}
			}
		}
	}
	if found := r.assignedShapes(name, e.Extent().Start, depth); found != nil {
		return found
	}
	if v, ok := r.view.Variable(e.VariablePath.UserPath); ok && v != nil {
		return []shape{{value: v}}
	}
	return nil
}

// assignedShapes are those of the last assignment to a variable before a place, or of the loop, cast or parameter that makes it.
func (r *request) assignedShapes(name string, before, depth int) []shape {
	var makers []syntax.Ast
	syntax.Walk(r.script, func(n syntax.Ast) bool {
		if n.Extent().Start < before && makes(n, name, before) {
			makers = append(makers, n)
		}
		return true
	})
	for _, n := range slices.Backward(makers) {
		if out := r.madeShapes(n, depth); out != nil {
			return out
		}
	}
	return nil
}

// makes reports whether a node gives a variable its value or type for what stands at a place.
func makes(n syntax.Ast, name string, before int) bool {
	var v *syntax.VariableExpression
	switch n := n.(type) {
	case *syntax.AssignmentStatement:
		if n.Extent().End <= before {
			v, _ = assignedVariable(n.Left)
		}
	case *syntax.ConvertExpression:
		v, _ = n.Child.(*syntax.VariableExpression)
	case *syntax.ForEachStatement:
		if before <= n.Extent().End {
			v = n.Variable
		}
	case *syntax.Parameter:
		v = n.Name
	}
	return v != nil && strings.EqualFold(v.VariablePath.Name, name)
}

func (r *request) madeShapes(n syntax.Ast, depth int) []shape {
	switch n := n.(type) {
	case *syntax.AssignmentStatement:
		if c, ok := n.Left.(*syntax.ConvertExpression); ok {
			return r.named(c.Type.TypeName)
		}
		return r.infer(n.Right, depth)
	case *syntax.ConvertExpression:
		return r.named(n.Type.TypeName)
	case *syntax.ForEachStatement:
		var out []shape
		for _, s := range r.infer(n.Condition, depth) {
			out = append(out, elementsOf(s)...)
		}
		return out
	case *syntax.Parameter:
		if r.sameBlock(n) {
			for _, a := range n.Attributes {
				if t, ok := a.(*syntax.TypeConstraint); ok {
					return r.named(t.TypeName)
				}
			}
		}
	}
	return nil
}

// inferDollar is $_: what the command before the one with this block in a pipeline writes.
func (r *request) inferDollar(e syntax.Ast, depth int) []shape {
	for p := e.Parent(); p != nil; p = p.Parent() {
		switch p.(type) {
		case *syntax.CatchClause, *syntax.TrapStatement:
			return ofType(r.typeNamed("System.Management.Automation.ErrorRecord"))
		}
		if call, ok := p.(*syntax.InvokeMemberExpression); ok && isIntrinsic(call.Member) {
			var out []shape
			for _, s := range r.infer(call.Expression, depth) {
				out = append(out, elementsOf(s)...)
			}
			return out
		}
		cmd, ok := p.(*syntax.Command)
		if !ok {
			continue
		}
		pipe, ok := cmd.Parent().(*syntax.Pipeline)
		if !ok {
			return nil
		}
		for i, el := range pipe.PipelineElements {
			if el == syntax.CommandBase(cmd) && i > 0 {
				return r.inferElement(pipe, i-1, depth)
			}
		}
	}
	return nil
}

// isIntrinsic reports whether a method is ForEach or Where, whose block sees the elements.
func isIntrinsic(member syntax.CommandElement) bool {
	s, ok := member.(*syntax.StringConstantExpression)
	return ok && (strings.EqualFold(s.Value, "ForEach") || strings.EqualFold(s.Value, "Where"))
}

// inferElement are the objects that an element of a pipeline writes, one by one.
func (r *request) inferElement(p *syntax.Pipeline, i, depth int) []shape {
	if i < 0 {
		return nil
	}
	depth++
	cmd, ok := p.PipelineElements[i].(*syntax.Command)
	if !ok {
		found := r.infer(p.PipelineElements[i], depth)
		if len(p.PipelineElements) == 1 {
			return found
		}
		var out []shape
		for _, s := range found {
			out = append(out, elementsOf(s)...)
		}
		return out
	}
	if c := r.called(cmd); c != nil && depth < maxInfer {
		switch strings.ToLower(c.Name) {
		case "where-object", "sort-object", "select-object", "tee-object", "get-unique":
			return r.inferElement(p, i-1, depth)
		}
	}
	return r.inferCommand(cmd, depth)
}

// outputs are the types of cmdlets that do not say.
var outputs = map[string][]string{
	"get-childitem": {"System.IO.FileInfo", "System.IO.DirectoryInfo"}, "get-item": {"System.IO.FileInfo", "System.IO.DirectoryInfo"},
	"new-item": {"System.IO.FileInfo", "System.IO.DirectoryInfo"}, "get-date": {"System.DateTime"}, "get-content": {"System.String"},
	"get-location": {"System.Management.Automation.PathInfo"},
}

// inferCommand are the types that a command says it writes.
func (r *request) inferCommand(cmd *syntax.Command, depth int) []shape {
	c := r.called(cmd)
	if c == nil {
		return nil
	}
	names := outputs[strings.ToLower(c.Name)]
	if names == nil {
		names = c.Output
	}
	if strings.EqualFold(c.Name, "New-Object") {
		names = nil
		for i, el := range cmd.CommandElements[1:] {
			if s, ok := el.(*syntax.StringConstantExpression); ok && i < 2 {
				names = []string{s.Value}
				break
			}
		}
	}
	var out []shape
	for _, n := range names {
		out = append(out, ofType(r.view.Session().Net().Lookup(n))...)
	}
	return out
}
