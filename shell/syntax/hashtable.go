package syntax

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
