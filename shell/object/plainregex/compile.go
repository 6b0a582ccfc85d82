package plainregex

import "strconv"

type op uint8

const (
	opAccept op = iota
	opText      // the text, byte by byte
	opFold      // the text in any case
	opSet       // one character of set
	opRun       // as many characters of set as there are: what follows can begin with none of them
	opGreedy    // from max down to min characters of set
	opLazy      // from min up to max characters of set
	opBranch    // one of branches
	opOpen      // a group begins
	opClose     // a group ends
	opEnter     // a loop begins: its counter starts anew
	opLoop      // a loop's turn has ended, or its first begins
	opBeginning
	opLineStart
	opEndOrNewline
	opLineEnd
	opEnd
	opBoundary
	opInside // not at a boundary of a word
)

// node is a step of a match; next is what comes after it.
type node struct {
	op       op
	next     *node
	text     string
	set      *set
	min, max int
	follow   *set    // what next can begin with; nil: anything, or nothing at all
	branches []*node // opBranch
	firsts   []*set  // what each of the branches can begin with
	body     *node   // opLoop
	lazy     bool
	number   int  // of the group or the loop
	undo     bool // a group that another way through the pattern leaves out, or passes again
}

// Program is a compiled pattern. It may be used concurrently.
type Program struct {
	root     *node
	names    []string
	groups   int
	repeated []bool
	first    *set
	prefix   string
	anchored bool
	literal  bool
}

// Groups is the number of groups, the whole match included.
func (p *Program) Groups() int { return p.groups }

// Names are the names of the groups in order of number.
func (p *Program) Names() []string { return p.names }

// Repeated reports whether a group can have several captures in one match.
func (p *Program) Repeated(group int) bool { return p.repeated[group] }

// Compile prepares a pattern; false says that it is not plain, or not valid.
func Compile(pattern string, f Flags) (*Program, bool) {
	if !IsASCII(pattern) {
		return nil, false
	}
	p := parser{text: pattern, flags: f}
	p.leadingOptions()
	t := p.alternatives()
	if p.odd || p.more() || 1+p.groups+len(p.named) > MaxGroups {
		return nil, false
	}
	prog := &Program{groups: 1 + p.groups + len(p.named)}
	for i := range p.groups + 1 {
		prog.names = append(prog.names, strconv.Itoa(i))
	}
	for i, g := range p.named { // pwsh: named groups are numbered after the others
		g.group = p.groups + 1 + i
		prog.names = append(prog.names, g.name)
	}
	prog.repeated = make([]bool, prog.groups)
	b := builder{repeated: prog.repeated}
	prog.root = b.build(t, &node{op: opAccept}, false)
	if b.loops > maxLoops {
		return nil, false
	}
	b.settle()
	prog.begin()
	return prog, true
}

// builder makes the nodes of a tree, the last first.
type builder struct {
	nodes    []*node
	loops    int
	inLoop   int
	repeated []bool
}

func (b *builder) add(n node) *node {
	b.nodes = append(b.nodes, &n)
	return &n
}

// build makes the nodes of t with next behind them; optional says that a match may leave t out or pass it more than once.
func (b *builder) build(t *tree, next *node, optional bool) *node {
	switch t.kind {
	case kindText:
		if t.fold {
			return b.add(node{op: opFold, text: t.text, next: next})
		}
		return b.add(node{op: opText, text: t.text, next: next})
	case kindSet:
		return b.add(node{op: opSet, set: t.set, next: next})
	case kindAssert:
		return b.add(node{op: t.assert, next: next})
	case kindConcat:
		for i := len(t.subs) - 1; i >= 0; i-- {
			next = b.build(t.subs[i], next, optional)
		}
		return next
	case kindAlternate:
		n := node{op: opBranch}
		for _, s := range t.subs {
			n.branches = append(n.branches, b.build(s, next, true))
		}
		return b.add(n)
	case kindCapture:
		b.repeated[t.group] = b.inLoop > 0
		end := b.add(node{op: opClose, number: t.group, next: next, undo: optional})
		return b.add(node{op: opOpen, number: t.group, next: b.build(t.subs[0], end, optional), undo: b.inLoop > 0})
	case kindRepeat:
		return b.repeat(t, next)
	}
	return next
}

func (b *builder) repeat(t *tree, next *node) *node {
	sub := t.subs[0]
	if s := sub.single(); s != nil {
		n := node{op: opGreedy, set: s, min: t.min, max: t.max, next: next}
		if t.lazy {
			n.op = opLazy
		}
		return b.add(n)
	}
	if t.min == 0 && t.max == 1 {
		n := node{op: opBranch, branches: []*node{b.build(sub, next, true), next}}
		if t.lazy {
			n.branches[0], n.branches[1] = n.branches[1], n.branches[0]
		}
		return b.add(n)
	}
	loop := b.add(node{op: opLoop, min: t.min, max: t.max, lazy: t.lazy, number: b.loops, next: next})
	b.loops++
	b.inLoop++
	loop.body = b.build(sub, loop, true)
	b.inLoop--
	return b.add(node{op: opEnter, number: loop.number, next: loop})
}

// single is the set of what matches exactly one character, nil for anything else.
func (t *tree) single() *set {
	switch {
	case t.kind == kindSet:
		return t.set
	case t.kind == kindText && len(t.text) == 1:
		s := setOf(func(c byte) bool { return c == t.text[0] })
		if t.fold {
			return s.folded()
		}
		return s
	}
	return nil
}
