package syntax

// argumentContext says where a bare word stands.
type argumentContext uint8

const (
	commandName argumentContext = iota
	nameAfterOperator
	commandArgument
	fileArgument
	switchArgument
)

// commandParser carries what is known of a command while it is parsed.
type commandParser struct {
	p       *parser
	n       *Command
	context argumentContext
	dashes  bool // -- was seen: what follows are arguments
	end     Extent
}

// command parses a command; nil if there is none.
func (p *parser) command() CommandBase {
	c := &commandParser{p: p, n: &Command{}}
	first := *p.peek()
	if first.Kind == Dot || first.Kind == Ampersand {
		p.skip()
		c.n.InvocationOperator = first.Kind
		c.context = nameAfterOperator
	}
	c.end = first.Extent
	for c.element() {
	}
	if len(c.n.CommandElements) == 0 {
		if c.n.InvocationOperator != Unknown {
			p.errorAt(first.Extent, "MissingExpression", first.Text())
		}
		return nil
	}
	c.n.extent = span(first.Extent, c.end)
	sortRedirections(c.n.Redirections)
	return c.n
}

// element parses the next part of a command and reports whether there may be more.
func (c *commandParser) element() bool {
	p := c.p
	t := p.next()
	switch t.Kind {
	case Pipe, RCurly, RParen, EndOfInput, NewLine, Semi, AndAnd, OrOr, Ampersand:
		p.unget(t)
		return false
	case Comma:
		c.end = t.Extent
		p.errorAt(t.Extent, "MissingArgument")
		p.skipNewlines()
		return true
	case MinusMinus:
		if !c.dashes {
			c.dashes = true
			c.addDashes(t)
			return true
		}
	case RedirectInStd, RedirectionToken:
		if c.context != commandArgument { // pwsh: there is no command yet, so > is its name
			n := &StringConstantExpression{Value: t.Text(), StringConstantType: BareWord}
			n.extent = t.Extent
			c.add(n)
			return true
		}
		c.end = t.Extent
		if r := p.redirect(t, c.n.Redirections, &c.end); r != nil {
			c.n.Redirections = append(c.n.Redirections, r)
			c.end = r.Extent()
		}
		return true
	case ParameterToken:
		if c.context == commandArgument && !c.dashes {
			c.addParameter(t)
			return true
		}
		c.add(p.bareWord(t, FlagCommandName))
		return true
	}
	return c.argument(t)
}

// add appends an element.
func (c *commandParser) add(e CommandElement) {
	c.n.CommandElements = append(c.n.CommandElements, e)
	c.end = e.Extent()
	c.context = commandArgument
}

// addDashes keeps -- as an element: native programs get it.
func (c *commandParser) addDashes(t Token) {
	n := &CommandParameter{ParameterName: "-", ErrorPosition: t.Extent}
	n.extent = t.Extent
	c.add(n)
}

// addParameter parses the value of -name:value.
func (c *commandParser) addParameter(t Token) {
	p := c.p
	n := &CommandParameter{ParameterName: t.Value.(string), ErrorPosition: t.Extent}
	n.extent = t.Extent
	if t.UsedColon && p.peek().Kind != Comma {
		arg := p.next()
		if n.Argument = p.commandArgument(commandArgument, arg); n.Argument == nil {
			p.errorAt(after(t.Extent), "ParameterRequiresArgument", t.Text())
		} else {
			n.extent = span(t.Extent, n.Argument.Extent())
		}
	}
	c.add(n)
}

// argument parses a positional argument, or the command's name.
func (c *commandParser) argument(t Token) bool {
	p := c.p
	if t.Kind == Generic && t.Value == "--%" {
		c.add(p.genericExpression(t).(*StringConstantExpression))
		if rest := p.verbatim(); rest != nil {
			c.add(rest)
		}
		return false
	}
	e := p.commandArgument(c.context, t)
	if e == nil {
		return false
	}
	c.add(e)
	return true
}

