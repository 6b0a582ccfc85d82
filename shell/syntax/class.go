package syntax

// typeStatement parses what follows class, enum and interface.
func (p *parser) typeStatement(t Token, _ *Token) Statement { return p.typeDefinition(t, nil) }

// typeDefinition parses a class or enum, with the attributes before it.
func (p *parser) typeDefinition(t Token, attributes []AttributeBase) Statement {
	p.types++
	p.src.DefinesTypes = true
	start := t.Extent
	n := &TypeDefinition{IsEnum: t.Kind == Enum}
	for _, a := range attributes {
		n.Attributes = append(n.Attributes, a.(*Attribute))
	}
	if attributes != nil {
		start = attributes[0].Extent()
	}
	p.skipNewlines()
	name := p.typeDefinitionName()
	if name == nil {
		p.incompleteAt(after(t.Extent), "MissingNameAfterKeyword", t.Text())
		return p.errorStatement(span(start, t.Extent))
	}
	n.Name, n.NameExtent = name.Value, name.extent
	if !n.IsEnum {
		p.isTypeName(name.extent)
	}
	p.baseTypes(n)
	p.skipNewlines()
	lCurly := p.next()
	if lCurly.Kind != LCurly {
		p.unget(lCurly)
		p.incompleteAt(after(name.extent), "MissingTypeBody", t.Kind.Text())
		return p.errorStatement(span(start, name.extent))
	}
	oldFailed := p.failed
	p.failed = nil
	end := p.members(n, lCurly)
	failed := p.failed
	p.failed = oldFailed
	n.extent = span(start, end)
	if failed != nil {
		return p.errorStatement(n.extent, failed...)
	}
	return n
}

func (p *parser) typeDefinitionName() *StringConstantExpression {
	t := *p.peek()
	switch {
	case t.Kind == Identifier, t.Kind.Has(FlagKeyword):
		return p.simpleName()
	case t.Kind == Generic:
		return p.simpleName()
	}
	return nil
}

// baseTypes parses : Base, IFace after the name.
func (p *parser) baseTypes(n *TypeDefinition) {
	old := p.setMode(signatureMode)
	defer p.setMode(old)
	p.skipNewlines()
	colon := *p.peek()
	if colon.Kind != Colon {
		return
	}
	p.skip()
	end := colon.Extent
	p.skipNewlines()
	for {
		typ, first := p.typeName(false)
		if typ == nil {
			p.incompleteAt(after(end), "TypeNameExpected")
			return
		}
		p.flag(first, FlagTypeName)
		c := &TypeConstraint{TypeName: typ}
		c.extent = typ.extent
		n.BaseTypes = append(n.BaseTypes, c)
		p.skipNewlines()
		comma := *p.peek()
		if comma.Kind != Comma || n.IsEnum {
			return
		}
		p.skip()
		end = comma.Extent
		p.skipNewlines()
	}
}

// members parses the members and the closing brace.
func (p *parser) members(n *TypeDefinition, lCurly Token) Extent {
	old := p.setMode(signatureMode)
	defer p.setMode(old)
	for {
		p.skipNewlines()
		t := *p.peek()
		if t.Kind == RCurly {
			p.skip()
			return t.Extent
		}
		if t.Kind == EndOfInput {
			p.incompleteSince(after(lCurly.Extent), t.Extent.End, "MissingEndCurlyBrace")
			return p.brokenEnd(n, t)
		}
		var m Member
		if n.IsEnum {
			m = p.enumMember()
		} else {
			m = p.classMember(n.Name)
		}
		if m != nil {
			n.Members = append(n.Members, m)
			if _, property := m.(*PropertyMember); property { // pwsh: no semicolon may follow a method
				p.skipNewlinesAndSemis()
			}
			continue
		}
		if p.peek().Extent.Start == t.Extent.Start {
			p.incompleteSince(after(lCurly.Extent), t.Extent.End, "MissingEndCurlyBrace")
			return p.brokenEnd(n, t)
		}
	}
}

// brokenEnd gives the end of a type whose closing brace is missing: t stands in its place.
func (p *parser) brokenEnd(n *TypeDefinition, t Token) Extent {
	if n.IsEnum {
		return t.Extent
	}
	end := before(t.Extent)
	if k := len(n.Members); k > 0 && n.Members[k-1].Extent().End > end.End {
		end = n.Members[k-1].Extent()
	}
	if k := len(p.failed); k > 0 && p.failed[k-1].Extent().End > end.End {
		end = p.failed[k-1].Extent()
	}
	return end
}

