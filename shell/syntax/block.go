package syntax

// blockKind says what a script block belongs to: it decides which block its plain statements are.
type blockKind uint8

const (
	plainBlock blockKind = iota
	filterBlock
)

// scriptBlock parses what stands in a script block. lCurly is its opening brace, nil for a whole source.
func (p *parser) scriptBlock(lCurly *Token, kind blockKind) *ScriptBlock {
	sb := &ScriptBlock{}
	if lCurly == nil {
		sb.UsingStatements = p.usingStatements()
	} else {
		sb.UsingStatements = nil
	}
	sb.ParamBlock = p.paramBlock()
	p.blockBody(sb, lCurly, kind)
	return sb
}

// paramBlock parses param(…) with the attributes before it, or gives nil and stays.
func (p *parser) paramBlock() *ParamBlock {
	p.skipNewlines()
	mark := p.mark()
	old := p.setMode(commandMode)
	defer p.setMode(old)
	attributes := p.attributeList(false)
	t := *p.peek()
	if t.Kind != Param {
		if attributes != nil {
			p.resync(mark)
		}
		return nil
	}
	p.skip()
	p.skipNewlines()
	if p.peek().Kind != LParen {
		p.resync(mark)
		return nil
	}
	lParen := p.next()
	for _, a := range attributes {
		if c, ok := a.(*TypeConstraint); ok {
			p.errorAt(a.Extent(), "TypeNotAllowedBeforeParam", c.TypeName.FullName())
		}
	}
	b := &ParamBlock{Attributes: attributes}
	list, end, ok := p.functionParameters(lParen)
	if !ok {
		end = before(p.peek().Extent)
	}
	b.Parameters = list
	b.extent = span(t.Extent, end) // pwsh: without its attributes
	return b
}

// parameterList parses parameters separated by commas.
func (p *parser) parameterList() []*Parameter {
	var list []*Parameter
	var comma *Token
	for {
		param := p.parameter()
		if param == nil {
			if comma != nil {
				p.incompleteAt(after(comma.Extent), "MissingExpressionAfterToken", ",")
			}
			return list
		}
		list = append(list, param)
		p.skipNewlines()
		if p.peek().Kind != Comma {
			return list
		}
		t := p.next()
		comma = &t
	}
}

// parameter parses one parameter with its attributes and default value, or gives nil.
func (p *parser) parameter() *Parameter {
	p.skipNewlines()
	oldComma := p.noComma
	p.noComma = true
	defer func() { p.noComma = oldComma }()
	attributes := p.attributeList(false)
	old := p.setMode(expressionMode)
	defer p.setMode(old)
	p.skipNewlines()
	t := p.next()
	if t.Kind != Variable && t.Kind != SplattedVariable {
		p.unget(t)
		if attributes == nil {
			return nil
		}
		return p.brokenParameter(attributes)
	}
	n := &Parameter{Attributes: attributes, Name: p.variableNode(t)}
	start, end := t.Extent, t.Extent
	if attributes != nil {
		start = attributes[0].Extent()
	}
	p.skipNewlines()
	if eq := *p.peek(); eq.Kind == Equals {
		p.skip()
		p.skipNewlines()
		if n.DefaultValue = p.expression(false); n.DefaultValue == nil {
			p.incompleteAt(after(eq.Extent), "MissingExpressionAfterToken", "=")
		} else {
			end = n.DefaultValue.Extent()
		}
	}
	n.extent = span(start, end)
	return n
}

// brokenParameter reports attributes without a parameter.
func (p *parser) brokenParameter(attributes []AttributeBase) *Parameter {
	whole := span(attributes[0].Extent(), attributes[len(attributes)-1].Extent())
	p.incompleteAt(after(whole), "InvalidFunctionParameter")
	p.syncOnError(true, RParen)
	n := &Parameter{Attributes: attributes}
	n.Name = &VariableExpression{VariablePath: ParseVariablePath("__error__")}
	n.Name.extent, n.extent = whole, whole
	return n
}

// blockBody parses named blocks, or statements.
func (p *parser) blockBody(sb *ScriptBlock, lCurly *Token, kind blockKind) {
	p.skipNewlinesAndSemis()
	if t := p.peek(); t.Kind.Has(FlagScriptBlockBlockName) {
		p.endBlock(sb, lCurly, p.namedBlocks(sb))
		return
	}
	body := &NamedBlock{BlockKind: End, Unnamed: true}
	body.extent = p.statementList(&body.Statements, &body.Traps)
	if lCurly == nil {
		p.restOfSource(body)
	}
	inside := body.extent
	if inside.Source == nil && sb.ParamBlock != nil {
		inside = sb.ParamBlock.extent
	}
	p.endBlock(sb, lCurly, inside)
	switch {
	case sb.ParamBlock != nil && body.extent.Source == nil:
		body.extent = sb.ParamBlock.extent
	case sb.ParamBlock != nil:
		body.extent = span(sb.ParamBlock.extent, body.extent)
	case lCurly != nil && body.extent.Source == nil:
		body.extent = p.emptyBody(sb.extent)
	}
	if kind == filterBlock {
		body.BlockKind = Process
		sb.ProcessBlock = body
		return
	}
	sb.EndBlock = body
}

