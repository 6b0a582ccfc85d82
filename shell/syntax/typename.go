package syntax

import "strings"

// attributeList parses attributes and types in square brackets; nil if there are none.
func (p *parser) attributeList(inExpression bool) []AttributeBase {
	var list []AttributeBase
	for {
		a := p.attribute()
		if a == nil {
			return list
		}
		list = append(list, a)
		if _, isType := a.(*TypeConstraint); !isType || !inExpression {
			p.skipNewlines()
		}
	}
}

// attribute parses [Name(args)] or [type], or gives nil and stays.
func (p *parser) attribute() AttributeBase {
	lBracket, ok := p.nextBracket()
	if !ok {
		return nil
	}
	p.skipNewlines()
	typ, first := p.typeName(true)
	if typ == nil {
		p.resync(lBracket.Extent.Start)
		lBracket, _ = p.nextBracket()
		p.unget(lBracket)
		p.incompleteAt(after(lBracket.Extent), "MissingTypename")
		return nil
	}
	old := p.setMode(typeMode)
	defer p.setMode(old)
	t := p.next()
	if t.Kind == LParen {
		p.flag(first, FlagAttributeName)
		return p.attributeArguments(lBracket, t, typ)
	}
	end := t.Extent
	if t.Kind != RBracket {
		p.unget(t)
		p.errorAt(before(t.Extent), "EndSquareBracketExpectedAtEndOfAttribute")
		end = typ.extent
	}
	p.flag(first, FlagTypeName)
	n := &TypeConstraint{TypeName: typ}
	n.extent = span(lBracket.Extent, end)
	return n
}

// nextBracket takes [ in whatever mode.
func (p *parser) nextBracket() (Token, bool) {
	if p.hasBack {
		t := p.back
		switch {
		case t.Kind == LBracket:
			p.skip()
			return t, true
		case t.Kind == Generic && t.Text()[0] == '[':
			p.resync(t.Extent.Start)
		default:
			return Token{}, false
		}
	}
	l := p.lx
	at := l.pos
	for isSpace(l.peek()) {
		l.skip()
	}
	if l.peek() != '[' {
		l.pos = at
		return Token{}, false
	}
	l.start = l.pos
	l.skip()
	return l.token(LBracket), true
}

// attributeArguments parses the arguments of an attribute up to its closing bracket.
func (p *parser) attributeArguments(lBracket, lParen Token, typ *TypeName) AttributeBase {
	n := &Attribute{TypeName: typ}
	noComma := p.noComma
	p.noComma = true
	old := p.setMode(expressionMode)
	last := p.attributeArgumentList(n, lParen.Extent)
	p.noComma = noComma
	p.skipNewlines()
	rParen := p.next()
	missing := rParen.Kind != RParen
	end := rParen.Extent
	if missing {
		p.unget(rParen)
		end = after(last)
		p.incompleteAt(end, "MissingEndParenthesisInExpression")
	}
	p.skipNewlines()
	rBracket := p.next()
	if rBracket.Kind != RBracket {
		p.unget(rBracket)
		if !missing {
			p.incompleteAt(after(end), "EndSquareBracketExpectedAtEndOfAttribute")
		}
	} else {
		end = rBracket.Extent
	}
	p.setMode(old)
	n.extent = span(lBracket.Extent, end)
	return n
}

