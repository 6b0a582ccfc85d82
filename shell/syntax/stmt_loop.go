package syntax

// whileStatement parses what follows while.
func (p *parser) whileStatement(t Token, label *Token) Statement {
	start := startOf(label, t)
	p.skipNewlines()
	lParen := p.next()
	if lParen.Kind != LParen {
		p.unget(lParen)
		p.incompleteAt(after(t.Extent), "MissingOpenParenthesisAfterKeyword", t.Text())
		return p.errorStatement(span(start, t.Extent))
	}
	p.skipNewlines()
	cond := p.pipelineChain()
	var parts []Ast
	var errored bool
	if cond == nil {
		p.incompleteAt(after(lParen.Extent), "MissingExpressionAfterKeyword", t.Kind.Text())
		cond = emptyErrorStatement(after(lParen.Extent))
		errored = true
	} else {
		parts = append(parts, cond)
	}
	p.skipNewlines()
	rParen := p.next()
	if rParen.Kind != RParen {
		p.unget(rParen)
		if !errored {
			p.incompleteAt(after(cond.Extent()), "MissingEndParenthesisAfterStatement", t.Kind.Text())
		}
		return p.errorStatement(span(start, cond.Extent()), parts...)
	}
	body := p.statementBlock()
	if body == nil {
		p.incompleteAt(after(rParen.Extent), "MissingLoopStatement", t.Kind.Text())
		return p.errorStatement(span(start, rParen.Extent), parts...)
	}
	n := &WhileStatement{Label: labelName(label), Condition: cond, Body: body}
	n.extent = span(start, body.extent)
	return n
}

// doStatement parses what follows do.
func (p *parser) doStatement(t Token, label *Token) Statement {
	start := startOf(label, t)
	body := p.statementBlock()
	if body == nil {
		p.incompleteAt(after(t.Extent), "MissingLoopStatement", Do.Text())
		return p.errorStatement(span(start, t.Extent))
	}
	p.skipNewlines()
	keyword := p.next()
	if keyword.Kind != While && keyword.Kind != Until {
		p.unget(keyword)
		p.incompleteAt(after(body.extent), "MissingWhileOrUntilInDoWhile")
		return p.errorStatement(span(start, body.extent), body)
	}
	cond, end, broken := p.doCondition(t, keyword, start, body)
	if broken != nil {
		return broken
	}
	if keyword.Kind == While {
		n := &DoWhileStatement{Label: labelName(label), Condition: cond, Body: body}
		n.extent = span(start, end)
		return n
	}
	n := &DoUntilStatement{Label: labelName(label), Condition: cond, Body: body}
	n.extent = span(start, end)
	return n
}

// doCondition parses ( condition ) after do's body.
func (p *parser) doCondition(t, keyword Token, start Extent, body *StatementBlock) (PipelineBase, Extent, *ErrorStatement) {
	p.skipNewlines()
	lParen := p.next()
	if lParen.Kind != LParen {
		p.unget(lParen)
		p.incompleteAt(after(keyword.Extent), "MissingOpenParenthesisAfterKeyword", keyword.Kind.Text())
		return nil, Extent{}, p.errorStatement(span(start, keyword.Extent), body)
	}
	p.skipNewlines()
	cond := p.pipelineChain()
	end := lParen.Extent
	parts := []Ast{body}
	missing := cond == nil
	if missing {
		p.incompleteAt(after(lParen.Extent), "MissingExpressionAfterKeyword", keyword.Kind.Text())
		cond = emptyErrorStatement(after(lParen.Extent))
	} else {
		parts = append(parts, cond)
		end = cond.Extent()
	}
	p.skipNewlines()
	rParen := p.next()
	if rParen.Kind != RParen || missing {
		if rParen.Kind != RParen {
			p.unget(rParen)
		}
		if !missing {
			p.incompleteAt(after(end), "MissingEndParenthesisAfterStatement", keyword.Kind.Text())
		}
		return nil, Extent{}, p.errorStatement(span(start, end), parts...)
	}
	return cond, rParen.Extent, nil
}

// forStatement parses what follows for.
func (p *parser) forStatement(t Token, label *Token) Statement {
	start := startOf(label, t)
	p.skipNewlines()
	lParen := p.next()
	if lParen.Kind != LParen {
		p.unget(lParen)
		p.incompleteAt(after(t.Extent), "MissingOpenParenthesisAfterKeyword", t.Kind.Text())
		return p.errorStatement(span(start, t.Extent))
	}
	n := &ForStatement{Label: labelName(label)}
	end := lParen.Extent
	var parts []Ast
	part := func() PipelineBase {
		c := p.pipelineChain()
		if c != nil {
			parts = append(parts, c)
			end = c.Extent()
		}
		return c
	}
	p.skipNewlines()
	n.Initializer = part()
	p.forSeparator(&end)
	n.Condition = part()
	p.forSeparator(&end)
	n.Iterator = part()
	p.skipNewlines()
	rParen := p.next()
	if rParen.Kind != RParen {
		p.unget(rParen)
		p.incompleteAt(after(end), "MissingEndParenthesisAfterStatement", t.Kind.Text())
		return p.errorStatement(span(start, end), parts...)
	}
	if n.Body = p.statementBlock(); n.Body == nil {
		p.incompleteAt(after(rParen.Extent), "MissingLoopStatement", t.Kind.Text())
		return p.errorStatement(span(start, rParen.Extent), parts...)
	}
	n.extent = span(start, n.Body.extent)
	return n
}

