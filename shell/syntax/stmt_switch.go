package syntax

import "strings"

func equalFold(a, b string) bool { return strings.EqualFold(a, b) }

// switchParser carries what is known of a switch statement while it is parsed.
type switchParser struct {
	p           *parser
	n           *SwitchStatement
	errorFlags  []ErrorFlag
	clauseParts []Ast  // conditions and blocks, for the error statement
	end         Extent // of the last part that was right
	broken      bool
	fromFile    bool
	incomplete  bool
}

// fail reports an error after the last good part, unless an unfinished part was reported before.
func (s *switchParser) fail(id string) {
	s.broken = true
	if !s.incomplete {
		s.incomplete = s.p.incompleteAt(after(s.end), id)
	}
}

// switchStatement parses what follows switch.
func (p *parser) switchStatement(t Token, label *Token) Statement {
	start := startOf(label, t)
	s := &switchParser{p: p, n: &SwitchStatement{Label: labelName(label)}, end: t.Extent}
	p.skipNewlines()
	s.flags()
	s.condition()
	p.skipNewlines()
	lCurly := p.next()
	var rCurly Extent
	if lCurly.Kind != LCurly {
		p.unget(lCurly)
		s.fail("MissingCurlyBraceInSwitchStatement")
	} else {
		s.end = lCurly.Extent
		rCurly = s.clauses(lCurly)
	}
	if s.broken {
		e := p.errorStatement(span(start, s.end))
		e.Kind = t
		e.Flags, e.Bodies = s.errorFlags, s.clauseParts
		if s.n.Condition != nil && !s.fromFile {
			e.Conditions = []Ast{s.n.Condition}
		}
		return e
	}
	s.n.extent = span(start, rCurly)
	if s.n.Flags&SwitchParallel != 0 {
		p.errorAt(s.n.extent, "KeywordParameterReservedForFutureUse", "switch", "parallel")
	}
	return s.n
}

// flags parses -regex, -wildcard, -exact, -casesensitive, -parallel and -file.
func (s *switchParser) flags() {
	p, n := s.p, s.n
	for t := *p.peek(); t.Kind == ParameterToken; t = *p.peek() {
		p.skip()
		s.end = t.Extent
		s.flag(t)
		switch {
		case isParameter(t, "regex"):
			n.Flags = n.Flags&^SwitchWildcard | SwitchRegex
		case isParameter(t, "wildcard"):
			n.Flags = n.Flags&^SwitchRegex | SwitchWildcard
		case isParameter(t, "exact"):
			n.Flags &^= SwitchRegex | SwitchWildcard
		case isParameter(t, "casesensitive"):
			n.Flags |= SwitchCaseSensitive
		case isParameter(t, "parallel"):
			n.Flags |= SwitchParallel
		case isParameter(t, "file"):
			s.file(t)
		default:
			s.broken = true
			p.errorAt(t.Extent, "InvalidSwitchFlag", t.Value)
		}
		p.skipNewlines()
	}
}

// flag keeps a flag for the error statement that this may become.
func (s *switchParser) flag(t Token) {
	for _, name := range []string{"regex", "wildcard", "exact", "casesensitive", "parallel", "file"} {
		if isParameter(t, name) {
			s.errorFlags = append(s.errorFlags, ErrorFlag{Name: name, Token: t})
			return
		}
	}
}

// file parses the name after -file.
func (s *switchParser) file(t Token) {
	s.n.Flags |= SwitchFile
	s.fromFile = true
	s.p.skipNewlines()
	name := s.p.singleArgument(fileArgument)
	if name == nil {
		s.fail("MissingFilenameOption")
		return
	}
	s.end = name.Extent()
	s.n.Condition = pipelineOf(name)
	s.errorFlags[len(s.errorFlags)-1].Value = s.n.Condition
}

// pipelineOf wraps an expression.
func pipelineOf(e Expression) *Pipeline {
	c := &CommandExpression{Expression: e}
	c.extent = e.Extent()
	n := &Pipeline{PipelineElements: []CommandBase{c}}
	n.extent = e.Extent()
	return n
}

// condition parses ( condition ).
func (s *switchParser) condition() {
	p := s.p
	lParen := *p.peek()
	if lParen.Kind != LParen {
		if s.n.Condition == nil && s.n.Flags&SwitchFile == 0 {
			s.fail("PipelineValueRequired")
		}
		return
	}
	s.end = lParen.Extent
	p.skip()
	if s.n.Flags&SwitchFile != 0 {
		s.broken = true
		p.errorAt(lParen.Extent, "PipelineValueRequired")
	}
	p.skipNewlines()
	cond := p.pipelineChain()
	if cond == nil {
		s.fail("PipelineValueRequired")
	} else {
		s.n.Condition, s.fromFile = cond, false
		s.end = cond.Extent()
	}
	p.skipNewlines()
	rParen := p.next()
	if rParen.Kind != RParen {
		p.unget(rParen)
		s.fail("MissingEndParenthesisInSwitchStatement")
		return
	}
	s.end = rParen.Extent
}

// clauses parses the clauses and the closing brace.
func (s *switchParser) clauses(lCurly Token) Extent {
	p := s.p
	p.skipNewlines()
	for {
		cond := p.singleArgument(switchArgument)
		if cond == nil {
			s.fail("MissingSwitchConditionExpression")
			if p.peek().Kind == RCurly {
				p.skip()
			}
			return s.end
		}
		s.end = cond.Extent()
		s.clause(cond)
		p.skipNewlinesAndSemis()
		switch t := *p.peek(); t.Kind {
		case RCurly:
			p.skip()
			return t.Extent
		case EndOfInput:
			s.broken = true
			if !s.incomplete {
				p.incompleteSince(lCurly.Extent, t.Extent.End, "MissingEndCurlyBrace")
				s.incomplete = true
			}
			return s.end
		}
	}
}

// clause parses the block of a clause.
func (s *switchParser) clause(cond Expression) {
	body := s.p.statementBlock()
	if body == nil {
		s.clauseParts = append(s.clauseParts, cond)
		s.fail("MissingSwitchStatementClause")
		return
	}
	s.end = body.extent
	s.clauseParts = append(s.clauseParts, cond, body)
	if c, ok := cond.(*StringConstantExpression); ok && c.StringConstantType == BareWord && equalFold(c.Value, "default") {
		if s.n.Default != nil {
			s.broken = true
			s.p.errorAt(cond.Extent(), "MultipleSwitchDefaultClauses")
		}
		s.n.Default = body
		return
	}
	s.n.Clauses = append(s.n.Clauses, SwitchClause{cond, body})
}