// attributeArgumentList parses the arguments and gives the extent of the last thing read, start if there is nothing.
func (p *parser) attributeArgumentList(n *Attribute, last Extent) Extent {
	names := map[string]bool{}
	var comma *Token
	for {
		p.skipNewlines()
		name := p.simpleName()
		if name != nil {
			a := p.namedArgument(name)
			if lower := strings.ToLower(name.Value); names[lower] {
				p.errorAt(a.extent, "DuplicateNamedArgument", name.Value)
			}
			names[strings.ToLower(name.Value)] = true
			n.NamedArguments = append(n.NamedArguments, a)
			if !a.ExpressionOmitted {
				last = a.extent
			}
		} else if e := p.expression(false); e != nil {
			n.PositionalArguments = append(n.PositionalArguments, e)
			last = e.Extent()
		} else if comma != nil {
			p.incompleteAt(after(comma.Extent), "MissingExpressionAfterToken", comma.Text())
			n.PositionalArguments = append(n.PositionalArguments, errorExpression(after(comma.Extent)))
		}
		p.skipNewlines()
		if p.peek().Kind != Comma {
			return last
		}
		t := p.next()
		comma, last = &t, t.Extent
	}
}

// namedArgument parses = value after a name; without it the value is true.
func (p *parser) namedArgument(name *StringConstantExpression) *NamedAttributeArgument {
	n := &NamedAttributeArgument{ArgumentName: name.Value}
	eq := *p.peek()
	if eq.Kind != Equals {
		c := &ConstantExpression{Value: true}
		c.extent = name.extent
		n.Argument, n.ExpressionOmitted = c, true
		n.extent = name.extent
		return n
	}
	p.skip()
	p.skipNewlines()
	if n.Argument = p.expression(false); n.Argument == nil {
		at := after(eq.Extent)
		p.incompleteAt(at, "MissingExpressionInNamedArgument")
		n.Argument = errorExpression(at)
		p.syncOnError(true, Comma, RParen, RBracket, NewLine)
	}
	n.extent = span(name.extent, n.Argument.Extent())
	return n
}

// typeName parses a type without its outer brackets; nil if there is none. It also gives the first token.
func (p *parser) typeName(assembly bool) (*TypeName, Token) {
	old := p.setMode(typeMode)
	defer p.setMode(old)
	t := p.next()
	if t.Kind != Identifier {
		p.unget(t)
		return nil, t
	}
	return p.finishTypeName(t, false, assembly), t
}

// finishTypeName parses what may follow the name of a type: array brackets, type arguments, an assembly.
func (p *parser) finishTypeName(t Token, inGeneric, assembly bool) *TypeName {
	p.enter()
	defer p.leave()
	name := &TypeName{extent: t.Extent, Name: t.Text()}
	next := *p.peek()
	if next.Kind == LBracket {
		p.skip()
		return p.bracketAfterType(t, name, next, inGeneric)
	}
	if next.Kind == Comma && assembly && !inGeneric {
		p.skip()
		p.assemblyName(name, next)
	}
	return name
}

// bracketAfterType parses what stands in the brackets after a type's name.
func (p *parser) bracketAfterType(first Token, name *TypeName, lBracket Token, inGeneric bool) *TypeName {
	p.skipNewlines()
	t := *p.peek()
	switch t.Kind {
	case RBracket, Comma:
		return p.arraySuffix(name, inGeneric)
	case LBracket, Identifier:
		args, end, _ := p.genericArguments(lBracket)
		generic := &TypeName{extent: span(name.extent, end), Generic: name, Arguments: args}
		p.flag(first, FlagTypeName)
		next := *p.peek()
		if next.Kind == LBracket {
			p.skip()
			return p.arraySuffix(generic, inGeneric)
		}
		if next.Kind == Comma && !inGeneric {
			p.skip()
			p.assemblyName(name, next)
			generic.extent = span(generic.extent, after(p.lastExtent()))
		}
		return generic
	}
	if t.Kind != EndOfInput {
		p.errorAt(t.Extent, "UnexpectedToken", t.Text())
		p.syncOnError(true, RBracket)
	} else {
		p.incompleteAt(after(lBracket.Extent), "MissingTypename")
	}
	return name
}

// lastExtent gives the extent of the token read last.
func (p *parser) lastExtent() Extent { return p.tokens[len(p.tokens)-1].Extent }

