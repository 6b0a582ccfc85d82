package syntax

// tryStatement parses what follows try.
func (p *parser) tryStatement(t Token, _ *Token) Statement {
	p.skipNewlines()
	body := p.statementBlock()
	if body == nil {
		p.incompleteAt(after(t.Extent), "MissingTryStatementBlock")
		return p.errorStatement(t.Extent)
	}
	n := &TryStatement{Body: body}
	end := body.extent
	parts := []Ast{body}
	broken := false
	mark := p.mark()
	p.skipNewlines()
	for p.peek().Kind == Catch {
		c := p.catchClause(&end, &parts, &broken)
		if c != nil {
			n.CatchClauses = append(n.CatchClauses, c)
		}
		mark = p.mark()
		p.skipNewlines()
	}
	if f := *p.peek(); f.Kind == Finally {
		p.skip()
		if n.Finally = p.statementBlock(); n.Finally == nil {
			end = f.Extent
			broken = true
			p.incompleteAt(after(end), "MissingFinallyStatementBlock")
		} else {
			end = n.Finally.extent
			parts = append(parts, n.Finally)
		}
	} else {
		p.resync(mark)
		if len(n.CatchClauses) == 0 && !broken {
			broken = true
			p.incompleteAt(after(end), "MissingCatchOrFinally")
		}
	}
	if broken {
		return p.errorStatement(span(t.Extent, end), parts...)
	}
	n.extent = span(t.Extent, end)
	return n
}

// catchClause parses catch with its types.
func (p *parser) catchClause(end *Extent, parts *[]Ast, broken *bool) *CatchClause {
	t := p.next()
	c := &CatchClause{}
	*end = t.Extent
	var comma *Token
	for {
		mark := p.mark()
		p.skipNewlines()
		if p.peekBracket() {
			p.catchType(c, end, parts)
		} else {
			if comma != nil {
				*broken = true
				p.incompleteAt(after(comma.Extent), "MissingTypeLiteralToken")
				return nil
			}
			p.resync(mark)
			break
		}
		mark = p.mark()
		p.skipNewlines()
		if k := *p.peek(); k.Kind == Comma {
			p.skip()
			comma, *end = &k, k.Extent
			continue
		}
		p.resync(mark)
		break
	}
	body := p.statementBlock()
	if body == nil {
		*broken = true
		p.incompleteAt(after(*end), "MissingCatchHandlerBlock")
		return nil
	}
	*parts = append(*parts, body)
	*end = body.extent
	c.Body = body
	c.extent = span(t.Extent, body.extent)
	return c
}

func (p *parser) catchType(c *CatchClause, end *Extent, parts *[]Ast) {
	a := p.attribute()
	switch a := a.(type) {
	case *TypeConstraint:
		c.CatchTypes = append(c.CatchTypes, a)
		*end = a.extent
		*parts = append(*parts, a)
	case *Attribute:
		*end = a.extent
		p.errorAt(a.extent, "UnexpectedAttribute", a.TypeName.FullName())
	}
}

// peekBracket reports whether the next token starts with a square bracket, in any mode.
func (p *parser) peekBracket() bool {
	if p.hasBack {
		t := p.back
		return t.Kind == LBracket || t.Kind == Generic && t.Text()[0] == '['
	}
	for i := p.lx.pos; i < len(p.lx.text); i++ {
		switch c := p.lx.text[i]; {
		case c == ' ' || c == '\t':
		default:
			return c == '['
		}
	}
	return false
}

// trapStatement parses what follows trap.
func (p *parser) trapStatement(t Token, _ *Token) Statement {
	n := &TrapStatement{}
	p.skipNewlines()
	if p.peekBracket() {
		if c, ok := p.attribute().(*TypeConstraint); ok {
			n.TrapType = c
		}
	}
	p.skipNewlines()
	if n.Body = p.statementBlock(); n.Body == nil {
		end := t.Extent
		var parts []Ast
		if n.TrapType != nil {
			end = n.TrapType.extent
			parts = append(parts, n.TrapType)
		}
		p.incompleteAt(after(end), "MissingTrapStatement")
		return p.errorStatement(span(t.Extent, end), parts...)
	}
	n.extent = span(t.Extent, n.Body.extent)
	return n
}

// dataStatement parses what follows data.
func (p *parser) dataStatement(t Token, _ *Token) Statement {
	n := &DataStatement{}
	end := t.Extent
	p.skipNewlines()
	if name := p.simpleName(); name != nil {
		n.Variable = name.Value
		end = name.extent
		p.skipNewlines()
	}
	broken := false
	var parts []Ast
	for f := *p.peek(); f.Kind == ParameterToken; f = *p.peek() {
		p.skip()
		end = f.Extent
		if isParameter(f, "supportedcommand") {
			broken = !p.supportedCommands(n, f, &end) || broken
		} else {
			p.errorAt(f.Extent, "InvalidParameterForDataSectionStatement", f.Value)
			broken = true
			if e := p.singleArgument(commandArgument); e != nil {
				parts = append(parts, e)
			}
		}
		p.skipNewlines()
	}
	body := p.statementBlock()
	if body == nil {
		if !broken {
			p.incompleteAt(after(end), "MissingStatementBlockForDataSection")
		}
		broken = true
	}
	if broken {
		for _, c := range n.CommandsAllowed {
			parts = append(parts, c)
		}
		if body != nil {
			parts, end = append(parts, body), body.extent
		}
		return p.errorStatement(span(t.Extent, end), parts...)
	}
	n.Body = body
	n.extent = span(t.Extent, body.extent)
	return n
}

func (p *parser) supportedCommands(n *DataStatement, f Token, end *Extent) bool {
	for {
		p.skipNewlines()
		c := p.singleArgument(commandName)
		if c == nil {
			p.incompleteAt(after(f.Extent), "MissingValueForSupportedCommandInDataSectionStatement")
			return false
		}
		n.CommandsAllowed = append(n.CommandsAllowed, c)
		*end = c.Extent()
		if p.peek().Kind != Comma {
			return true
		}
		f = p.next()
	}
}
