package syntax

// statement parses one statement, or gives nil if there is none.
func (p *parser) statement() Statement {
	p.enter()
	defer p.leave()
	old := p.setMode(commandMode)
	defer p.setMode(old)
	t := *p.peek()
	switch t.Kind {
	case Else, ElseIf, Catch, Until:
		if len(p.errs) > 0 { // pwsh: it belongs to a statement that an error cut off
			p.skip()
			return p.statement()
		}
	case LBracket:
		return p.attributedStatement()
	case Generic:
		if text := t.Text(); text[0] == '[' {
			return p.attributedStatement()
		}
	case Label:
		p.skip()
		return p.labelledStatement(t)
	}
	if t.Kind >= Begin {
		if s, ok := p.keywordStatement(t, nil); ok {
			return s
		}
	}
	return p.plainStatement(p.pipelineChain())
}

// plainStatement avoids an interface that holds a nil pointer.
func (p *parser) plainStatement(s PipelineBase) Statement {
	if s == nil {
		return nil
	}
	return s
}

// keywordStatement parses the statement that a keyword starts; it reports false, without moving, for words that start none.
func (p *parser) keywordStatement(t Token, label *Token) (Statement, bool) {
	if parse := keywordRule(t.Kind); parse != nil {
		p.skip()
		return parse(p, t, label), true
	}
	return nil, false
}

// statementRule parses the rest of a statement whose keyword, and label if any, have been read.
type statementRule func(p *parser, keyword Token, label *Token) Statement

func keywordRule(k TokenKind) statementRule {
	switch k {
	case If:
		return (*parser).ifStatement
	case Switch:
		return (*parser).switchStatement
	case Foreach:
		return (*parser).foreachStatement
	case For:
		return (*parser).forStatement
	case While:
		return (*parser).whileStatement
	case Do:
		return (*parser).doStatement
	case Function, Filter, Workflow:
		return (*parser).functionStatement
	case Return, Exit, Throw:
		return (*parser).flowStatement
	case Break, Continue:
		return (*parser).jumpStatement
	case Try:
		return (*parser).tryStatement
	case Trap:
		return (*parser).trapStatement
	case Data:
		return (*parser).dataStatement
	case Class, Enum:
		return (*parser).typeStatement
	case Using:
		return (*parser).misplacedUsing
	case From, Define, Var:
		return (*parser).reservedStatement
	case Parallel, Sequence:
		return (*parser).blockStatement
	case Configuration:
		return (*parser).configurationStatement
	}
	return nil
}

// startOf gives where a statement with a possible label starts.
func startOf(label *Token, keyword Token) Extent {
	if label != nil {
		return label.Extent
	}
	return keyword.Extent
}

func labelName(label *Token) string {
	if label == nil {
		return ""
	}
	return label.Value.(string)
}

// labelledStatement parses the loop or switch after a label; any other statement makes the label an error.
func (p *parser) labelledStatement(label Token) Statement {
	p.skipNewlines()
	t := *p.peek()
	switch t.Kind {
	case Switch, Foreach, For, While, Do, Parallel, Sequence:
		s, _ := p.keywordStatement(t, &label)
		return s
	}
	p.resync(label.Extent.Start) // pwsh: a label without a loop is the name of a command
	return p.plainStatement(p.pipelineChain())
}

// attributedStatement parses a statement that starts with a square bracket: a class with attributes, or an expression.
func (p *parser) attributedStatement() Statement {
	mark := p.mark()
	p.resync(mark)
	errors := len(p.errs)
	attributes := p.attributeList(false)
	t := *p.peek()
	plain := true
	for _, a := range attributes {
		if _, ok := a.(*TypeConstraint); ok {
			plain = false
		}
	}
	if plain && attributes != nil && (t.Kind == Class || t.Kind == Enum) {
		p.skip()
		return p.typeDefinition(t, attributes)
	}
	if plain && attributes != nil && t.Kind.Has(FlagStatementDoesntSupportAttributes) {
		for _, a := range attributes {
			p.errorAt(a.Extent(), "UnexpectedAttribute", a.(*Attribute).TypeName.FullName())
		}
		return p.statement()
	}
	p.errs = p.errs[:errors]
	p.resync(mark)
	return p.plainStatement(p.pipelineChain())
}

// errorStatement makes the node for a statement that could not be finished.
func (p *parser) errorStatement(e Extent, nested ...Ast) *ErrorStatement {
	n := &ErrorStatement{NestedAst: nested}
	n.extent = e
	return n
}

// emptyErrorStatement stands for a missing condition.
func emptyErrorStatement(e Extent) *ErrorStatement {
	n := &ErrorStatement{}
	n.extent = e
	return n
}

