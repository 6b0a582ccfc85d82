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

// primary parses an operand without operators; members and indexes too if asked. It gives nil, and stays, if there is none.
func (p *parser) primary(members bool) Expression {
	t := p.next()
	var e Expression
	switch t.Kind {
	case Variable, SplattedVariable:
		e = p.usingOrVariable(t, members)
	case Number:
		n := &ConstantExpression{Value: t.Value}
		n.extent = t.Extent
		e = n
	case StringLiteral, HereStringLiteral:
		e = p.stringConstant(t)
	case StringExpandable, HereStringExpandable:
		if v, ok := t.Value.(*stringValue); ok {
			e = p.expandable(t, v, stringType(t.Kind))
		} else {
			e = p.stringConstant(t)
		}
	case LParen:
		e = p.parenthesized(t)
	case DollarParen, AtParen:
		e = p.subExpression(t)
	case AtCurly:
		e = p.hashtable(t)
	case LCurly:
		e = p.scriptBlockExpression(t)
	default:
		p.unget(t)
		return nil
	}
	if !members {
		return e
	}
	if op, ok := p.memberOperator(true); ok {
		return p.postfix(op, e)
	}
	return e
}

func stringType(k TokenKind) StringConstantType {
	switch k {
	case StringLiteral:
		return SingleQuoted
	case HereStringLiteral:
		return SingleQuotedHereString
	case HereStringExpandable:
		return DoubleQuotedHereString
	}
	return DoubleQuoted
}

func (p *parser) stringConstant(t Token) Expression {
	n := &StringConstantExpression{Value: t.Value.(string), StringConstantType: stringType(t.Kind)}
	n.extent = t.Extent
	return n
}

// variableNode makes the node of a variable token.
func (p *parser) variableNode(t Token) *VariableExpression {
	n := &VariableExpression{VariablePath: newVariablePath(t.Value.(string)), Splatted: t.Kind == SplattedVariable}
	n.extent = t.Extent
	return n
}

// usingOrVariable makes the node of a variable; $using:x with its members becomes a using expression.
func (p *parser) usingOrVariable(t Token, members bool) Expression {
	v := p.variableNode(t)
	if !equalFold(v.VariablePath.Drive, "using") || v.VariablePath.Name == "" {
		return v
	}
	v.VariablePath = newVariablePath(v.VariablePath.Name)
	var e Expression = v
	if members {
		if op, ok := p.memberOperator(true); ok {
			e = p.postfix(op, v)
		}
	}
	n := &UsingExpression{SubExpression: e}
	n.extent = e.Extent()
	return n
}

// expandable makes the node of a string with nested parts.
func (p *parser) expandable(t Token, v *stringValue, kind StringConstantType) Expression {
	n := &ExpandableStringExpression{Value: v.text, StringConstantType: kind, Literals: v.literals()}
	n.extent = t.Extent
	tokens := make([]Token, 0, len(t.Nested))
	for i, nested := range t.Nested {
		if v.subs[i] == nil {
			tokens = append(tokens, nested)
			n.NestedExpressions = append(n.NestedExpressions, p.usingOrVariable(nested, false))
			continue
		}
		e, inside := p.nestedSubExpression(v.subs[i])
		n.NestedExpressions = append(n.NestedExpressions, e)
		tokens = append(tokens, inside...)
	}
	p.finishString(t, v.text, tokens)
	return n
}

// nestedSubExpression parses a sub-expression inside a string with a lexer of its own.
func (p *parser) nestedSubExpression(sub *lexer) (Expression, []Token) {
	outer, back, hasBack, tokens := p.lx, p.back, p.hasBack, p.tokens
	noComma := p.noComma
	if p.strings++; p.strings > maxStrings {
		panic(tooComplex{})
	}
	p.lx, p.hasBack, p.tokens, p.noComma = sub, false, nil, false
	sub.mode = expressionMode
	e := p.primary(false)
	inside := p.tokens
	p.lx, p.back, p.hasBack, p.tokens, p.noComma = outer, back, hasBack, tokens, noComma
	p.strings--
	return e, inside
}

// parenthesized parses ( pipeline ).
func (p *parser) parenthesized(lParen Token) Expression {
	p.enter()
	defer p.leave()
	noComma := p.noComma
	p.noComma = false
	defer func() { p.noComma = noComma }()
	old := p.setMode(commandMode)
	defer p.setMode(old)
	p.skipNewlines()
	pipeline := p.pipelineChain()
	end := lParen.Extent
	if pipeline == nil {
		p.incompleteAt(after(lParen.Extent), "ExpectedExpression")
		pipeline = emptyErrorStatement(after(lParen.Extent))
	} else {
		end = pipeline.Extent()
	}
	p.skipNewlines()
	rParen := p.next()
	if rParen.Kind == RParen {
		end = rParen.Extent
	} else {
		p.unget(rParen)
		p.incompleteAt(after(end), "MissingEndParenthesisInExpression")
	}
	n := &ParenExpression{Pipeline: pipeline}
	n.extent = span(lParen.Extent, end)
	return n
}

