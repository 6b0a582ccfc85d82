package plainregex

// brackets reads behind [ and up to the closing bracket.
func (p *parser) brackets() *tree {
	var s set
	negate := p.skip('^')
	for first := true; !p.odd; first = false {
		if !p.more() {
			p.odd = true
			break
		}
		if p.at(']') && !first {
			p.pos++
			break
		}
		p.bracketItem(&s)
	}
	out := &s
	if p.flags&IgnoreCase != 0 {
		out = out.folded()
	}
	if negate {
		out = out.negated()
	}
	return &tree{kind: kindSet, set: out}
}

// bracketItem adds a character, a class or a range.
func (p *parser) bracketItem(s *set) {
	lo, known := p.bracketChar(s)
	if !known {
		return
	}
	// a hyphen before the end of the set, or before a set (a subtraction), makes no range
	if !p.at('-') || p.pos+1 >= len(p.text) || p.text[p.pos+1] == ']' {
		s[lo] = true
		return
	}
	p.pos++
	if p.at('\\') && p.pos+1 < len(p.text) && p.text[p.pos+1] == '-' {
		p.odd = true // pwsh: \- within a range stands outside of it
	}
	hi, known := p.bracketChar(s)
	p.odd = p.odd || !known || hi < lo
	if p.odd {
		return
	}
	for c := int(lo); c <= int(hi); c++ {
		s[c] = true
	}
}

// bracketChar reads one character; a class is added at once, and known is false.
func (p *parser) bracketChar(s *set) (c byte, known bool) {
	c = p.text[p.pos]
	p.pos++
	switch c {
	case '[':
		p.odd = true
	case '\\':
		if !p.more() {
			p.odd = true
			return c, true
		}
		if k := class(p.text[p.pos]); k != nil {
			p.pos++
			s.add(k)
			return 0, false
		}
		if p.at('-') {
			p.pos++
			s['-'] = true
			return 0, false
		}
		return p.escaped(), true
	}
	return c, true
}
