package syntax

// pipelineChain parses pipelines joined by && and ||, or an assignment; nil if there is none.
func (p *parser) pipelineChain() PipelineBase {
	p.enter()
	defer p.leave()
	var left Chainable
	var op Token
	for {
		s := p.pipeline()
		if s == nil {
			if left == nil {
				return nil
			}
			p.errorAt(span(op.Extent, p.peek().Extent), "EmptyPipelineChainElement")
			e := p.errorStatement(span(left.Extent(), op.Extent), left)
			e.Kind = op
			return e
		}
		pipe, ok := s.(*Pipeline)
		if !ok {
			if left != nil {
				return left
			}
			return s
		}
		if left == nil {
			left = pipe
		} else {
			chain := &PipelineChain{LhsPipelineChain: left, RhsPipeline: pipe, Operator: op.Kind}
			chain.extent = span(left.Extent(), pipe.extent)
			left = chain
		}
		switch t := *p.peek(); t.Kind {
		case AndAnd, OrOr:
			p.skip()
			if op = t; pipe.Background {
				p.errorAt(t.Extent, "BackgroundOperatorInPipelineChain")
				return emptyErrorStatement(span(left.Extent(), t.Extent))
			}
			p.skipNewlines()
			if p.peek().Kind == EndOfInput {
				p.incompleteAt(after(t.Extent), "EmptyPipelineChainElement")
				return left
			}
			continue
		}
		if chain, ok := left.(*PipelineChain); ok && pipe.Background {
			pipe.Background = false
			chain.Background = true
		}
		return left
	}
}

// pipeline parses one pipeline, or an assignment; nil if there is none.
func (p *parser) pipeline() PipelineBase {
	n := &Pipeline{}
	var pipe *Token
	for {
		element, assignment := p.pipelineElement(len(n.PipelineElements) == 0)
		if assignment != nil {
			return assignment
		}
		if element == nil {
			if pipe == nil && p.peek().Kind != Pipe {
				return nil
			}
			at := p.peek().Extent
			if pipe != nil {
				at = after(pipe.Extent)
			}
			p.incompleteAt(at, "EmptyPipeElement")
			if pipe == nil {
				pipe = p.peek()
			}
		} else {
			n.PipelineElements = append(n.PipelineElements, element)
		}
		more := p.afterElement(n, &pipe)
		if !more {
			break
		}
	}
	if len(n.PipelineElements) == 0 {
		return emptyErrorStatement(pipe.Extent)
	}
	n.extent = span(n.PipelineElements[0].Extent(), n.PipelineElements[len(n.PipelineElements)-1].Extent())
	return n
}

// afterElement looks at what follows an element and reports whether another one must.
func (p *parser) afterElement(n *Pipeline, pipe **Token) bool {
	for {
		t := *p.peek()
		switch t.Kind {
		case NewLine:
			if p.lx.pipeContinues(p.lx.pos) {
				p.skipNewlines()
				continue
			}
			return false
		case Semi, RParen, RCurly, EndOfInput, AndAnd, OrOr:
			return false
		case Ampersand:
			p.skip()
			n.Background = true
			return false
		case Pipe:
			p.skip()
			*pipe = &t
			p.skipNewlines()
			if p.peek().Kind == EndOfInput {
				p.incompleteAt(after(t.Extent), "EmptyPipeElement")
				return false
			}
			return true
		}
		p.errorAt(t.Extent, "UnexpectedToken", t.Text())
		return false
	}
}

// pipelineElement parses an expression or a command; an expression that is assigned to gives the assignment.
func (p *parser) pipelineElement(first bool) (CommandBase, PipelineBase) {
	old := p.setMode(expressionMode)
	defer p.setMode(old)
	expr := p.expression(false)
	if expr == nil {
		p.setMode(commandMode)
		return p.command(), nil
	}
	if !first {
		p.errorAt(expr.Extent(), "ExpressionsMustBeFirstInPipeline")
	} else if op := *p.peek(); op.Kind.Has(FlagAssignmentOperator) {
		p.skip()
		return nil, p.assignment(expr, op)
	}
	c := &CommandExpression{Expression: expr}
	c.extent = expr.Extent()
	p.setMode(commandMode)
	p.redirections(&c.Redirections, &c.extent)
	return c, nil
}

// assignment parses the right side.
func (p *parser) assignment(left Expression, op Token) PipelineBase {
	p.skipNewlines()
	oldComma := p.noComma
	p.noComma = false
	right := p.statement()
	p.noComma = oldComma
	if right == nil {
		p.incompleteAt(after(op.Extent), "ExpectedValueExpression", op.Kind.Text())
		right = emptyErrorStatement(after(op.Extent))
	}
	if pipe, ok := right.(*Pipeline); ok { // pwsh: a lone expression is not wrapped in a pipeline here
		if e, ok := pipe.PipelineElements[0].(*CommandExpression); ok && len(pipe.PipelineElements) == 1 && !pipe.Background {
			right = e
		}
	}
	n := &AssignmentStatement{Left: left, Operator: op.Kind, Right: right, ErrorPosition: op.Extent}
	n.extent = span(left.Extent(), right.Extent())
	return n
}
