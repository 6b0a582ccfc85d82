package plainregex

import "strings"

// maxDepth is how deep choices may nest before the complete engine, which needs no stack for them, takes over.
const maxDepth = 10_000

// Result says how a search ended.
type Result uint8

// The ends of a search.
const (
	NoMatch Result = iota
	Matched
	TooDeep // neither is known: ask another engine
)

// matcher is the state of one search.
type matcher struct {
	text   string
	places []int
	starts [MaxGroups]int
	counts [maxLoops]int
	depth  int
	deep   bool
}

// Match finds the first match that begins at from or later. places gets where each group begins and ends, -1 where it took no part; it must
// have room for two numbers a group. The text must be ASCII.
func (p *Program) Match(text string, from int, places []int) Result {
	if p.literal {
		return p.matchLiteral(text, from, places)
	}
	for i := range places {
		places[i] = -1
	}
	m := matcher{text: text, places: places}
	for at := from; ; at++ {
		if at = p.candidate(text, at); at < 0 {
			return NoMatch
		}
		end := m.run(p.root, at)
		if m.deep {
			return TooDeep
		}
		if end >= 0 {
			places[0], places[1] = at, end
			return Matched
		}
	}
}

func (p *Program) matchLiteral(text string, from int, places []int) Result {
	i := strings.Index(text[from:], p.prefix)
	if i < 0 {
		return NoMatch
	}
	places[0], places[1] = from+i, from+i+len(p.prefix)
	return Matched
}

// candidate is the first place from at on where a match may begin, -1 when there is none.
func (p *Program) candidate(text string, at int) int {
	switch {
	case at > len(text) || p.anchored && at > 0:
		return -1
	case p.anchored:
		return at
	case p.prefix != "":
		i := strings.Index(text[at:], p.prefix)
		if i < 0 {
			return -1
		}
		return at + i
	case p.first == nil:
		return at
	}
	for ; at < len(text); at++ {
		if p.first[text[at]] {
			return at
		}
	}
	return -1
}

// run follows the nodes from n at pos and returns where the match ends, -1 when there is none this way. Each case that leaves the
// switch goes on with the next node; a choice tries its ways in calls of their own, the last one excepted.
func (m *matcher) run(n *node, pos int) int {
	for {
		switch n.op {
		case opAccept:
			return pos
		case opText:
			if !strings.HasPrefix(m.text[pos:], n.text) {
				return -1
			}
			pos += len(n.text)
		case opFold:
			if !hasFoldedPrefix(m.text[pos:], n.text) {
				return -1
			}
			pos += len(n.text)
		case opSet:
			if pos >= len(m.text) || !n.set[m.text[pos]] {
				return -1
			}
			pos++
		case opRun:
			k := n.span(m.text[pos:])
			if k < n.min {
				return -1
			}
			pos += k
		case opGreedy:
			k := n.span(m.text[pos:])
			for ; k > n.min; k-- {
				if end, done := m.try(n.next, n.follow, pos+k); done {
					return end
				}
			}
			if k < n.min {
				return -1
			}
			pos += k
		case opLazy:
			return m.lazily(n, pos)
		case opBranch:
			last := len(n.branches) - 1
			for i, b := range n.branches[:last] {
				if end, done := m.try(b, n.firsts[i], pos); done {
					return end
				}
			}
			n = n.branches[last]
			continue
		case opOpen:
			if n.undo {
				return m.open(n, pos)
			}
			m.starts[n.number] = pos
		case opClose:
			if n.undo {
				return m.close(n, pos)
			}
			m.places[2*n.number], m.places[2*n.number+1] = m.starts[n.number], pos
		case opEnter:
			return m.enter(n, pos)
		case opLoop:
			if m.counts[n.number] < n.min {
				return m.turn(n, pos)
			}
			if n.lazy {
				if end, done := m.try(n.next, nil, pos); done {
					return end
				}
				if m.counts[n.number] < n.max {
					return m.turn(n, pos)
				}
				return -1
			}
			if m.counts[n.number] < n.max {
				if end := m.turn(n, pos); end >= 0 || m.deep {
					return end
				}
			}
		default:
			if !m.holds(n.op, pos) {
				return -1
			}
		}
		n = n.next
	}
}

// try follows one way of several; done says that there is nothing left to decide. first is what that way must begin with, nil: anything.
func (m *matcher) try(n *node, first *set, pos int) (end int, done bool) {
	if first != nil && (pos >= len(m.text) || !first[m.text[pos]]) {
		return -1, false
	}
	end = m.deeper(n, pos)
	return end, end >= 0 || m.deep
}

func (m *matcher) deeper(n *node, pos int) int {
	if m.depth == maxDepth {
		m.deep = true
	}
	if m.deep {
		return -1
	}
	m.depth++
	end := m.run(n, pos)
	m.depth--
	return end
}

// span is how many characters of the node's set s begins with, at most its maximum.
func (n *node) span(s string) int {
	if len(s) > n.max {
		s = s[:n.max]
	}
	for i := 0; i < len(s); i++ {
		if !n.set[s[i]] {
			return i
		}
	}
	return len(s)
}

func (m *matcher) lazily(n *node, pos int) int {
	for k := 0; ; k++ {
		if k >= n.min {
			if end, done := m.try(n.next, n.follow, pos); done {
				return end
			}
		}
		if k == n.max || pos >= len(m.text) || !n.set[m.text[pos]] {
			return -1
		}
		pos++
	}
}

func (m *matcher) open(n *node, pos int) int {
	old := m.starts[n.number]
	m.starts[n.number] = pos
	end := m.deeper(n.next, pos)
	if end < 0 {
		m.starts[n.number] = old
	}
	return end
}

func (m *matcher) close(n *node, pos int) int {
	group := m.places[2*n.number : 2*n.number+2]
	from, to := group[0], group[1]
	group[0], group[1] = m.starts[n.number], pos
	end := m.deeper(n.next, pos)
	if end < 0 {
		group[0], group[1] = from, to
	}
	return end
}

func (m *matcher) enter(n *node, pos int) int {
	old := m.counts[n.number]
	m.counts[n.number] = 0
	end := m.deeper(n.next, pos)
	if end < 0 {
		m.counts[n.number] = old
	}
	return end
}

// turn takes a loop's next turn.
func (m *matcher) turn(n *node, pos int) int {
	m.counts[n.number]++
	end := m.deeper(n.body, pos)
	if end < 0 {
		m.counts[n.number]--
	}
	return end
}

// holds reports whether an assertion is true at pos.
func (m *matcher) holds(o op, pos int) bool {
	s := m.text
	switch o {
	case opBeginning:
		return pos == 0
	case opLineStart:
		return pos == 0 || s[pos-1] == '\n'
	case opEndOrNewline:
		return pos == len(s) || pos == len(s)-1 && s[pos] == '\n'
	case opLineEnd:
		return pos == len(s) || s[pos] == '\n'
	case opEnd:
		return pos == len(s)
	}
	before, after := pos > 0 && isWord(s[pos-1]), pos < len(s) && isWord(s[pos])
	return (before != after) == (o == opBoundary)
}

func hasFoldedPrefix(s, prefix string) bool {
	if len(s) < len(prefix) {
		return false
	}
	for i := 0; i < len(prefix); i++ {
		if lower(s[i]) != prefix[i] {
			return false
		}
	}
	return true
}
