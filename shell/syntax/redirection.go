package syntax

import "slices"

// redirections parses the redirections that follow an expression.
func (p *parser) redirections(list *[]Redirection, extent *Extent) {
	for {
		switch t := *p.peek(); t.Kind {
		case RedirectionToken, RedirectInStd:
			p.skip()
			end := t.Extent
			if r := p.redirect(t, *list, &end); r != nil {
				*list = append(*list, r)
				*extent = span(*extent, r.Extent())
			}
		default:
			sortRedirections(*list)
			return
		}
	}
}

// sortRedirections puts redirections in the order of their streams, as PowerShell keeps them.
func sortRedirections(list []Redirection) {
	slices.SortStableFunc(list, func(a, b Redirection) int { return int(streamOf(a)) - int(streamOf(b)) })
}

// redirect parses the target of a redirection.
func (p *parser) redirect(t Token, known []Redirection, end *Extent) Redirection {
	if t.Kind == RedirectInStd {
		if e := p.singleArgument(fileArgument); e != nil {
			*end = e.Extent()
		}
		p.errorAt(t.Extent, "RedirectionNotSupported", t.Text())
		return nil
	}
	v := t.Value.(*RedirectionValue)
	var r Redirection
	if v.Merge {
		n := &MergingRedirection{FromStream: v.From, ToStream: v.To}
		n.extent = t.Extent
		if v.To != StreamOutput || v.From == StreamOutput {
			p.errorAt(t.Extent, "RedirectionNotSupported", t.Text())
			n.ToStream = StreamOutput
		}
		r = n
	} else {
		n := &FileRedirection{FromStream: v.From, Append: v.Append}
		if n.Location = p.singleArgument(fileArgument); n.Location == nil {
			p.errorAt(after(t.Extent), "MissingFileSpecification")
			bad := &ErrorExpression{}
			bad.extent = t.Extent
			n.Location = bad
		}
		n.extent = span(t.Extent, n.Location.Extent())
		r = n
	}
	for _, k := range known {
		if streamOf(k) == v.From {
			p.errorAt(r.Extent(), "StreamAlreadyRedirected", messages[streamNames[v.From]])
			*end = r.Extent()
			return nil
		}
	}
	return r
}

func streamOf(r Redirection) Stream {
	switch r := r.(type) {
	case *MergingRedirection:
		return r.FromStream
	case *FileRedirection:
		return r.FromStream
	}
	return StreamAll
}

var streamNames = [...]string{"AllStream", "OutputStream", "ErrorStream", "WarningStream", "VerboseStream", "DebugStream", "InformationStream"}
