package interp

import (
	"math/big"
	"strings"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// expr compiles an expression.
func (c *compiler) expr(e syntax.Expression) expr {
	switch e := e.(type) {
	case *syntax.ConstantExpression:
		return constant(cellOf(literalValue(e.Value)))
	case *syntax.StringConstantExpression:
		return constant(refCell(e.Value))
	case *syntax.ExpandableStringExpression:
		return c.expandable(e)
	case *syntax.VariableExpression:
		return c.variable(e)
	case *syntax.BinaryExpression:
		return c.binary(e)
	case *syntax.UnaryExpression:
		return c.unary(e)
	case *syntax.TernaryExpression:
		return c.ternary(e)
	case *syntax.ParenExpression:
		return c.paren(e)
	case *syntax.SubExpression:
		return c.subExpression(e)
	case *syntax.ArrayExpression:
		return c.arrayExpression(e)
	case *syntax.ArrayLiteral:
		return c.arrayLiteral(e)
	case *syntax.Hashtable:
		return c.hashtable(e, object.NewHashtable)
	case *syntax.ScriptBlockExpression:
		return c.scriptBlock(e)
	case *syntax.ConvertExpression:
		return c.cast(e)
	case *syntax.AttributedExpression:
		return c.expr(e.Child)
	case *syntax.TypeExpression:
		return c.typeExpression(e)
	case *syntax.MemberExpression:
		return c.member(e)
	case *syntax.InvokeMemberExpression:
		return c.invokeMember(e)
	case *syntax.BaseCtorInvokeMemberExpression:
		return c.baseConstructor(e)
	case *syntax.IndexExpression:
		return c.index(e)
	case *syntax.UsingExpression:
		return c.usingExpression(e)
	}
	return func(*frame) (cell, error) {
		return cell{}, runtimeError("NotSupported", NotImplemented, nil, "This kind of expression is not supported: %T", e)
	}
}

// literalValue is a number of the tree as a value.
func literalValue(v any) object.Value {
	if d, ok := v.(syntax.Decimal); ok {
		return decimalOf(d)
	}
	return v
}

func decimalOf(d syntax.Decimal) object.Value {
	n := new(big.Int).Set(d.Unscaled)
	neg := n.Sign() < 0
	text := n.Abs(n).String()
	if d.Scale > 0 {
		for len(text) <= d.Scale {
			text = "0" + text
		}
		text = text[:len(text)-d.Scale] + "." + text[len(text)-d.Scale:]
	}
	if neg {
		text = "-" + text
	}
	x, _ := object.ParseDecimal(text)
	return x
}

// expandable compiles a string with variables in it.
func (c *compiler) expandable(e *syntax.ExpandableStringExpression) expr {
	parts := make([]expr, len(e.NestedExpressions))
	for i, n := range e.NestedExpressions {
		if v, ok := n.(*syntax.VariableExpression); ok {
			parts[i] = c.variableInText(v)
			continue
		}
		parts[i] = c.expr(n)
	}
	return func(f *frame) (cell, error) {
		var b strings.Builder
		for i, part := range parts {
			b.WriteString(e.Literals[i])
			v, err := part(f)
			if err != nil {
				return cell{}, err
			}
			if s, ok := v.ref.(string); ok && v.kind == cellRef {
				b.WriteString(s)
			} else {
				b.WriteString(f.text(plainNumber(v.value())))
			}
		}
		b.WriteString(e.Literals[len(parts)])
		return refCell(b.String()), nil
	}
}

// text is a value inside a string: collections are joined with $OFS.
func (f *frame) text(v object.Value) string {
	switch x := v.(type) {
	case string:
		return x
	case nil:
		return ""
	}
	ofs := " "
	if object.IsEnumerable(v) {
		if o := f.scope.find(ofsSym); o != nil && !o.read().isNull() {
			ofs = f.sess.text(o.read().value())
		}
	}
	return f.sess.textOFS(v, ofs)
}

var ofsSym = symOf("OFS")

func (c *compiler) binary(e *syntax.BinaryExpression) expr {
	switch e.Operator {
	case syntax.And, syntax.Or:
		return c.logical(e)
	case syntax.QuestionQuestion:
		return c.coalesce(e)
	case syntax.Is, syntax.IsNot, syntax.As:
		return c.typeOperator(e)
	}
	left, right := c.expr(e.Left), c.rightOperand(e)
	op := binaryOperators[e.Operator]
	if fast := c.integerOperator(e.Operator, left, right); fast != nil {
		return fast
	}
	return func(f *frame) (cell, error) {
		a, err := left(f)
		if err != nil {
			return cell{}, err
		}
		b, err := right(f)
		if err != nil {
			return cell{}, err
		}
		return op(f, a, b)
	}
}

// integerOperator compiles the comparisons of loops without the detour over the table.
func (c *compiler) integerOperator(kind syntax.TokenKind, left, right expr) expr {
	var holds func(a, b int64) bool
	switch kind {
	case syntax.Ilt:
		holds = func(a, b int64) bool { return a < b }
	case syntax.Ile:
		holds = func(a, b int64) bool { return a <= b }
	case syntax.Igt:
		holds = func(a, b int64) bool { return a > b }
	case syntax.Ige:
		holds = func(a, b int64) bool { return a >= b }
	case syntax.Ieq:
		holds = func(a, b int64) bool { return a == b }
	default:
		return nil
	}
	op := binaryOperators[kind]
	return func(f *frame) (cell, error) {
		a, err := left(f)
		if err != nil {
			return cell{}, err
		}
		b, err := right(f)
		if err != nil {
			return cell{}, err
		}
		if a.kind == cellInt && b.kind == cellInt {
			return boolCell(holds(a.bits, b.bits)), nil
		}
		return op(f, a, b)
	}
}

func (c *compiler) logical(e *syntax.BinaryExpression) expr {
	left, right := c.expr(e.Left), c.expr(e.Right)
	stop := e.Operator == syntax.Or
	return func(f *frame) (cell, error) {
		a, err := left(f)
		if err != nil {
			return cell{}, err
		}
		if a.truth() == stop {
			return boolCell(stop), nil
		}
		b, err := right(f)
		return boolCell(b.truth()), err
	}
}

func (c *compiler) coalesce(e *syntax.BinaryExpression) expr {
	left, right := c.expr(e.Left), c.expr(e.Right)
	if _, ok := e.Left.(*syntax.VariableExpression); ok {
		left = c.laxRead(left)
	}
	return func(f *frame) (cell, error) {
		a, err := left(f)
		if err != nil || !a.isNull() {
			return a, err
		}
		return right(f)
	}
}

func (c *compiler) ternary(e *syntax.TernaryExpression) expr {
	condition, yes, no := c.expr(e.Condition), c.expr(e.IfTrue), c.expr(e.IfFalse)
	return func(f *frame) (cell, error) {
		v, err := condition(f)
		if err != nil {
			return cell{}, err
		}
		if v.truth() {
			return yes(f)
		}
		return no(f)
	}
}

func (c *compiler) unary(e *syntax.UnaryExpression) expr {
	switch e.TokenKind {
	case syntax.PlusPlus, syntax.MinusMinus, syntax.PostfixPlusPlus, syntax.PostfixMinusMinus:
		return c.step(e)
	case syntax.Comma:
		item := c.expr(e.Child)
		return func(f *frame) (cell, error) {
			v, err := item(f)
			return refCell(object.NewArray(v.value())), err
		}
	}
	child := c.expr(e.Child)
	var op func(f *frame, v cell) (cell, error)
	switch e.TokenKind {
	case syntax.Not, syntax.Exclaim:
		op = func(_ *frame, v cell) (cell, error) { return boolCell(!v.truth()), nil }
	case syntax.Minus:
		op = func(_ *frame, v cell) (cell, error) { return boxed(object.Neg(v.value())) }
		if n, ok := e.Child.(*syntax.ConstantExpression); ok {
			v, err := boxed(object.Neg(literalValue(n.Value)))
			return func(*frame) (cell, error) { return v, err }
		}
	case syntax.Plus:
		op = func(_ *frame, v cell) (cell, error) { return boxed(object.Plus(v.value())) }
	case syntax.Bnot:
		op = func(_ *frame, v cell) (cell, error) { return boxed(object.BitNot(v.value())) }
	case syntax.Join:
		op = func(f *frame, v cell) (cell, error) {
			return join(f, v, refCell(""))
		}
	case syntax.Isplit, syntax.Csplit:
		op = func(f *frame, v cell) (cell, error) { return splitBlank(f, v) }
	}
	return func(f *frame) (cell, error) {
		v, err := child(f)
		if err != nil {
			return cell{}, err
		}
		return op(f, v)
	}
}

func (c *compiler) paren(e *syntax.ParenExpression) expr {
	if inner := pureExpression(e.Pipeline); inner != nil {
		return c.expr(inner)
	}
	return c.pipelineValue(e.Pipeline)
}

func (c *compiler) subExpression(e *syntax.SubExpression) expr {
	if len(e.SubExpression.Statements) == 1 && len(e.SubExpression.Traps) == 0 {
		if inner := pureExpression(e.SubExpression.Statements[0]); inner != nil && !writesNothing(inner) {
			return c.subSingle(inner)
		}
	}
	run := c.body(e.SubExpression)
	return func(f *frame) (cell, error) {
		pos := f.pos
		items, err := f.capture(run)
		if err != nil {
			return cell{}, err
		}
		f.pos = pos
		return captured(items), nil
	}
}

// subSingle is $(expression): the value goes through a pipeline, which unrolls collections of one element or none.
func (c *compiler) subSingle(inner syntax.Expression) expr {
	ext := inner.Extent()
	value := c.expr(inner)
	return func(f *frame) (cell, error) {
		pos := f.pos
		f.pos = &ext
		v, err := value(f)
		if err != nil {
			if err = f.failed(err); err != nil {
				return cell{}, err
			}
			return nothing, nil
		}
		f.pos = pos
		if v.kind == cellRef && object.IsEnumerable(v.ref) {
			var out collector
			if err := writeEach(&out, v.ref); err != nil {
				return cell{}, err
			}
			return captured(out.items), nil
		}
		return v, nil
	}
}

// arrayExpression is @( … ): always an array; one that an expression makes is not copied.
func (c *compiler) arrayExpression(e *syntax.ArrayExpression) expr {
	st := e.SubExpression.Statements
	if len(st) == 1 && len(e.SubExpression.Traps) == 0 {
		if inner, ok := pureExpression(st[0]).(*syntax.ArrayLiteral); ok {
			return c.arrayStatement(inner)
		}
	}
	run := c.body(e.SubExpression)
	return func(f *frame) (cell, error) {
		pos := f.pos
		items, err := f.capture(run)
		if err != nil {
			return cell{}, err
		}
		f.pos = pos
		if items == nil {
			items = []object.Value{}
		}
		return refCell(object.NewArray(items...)), nil
	}
}

// arrayStatement is @(a, b): a literal that is a statement too, so that its failure is reported inside.
func (c *compiler) arrayStatement(e *syntax.ArrayLiteral) expr {
	value := c.arrayLiteral(e)
	return func(f *frame) (cell, error) {
		v, err := value(f)
		if err != nil {
			if err = f.failed(err); err != nil {
				return cell{}, err
			}
			v = refCell(object.NewArray())
		}
		return v, nil
	}
}

func (c *compiler) arrayLiteral(e *syntax.ArrayLiteral) expr {
	parts := make([]expr, len(e.Elements))
	for i, x := range e.Elements {
		parts[i] = c.expr(x)
	}
	return func(f *frame) (cell, error) {
		items := make([]object.Value, len(parts))
		for i, part := range parts {
			v, err := part(f)
			if err != nil {
				return cell{}, err
			}
			items[i] = v.value()
		}
		return refCell(object.NewArray(items...)), nil
	}
}

type pair struct {
	key   expr
	value expr
	pos   syntax.Extent
}

func (c *compiler) pairs(e *syntax.Hashtable) []pair {
	list := make([]pair, len(e.KeyValuePairs))
	for i, kv := range e.KeyValuePairs {
		list[i] = pair{c.expr(kv.Key), c.pipelineValue(kv.Value), kv.Key.Extent()}
	}
	return list
}

// hashtable compiles @{ … } into the kind of dictionary that make makes.
func (c *compiler) hashtable(e *syntax.Hashtable, make func() *object.Hashtable) expr {
	list := c.pairs(e)
	return func(f *frame) (cell, error) {
		h := make()
		for i := range list {
			k, err := list[i].key(f)
			if err != nil {
				return cell{}, err
			}
			v, err := list[i].value(f)
			if err != nil {
				return cell{}, err
			}
			key := object.Unwrap(k.value())
			if key == nil {
				return cell{}, runtimeError("InvalidNullKey", InvalidOperation, nil, "A null key is not allowed in a hash literal.")
			}
			if _, dup := h.Get(key); dup {
				return cell{}, runtimeError("DuplicateKeyInHashLiteral", InvalidOperation, nil,
					"Duplicate keys '%s' are not allowed in hash literals.", f.sess.text(key))
			}
			h.Set(key, v.value())
		}
		return refCell(h), nil
	}
}

// customObject compiles [pscustomobject]@{ … }.
func (c *compiler) customObject(e *syntax.Hashtable) expr {
	list := c.pairs(e)
	return func(f *frame) (cell, error) {
		o := object.NewObject()
		o.Props.Grow(len(list))
		for i := range list {
			k, err := list[i].key(f)
			if err != nil {
				return cell{}, err
			}
			v, err := list[i].value(f)
			if err != nil {
				return cell{}, err
			}
			name := f.sess.text(k.value())
			if strings.EqualFold(name, "PSTypeName") {
				o.TypeNames = customTypeNames(f.sess.text(v.value()))
				continue
			}
			o.Props.Set(name, v.value())
		}
		return refCell(o), nil
	}
}

// customTypeNames are the type names of a custom object with a PSTypeName.
func customTypeNames(first string) []string {
	return []string{first, "System.Management.Automation.PSCustomObject", "System.Object"}
}

func (c *compiler) scriptBlock(e *syntax.ScriptBlockExpression) expr {
	u := newUnit(e.ScriptBlock, nil)
	return func(f *frame) (cell, error) {
		return refCell(&ScriptBlock{unit: u, module: f.scope.homeModule(), sess: f.sess}), nil
	}
}
