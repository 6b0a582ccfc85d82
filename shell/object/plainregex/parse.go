package plainregex

import "strings"

// Flags are the options a pattern can have here.
type Flags uint8

// The options, named as .NET's RegexOptions.
const (
	IgnoreCase Flags = 1 << iota
	Multiline
	ExplicitCapture
	Singleline
)

type kind uint8

const (
	kindEmpty     kind = iota
	kindText           // text, lower case where fold is set
	kindSet            // one character of set
	kindRepeat         // subs[0] from min to max times
	kindConcat         // subs one after the other
	kindAlternate      // one of subs
	kindCapture        // subs[0] as group
	kindAssert         // a place: assert
)

// tree is a part of a pattern.
type tree struct {
	kind     kind
	text     string
	fold     bool
	set      *set
	subs     []*tree
	min, max int
	lazy     bool
	group    int
	name     string
	assert   op
}

// unlimited is the maximum of * and +.
const unlimited = int(^uint32(0) >> 1)

// MaxGroups is how many groups a plain pattern can have, the whole match included.
const MaxGroups = 16

// What else a pattern may have at most.
const (
	maxLoops   = 8
	maxCount   = 1000
	maxNesting = 40
)

// parser reads a pattern. A pattern that is not plain sets odd; what is read after that does not matter.
type parser struct {
	text   string
	pos    int
	flags  Flags
	groups int // unnamed ones so far
	named  []*tree
	depth  int
	odd    bool
}

func (p *parser) more() bool { return p.pos < len(p.text) }

func (p *parser) at(c byte) bool { return p.more() && p.text[p.pos] == c }

func (p *parser) skip(c byte) bool {
	if p.at(c) {
		p.pos++
		return true
	}
	return false
}

// leadingOptions reads (?i) and its kind where they stand before everything else.
func (p *parser) leadingOptions() {
	letters, rest, ok := strings.Cut(strings.TrimPrefix(p.text, "(?"), ")")
	if !ok || !strings.HasPrefix(p.text, "(?") || letters == "" || strings.Trim(letters, "imns") != "" {
		return
	}
	for i := range len(letters) {
		p.flags |= map[byte]Flags{'i': IgnoreCase, 'm': Multiline, 'n': ExplicitCapture, 's': Singleline}[letters[i]]
	}
	p.text = rest
}

// alternatives reads up to a closing parenthesis or the end.
func (p *parser) alternatives() *tree {
	p.depth++
	defer func() { p.depth-- }()
	if p.depth > maxNesting {
		p.odd = true
	}
	all := []*tree{p.sequence()}
	for !p.odd && p.skip('|') {
		all = append(all, p.sequence())
	}
	if len(all) == 1 {
		return all[0]
	}
	return &tree{kind: kindAlternate, subs: all}
}

func (p *parser) sequence() *tree {
	out := &tree{kind: kindConcat}
	for !p.odd && p.more() && !p.at('|') && !p.at(')') {
		if t := p.quantified(p.atom()); t != nil {
			out.subs = append(out.subs, t)
		}
	}
	out.subs = mergeTexts(out.subs)
	switch len(out.subs) {
	case 0:
		return &tree{}
	case 1:
		return out.subs[0]
	}
	return out
}

// mergeTexts joins neighbouring pieces of text.
func mergeTexts(list []*tree) []*tree {
	var out []*tree
	for _, t := range list {
		if n := len(out); n > 0 && t.kind == kindText && out[n-1].kind == kindText {
			last := *out[n-1]
			last.fold = last.fold || t.fold // what has no letters folds to itself
			last.text += t.text
			out[n-1] = &last
			continue
		}
		out = append(out, t)
	}
	return out
}

// atom reads what a quantifier can follow.
func (p *parser) atom() *tree {
	c := p.text[p.pos]
	p.pos++
	switch c {
	case '(':
		return p.group()
	case '[':
		return p.brackets()
	case '\\':
		return p.escape()
	case '.':
		if p.flags&Singleline != 0 {
			return &tree{kind: kindSet, set: setOf(func(byte) bool { return true })}
		}
		return &tree{kind: kindSet, set: setOf(func(c byte) bool { return c != '\n' })}
	case '^':
		return p.place(opBeginning, opLineStart)
	case '$':
		return p.place(opEndOrNewline, opLineEnd)
	case '*', '+', '?':
		p.odd = true
	case '{':
		p.pos--
		if _, _, ok := p.quantifier(); ok {
			p.odd = true
		}
		p.pos++
	}
	return p.literal(c)
}