// enumMember parses name = value.
func (p *parser) enumMember() Member {
	t := *p.peek()
	if t.Kind != Identifier && !t.Kind.Has(FlagKeyword) {
		return nil
	}
	p.skip()
	n := &PropertyMember{Name: t.Text(), IsStatic: true, IsLiteral: true}
	n.extent = t.Extent
	p.flag(t, FlagMemberName)
	old := p.setMode(expressionMode)
	eq := *p.peek()
	if eq.Kind == Equals {
		p.skip()
		p.skipNewlines()
		if n.InitialValue = p.expression(false); n.InitialValue == nil {
			p.incompleteAt(after(eq.Extent), "ExpectedValueExpression", eq.Kind.Text())
			n.extent = span(t.Extent, eq.Extent)
			p.setMode(old)
			return n
		} else {
			n.extent = span(t.Extent, n.InitialValue.Extent())
		}
	}
	p.setMode(old)
	p.memberEnd(n)
	return n
}

// memberEnd checks that a property ends where it should.
func (p *parser) memberEnd(m *PropertyMember) {
	switch t := *p.peek(); t.Kind {
	case NewLine, RCurly:
	case Semi:
		p.skip()
		m.extent = span(m.extent, t.Extent)
	default:
		p.incompleteAt(after(m.Extent()), "MissingPropertyTerminator")
	}
}

// memberParser carries the parts before a member's name.
type memberParser struct {
	attributes     []*Attribute
	typ            *TypeConstraint
	static, hidden *Token
	start          Extent
}

// classMember parses a property, method or constructor.
func (p *parser) classMember(class string) Member {
	var m memberParser
	if !p.memberModifiers(&m) {
		return nil
	}
	t := *p.peek()
	switch {
	case t.Kind == Variable:
		p.skip()
		return p.property(&m, t)
	case t.Kind == Identifier, t.Kind.Has(FlagKeyword) && t.Kind != EndOfInput:
		p.skip()
		return p.method(&m, t, class)
	}
	if m.start.Source != nil {
		p.incompleteAt(after(p.lastGood(m)), "IncompleteMemberDefinition")
		p.failedMember(&m)
	}
	return nil
}

// failedMember keeps the parts of a member that could not be finished: they make the whole type an error.
func (p *parser) failedMember(m *memberParser) {
	for _, a := range m.attributes {
		p.failed = append(p.failed, a)
	}
	if m.typ != nil {
		p.failed = append(p.failed, m.typ)
	}
}

// lastGood gives the extent of the last modifier read.
func (p *parser) lastGood(m memberParser) Extent {
	end := m.start
	note := func(e Extent) {
		if e.End > end.End {
			end = e
		}
	}
	if m.typ != nil {
		note(m.typ.extent)
	}
	for _, a := range m.attributes {
		note(a.extent)
	}
	if m.static != nil {
		note(m.static.Extent)
	}
	if m.hidden != nil {
		note(m.hidden.Extent)
	}
	return end
}

// memberModifiers parses attributes, the type, static and hidden.
func (p *parser) memberModifiers(m *memberParser) bool {
	note := func(e Extent) {
		if m.start.Source == nil {
			m.start = e
		}
	}
	for {
		p.skipNewlines()
		t := *p.peek()
		switch t.Kind {
		case LBracket:
			a := p.attribute()
			switch a := a.(type) {
			case nil:
				return false
			case *Attribute:
				m.attributes = append(m.attributes, a)
				note(a.extent)
			case *TypeConstraint:
				if m.typ != nil {
					p.errorAt(a.extent, "TooManyTypes")
				} else {
					m.typ = a
				}
				note(a.extent)
			}
		case Static, Hidden:
			p.skip()
			note(t.Extent)
			slot := &m.static
			if t.Kind == Hidden {
				slot = &m.hidden
			}
			if *slot != nil {
				p.errorAt(t.Extent, "DuplicateQualifier", t.Text())
			}
			*slot = &t
		default:
			return true
		}
	}
}

func (m *memberParser) startOr(e Extent) Extent {
	if m.start.Source != nil {
		return m.start
	}
	return e
}

// property parses a property whose variable has been read.
func (p *parser) property(m *memberParser, t Token) Member {
	n := &PropertyMember{Name: t.Value.(string), PropertyType: m.typ, Attributes: m.attributes, IsStatic: m.static != nil,
		IsHidden: m.hidden != nil}
	n.extent = span(m.startOr(t.Extent), t.Extent)
	old := p.setMode(expressionMode)
	if eq := *p.peek(); eq.Kind == Equals {
		p.skip()
		p.skipNewlines()
		if n.InitialValue = p.expression(false); n.InitialValue != nil { // pwsh: a property may end behind =
			n.extent = span(n.extent, n.InitialValue.Extent())
		}
	}
	p.setMode(old)
	p.memberEnd(n)
	return n
}