// verbatim takes the rest of the line after --%.
func (p *parser) verbatim() CommandElement {
	l := p.lx
	l.start = l.pos
	for isSpace(l.peek()) {
		l.skip()
	}
	start := l.pos
	quoted := false
	for !l.atEnd() {
		c := l.peek()
		if c == '\n' || c == '\r' || !quoted && (c == '|' || c == '&' && l.peekAt(1) == '&') {
			break
		}
		if isDoubleQuote(c) {
			quoted = !quoted
		}
		l.skip()
	}
	if l.pos == start {
		return nil
	}
	l.start = start
	t := l.valueToken(Generic, l.text[start:l.pos])
	n := &StringConstantExpression{Value: t.Value.(string), StringConstantType: BareWord}
	n.extent = t.Extent
	return n
}

// bareWord makes a string of a token as it is written.
func (p *parser) bareWord(t Token, f TokenFlags) *StringConstantExpression {
	if f != 0 {
		p.notKeyword(t)
		p.flag(t, f)
	} else {
		p.isArgument(t)
	}
	n := &StringConstantExpression{Value: t.Text(), StringConstantType: BareWord}
	n.extent = t.Extent
	return n
}

// singleArgument parses an argument without commas.
func (p *parser) singleArgument(context argumentContext) Expression {
	if p.peek().Kind == Comma || p.peek().Kind == EndOfInput {
		return nil
	}
	old := p.setMode(commandMode)
	defer p.setMode(old)
	return p.commandArgument(context, p.next())
}

// commandArgument parses an argument that starts with t, and what commas add to it.
func (p *parser) commandArgument(context argumentContext, t Token) Expression {
	if t.Kind == Comma {
		p.unget(t)
		p.errorAt(after(t.Extent), "MissingArgument")
		return nil
	}
	var list []Expression
	var comma Token
	old := p.setMode(commandMode)
	defer p.setMode(old)
	for {
		e := p.argumentItem(context, t)
		if e == nil {
			if list == nil {
				return nil
			}
			p.incompleteAt(after(comma.Extent), "MissingExpression", ",")
			return errorExpression(span(list[0].Extent(), comma.Extent), asAsts(list)...)
		}
		if list != nil || context == commandArgument && p.peek().Kind == Comma {
			list = append(list, e)
		}
		if context != commandArgument || p.peek().Kind != Comma {
			if list == nil {
				return e
			}
			break
		}
		comma = p.next()
		p.skipNewlines()
		t = p.next()
	}
	n := &ArrayLiteral{Elements: list}
	n.extent = span(list[0].Extent(), list[len(list)-1].Extent())
	return n
}

// argumentItem parses one item of an argument.
func (p *parser) argumentItem(context argumentContext, t Token) Expression {
	var flag TokenFlags
	if context == commandName || context == nameAfterOperator {
		flag = FlagCommandName
	}
	switch t.Kind {
	case Variable, SplattedVariable, Number, StringLiteral, StringExpandable, HereStringLiteral, HereStringExpandable,
		LParen, LCurly, AtParen, AtCurly, DollarParen:
		p.unget(t)
		return p.primary(true)
	case Pipe, RCurly, RParen, EndOfInput, NewLine, Semi, AndAnd, OrOr, Ampersand, RedirectInStd, RedirectionToken, Comma, RBracket:
		if t.Kind == RBracket {
			return p.bareWord(t, flag)
		}
		p.unget(t)
		return nil
	case Generic:
		if flag != 0 {
			p.flag(t, flag)
		}
		if v, ok := t.Value.(*stringValue); ok && context == commandName {
			return p.unexpandedName(t, v)
		}
		return p.genericExpression(t)
	}
	if t.Kind == Default && context == switchArgument {
		n := &StringConstantExpression{Value: t.Text(), StringConstantType: BareWord}
		n.extent = t.Extent
		return n
	}
	return p.bareWord(t, flag)
}

// unexpandedName makes the string for a command's name.
//
// pwsh: a name is not expanded, unless it follows & or .
func (p *parser) unexpandedName(t Token, v *stringValue) Expression {
	p.finishString(t, v.text, t.Nested)
	n := &StringConstantExpression{Value: v.text, StringConstantType: BareWord}
	n.extent = t.Extent
	return n
}

// genericExpression makes the string for a bare word.
func (p *parser) genericExpression(t Token) Expression {
	if v, ok := t.Value.(*stringValue); ok {
		return p.expandable(t, v, BareWord)
	}
	n := &StringConstantExpression{Value: t.Value.(string), StringConstantType: BareWord}
	n.extent = t.Extent
	return n
}