func (p *parser) place(single, multi op) *tree {
	if p.flags&Multiline != 0 {
		single = multi
	}
	return &tree{kind: kindAssert, assert: single}
}

func (p *parser) literal(c byte) *tree {
	if p.flags&IgnoreCase != 0 && isLetter(c) {
		return &tree{kind: kindText, text: string(rune(lower(c))), fold: true}
	}
	return &tree{kind: kindText, text: string(rune(c))}
}

// group reads behind an opening parenthesis.
func (p *parser) group() *tree {
	out := &tree{kind: kindCapture}
	switch {
	case strings.HasPrefix(p.text[p.pos:], "?:"):
		p.pos += 2
		out.kind = kindConcat
	case strings.HasPrefix(p.text[p.pos:], "?<"):
		p.pos += 2
		out.name = p.groupName()
		p.named = append(p.named, out)
	case p.at('?'):
		p.odd = true
	case p.flags&ExplicitCapture != 0:
		out.kind = kindConcat
	default:
		p.groups++
		out.group = p.groups
	}
	out.subs = []*tree{p.alternatives()}
	if !p.skip(')') {
		p.odd = true
	}
	if out.kind == kindConcat {
		return out.subs[0]
	}
	return out
}

func (p *parser) groupName() string {
	name, _, ok := strings.Cut(p.text[p.pos:], ">")
	p.odd = p.odd || !ok || name == "" || isDigit(name[0])
	for i := 0; i < len(name); i++ {
		p.odd = p.odd || !isWord(name[i])
	}
	for _, t := range p.named {
		p.odd = p.odd || t.name == name
	}
	p.pos = min(p.pos+len(name)+1, len(p.text))
	return name
}

// escape reads behind a backslash.
func (p *parser) escape() *tree {
	if !p.more() {
		p.odd = true
		return &tree{}
	}
	c := p.text[p.pos]
	if s := class(c); s != nil {
		p.pos++
		return &tree{kind: kindSet, set: s}
	}
	if a, ok := map[byte]op{'b': opBoundary, 'B': opInside, 'A': opBeginning, 'Z': opEndOrNewline, 'z': opEnd}[c]; ok {
		p.pos++
		return &tree{kind: kindAssert, assert: a}
	}
	return p.literal(p.escaped())
}

// escaped reads the character an escape stands for.
func (p *parser) escaped() byte {
	c := p.text[p.pos]
	p.pos++
	switch c {
	case 't':
		return '\t'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 'f':
		return '\f'
	case 'v':
		return '\v'
	case '<', '\'': // an old way to write a back reference
		p.odd = true
	}
	p.odd = p.odd || isWord(c)
	return c
}

// quantified reads the quantifier behind t, if there is one.
func (p *parser) quantified(t *tree) *tree {
	lo, hi, ok := p.quantifier()
	if !ok || p.odd {
		return t
	}
	lazy := p.skip('?')
	if p.at('*') || p.at('+') || p.at('?') || hi == 0 || hi > maxCount && hi != unlimited || lo > maxCount || hi < lo || t.nullable() {
		p.odd = true
		return t
	}
	if lo == 1 && hi == 1 {
		return t
	}
	return &tree{kind: kindRepeat, subs: []*tree{t}, min: lo, max: hi, lazy: lazy}
}

func (p *parser) quantifier() (lo, hi int, ok bool) {
	switch {
	case p.skip('*'):
		return 0, unlimited, true
	case p.skip('+'):
		return 1, unlimited, true
	case p.skip('?'):
		return 0, 1, true
	case !p.at('{'):
		return 0, 0, false
	}
	start := p.pos
	p.pos++
	lo, ok = p.number()
	hi = lo
	if ok && p.skip(',') {
		if hi, ok = p.number(); !ok {
			hi, ok = unlimited, p.at('}')
		}
	}
	if !ok || !p.skip('}') {
		p.pos = start // pwsh: what is no quantifier stands for itself
		return 0, 0, false
	}
	return lo, hi, true
}

func (p *parser) number() (n int, ok bool) {
	for p.more() && isDigit(p.text[p.pos]) {
		if n > maxCount {
			p.odd = true
			return n, true
		}
		n, ok = n*10+int(p.text[p.pos]-'0'), true
		p.pos++
	}
	return n, ok
}

// nullable reports whether t may match nothing.
func (t *tree) nullable() bool {
	switch t.kind {
	case kindText, kindSet:
		return false
	case kindRepeat:
		return t.min == 0
	case kindAlternate:
		for _, s := range t.subs {
			if s.nullable() {
				return true
			}
		}
		return false
	}
	for _, s := range t.subs {
		if !s.nullable() {
			return false
		}
	}
	return true
}
