package cmdlets

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"migsh/shell/interp"
	"migsh/shell/object"
)

type groupObject struct {
	AsHashTable   interp.Switch `ps:"alias=AHT"`
	AsString      interp.Switch
	CaseSensitive interp.Switch
	Culture       string
	InputObject   object.Value `ps:"pipe"`
	NoElement     interp.Switch
	Property      []object.Value `ps:"pos=0"`

	properties []property
	groups     []*group
	index      map[string][]*group // by the text of the key, to find a group without comparing with all
	mixed      bool                // keys of several types: groups stay in order of appearance
	types      []*object.Type
	keys       []sortKey // of the object at hand
	text       []byte    // of its keys
}

type group struct {
	keys  []sortKey
	count int
	items []object.Value // none with -NoElement
}

func (c *groupObject) Begin(p *interp.Pipe) error {
	if err := checkCulture(c.Culture); err != nil {
		return err
	}
	if bool(c.AsString) && !bool(c.AsHashTable) {
		return &interp.ErrorRecord{ID: "ArgumentException", Category: interp.InvalidArgument,
			Err: object.NewException(object.ArgumentExceptionType, "The command cannot be run because the AsString parameter requires that you specify the AsHashtable parameter.")}
	}
	if bool(c.AsHashTable) && !bool(c.AsString) && len(c.Property) > 1 {
		return &interp.ErrorRecord{ID: "ArgumentException", Category: interp.InvalidArgument,
			Err: object.NewException(object.ArgumentExceptionType, "The command cannot be run because using the AsHashTable parameter with more than one property requires adding the AsString parameter.")}
	}
	c.index = map[string][]*group{}
	var err error
	c.properties, err = readProperties(c.Property, keyExpression)
	return err
}

func (c *groupObject) Process(p *interp.Pipe) error {
	v := c.InputObject
	if v == nil {
		return nil
	}
	if c.keys == nil {
		c.keys = make([]sortKey, max(1, len(c.properties)))
	}
	if err := readKeys(p, v, c.properties, c.keys); err != nil {
		return err
	}
	c.noteTypes(c.keys)
	g := c.find(c.keys)
	g.count++
	if !c.NoElement || c.AsHashTable {
		g.items = append(g.items, v)
	}
	return nil
}

// find is the group of the keys, a new one where there is none yet.
func (c *groupObject) find(keys []sortKey) *group {
	c.text = c.hash(c.text[:0], keys)
	for _, g := range c.index[string(c.text)] {
		if c.equal(g.keys, keys) {
			return g
		}
	}
	g := &group{keys: slices.Clone(keys)}
	c.groups = append(c.groups, g)
	c.index[string(c.text)] = append(c.index[string(c.text)], g)
	return g
}

// noteTypes sees whether all keys have the types of the first one's.
func (c *groupObject) noteTypes(keys []sortKey) {
	if c.types == nil {
		c.types = make([]*object.Type, len(keys))
	}
	for i := range keys {
		t := object.TypeOf(keys[i].value)
		switch {
		case t == nil || c.types[i] == t:
		case c.types[i] == nil:
			c.types[i] = t
		default:
			c.mixed = true
		}
	}
}

// hash adds a text that equal keys share.
func (c *groupObject) hash(to []byte, keys []sortKey) []byte {
	for i := range keys {
		if n, ok := wholeNumber(keys[i].value); ok {
			to = append(strconv.AppendInt(to, n, 10), 0)
			continue
		}
		s := object.ToString(keys[i].value)
		if !c.CaseSensitive {
			s = strings.ToLower(s)
		}
		to = append(append(to, s...), 0)
	}
	return to
}

func (c *groupObject) equal(a, b []sortKey) bool {
	for i := range a {
		if a[i].missing != b[i].missing || compareKeys(&a[i], &b[i], !bool(c.CaseSensitive)) != 0 {
			return false
		}
	}
	return true
}

func (c *groupObject) End(p *interp.Pipe) error {
	if !c.mixed {
		slices.SortStableFunc(c.groups, func(a, b *group) int {
			for i := range a.keys {
				if a.keys[i].missing != b.keys[i].missing {
					if a.keys[i].missing {
						return 1
					}
					return -1
				}
				if r := compareKeys(&a.keys[i], &b.keys[i], !bool(c.CaseSensitive)); r != 0 {
					return r
				}
			}
			return 0
		})
	}
	if c.AsHashTable {
		return c.writeTable(p)
	}
	for _, g := range c.groups {
		if err := p.Write(c.info(g)); err != nil {
			return err
		}
	}
	return nil
}

var (
	groupInfoType          = object.NewClass("Microsoft.PowerShell.Commands.GroupInfo", nil)
	groupInfoNoElementType = object.NewClass("Microsoft.PowerShell.Commands.GroupInfoNoElement", groupInfoType)
)

// info is the GroupInfo of a group.
func (c *groupObject) info(g *group) *object.Object {
	o := &object.Object{Type: groupInfoType}
	values := object.NewArrayList()
	for i := range g.keys {
		if !g.keys[i].missing {
			values.Items = append(values.Items, g.keys[i].value)
		}
	}
	o.Props.Add(object.Prop{Name: "Values", Value: values, Kind: object.Property})
	o.Props.Add(object.Prop{Name: "Count", Value: int32(g.count), Kind: object.Property})
	items := &object.List{Type: object.CollectionType.Generic(object.PSObjectType), Items: g.items}
	if c.NoElement {
		o.Type = groupInfoNoElementType
		items.Items = nil
	}
	o.Props.Add(object.Prop{Name: "Group", Value: items, Kind: object.Property})
	o.Props.Add(object.Prop{Name: "Name", Value: groupName(values.Items), Kind: object.Property})
	return o
}

// groupName is the values of a group, joined.
func groupName(values []object.Value) string {
	names := make([]string, len(values))
	for i, v := range values {
		names[i] = object.ToString(v)
	}
	return strings.Join(names, ", ")
}

func (c *groupObject) writeTable(p *interp.Pipe) error {
	t := object.NewHashtable()
	t.IgnoreCase = !bool(c.CaseSensitive)
	for _, g := range c.groups {
		var key object.Value
		if len(g.keys) == 1 {
			key = g.keys[0].value
		} else {
			values := make([]object.Value, len(g.keys))
			for i := range g.keys {
				values[i] = g.keys[i].value
			}
			key = object.NewArrayList(values...)
		}
		if c.AsString || len(g.keys) > 1 {
			key = groupName(object.Items(key))
		}
		if key == nil {
			key = ""
		}
		if _, there := t.Get(key); there {
			if err := p.Error(&interp.ErrorRecord{ID: "The objects grouped by this property cannot be expanded because there is a key duplication. " +
				"Provide a valid value for the property, and then try again.", Category: interp.InvalidArgument, Target: key,
				Err: fmt.Errorf("The objects grouped by this property cannot be expanded because there is a key duplication. Provide a valid value for the property, and then try again.")}); err != nil {
				return err
			}
			continue
		}
		t.Set(key, &object.List{Type: object.CollectionType.Generic(object.PSObjectType), Items: g.items})
	}
	return p.Write(t)
}
