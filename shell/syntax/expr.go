package syntax

import "strings"

// expression parses an expression with binary operators and the ternary operator, or gives nil. inTernary says that a colon ends numbers.
func (p *parser) expression(inTernary bool) Expression {
	p.enter()
	defer p.leave()
	old := p.setMode(expressionMode)
	defer p.setMode(old)
	cond := p.binary(inTernary)
	if cond == nil || p.peek().Kind != QuestionMark {
		return cond
	}
	return p.ternary(cond)
}

// ternary parses ? a : b after the condition.
func (p *parser) ternary(cond Expression) Expression {
	question := p.next()
	p.skipNewlines()
	yes := p.expression(true)
	if yes == nil {
		p.incompleteAt(after(question.Extent), "ExpectedValueExpression", question.Text())
		return errorExpression(span(cond.Extent(), before(p.peek().Extent)), cond)
	}
	p.skipNewlines()
	colon := p.next()
	if colon.Kind != Colon {
		p.unget(colon)
		p.incompleteAt(colon.Extent, "MissingColonInTernaryExpression")
		return errorExpression(span(cond.Extent(), yes.Extent()), cond, yes)
	}
	p.skipNewlines()
	no := p.expression(false)
	if no == nil {
		p.incompleteAt(after(colon.Extent), "ExpectedValueExpression", colon.Text())
		no = errorExpression(after(colon.Extent))
	}
	n := &TernaryExpression{Condition: cond, IfTrue: yes, IfFalse: no}
	n.extent = span(cond.Extent(), no.Extent())
	return n
}

// errorExpression stands for an expression that could not be finished.
func errorExpression(e Extent, nested ...Ast) *ErrorExpression {
	n := &ErrorExpression{NestedAst: nested}
	n.extent = e
	return n
}

// operatorStack is the left side of a binary expression being parsed: operands waiting for their right side, loosest operator first.
type operatorStack struct {
	operands []Expression
	ops      []Token
}

// reduce joins what binds at least as tightly as level.
func (s *operatorStack) reduce(level TokenFlags) {
	for len(s.ops) > 0 && s.ops[len(s.ops)-1].Kind.precedence() >= level {
		op := s.ops[len(s.ops)-1]
		k := len(s.operands)
		left, right := s.operands[k-2], s.operands[k-1]
		n := &BinaryExpression{Operator: op.Kind, Left: left, Right: right, ErrorPosition: op.Extent}
		n.extent = span(left.Extent(), right.Extent())
		s.ops, s.operands = s.ops[:len(s.ops)-1], append(s.operands[:k-2], n)
	}
}

// binary parses operands with binary operators between them.
func (p *parser) binary(inTernary bool) Expression {
	left := p.arrayLiteral(inTernary)
	if left == nil {
		return nil
	}
	op := *p.peek()
	if !op.Kind.Has(FlagBinaryOperator) {
		if op.Kind == ParameterToken {
			return p.unknownOperator(left, op)
		}
		return left
	}
	s := operatorStack{operands: []Expression{left}}
	for op.Kind.Has(FlagBinaryOperator) {
		p.skip()
		s.reduce(op.Kind.precedence())
		p.skipNewlines()
		right := p.arrayLiteral(inTernary)
		s.ops = append(s.ops, op)
		if right == nil {
			p.incompleteAt(after(op.Extent), "ExpectedValueExpression", op.Text())
			right = errorExpression(after(op.Extent))
		}
		s.operands = append(s.operands, right)
		op = *p.peek()
	}
	s.reduce(0)
	if op.Kind == ParameterToken {
		return p.unknownOperator(s.operands[0], op)
	}
	return s.operands[0]
}

// unknownOperator reports a word with a dash that is no operator.
func (p *parser) unknownOperator(left Expression, op Token) Expression {
	p.skip()
	p.errorAt(op.Extent, "UnexpectedToken", op.Text())
	n := &CommandParameter{ParameterName: op.Value.(string), ErrorPosition: op.Extent}
	n.extent = op.Extent
	return errorExpression(span(left.Extent(), op.Extent), left, n)
}

