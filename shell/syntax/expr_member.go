package syntax

import "strings"

// memberOperator takes . :: [ ?. or ?[ if one follows directly, without white space.
func (p *parser) memberOperator(brackets bool) (Token, bool) {
	if p.hasBack {
		return Token{}, false
	}
	l := p.lx
	p.skipMemberComments()
	l.start = l.pos
	kind := Unknown
	size := 1
	switch next := l.peekAt(1); l.peekAt(0) {
	case '.':
		if next == '.' {
			return Token{}, false
		}
		kind = Dot
	case ':':
		if next != ':' {
			return Token{}, false
		}
		kind, size = ColonColon, 2
	case '[':
		if brackets {
			kind = LBracket
		}
	case '?':
		switch {
		case next == '.':
			kind, size = QuestionDot, 2
		case next == '[' && brackets:
			kind, size = QuestionLBracket, 2
		}
	}
	if kind == Unknown {
		return Token{}, false
	}
	if l.inCommand() && kind != LBracket && kind != QuestionLBracket {
		// pwsh: echo $a. b has two arguments
		if c := l.runeAt(l.pos + size); c == 0 || c == '\n' || c == '\r' || isSpace(c) {
			return Token{}, false
		}
	}
	l.pos += size
	return l.token(kind), true
}

// skipMemberComments skips block comments between an operand and the operator of a member.
func (p *parser) skipMemberComments() {
	l := p.lx
	at := l.pos
	for strings.HasPrefix(l.text[at:], "<#") {
		end := indexFrom(l.text, "#>", at+2)
		if end < 0 {
			return
		}
		at = end + 2
	}
	if rest := l.text[at:]; at == l.pos || rest == "" || !strings.ContainsRune(".:[?", rune(rest[0])) {
		return
	}
	for l.pos < at {
		l.start = l.pos
		l.skip()
		l.blockComment()
	}
}

// postfix parses members, calls and indexes after an operand.
func (p *parser) postfix(op Token, e Expression) Expression {
	for ok := true; ok; op, ok = p.memberOperator(true) {
		p.enter()
		switch op.Kind {
		case LBracket, QuestionLBracket:
			e = p.index(e, op)
		default:
			e = p.member(e, op)
		}
		p.leave()
	}
	return e
}

// index parses [ index ].
func (p *parser) index(target Expression, open Token) Expression {
	noComma := p.noComma
	p.noComma = false
	p.skipNewlines()
	missing := false
	i := p.expression(false)
	if i == nil {
		missing = true
		p.incompleteAt(after(open.Extent), "MissingArrayIndexExpression")
		i = errorExpression(open.Extent)
	}
	p.skipNewlines()
	old := p.setMode(expressionMode)
	t := p.next()
	end := t.Extent
	if t.Kind != RBracket {
		p.unget(t)
		end = i.Extent()
		if !missing {
			p.incompleteAt(after(i.Extent()), "MissingEndSquareBracket")
		}
	}
	p.setMode(old)
	p.noComma = noComma
	n := &IndexExpression{Target: target, Index: i, NullConditional: open.Kind == QuestionLBracket}
	n.extent = span(target.Extent(), end)
	return n
}

// member parses the name after . :: and ?. and the arguments of a call.
func (p *parser) member(target Expression, op Token) Expression {
	name := p.memberName()
	static, null := op.Kind == ColonColon, op.Kind == QuestionDot
	if name == nil {
		p.incompleteAt(after(op.Extent), "MissingPropertyName")
		if arg := p.singleArgument(commandArgument); arg != nil {
			name = arg
		} else {
			name = errorExpression(span(target.Extent(), op.Extent))
		}
	} else if !p.hasBack {
		if call := p.invoke(target, name, static, null); call != nil {
			return call
		}
	}
	n := &MemberExpression{Expression: target, Member: name, Static: static, NullConditional: null}
	n.extent = span(target.Extent(), name.Extent())
	return n
}

// memberName parses the name of a member: plain, or an operand.
func (p *parser) memberName() CommandElement {
	p.skipNewlines() // pwsh: a newline may follow the dot
	if t, ok := p.simpleNameToken(); ok {
		p.flag(t, FlagMemberName)
		n := &StringConstantExpression{Value: t.Value.(string), StringConstantType: BareWord}
		n.extent = t.Extent
		return n
	}
	old := p.setMode(expressionMode)
	defer p.setMode(old)
	if e := p.primary(false); e != nil {
		return e
	}
	return nil
}

// invoke parses the arguments of a call, with type arguments before them; nil, without moving, if this is no call.
func (p *parser) invoke(target Expression, name CommandElement, static, null bool) Expression {
	types := p.methodTypeArguments()
	if c := p.lx.peekAt(0); p.hasBack || c != '(' && c != '{' {
		return nil
	}
	p.lx.start = p.lx.pos
	open := p.lx.next()
	n := &InvokeMemberExpression{Expression: target, Member: name, GenericTypeArguments: types, Static: static, NullConditional: null}
	if open.Kind == LCurly {
		b := p.scriptBlockExpression(open)
		n.Arguments = []Expression{b}
		n.extent = span(target.Extent(), b.Extent())
		return n
	}
	end := p.callArguments(open, &n.Arguments)
	n.extent = span(target.Extent(), end)
	return n
}

// methodTypeArguments parses [T1, T2] between a method's name and its arguments; nil if there are none. An index is no type argument: then
// it stays before the bracket.
func (p *parser) methodTypeArguments() []*TypeName {
	if p.lx.peekAt(0) != '[' {
		return nil
	}
	mark := p.mark()
	old := p.setMode(typeMode)
	defer p.setMode(old)
	errors := len(p.errs)
	open := p.lx.next()
	p.skipNewlines()
	if k := p.peek().Kind; k != Identifier && k != LBracket {
		p.resync(mark)
		return nil
	}
	list, _, ok := p.genericArguments(open)
	switch {
	case p.hasBack: // pwsh: what starts like a type argument must end like one
		p.errs = p.errs[:errors]
		p.incompleteAt(before(p.back.Extent), "EndSquareBracketExpectedAtEndOfType")
		return nil
	case !ok || p.lx.peekAt(0) != '(':
		p.errs = p.errs[:errors]
		p.resync(mark)
		return nil
	}
	return list
}

// callArguments parses arguments and the closing parenthesis.
func (p *parser) callArguments(lParen Token, list *[]Expression) Extent {
	p.enter()
	defer p.leave()
	noComma := p.noComma
	oldMode := p.setMode(expressionMode)
	p.noComma = true
	reported := false
	var comma *Token
	for {
		p.skipNewlines()
		arg := p.expression(false)
		if arg == nil {
			if comma != nil {
				p.incompleteAt(after(comma.Extent), "MissingExpressionAfterToken", comma.Text())
				reported = true
			}
			break
		}
		*list = append(*list, arg)
		p.skipNewlines()
		if p.peek().Kind != Comma {
			break
		}
		t := p.next()
		comma = &t
	}
	p.noComma = noComma
	p.skipNewlines()
	rParen := p.next()
	end := rParen.Extent
	if rParen.Kind != RParen {
		p.unget(rParen)
		end = lParen.Extent
		if comma != nil {
			end = comma.Extent
		}
		if n := len(*list); n > 0 && !(reported && comma != nil) {
			end = (*list)[n-1].Extent()
		}
		if !reported {
			p.incompleteAt(after(end), "MissingEndParenthesisInMethodCall")
		}
	}
	p.setMode(oldMode)
	return end
}