// forSeparator takes the semicolon between the parts of for.
func (p *parser) forSeparator(end *Extent) {
	p.skipNewlines()
	if t := *p.peek(); t.Kind == Semi {
		*end = t.Extent
		p.skip()
		p.skipNewlines()
	}
}

// foreachStatement parses what follows foreach.
func (p *parser) foreachStatement(t Token, label *Token) Statement {
	start := startOf(label, t)
	n := &ForEachStatement{Label: labelName(label)}
	p.skipNewlines()
	broken := p.foreachFlags(n)
	if fail := p.foreachParts(n, t); fail.Source != nil {
		broken = fail
	}
	if broken.Source != nil {
		var parts []Ast
		if n.Variable != nil {
			parts = append(parts, n.Variable)
		}
		if n.Condition != nil {
			parts = append(parts, n.Condition)
		}
		if n.Body != nil {
			parts = append(parts, n.Body)
		}
		return p.errorStatement(span(start, broken), parts...)
	}
	n.extent = span(start, n.Body.extent)
	p.checkForeachFlags(n)
	return n
}

// checkForeachFlags reports the flags that only workflows knew.
func (p *parser) checkForeachFlags(n *ForEachStatement) {
	if n.Parallel {
		p.errorAt(n.extent, "KeywordParameterReservedForFutureUse", "foreach", "parallel")
	}
	if n.ThrottleLimit != nil {
		p.errorAt(n.extent, "KeywordParameterReservedForFutureUse", "foreach", "throttlelimit")
		if !n.Parallel {
			p.errorAt(n.extent, "ThrottleLimitRequiresParallelFlag")
		}
	}
}

// foreachParts parses ( $variable in condition ) body. If a part is missing, it says so and gives the extent of the last good one.
func (p *parser) foreachParts(n *ForEachStatement, t Token) (broken Extent) {
	fail := func(at Extent, id string, args ...any) Extent {
		p.incompleteAt(after(at), id, args...)
		return at
	}
	lParen := p.next()
	if lParen.Kind != LParen {
		p.unget(lParen)
		return fail(t.Extent, "MissingOpenParenthesisAfterKeyword", t.Kind.Text())
	}
	p.skipNewlines()
	v := p.next()
	if v.Kind != Variable && v.Kind != SplattedVariable {
		p.unget(v)
		return fail(lParen.Extent, "MissingVariableNameAfterForeach")
	}
	n.Variable = p.variableNode(v)
	p.skipNewlines()
	in := p.next()
	if in.Kind != In {
		p.unget(in)
		return fail(v.Extent, "MissingInInForeach")
	}
	p.skipNewlines()
	if n.Condition = p.pipelineChain(); n.Condition == nil {
		return fail(in.Extent, "MissingForeachExpression")
	}
	p.skipNewlines()
	rParen := p.next()
	if rParen.Kind != RParen {
		p.unget(rParen)
		return fail(n.Condition.Extent(), "MissingEndParenthesisAfterForeach")
	}
	if n.Body = p.statementBlock(); n.Body == nil {
		return fail(rParen.Extent, "MissingForeachStatement")
	}
	return Extent{}
}

// foreachFlags parses -parallel and -throttlelimit; it gives the extent of a wrong flag.
func (p *parser) foreachFlags(n *ForEachStatement) (broken Extent) {
	for t := *p.peek(); t.Kind == ParameterToken; t = *p.peek() {
		p.skip()
		switch {
		case isParameter(t, "parallel"):
			n.Parallel = true
		case isParameter(t, "throttlelimit"):
			p.skipNewlines()
			if n.ThrottleLimit = p.singleArgument(switchArgument); n.ThrottleLimit == nil {
				p.incompleteAt(after(t.Extent), "MissingThrottleLimit")
			}
		default:
			broken = t.Extent
			p.errorAt(t.Extent, "InvalidForeachFlag", t.Value)
		}
		p.skipNewlines()
	}
	return broken
}

// isParameter reports whether a parameter is the abbreviation of name.
func isParameter(t Token, name string) bool {
	word := t.Value.(string)
	return len(word) > 0 && len(word) <= len(name) && equalFold(word, name[:len(word)])
}
