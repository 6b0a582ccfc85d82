package complete

import (
	"slices"
	"strings"

	"migsh/shell/interp"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// binding is which parameters a command line gives, as far as that can be told without running it.
type binding struct {
	cmd        *interp.Command
	given      map[*interp.Parameter]syntax.CommandElement // by name or position; nil for a switch
	current    *interp.Parameter                           // that the element at the cursor is the value of
	positional []syntax.CommandElement
}

// bind looks at a command's elements. at is the byte offset of the word that is being completed; it is no argument itself.
func (r *request) bind(cmd *syntax.Command, called *interp.Command) *binding {
	b := &binding{cmd: called, given: map[*interp.Parameter]syntax.CommandElement{}}
	elements := cmd.CommandElements[1:]
	current := false // the cursor's word is among the positional ones
	for i := 0; i < len(elements); i++ {
		el := elements[i]
		n, ok := el.(*syntax.CommandParameter)
		if !ok {
			if !current && (r.holds(el) || r.cursor < el.Extent().Start) {
				current = true
				b.current = b.nextPositional()
				if r.holds(el) {
					continue
				}
			}
			b.take(el)
			continue
		}
		found := called.Match(n.ParameterName)
		if len(found) != 1 || r.at != nil && r.holds(el) && n.Argument == nil {
			continue
		}
		p := found[0]
		switch {
		case n.Argument != nil:
			b.given[p] = n.Argument
			if r.holds(n.Argument) {
				b.current, current = p, true
			}
		case p.Type == object.SwitchParameterType:
			b.given[p] = nil
		case i+1 < len(elements) && !isParameter(elements[i+1]) && !r.between(el, elements[i+1]):
			i++
			b.given[p] = elements[i]
			if r.holds(elements[i]) {
				b.current, current = p, true
			}
		default:
			b.given[p] = nil
			if r.at == nil && r.lastBeforeCursor(cmd) == el {
				b.current, current = p, true
			}
		}
	}
	if !current {
		b.current = b.nextPositional()
	}
	return b
}

// between reports whether the cursor stands alone between two elements.
func (r *request) between(a, b syntax.CommandElement) bool {
	return r.at == nil && a.Extent().End < r.cursor && r.cursor <= b.Extent().Start
}

// holds reports whether the cursor is in an element, or behind its comma.
func (r *request) holds(el syntax.CommandElement) bool {
	e := el.Extent()
	if e.Start < r.cursor && r.cursor <= e.End {
		return true
	}
	if r.before == nil || r.at != nil && r.at.Kind != syntax.Comma {
		return false
	}
	comma := r.before
	if r.at != nil {
		comma = r.at
	}
	return comma.Kind == syntax.Comma && e.Start < comma.Extent.End && comma.Extent.End <= e.End
}

func isParameter(el syntax.CommandElement) bool {
	_, ok := el.(*syntax.CommandParameter)
	return ok
}

func (r *request) lastBeforeCursor(cmd *syntax.Command) syntax.CommandElement {
	var last syntax.CommandElement
	for _, el := range cmd.CommandElements {
		if el.Extent().End <= r.cursor {
			last = el
		}
	}
	return last
}

// take gives a positional argument to the next parameter.
func (b *binding) take(el syntax.CommandElement) {
	b.positional = append(b.positional, el)
	if p := b.nextPositional(); p != nil {
		b.given[p] = el
	}
}

// nextPositional is the parameter that a further positional argument would be for: the first free one, of the default set if it has one.
func (b *binding) nextPositional() *interp.Parameter {
	var best *interp.Parameter
	bestPos := 0
	for _, p := range b.cmd.Params {
		if _, taken := b.given[p]; taken {
			continue
		}
		for _, in := range p.Sets {
			if in.Position < 0 && !in.Remaining || !b.setPossible(in.Set) {
				continue
			}
			pos := 2 * in.Position
			if in.Position < 0 {
				pos = 1 << 20
			}
			if in.Set != "" && b.cmd.DefaultSet != "" && !strings.EqualFold(in.Set, b.cmd.DefaultSet) {
				pos++
			}
			if best == nil || pos < bestPos {
				best, bestPos = p, pos
			}
		}
	}
	if best == nil { // pwsh: an argument more than there are places is another of the last
		for p := range b.given {
			for _, in := range p.Sets {
				if in.Remaining {
					return p
				}
			}
		}
	}
	return best
}

// rivals are the parameters of other sets that a positional argument could be for as well as p.
func (b *binding) rivals(p *interp.Parameter) []*interp.Parameter {
	var out []*interp.Parameter
	for _, q := range b.cmd.Params {
		if q == p || !b.possible(q) {
			continue
		}
		for _, in := range q.Sets {
			if mine := p.Sets[0]; in.Position >= 0 && in.Position == mine.Position && in.Set != mine.Set {
				out = append(out, q)
				break
			}
		}
	}
	return out
}

// setPossible reports whether the parameters given by now leave a parameter set possible.
func (b *binding) setPossible(set string) bool {
	if set == "" {
		return true
	}
	for p := range b.given {
		if p.In(set) == nil {
			return false
		}
	}
	return true
}

// possible reports whether a parameter can still be given.
func (b *binding) possible(p *interp.Parameter) bool {
	if _, taken := b.given[p]; taken {
		return false
	}
	return slices.ContainsFunc(p.Sets, func(in interp.ParameterIn) bool { return b.setPossible(in.Set) })
}

// fakeBound is the table that argument completers get: the arguments whose values are plain to see.
func (r *request) fakeBound(b *binding) *object.Hashtable {
	h := object.NewHashtable()
	for _, p := range b.cmd.Parameters() {
		el, ok := b.given[p]
		if !ok {
			continue
		}
		if el == nil {
			if p.Type == object.SwitchParameterType {
				h.Set(p.Name, true)
			}
			continue
		}
		h.Set(p.Name, r.plainValue(el))
	}
	return h
}

// plainValue is the value of an argument that needs no running; others are their text.
func (r *request) plainValue(el syntax.CommandElement) object.Value {
	switch e := el.(type) {
	case *syntax.StringConstantExpression:
		return e.Value
	case *syntax.ConstantExpression:
		return e.Value
	case *syntax.VariableExpression:
		v, _ := r.view.Variable(e.VariablePath.UserPath)
		return v
	case *syntax.ArrayLiteral:
		out := object.NewArray()
		for _, x := range e.Elements {
			out.Items = append(out.Items, r.plainValue(x))
		}
		return out
	}
	return el.Extent().Text()
}
