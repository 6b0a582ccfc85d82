package syntax

// functionStatement parses what follows function, filter and workflow.
func (p *parser) functionStatement(t Token, _ *Token) Statement {
	p.skipNewlines()
	name, nameToken := p.functionName()
	if name == "" {
		p.incompleteAt(after(t.Extent), "MissingNameAfterKeyword", t.Text())
		return p.errorStatement(t.Extent)
	}
	n := &FunctionDefinition{IsFilter: t.Kind == Filter, Name: name, NameExtent: nameToken.Extent}
	end := nameToken.Extent
	p.skipNewlines()
	if lParen := *p.peek(); lParen.Kind == LParen {
		p.skip()
		var ok bool
		if n.Parameters, end, ok = p.functionParameters(lParen); !ok {
			if p.skipNewlines(); p.peek().Kind == LCurly {
				p.skip()
			}
			return p.errorStatement(span(t.Extent, end), asAsts(n.Parameters)...)
		}
	}
	p.skipNewlines()
	lCurly := p.next()
	if lCurly.Kind != LCurly {
		p.unget(lCurly)
		p.incompleteAt(after(end), "MissingFunctionBody")
		return p.errorStatement(span(t.Extent, end), asAsts(n.Parameters)...)
	}
	kind := plainBlock
	if n.IsFilter {
		kind = filterBlock
	}
	n.Body = p.scriptBlock(&lCurly, kind)
	n.extent = span(t.Extent, n.Body.extent)
	if t.Kind == Workflow {
		p.errorAt(n.extent, "WorkflowNotSupportedInPowerShellCore")
	}
	return n
}

func asAsts[T Ast](list []T) []Ast {
	var out []Ast
	for _, a := range list {
		out = append(out, a)
	}
	return out
}

// functionName takes the name of a function: any bare word, keywords too.
func (p *parser) functionName() (string, Token) {
	t := p.next()
	switch {
	case t.Kind == Generic:
		if s, ok := t.Value.(string); ok {
			return s, t
		}
		if v, ok := t.Value.(*stringValue); ok { // pwsh: a name is not expanded
			p.finishString(t, v.text, t.Nested)
			return v.text, t
		}
	case t.Kind == Identifier, t.Kind == Number, t.Kind == ParameterToken, t.Kind.Has(FlagKeyword), t.Kind == Label,
		!t.Kind.Has(FlagParseModeInvariant) && t.Kind != Variable && t.Kind != SplattedVariable && t.Kind != RedirectionToken:
		p.notKeyword(t)
		return t.Text(), t
	}
	p.unget(t)
	return "", t
}

// functionParameters parses the parameters in parentheses, whose opening one has been read; it reports false if the closing one is missing.
func (p *parser) functionParameters(lParen Token) ([]*Parameter, Extent, bool) {
	list := p.parameterList()
	p.skipNewlines()
	rParen := p.next()
	if rParen.Kind == RParen {
		return list, rParen.Extent, true
	}
	p.unget(rParen)
	end := lParen.Extent
	if len(list) > 0 {
		end = list[len(list)-1].extent
	}
	p.incompleteAt(after(end), "MissingEndParenthesisInFunctionParameterList")
	return list, end, false
}
