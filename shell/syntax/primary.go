package syntax

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
	n := &VariableExpression{VariablePath: ParseVariablePath(t.Value.(string)), Splatted: t.Kind == SplattedVariable}
	n.extent = t.Extent
	return n
}

// usingOrVariable makes the node of a variable; $using:x with its members becomes a using expression.
func (p *parser) usingOrVariable(t Token, members bool) Expression {
	v := p.variableNode(t)
	if !equalFold(v.VariablePath.Drive, "using") || v.VariablePath.Name == "" {
		return v
	}
	v.VariablePath = ParseVariablePath(v.VariablePath.Name)
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