// subExpression parses $( … ) and @( … ).
func (p *parser) subExpression(open Token) Expression {
	p.enter()
	defer p.leave()
	b := &StatementBlock{}
	b.extent = p.statementList(&b.Statements, &b.Traps)
	p.skipNewlinesAndSemis()
	rParen := p.next()
	end := rParen.Extent
	if rParen.Kind != RParen {
		p.unget(rParen)
		if end = open.Extent; b.extent.Source != nil {
			end = b.extent
		}
		p.incompleteAt(rParen.Extent, "MissingEndParenthesisInSubexpression")
	}
	if open.Kind == AtParen {
		n := &ArrayExpression{SubExpression: b}
		n.extent = span(open.Extent, end)
		return n
	}
	n := &SubExpression{SubExpression: b}
	n.extent = span(open.Extent, end)
	return n
}

// scriptBlockExpression parses { … } as a value.
func (p *parser) scriptBlockExpression(lCurly Token) Expression {
	p.enter()
	defer p.leave()
	old := p.setMode(commandMode)
	defer p.setMode(old)
	noComma := p.noComma
	p.noComma = false
	defer func() { p.noComma = noComma }()
	n := &ScriptBlockExpression{ScriptBlock: p.scriptBlock(&lCurly, plainBlock)}
	n.extent = n.ScriptBlock.extent
	return n
}

// hashtable parses @{ … }.
func (p *parser) hashtable(open Token) Expression {
	p.enter()
	defer p.leave()
	noComma := p.noComma
	p.noComma = false
	defer func() { p.noComma = noComma }()
	n := &Hashtable{}
	p.skipNewlinesAndSemis()
	for {
		kv, ok := p.keyValue()
		if !ok {
			break
		}
		n.KeyValuePairs = append(n.KeyValuePairs, kv)
		if k := p.peek().Kind; k != NewLine && k != Semi {
			break
		}
		p.skipNewlinesAndSemis()
	}
	p.skipNewlines()
	end := p.next()
	if end.Kind != RCurly {
		p.unget(end)
		p.incompleteSince(after(open.Extent), end.Extent.End, "MissingEndCurlyBrace")
		n.extent = span(open.Extent, before(end.Extent))
		return n
	}
	n.extent = span(open.Extent, end.Extent)
	return n
}

// keyValue parses key = statement.
func (p *parser) keyValue() (KeyValue, bool) {
	key := p.hashKey()
	if key == nil {
		return KeyValue{}, false
	}
	old := p.setMode(expressionMode)
	p.skipNewlines()
	equals := p.next()
	if equals.Kind != Equals {
		p.unget(equals)
	}
	p.setMode(old)
	if equals.Kind != Equals {
		at := after(key.Extent())
		p.errorAt(at, "MissingEqualsInHashLiteral")
		p.syncOnError(false, RCurly, Semi, NewLine)
		return KeyValue{key, emptyErrorStatement(at)}, true
	}
	p.skipNewlines()
	value := p.statement()
	if value == nil {
		at := after(equals.Extent)
		p.incompleteAt(at, "MissingStatementInHashLiteral")
		value = emptyErrorStatement(at)
	}
	return KeyValue{key, value}, true
}

// hashKey parses a key: a plain name or an expression.
func (p *parser) hashKey() Expression {
	if name := p.simpleName(); name != nil {
		return name
	}
	old := p.setMode(expressionMode)
	defer p.setMode(old)
	return p.unary()
}

// simpleName takes a plain name, or gives nil and stays.
func (p *parser) simpleName() *StringConstantExpression {
	t, ok := p.simpleNameToken()
	if !ok {
		return nil
	}
	n := &StringConstantExpression{Value: t.Value.(string), StringConstantType: BareWord}
	n.extent = t.Extent
	return n
}

func (p *parser) simpleNameToken() (Token, bool) {
	if p.hasBack {
		if p.back.Kind.Has(FlagParseModeInvariant) {
			return Token{}, false
		}
		p.resync(p.back.Extent.Start)
	}
	old := p.setMode(expressionMode)
	p.lx.wantSimpleName = true
	mark := p.mark()
	t := p.next()
	p.lx.wantSimpleName = false
	p.lx.mode = old
	if t.Kind == Identifier {
		return t, true
	}
	if t.Kind.Has(FlagParseModeInvariant) {
		p.unget(t)
	} else {
		p.resync(mark)
	}
	return Token{}, false
}
