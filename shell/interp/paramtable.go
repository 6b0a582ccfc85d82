package interp

import (
	"slices"
	"strings"
)

// paramTable is what the binder knows of a command's parameters: it is made once per command.
type paramTable struct {
	params  []*Parameter // own ones in order, then the common ones
	own     int
	sets    []string
	valid   uint64 // the bits of all sets
	hasSets bool
	masks   map[*Parameter]uint64
	names   []tableName
	aliases []tableName
	exact   map[string]*Parameter
	input   []pipeParam // those that take pipeline input
}

// pipeParam is a parameter that takes pipeline input, with the sets in which it does.
type pipeParam struct {
	p             *Parameter
	value, byName uint64
}

type tableName struct {
	lower string
	p     *Parameter
}

// newParamTable makes the table of a command.
func newParamTable(c *Command) *paramTable {
	t := &paramTable{own: len(c.Params), masks: map[*Parameter]uint64{}, exact: map[string]*Parameter{}}
	t.params = append(t.params, c.Params...)
	if c.Advanced {
		t.params = append(t.params, commonParams...)
		if c.Should {
			t.params = append(t.params, shouldParams...)
		}
		if c.paging {
			t.params = append(t.params, pagingParams...)
		}
	}
	t.sets = c.SetNames()
	t.hasSets = !(len(t.sets) == 1 && t.sets[0] == allSets)
	t.valid = 1<<len(t.sets) - 1
	for _, p := range t.params {
		t.index(p)
	}
	return t
}

// makeTables makes the table of all parameters, and the one the binder begins with when some are dynamic.
func (c *Command) makeTables() {
	c.table = newParamTable(c)
	if !slices.ContainsFunc(c.Params, func(p *Parameter) bool { return p.dynamic }) {
		return
	}
	plain := *c
	plain.Params = slices.DeleteFunc(slices.Clone(c.Params), func(p *Parameter) bool { return p.dynamic })
	c.static = newParamTable(&plain)
	c.static.sets, c.static.valid = c.table.sets, c.table.valid
}

func (t *paramTable) index(p *Parameter) {
	var mask uint64
	for _, in := range p.Sets {
		mask |= t.bit(in.Set)
	}
	t.masks[p] = mask
	x := pipeParam{p: p}
	for _, in := range p.Sets {
		if in.Pipe {
			x.value |= t.bit(in.Set)
		}
		if in.Prop {
			x.byName |= t.bit(in.Set)
		}
	}
	if x.value|x.byName != 0 {
		t.input = append(t.input, x)
	}
	t.exact[strings.ToLower(p.Name)] = p
	t.names = append(t.names, tableName{strings.ToLower(p.Name), p})
	for _, n := range p.Aliases {
		n = strings.ToLower(n)
		t.aliases = append(t.aliases, tableName{n, p})
		if t.exact[n] == nil {
			t.exact[n] = p
		}
	}
}

// with is the table with further parameters, for one call.
func (t *paramTable) with(more []*Parameter) *paramTable {
	n := *t
	n.params = append(append([]*Parameter(nil), t.params...), more...)
	n.names = append([]tableName(nil), t.names...)
	n.input = append([]pipeParam(nil), t.input...)
	n.aliases = append([]tableName(nil), t.aliases...)
	n.masks, n.exact = map[*Parameter]uint64{}, map[string]*Parameter{}
	for p, m := range t.masks {
		n.masks[p] = m
	}
	for name, p := range t.exact {
		n.exact[name] = p
	}
	for _, p := range more {
		n.index(p)
	}
	return &n
}

// inputEverywhere reports whether pipeline input says nothing about the parameter set: what takes it does so in every set.
func (t *paramTable) inputEverywhere() bool {
	for _, x := range t.input {
		if (x.value|x.byName)&t.valid != t.valid {
			return false
		}
	}
	return true
}

// bit is the bit of a set; all bits for "" and for the set of everything.
func (t *paramTable) bit(set string) uint64 {
	if set == "" || set == allSets {
		return ^uint64(0)
	}
	for i, n := range t.sets {
		if strings.EqualFold(n, set) {
			return 1 << i
		}
	}
	return 0
}

// mask is the sets a parameter is in.
func (t *paramTable) mask(p *Parameter) uint64 { return t.masks[p] }

// match finds the parameters a written name can mean: exactly one for a whole name.
func (t *paramTable) match(name string) []*Parameter {
	lower := strings.ToLower(name)
	if p := t.exact[lower]; p != nil {
		return []*Parameter{p}
	}
	var found []*Parameter
	for _, list := range [...][]tableName{t.names, t.aliases} {
		for _, n := range list {
			if strings.HasPrefix(n.lower, lower) && !slices.Contains(found, n.p) {
				found = append(found, n.p)
			}
		}
	}
	if len(found) > 1 {
		// pwsh: a single parameter of the command's own goes before the common ones.
		own := found[:0:0]
		for _, p := range found {
			if !p.common {
				own = append(own, p)
			}
		}
		if len(own) == 1 {
			return own
		}
	}
	return found
}