// arrayLiteral parses operands with commas between them.
func (p *parser) arrayLiteral(inTernary bool) Expression {
	oldTernary := p.lx.endNumberOnTernary
	p.lx.endNumberOnTernary = inTernary
	defer func() { p.lx.endNumberOnTernary = oldTernary }()
	first := p.unary()
	if first == nil || p.noComma || p.peek().Kind != Comma {
		return first
	}
	n := &ArrayLiteral{Elements: []Expression{first}}
	for p.peek().Kind == Comma {
		comma := p.next()
		p.skipNewlines()
		e := p.unary()
		if e == nil {
			p.incompleteAt(after(comma.Extent), "MissingExpressionAfterToken", comma.Text())
			n.Elements = append(n.Elements, errorExpression(comma.Extent))
			break
		}
		n.Elements = append(n.Elements, e)
	}
	n.extent = span(first.Extent(), n.Elements[len(n.Elements)-1].Extent())
	return n
}

// peekSigned looks at the next token; a sign before digits belongs to the number here.
func (p *parser) peekSigned() *Token {
	old := p.lx.allowSigned
	p.lx.allowSigned = true
	if p.hasBack && (p.back.Kind == Minus || p.back.Kind == Plus) {
		p.resync(p.back.Extent.Start)
	}
	t := p.peek()
	p.lx.allowSigned = old
	return t
}

// unary parses an operand with its unary operators and casts.
func (p *parser) unary() Expression {
	p.enter()
	defer p.leave()
	t := *p.peekSigned()
	var e Expression
	switch {
	case t.Kind.Has(FlagUnaryOperator):
		if p.noComma && t.Kind == Comma {
			return nil
		}
		e = p.unaryOperator(t)
	case t.Kind == LBracket:
		e = p.bracketed(t)
	default:
		e = p.primary(true)
	}
	if e == nil {
		return nil
	}
	kind := PostfixPlusPlus
	switch p.peek().Kind {
	case PlusPlus:
	case MinusMinus:
		kind = PostfixMinusMinus
	default:
		return e
	}
	op := p.next()
	n := &UnaryExpression{TokenKind: kind, Child: e}
	n.extent = span(e.Extent(), op.Extent)
	return n
}

// unaryOperator parses the operand of a unary operator.
func (p *parser) unaryOperator(op Token) Expression {
	p.skip()
	p.skipNewlines()
	child := p.unary()
	if child == nil {
		p.incompleteAt(after(op.Extent), "MissingExpressionAfterOperator", op.Text())
		return errorExpression(op.Extent)
	}
	extent := span(op.Extent, child.Extent())
	if op.Kind == Comma {
		n := &ArrayLiteral{Elements: []Expression{child}}
		n.extent = extent
		return n
	}
	n := &UnaryExpression{TokenKind: op.Kind, Child: child}
	n.extent = extent
	return n
}

// bracketed parses what starts with a square bracket: a type, or casts and attributes before an operand.
func (p *parser) bracketed(first Token) Expression {
	attributes := p.attributeList(true)
	if attributes == nil {
		return nil
	}
	if p.depth+len(attributes) > maxDepth {
		panic(tooComplex{})
	}
	last := attributes[len(attributes)-1]
	var e Expression
	switch a := last.(type) {
	case *Attribute:
		p.skipNewlines()
		child := p.unary()
		if child == nil {
			p.incompleteAt(a.extent, "UnexpectedAttribute", a.TypeName.FullName())
			return errorExpression(span(first.Extent, a.extent), asAsts(attributes)...)
		}
		n := &AttributedExpression{Attribute: a, Child: child}
		n.extent = span(a.extent, child.Extent())
		e = n
	case *TypeConstraint:
		e = p.typeOrCast(a)
	}
	for i := len(attributes) - 2; i >= 0; i-- {
		e = wrapAttribute(attributes[i], e)
	}
	return e
}

func wrapAttribute(a AttributeBase, child Expression) Expression {
	extent := span(a.Extent(), child.Extent())
	if c, ok := a.(*TypeConstraint); ok {
		n := &ConvertExpression{Type: c, Child: child}
		n.extent = extent
		return n
	}
	n := &AttributedExpression{Attribute: a, Child: child}
	n.extent = extent
	return n
}

// typeOrCast decides whether a type in brackets is a value or casts what follows.
func (p *parser) typeOrCast(c *TypeConstraint) Expression {
	typ := &TypeExpression{TypeName: c.TypeName}
	typ.extent = c.extent
	if strings.HasSuffix(c.extent.Text(), "]") {
		if op, ok := p.memberOperator(true); ok {
			return p.postfix(op, typ)
		}
	}
	if child := p.castOperand(); child != nil {
		n := &ConvertExpression{Type: c, Child: child}
		n.extent = span(c.extent, child.Extent())
		return n
	}
	return typ
}

// castOperand parses the operand of a cast.
func (p *parser) castOperand() Expression {
	if p.peekSigned().Kind == Comma {
		return nil
	}
	return p.unary()
}
