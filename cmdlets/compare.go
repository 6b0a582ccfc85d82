package cmdlets

import (
	"fmt"

	"migsh/shell/interp"
	"migsh/shell/object"
)

type compareObject struct {
	CaseSensitive    interp.Switch
	Culture          string
	DifferenceObject []object.Value `ps:"pos=1,mandatory,pipe,allowemptylist"`
	ExcludeDifferent interp.Switch
	IncludeEqual     interp.Switch
	PassThru         interp.Switch
	Property         []object.Value
	ReferenceObject  []object.Value `ps:"pos=0,mandatory,allowemptylist"`
	SyncWindow       int32          `ps:"range=0..2147483647"`

	properties []property
	reference  []entry
	next       int      // of reference
	refs       []*entry // waiting for a match
	diffs      []*entry
}

func (c *compareObject) Begin(p *interp.Pipe) error {
	if err := checkCulture(c.Culture); err != nil {
		return err
	}
	var err error
	if c.properties, err = readProperties(c.Property, keyExpression); err != nil {
		return err
	}
	if bool(c.ExcludeDifferent) && !p.Bound("IncludeEqual") {
		c.IncludeEqual = true
	}
	for _, v := range c.ReferenceObject {
		e, err := entryOf(p, v, c.properties)
		if err != nil {
			return err
		}
		c.reference = append(c.reference, e)
	}
	return nil
}

func (c *compareObject) Process(p *interp.Pipe) error {
	for _, v := range c.DifferenceObject {
		e, err := entryOf(p, v, c.properties)
		if err != nil {
			return err
		}
		if err := c.step(p, &e); err != nil {
			return err
		}
	}
	return nil
}

// step takes the next difference object, or none, together with the next reference object.
//
// pwsh: the two lists are read side by side; what has no partner yet waits in a backlog of SyncWindow objects.
func (c *compareObject) step(p *interp.Pipe, diff *entry) error {
	var ref *entry
	if c.next < len(c.reference) {
		ref = &c.reference[c.next]
		c.next++
	}
	if ref != nil && diff != nil && c.same(ref, diff) {
		return c.emit(p, ref, "==")
	}
	if diff != nil {
		if m := c.take(&c.refs, diff); m != nil {
			if err := c.emit(p, m, "=="); err != nil {
				return err
			}
			diff = nil
		}
	}
	if ref != nil {
		if m := c.take(&c.diffs, ref); m != nil {
			if err := c.emit(p, ref, "=="); err != nil {
				return err
			}
			ref = nil
		}
	}
	if err := c.wait(p, &c.diffs, diff, "=>"); err != nil {
		return err
	}
	return c.wait(p, &c.refs, ref, "<=")
}

func (c *compareObject) same(a, b *entry) bool {
	for i := range a.keys {
		if compareKeys(&a.keys[i], &b.keys[i], !bool(c.CaseSensitive)) != 0 {
			return false
		}
	}
	return true
}

// take removes the partner of e from a backlog.
func (c *compareObject) take(backlog *[]*entry, e *entry) *entry {
	for i, b := range *backlog {
		if c.same(b, e) {
			*backlog = append((*backlog)[:i:i], (*backlog)[i+1:]...)
			return b
		}
	}
	return nil
}

// wait puts e into a backlog; the oldest leave a full one without a partner.
func (c *compareObject) wait(p *interp.Pipe, backlog *[]*entry, e *entry, side string) error {
	if e == nil {
		return nil
	}
	if c.SyncWindow == 0 {
		return c.emit(p, e, side)
	}
	for len(*backlog) >= int(c.SyncWindow) {
		if err := c.emit(p, (*backlog)[0], side); err != nil {
			return err
		}
		*backlog = (*backlog)[1:]
	}
	*backlog = append(*backlog, e)
	return nil
}

func (c *compareObject) End(p *interp.Pipe) error {
	for c.next < len(c.reference) {
		if err := c.step(p, nil); err != nil {
			return err
		}
	}
	for _, e := range c.diffs {
		if err := c.emit(p, e, "=>"); err != nil {
			return err
		}
	}
	for _, e := range c.refs {
		if err := c.emit(p, e, "<="); err != nil {
			return err
		}
	}
	return nil
}

func (c *compareObject) emit(p *interp.Pipe, e *entry, side string) error {
	if side == "==" && !bool(c.IncludeEqual) || side != "==" && bool(c.ExcludeDifferent) {
		return nil
	}
	if c.PassThru {
		o := object.Wrap(e.value)
		if o.Props.Find("SideIndicator") != nil || o != e.value {
			o = o.Copy()
		}
		o.Props.Set("SideIndicator", side)
		return p.Write(o)
	}
	o := object.NewObject()
	if len(c.properties) == 0 {
		o.Props.Set("InputObject", e.value)
	}
	for i := range c.properties {
		name := c.properties[i].label()
		if c.properties[i].block == nil {
			name = spelling(p, e.value, name)
		}
		if o.Props.Find(name) != nil {
			return fmt.Errorf("The property cannot be processed because the property %q already exists.", name)
		}
		o.Props.Set(name, e.keys[i].value)
	}
	o.Props.Set("SideIndicator", side)
	return p.Write(o)
}