// ifStatement parses what follows if.
func (p *parser) ifStatement(ifToken Token, _ *Token) Statement {
	n := &IfStatement{}
	var parts []Ast
	for keyword := ifToken; ; {
		cond, rParen, broken := p.ifCondition(ifToken, keyword, &parts)
		if broken != nil {
			return broken
		}
		body := p.statementBlock()
		if body == nil {
			p.incompleteAt(rParen.Extent, "MissingStatementBlock", keyword.Text())
			return p.errorStatement(span(ifToken.Extent, rParen.Extent), parts...)
		}
		parts = append(parts, body)
		n.Clauses = append(n.Clauses, IfClause{cond, body})
		n.extent = span(ifToken.Extent, body.extent)
		mark := p.mark()
		p.skipNewlines()
		keyword = *p.peek()
		switch keyword.Kind {
		case ElseIf:
			p.skip()
			continue
		case Else:
			p.skip()
			if n.ElseClause = p.statementBlock(); n.ElseClause == nil {
				p.incompleteAt(after(keyword.Extent), "MissingStatementBlockAfterElse")
				return p.errorStatement(span(ifToken.Extent, keyword.Extent), parts...)
			}
			n.extent = span(ifToken.Extent, n.ElseClause.extent)
			return n
		}
		p.resync(mark)
		return n
	}
}

// ifCondition parses ( condition ) of if and elseif.
func (p *parser) ifCondition(ifToken, keyword Token, parts *[]Ast) (cond PipelineBase, rParen Token, broken *ErrorStatement) {
	p.skipNewlines()
	lParen := p.next()
	if lParen.Kind != LParen {
		p.unget(lParen)
		p.incompleteAt(after(keyword.Extent), "MissingOpenParenthesisInIfStatement", keyword.Text())
		return nil, rParen, p.errorStatement(span(ifToken.Extent, keyword.Extent), *parts...)
	}
	p.skipNewlines()
	missing := false
	if cond = p.pipelineChain(); cond == nil {
		missing = true
		p.incompleteAt(after(lParen.Extent), "IfStatementMissingCondition", keyword.Text())
		cond = emptyErrorStatement(after(lParen.Extent))
	} else {
		*parts = append(*parts, cond)
	}
	p.skipNewlines()
	rParen = p.next()
	if rParen.Kind != RParen {
		p.unget(rParen)
		if !missing {
			p.incompleteAt(rParen.Extent, "MissingEndParenthesisAfterStatement", keyword.Text())
		}
		return nil, rParen, p.errorStatement(span(ifToken.Extent, before(rParen.Extent)), *parts...)
	}
	return cond, rParen, nil
}

// flowStatement parses what follows return, exit and throw.
func (p *parser) flowStatement(t Token, _ *Token) Statement {
	pipeline := p.pipelineChain()
	extent := t.Extent
	if pipeline != nil {
		extent = span(t.Extent, pipeline.Extent())
	}
	switch t.Kind {
	case Return:
		n := &ReturnStatement{Pipeline: pipeline}
		n.extent = extent
		return n
	case Exit:
		n := &ExitStatement{Pipeline: pipeline}
		n.extent = extent
		return n
	}
	n := &ThrowStatement{Pipeline: pipeline}
	n.extent = extent
	return n
}

// jumpStatement parses the label after break and continue.
func (p *parser) jumpStatement(t Token, _ *Token) Statement {
	label := p.jumpLabel()
	extent := t.Extent
	if label != nil {
		extent = span(t.Extent, label.Extent())
	}
	if t.Kind == Break {
		n := &BreakStatement{Label: label}
		n.extent = extent
		return n
	}
	n := &ContinueStatement{Label: label}
	n.extent = extent
	return n
}

// jumpLabel parses a name or an expression.
func (p *parser) jumpLabel() Expression {
	if name := p.simpleName(); name != nil {
		return name
	}
	switch p.peek().Kind {
	case NewLine, Semi, RCurly, RParen, EndOfInput, Pipe:
		return nil
	}
	old := p.setMode(expressionMode)
	defer p.setMode(old)
	return p.primary(true)
}

// reservedStatement reports a keyword that is kept for later.
func (p *parser) reservedStatement(t Token, _ *Token) Statement {
	p.errorAt(t.Extent, "ReservedKeywordNotAllowed", t.Kind.Text())
	return emptyErrorStatement(t.Extent)
}

// configurationStatement reports that PowerShell 7 has no configurations.
func (p *parser) configurationStatement(t Token, _ *Token) Statement {
	p.unget(t)
	return p.plainStatement(p.pipelineChain())
}

// blockStatement parses parallel and sequence.
func (p *parser) blockStatement(t Token, _ *Token) Statement {
	body := p.statementBlock()
	if body == nil {
		p.incompleteAt(after(t.Extent), "MissingStatementAfterKeyword", t.Text())
		return p.errorStatement(t.Extent)
	}
	p.errorAt(t.Extent, "UnexpectedKeyword", t.Text())
	n := &BlockStatement{Kind: t, Body: body}
	n.extent = span(t.Extent, body.extent)
	return n
}