// method parses a method or constructor whose name has been read.
func (p *parser) method(m *memberParser, t Token, class string) Member {
	n := &FunctionMember{Name: t.Text(), NameExtent: t.Extent, ReturnType: m.typ, Attributes: m.attributes,
		IsStatic: m.static != nil, IsHidden: m.hidden != nil, IsConstructor: equalFold(t.Text(), class)}
	start := m.startOr(t.Extent)
	p.skipNewlines()
	lParen := p.next()
	if lParen.Kind != LParen {
		p.unget(lParen)
		p.incompleteAt(after(t.Extent), "MissingMethodParameterList")
		p.incompleteAt(after(t.Extent), "MissingFunctionBody")
		p.failedMember(m)
		return nil
	}
	var end Extent
	var ok bool
	if n.Parameters, end, ok = p.functionParameters(lParen); !ok {
		p.skipMethod()
		return nil
	}
	var base *BaseCtorInvokeMemberExpression
	p.skipNewlines()
	if colon := *p.peek(); colon.Kind == Colon && n.IsConstructor && !n.IsStatic {
		p.skip()
		if base, ok = p.baseCall(colon, &end); !ok {
			return nil
		}
	}
	p.skipNewlines()
	lCurly := p.next()
	if lCurly.Kind != LCurly {
		p.unget(lCurly)
		p.incompleteAt(after(end), "MissingFunctionBody")
		p.failedMember(m)
		if lCurly.Kind != RCurly {
			p.skipMethod()
		}
		return nil
	}
	n.Body = p.methodBody(lCurly, n, base)
	n.extent = span(start, n.Body.extent)
	n.definition = &FunctionDefinition{Name: n.Name, NameExtent: n.NameExtent, Parameters: n.Parameters, Body: n.Body}
	n.definition.extent = span(n.NameExtent, n.Body.extent)
	return n
}

// skipMethod skips what is left of a method that could not be read: up to the end of the class.
func (p *parser) skipMethod() {
	if t := p.next(); t.Kind == EndOfInput || t.Kind == RCurly {
		p.unget(t)
	}
	p.syncOnError(false, RCurly)
}

// baseCall parses : base(args).
func (p *parser) baseCall(colon Token, end *Extent) (*BaseCtorInvokeMemberExpression, bool) {
	p.skipNewlines()
	t := *p.peek()
	if t.Kind != Base {
		p.incompleteAt(after(colon.Extent), "MissingBaseCtorCall")
		return nil, false
	}
	p.skip()
	p.skipNewlines()
	lParen := p.next()
	if lParen.Kind != LParen {
		p.unget(lParen)
		p.incompleteAt(after(t.Extent), "MissingMethodParameterList")
		if lParen.Kind == LCurly {
			p.skip()
		}
		return nil, false
	}
	var args []Expression
	*end = p.callArguments(lParen, &args)
	return newBaseCall(t.Extent, span(t.Extent, *end), args), true
}

// methodBody parses the body and, in a constructor, puts the call of the base constructor first.
func (p *parser) methodBody(lCurly Token, m *FunctionMember, base *BaseCtorInvokeMemberExpression) *ScriptBlock {
	old := p.setMode(commandMode)
	defer p.setMode(old)
	body := p.scriptBlock(&lCurly, plainBlock)
	if body.ParamBlock != nil {
		p.errorAt(body.ParamBlock.extent, "ParamBlockNotAllowedInMethod")
	}
	for _, b := range []*NamedBlock{body.DynamicParamBlock, body.BeginBlock, body.ProcessBlock, body.CleanBlock} {
		if b != nil {
			p.errorAt(b.extent, "NamedBlockNotAllowedInMethod")
		}
	}
	if body.EndBlock != nil && !body.EndBlock.Unnamed {
		p.errorAt(body.EndBlock.extent, "NamedBlockNotAllowedInMethod")
	}
	if m.IsConstructor && !m.IsStatic && body.EndBlock != nil {
		if base == nil {
			base = impliedBaseCall()
		}
		c := &CommandExpression{Expression: base} // pwsh: not in a pipeline
		c.extent = base.extent
		body.EndBlock.Statements = append([]Statement{c}, body.EndBlock.Statements...)
	}
	return body
}

// impliedBaseCall makes the call of the base class's default constructor; it has no extent.
func impliedBaseCall() *BaseCtorInvokeMemberExpression {
	return newBaseCall(Extent{}, Extent{}, nil)
}

func newBaseCall(keyword, whole Extent, args []Expression) *BaseCtorInvokeMemberExpression {
	this := &VariableExpression{VariablePath: ParseVariablePath("this")}
	this.extent = keyword
	name := &StringConstantExpression{Value: ".ctor", StringConstantType: BareWord}
	name.extent = keyword
	n := &BaseCtorInvokeMemberExpression{Expression: this, Member: name, Arguments: args}
	n.extent = whole
	return n
}
