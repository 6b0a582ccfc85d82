package syntax

import "slices"

// parser holds the state of one Parse. It looks one token ahead at most: a token that was read and put back is read again in another
// mode if the parser changes its mind about what it expects.
type parser struct {
	src        *Source
	lx         *lexer
	tokens     []Token // all tokens in order, also comments and newlines; nested ones not
	errs       []ParseError
	places     map[errorPlace]int // where in errs an error is
	keepTokens bool
	types      int // classes and enums seen

	back    Token // the token put back
	hasBack bool

	noComma bool  // a comma separates arguments here, it makes no array
	strings int   // sub-expressions in strings being parsed
	depth   int   // of nested rules
	failed  []Ast // parts of members that could not be finished, of the type being parsed
}

// maxDepth bounds the nesting of rules: about 4,000 parentheses, where PowerShell, too, reports that the script is too complex.
const maxDepth = 20_000

// maxStrings bounds the nesting of strings in sub-expressions of strings: each level is read once more.
const maxStrings = 200

// tooComplex unwinds the parser when a source is nested too deeply.
type tooComplex struct{}

// enter counts a level of nesting; leave undoes it.
func (p *parser) enter() {
	if p.depth++; p.depth > maxDepth {
		panic(tooComplex{})
	}
}

func (p *parser) leave() { p.depth-- }

// recentTokens is how many tokens are kept if nobody wants them all: the parser marks recent ones.
const recentTokens = 64

// save records a token that the lexer made.
func (p *parser) save(t Token) Token {
	if !p.keepTokens && len(p.tokens) == cap(p.tokens) && len(p.tokens) > 4*recentTokens {
		p.tokens = append(p.tokens[:0], p.tokens[len(p.tokens)-recentTokens:]...)
	}
	p.tokens = append(p.tokens, t)
	return t
}

// setNested gives the token just saved its nested tokens.
func (p *parser) setNested(t Token, nested []Token) Token {
	t.Nested = nested
	p.tokens[len(p.tokens)-1].Nested = nested
	return t
}

// finishString gives a string's token its final value and the tokens of its nested parts.
func (p *parser) finishString(t Token, text string, nested []Token) {
	if s := p.saved(t); s != nil {
		s.Value, s.Nested = text, nested
	}
}

func (p *parser) saveComment(t Token) {
	list := p.src.Comments
	if n := len(list); n > 0 && list[n-1].Extent.Start >= t.Extent.Start {
		return // read again after a resync
	}
	p.src.Comments = append(list, t)
}

// saved finds the token that was saved for t; nil if it is not there any more.
func (p *parser) saved(t Token) *Token {
	for i := len(p.tokens) - 1; i >= 0 && p.tokens[i].Extent.End >= t.Extent.Start; i-- {
		if p.tokens[i].Extent == t.Extent {
			return &p.tokens[i]
		}
	}
	return nil
}

// flag marks a token with what the parser found out about it.
func (p *parser) flag(t Token, f TokenFlags) {
	if s := p.saved(t); s != nil {
		s.Flags |= f
	}
}

// notKeyword takes from a token what made it a keyword: it is a name or an argument here.
func (p *parser) notKeyword(t Token) {
	if s := p.saved(t); s != nil {
		s.Flags &^= FlagKeyword
	}
}

// isTypeName marks the token at an extent as the name of a type.
func (p *parser) isTypeName(e Extent) {
	if s := p.saved(Token{Extent: e}); s != nil {
		s.Flags = FlagTypeName
	}
}

// isArgument makes a plain word of a token that stands among a command's arguments.
func (p *parser) isArgument(t Token) {
	if s := p.saved(t); s != nil {
		if s.Flags &^= FlagKeyword; s.Kind != Identifier {
			if s.Kind != ParameterToken && s.Kind != Label {
				s.Value = nil
			}
			s.Kind = Generic
		}
	}
}

// next takes the next token.
func (p *parser) next() Token {
	if p.hasBack {
		p.hasBack = false
		return p.back
	}
	return p.lx.next()
}

// peek looks at the next token.
func (p *parser) peek() *Token {
	if !p.hasBack {
		p.back = p.lx.next()
		p.hasBack = true
	}
	return &p.back
}

// skip takes the token that peek gave.
func (p *parser) skip() { p.hasBack = false }

// unget puts a token back.
func (p *parser) unget(t Token) { p.back, p.hasBack = t, true }

// setMode changes what the lexer expects and gives the old mode; a token that was put back is read again if the mode matters to it.
func (p *parser) setMode(m lexMode) lexMode {
	old := p.lx.mode
	if old == m {
		return old
	}
	if p.hasBack && !p.back.Kind.Has(FlagParseModeInvariant) {
		p.resync(p.back.Extent.Start)
	}
	p.lx.mode = m
	return old
}

// mark gives a place to which resync can go back.
func (p *parser) mark() int {
	if p.hasBack {
		return p.back.Extent.Start
	}
	return p.lx.offset(p.lx.pos)
}