// restOfSource parses on after closing brackets that nothing opened.
func (p *parser) restOfSource(body *NamedBlock) {
	for t := p.next(); ; t = p.next() {
		if t.Kind == EndOfInput {
			p.unget(t)
			return
		}
		p.errorAt(t.Extent, "UnexpectedToken", t.Text())
		e := p.statementList(&body.Statements, &body.Traps)
		if body.extent.Source == nil {
			body.extent = e
		} else if e.Source != nil {
			body.extent = span(body.extent, e)
		}
	}
}

// emptyBody gives the extent of the statements of a block that has none.
//
// pwsh: from behind the opening brace to one before the closing one; nothing at all for {}.
func (p *parser) emptyBody(block Extent) Extent {
	start, end := block.Start+1, block.End-2
	if end < start {
		return Extent{}
	}
	return Extent{p.src, start, end}
}

// endBlock takes the closing brace, or checks that the source ends, and sets the block's extent.
func (p *parser) endBlock(sb *ScriptBlock, lCurly *Token, body Extent) {
	if lCurly != nil {
		sb.extent = span(lCurly.Extent, p.closeCurly(lCurly, body))
		return
	}
	for t := p.next(); t.Kind != EndOfInput; t = p.next() {
		p.errorAt(t.Extent, "UnexpectedToken", t.Text())
	}
	sb.extent = Extent{p.src, 0, len(p.src.Text)}
}

// closeCurly takes the brace that closes lCurly and gives its extent; if it is missing, it says so and gives that of the last thing before.
func (p *parser) closeCurly(lCurly *Token, body Extent) Extent {
	p.skipNewlinesAndSemis()
	t := p.next()
	if t.Kind == RCurly {
		return t.Extent
	}
	p.unget(t)
	p.incompleteSince(lCurly.Extent, t.Extent.End, "MissingEndCurlyBrace")
	if body.Source == nil {
		return lCurly.Extent
	}
	return body
}

// namedBlocks parses begin, process, end, clean and dynamicparam.
func (p *parser) namedBlocks(sb *ScriptBlock) (end Extent) {
	for {
		t := *p.peek()
		if !t.Kind.Has(FlagScriptBlockBlockName) {
			if t.Kind != RCurly && t.Kind != EndOfInput {
				p.errorAt(t.Extent, "MissingNamedBlocks", t.Text())
				p.syncOnError(false, RCurly)
			}
			return end
		}
		p.skip()
		end = t.Extent
		b := &NamedBlock{BlockKind: t.Kind}
		if body := p.statementBlock(); body != nil {
			b.Statements, b.Traps = body.Statements, body.Traps
			end = body.extent
		} else {
			p.incompleteAt(after(t.Extent), "MissingNamedStatementBlock", t.Text())
		}
		b.extent = span(t.Extent, end)
		p.placeNamedBlock(sb, b, t)
		p.skipNewlinesAndSemis()
	}
}

func (p *parser) placeNamedBlock(sb *ScriptBlock, b *NamedBlock, t Token) {
	slot := &sb.EndBlock
	switch t.Kind {
	case Begin:
		slot = &sb.BeginBlock
	case Process:
		slot = &sb.ProcessBlock
	case Clean:
		slot = &sb.CleanBlock
	case Dynamicparam:
		slot = &sb.DynamicParamBlock
	}
	if *slot != nil {
		p.errorAt(b.extent, "DuplicateScriptCommandClause", t.Text())
		return
	}
	*slot = b
}

// statementBlock parses { statements }, or gives nil.
func (p *parser) statementBlock() *StatementBlock {
	p.skipNewlines()
	old := p.setMode(commandMode)
	defer p.setMode(old)
	lCurly := *p.peek()
	if lCurly.Kind != LCurly {
		return nil
	}
	p.skip()
	p.enter()
	defer p.leave()
	b := &StatementBlock{}
	end := p.statementList(&b.Statements, &b.Traps)
	b.extent = span(lCurly.Extent, p.closeCurly(&lCurly, end))
	return b
}

// statementList parses statements until something else comes and gives the extent from the first to the last; it has no source if there
// were none.
func (p *parser) statementList(statements *[]Statement, traps *[]*TrapStatement) Extent {
	old := p.setMode(commandMode)
	defer p.setMode(old)
	oldComma := p.noComma
	p.noComma = false
	defer func() { p.noComma = oldComma }()
	var extent Extent
	for {
		p.skipNewlinesAndSemis()
		switch p.peek().Kind {
		case RCurly, RParen, EndOfInput:
			return extent
		}
		s := p.statement()
		if s == nil {
			return extent
		}
		if extent.Source == nil {
			extent = s.Extent()
		}
		extent = span(extent, s.Extent())
		if t, ok := s.(*TrapStatement); ok {
			*traps = append(*traps, t)
		} else {
			*statements = append(*statements, s)
		}
	}
}