// arraySuffix parses the rest of [] or [,] whose bracket has been read, and further ones.
func (p *parser) arraySuffix(element *TypeName, inGeneric bool) *TypeName {
	for {
		rank := 1
		t := p.next()
		for t.Kind == Comma {
			rank++
			t = p.next()
		}
		end := t.Extent
		if t.Kind != RBracket {
			p.unget(t)
			end = before(t.Extent)
			p.incompleteAt(end, "EndSquareBracketExpectedAtEndOfAttribute")
		}
		array := &TypeName{extent: span(element.extent, end), Element: element, Rank: rank}
		next := *p.peek()
		if next.Kind != LBracket {
			if next.Kind == Comma && !inGeneric {
				p.skip()
				p.assemblyName(innermost(array), next)
				array.extent = span(array.extent, p.lastExtent())
			}
			return array
		}
		p.skip()
		element = array
	}
}

func innermost(t *TypeName) *TypeName {
	for t.Element != nil {
		t = t.Element
	}
	if t.Generic != nil {
		return t.Generic
	}
	return t
}

// genericArguments parses type arguments and the closing bracket.
func (p *parser) genericArguments(lBracket Token) ([]*TypeName, Extent, bool) {
	var list []*TypeName
	ok := true
	for {
		p.skipNewlines()
		arg, argOK := p.genericArgument()
		if arg == nil {
			break
		}
		ok = ok && argOK
		list = append(list, arg)
		p.skipNewlines()
		comma := *p.peek()
		if comma.Kind != Comma {
			break
		}
		p.skip()
		p.skipNewlines()
		if k := p.peek().Kind; k != Identifier && k != LBracket {
			p.incompleteAt(after(comma.Extent), "MissingTypename")
			list = append(list, &TypeName{extent: after(comma.Extent), Name: ":ErrorTypeName:"})
			ok = false
			break
		}
	}
	t := p.next()
	if t.Kind == RBracket {
		return list, t.Extent, ok
	}
	p.unget(t)
	p.incompleteAt(before(t.Extent), "EndSquareBracketExpectedAtEndOfAttribute")
	if t.Kind == EndOfInput {
		return list, before(t.Extent), false
	}
	return list, Extent{t.Extent.Source, t.Extent.Start, t.Extent.Start}, false
}

// genericArgument parses one type argument, which may stand in brackets with its assembly.
func (p *parser) genericArgument() (*TypeName, bool) {
	t := *p.peek()
	switch t.Kind {
	case Identifier:
		p.skip()
		p.flag(t, FlagTypeName)
		return p.finishTypeName(t, true, false), true
	case LBracket:
		p.skip()
		p.skipNewlines()
		arg, first := p.typeName(true)
		if arg == nil {
			p.incompleteAt(after(t.Extent), "MissingTypename")
			return nil, false
		}
		p.flag(first, FlagTypeName)
		end := p.next()
		if end.Kind != RBracket {
			p.unget(end)
			p.incompleteAt(before(end.Extent), "EndSquareBracketExpectedAtEndOfType")
			return arg, false
		}
		return arg, true
	}
	return nil, false
}

// assemblyName reads the assembly after the comma.
func (p *parser) assemblyName(name *TypeName, comma Token) {
	l := p.lx
	for isSpace(l.peek()) {
		l.skip()
	}
	l.start = l.pos
	for !l.atEnd() {
		c := l.peek()
		if c == ']' || c == '[' || c == '\n' || c == '\r' || c == '(' || c == ')' {
			break
		}
		l.skip()
	}
	text := strings.TrimRight(l.text[l.start:l.pos], " \t")
	if text == "" {
		l.flaggedToken(Identifier, "", FlagTypeName)
		p.errorAt(after(comma.Extent), "MissingAssemblyNameSpecification")
		return
	}
	end := l.pos
	l.pos = l.start + len(text)
	t := l.flaggedToken(Identifier, text, FlagTypeName)
	l.pos = end
	name.AssemblyName = text
	name.extent = span(name.extent, t.Extent)
}