// resync reads on from an earlier place, an offset of the source.
func (p *parser) resync(offset int) {
	p.hasBack = false
	for n := len(p.tokens); n > 0 && p.tokens[n-1].Extent.Start >= offset; n-- {
		p.tokens = p.tokens[:n-1]
	}
	p.lx.seek(offset)
}

// seek goes to an offset of the source.
func (l *lexer) seek(offset int) {
	l.ends = 0
	if l.offsets == nil {
		l.pos = min(offset-l.base, len(l.text))
		return
	}
	for l.pos > 0 && int(l.offsets[l.pos]) > offset {
		l.pos--
	}
}

// skipNewlines skips newlines before the next token.
func (p *parser) skipNewlines() { p.skipLines(false) }

// skipNewlinesAndSemis skips newlines and semicolons before the next token.
func (p *parser) skipNewlinesAndSemis() { p.skipLines(true) }

func (p *parser) skipLines(semis bool) {
	if p.hasBack {
		if p.back.Kind != NewLine && !(semis && p.back.Kind == Semi) {
			return
		}
		p.hasBack = false
	}
	p.lx.skipNewlines(semis)
}

// before gives the empty extent one character before another.
func before(e Extent) Extent {
	at := max(e.Start-1, 0)
	if text := e.Source.Text; at < len(text) {
		for at > 0 && text[at]&0xC0 == 0x80 {
			at--
		}
	}
	return Extent{e.Source, at, at}
}

// after gives the empty extent at the end of another.
func after(e Extent) Extent { return Extent{e.Source, e.End, e.End} }

// span gives the extent from the start of one to the end of another.
func span(a, b Extent) Extent { return Extent{a.Source, a.Start, b.End} }

// errorAt reports an error.
func (p *parser) errorAt(e Extent, id string, args ...any) {
	p.report(ParseError{ID: id, Message: message(id, args...), Extent: e})
}

// incompleteAt reports an error that more text may mend if nothing but white space and comments follows it, and reports whether so.
func (p *parser) incompleteAt(e Extent, id string, args ...any) bool {
	return p.incompleteSince(e, e.End, id, args...)
}

// incompleteSince reports an error that was noticed at another place than it is reported for.
//
// pwsh: a sub-expression in a string is a text of its own, but positions in it are those of the whole.
func (p *parser) incompleteSince(e Extent, noticed int, id string, args ...any) bool {
	incomplete := onlyBlanks(p.lx.text, noticed)
	p.report(ParseError{ID: id, Message: message(id, args...), Extent: e, Incomplete: incomplete})
	return incomplete
}

// onlyBlanks reports whether only white space and comments, but no newline, follow an offset.
func onlyBlanks(text string, i int) bool {
	for i < len(text) {
		switch c := text[i]; {
		case c == ' ', c == '\t', c == '\v', c == '\f':
			i++
		case c == '#':
			for i < len(text) && text[i] != '\n' && text[i] != '\r' {
				i++
			}
		case c == '<' && i+1 < len(text) && text[i+1] == '#':
			end := indexFrom(text, "#>", i+2)
			if end < 0 {
				return true
			}
			i = end + 2
		default:
			return false
		}
	}
	return true
}

// errorPlace is what makes two errors the same.
type errorPlace struct {
	id         string
	start, end int
}

// report keeps an error unless the same one is known at the same place: text may be read twice.
func (p *parser) report(e ParseError) {
	place := errorPlace{e.ID, e.Extent.Start, e.Extent.End}
	if at, known := p.places[place]; known && at < len(p.errs) && p.errs[at].ID == e.ID && p.errs[at].Extent == e.Extent {
		return
	}
	if p.places == nil {
		p.places = map[errorPlace]int{}
	}
	p.places[place] = len(p.errs)
	p.errs = append(p.errs, e)
}

// syncOnError skips to one of the kinds, outside brackets that were opened meanwhile, and takes it if consume is set.
//
// pwsh: a closing bracket among the kinds counts as opened before, so that separators beside it are never found.
func (p *parser) syncOnError(consume bool, sync ...TokenKind) {
	depth := map[TokenKind]int{}
	for _, k := range sync {
		if k == RParen || k == RCurly || k == RBracket {
			depth[k] = 1
		}
	}
	for {
		t := p.next()
		stop := false
		switch t.Kind {
		case LParen, AtParen, DollarParen:
			depth[RParen]++
		case LCurly, AtCurly:
			depth[RCurly]++
		case LBracket:
			depth[RBracket]++
		case RParen, RCurly, RBracket:
			depth[t.Kind]--
			stop = depth[t.Kind] == 0 && slices.Contains(sync, t.Kind)
		case EndOfInput:
			p.unget(t)
			return
		default:
			stop = slices.Contains(sync, t.Kind) && depth[RParen] == 0 && depth[RCurly] == 0 && depth[RBracket] == 0
		}
		if stop {
			if !consume {
				p.unget(t)
			}
			return
		}
	}
}
