package plainregex

// first adds to s what a match of n and all behind it can begin with; false: anything, or nothing at all.
func (n *node) first(s *set) bool {
	for ; ; n = n.next {
		switch n.op {
		case opAccept:
			return false
		case opText, opFold:
			c := n.text[0]
			s[c] = true
			if n.op == opFold && isLetter(c) {
				s[c-'a'+'A'] = true
			}
			return true
		case opSet:
			s.add(n.set)
			return true
		case opRun, opGreedy, opLazy:
			s.add(n.set)
			if n.min > 0 {
				return true
			}
		case opBranch:
			for _, b := range n.branches {
				if !b.first(s) {
					return false
				}
			}
			return true
		case opLoop:
			if !n.body.first(s) {
				return false
			}
		case opEnter:
			if n.next.min > 0 {
				return n.next.body.first(s)
			}
		}
	}
}

// firstSet is first as a new set, nil for anything.
func (n *node) firstSet() *set {
	var s set
	if n.first(&s) {
		return &s
	}
	return nil
}

// settle finds what follows each choice, once all nodes are linked.
func (b *builder) settle() {
	for _, n := range b.nodes {
		switch n.op {
		case opGreedy, opLazy:
			n.follow = n.next.firstSet()
		case opBranch:
			for _, branch := range n.branches {
				n.firsts = append(n.firsts, branch.firstSet())
			}
		}
	}
	for _, n := range b.nodes {
		// Where what follows cannot begin inside the run, neither giving characters back nor stopping early helps.
		if (n.op == opGreedy || n.op == opLazy) && n.follow != nil && n.set.disjoint(n.follow) {
			n.op = opRun
		}
	}
}

// begin finds what helps to skip the places where no match can begin.
func (p *Program) begin() {
	p.first = p.root.firstSet()
	n := p.root
	for n.op == opOpen {
		n = n.next
	}
	switch n.op {
	case opBeginning:
		p.anchored = true
	case opText:
		p.prefix = n.text
	}
	p.literal = p.root.op == opText && p.root.next.op == opAccept
}
