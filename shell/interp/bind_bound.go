package interp

import (
	"strings"

	"migsh/shell/object"
)

// boundSet is what has been bound, in order. pwsh: what an earlier pipeline object gave stays in $PSBoundParameters, though the parameter
// has its default again.
type boundSet struct {
	set    string
	params []*Parameter
	values []object.Value
	past   []bool            // given by an earlier object only
	shown  *object.Hashtable // $PSBoundParameters, once it has been asked for
}

// has reports whether a parameter of that name is bound now.
func (b *boundSet) has(name string) bool {
	for i, p := range b.params {
		if strings.EqualFold(p.Name, name) {
			return !b.past[i]
		}
	}
	return false
}

// find is the place of a bound parameter, -1 when it is not bound now.
func (b *boundSet) find(p *Parameter) int {
	for i, x := range b.params {
		if x == p && !b.past[i] {
			return i
		}
	}
	return -1
}

// add records a bound value.
func (b *boundSet) add(p *Parameter, v object.Value) {
	if b.shown != nil {
		b.shown.Set(p.Name, v)
	}
	for i, x := range b.params {
		if x == p {
			b.values[i], b.past[i] = v, false
			return
		}
	}
	b.params, b.values, b.past = append(b.params, p), append(b.values, v), append(b.past, false)
}

// release makes a parameter unbound.
func (b *boundSet) release(p *Parameter) {
	if i := b.find(p); i >= 0 {
		b.past[i] = true
	}
}

// table is $PSBoundParameters: one dictionary for the whole call, which later objects add to.
func (b *boundSet) table() *object.Hashtable {
	if b.shown == nil {
		h := object.NewDictionary(object.StringType, object.ObjectType)
		h.Type, h.IgnoreCase = boundParametersType, true
		for i, p := range b.params {
			h.Set(p.Name, b.values[i])
		}
		b.shown = h
	}
	return b.shown
}

// boundParametersType is the dictionary class of $PSBoundParameters; as such it is one of strings and objects.
var boundParametersType = func() *object.Type {
	base := object.DictionaryType.Generic(object.StringType, object.ObjectType)
	return &object.Type{Name: "System.Management.Automation.PSBoundParametersDictionary", Kind: base.Kind, Base: base, Args: base.Args}
}()
