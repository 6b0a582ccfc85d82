package cmdlets

import (
	"fmt"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// selecting are the cmdlets that choose objects or properties of them.
func selecting() []interp.Command {
	return []interp.Command{
		interp.Define("Select-Object", func() *selectObject { return &selectObject{} },
			interp.Synopsis("Selects objects or object properties."), interp.Alias("select"), utility, interp.DefaultSet("DefaultParameter"),
			interp.Example("Get-MigrationBatch | Select-Object Identity, Status -First 5")),
		interp.Define("Get-Unique", func() *getUnique { return &getUnique{} },
			interp.Synopsis("Returns unique items from a sorted list."), interp.Alias("gu"), utility, interp.DefaultSet("AsString"),
			interp.Example("Get-Content names.txt | Sort-Object | Get-Unique")),
	}
}

type selectObject struct {
	CaseInsensitive interp.Switch
	ExcludeProperty []string       `ps:"set=DefaultParameter|SkipLastParameter"`
	ExpandProperty  string         `ps:"set=DefaultParameter|SkipLastParameter"`
	First           int32          `ps:"set=DefaultParameter,range=0..2147483647"`
	InputObject     object.Value   `ps:"pipe"`
	Last            int32          `ps:"set=DefaultParameter,range=0..2147483647"`
	Property        []object.Value `ps:"pos=0,set=DefaultParameter|SkipLastParameter"`
	Skip            int32          `ps:"set=DefaultParameter|SkipLastParameter,range=0..2147483647"`
	Unique          interp.Switch
	Wait            interp.Switch `ps:"set=DefaultParameter|IndexParameter"`
	SkipLast        int32         `ps:"set=SkipLastParameter,range=0..2147483647"`
	Index           []int32       `ps:"set=IndexParameter,range=0..2147483647"`
	SkipIndex       []int32       `ps:"set=SkipIndexParameter,range=0..2147483647"`

	properties []property
	exclude    []string
	skip       int // still to be skipped
	written    int
	limited    bool // -First was given
	seen       int
	index      map[int32]bool
	maxIndex   int32
	tail       []object.Value // the last ones, for -Last and -SkipLast
	head       int            // of tail, when it is a ring
	unique     []object.Value
}

func (c *selectObject) Begin(p *interp.Pipe) error {
	var err error
	if c.properties, err = readProperties(c.Property, keyExpression, keyName); err != nil {
		return err
	}
	if len(c.ExcludeProperty) > 0 {
		c.exclude = c.ExcludeProperty
		if len(c.properties) == 0 && c.ExpandProperty == "" {
			c.properties = []property{{name: "*"}}
		}
	}
	c.skip = int(c.Skip)
	c.limited = p.Bound("First")
	if c.Index != nil || c.SkipIndex != nil {
		c.index = map[int32]bool{}
		for _, i := range append(append([]int32(nil), c.Index...), c.SkipIndex...) {
			c.index[i] = true
			c.maxIndex = max(c.maxIndex, i)
		}
	}
	return nil
}

func (c *selectObject) Process(p *interp.Pipe) error {
	v := c.InputObject
	if v == nil {
		return nil // pwsh: $null in the input is no object
	}
	n := c.seen
	c.seen++
	switch {
	case c.SkipIndex != nil:
		if c.index[int32(n)] {
			return nil
		}
		return c.write(p, v)
	case c.Index != nil:
		return c.pick(p, int32(n), v)
	case p.Bound("SkipLast"):
		return c.delay(p, v)
	case p.Bound("Last"):
		return c.firstOrLast(p, v)
	}
	if c.skip > 0 {
		c.skip--
		return nil
	}
	if !c.limited {
		return c.write(p, v)
	}
	return c.first(p, v)
}

// first writes up to -First objects and then stops the commands before it.
func (c *selectObject) first(p *interp.Pipe, v object.Value) error {
	if c.written < int(c.First) {
		c.written++
		if err := c.write(p, v); err != nil {
			return err
		}
	}
	if c.written >= int(c.First) && !bool(c.Wait) && !bool(c.Unique) {
		return p.StopUpstream()
	}
	return nil
}

func (c *selectObject) pick(p *interp.Pipe, n int32, v object.Value) error {
	if c.index[n] {
		if err := c.write(p, v); err != nil {
			return err
		}
	}
	if n >= c.maxIndex && !bool(c.Wait) {
		return p.StopUpstream()
	}
	return nil
}

// delay holds the last objects back, so that -SkipLast can drop them at the end.
func (c *selectObject) delay(p *interp.Pipe, v object.Value) error {
	if c.skip > 0 {
		c.skip--
		return nil
	}
	c.tail = append(c.tail, v)
	if len(c.tail) <= int(c.SkipLast) {
		return nil
	}
	next := c.tail[0]
	c.tail = c.tail[1:]
	return c.write(p, next)
}

// firstOrLast keeps the last objects; with -First too, what is among the first is written at once and not kept.
//
// pwsh: with -Last, -Skip leaves out objects at the end.
func (c *selectObject) firstOrLast(p *interp.Pipe, v object.Value) error {
	if c.limited {
		if c.skip > 0 {
			c.skip--
			return nil
		}
		if c.written < int(c.First) {
			c.written++
			return c.write(p, v)
		}
		c.keep(v, int(c.Last))
		return nil
	}
	c.keep(v, int(c.Last)+int(c.Skip))
	return nil
}

// keep adds v to the ring of the last n objects.
func (c *selectObject) keep(v object.Value, n int) {
	switch {
	case n == 0:
	case len(c.tail) < n:
		c.tail = append(c.tail, v)
	default:
		c.tail[c.head] = v
		c.head = (c.head + 1) % n
	}
}

func (c *selectObject) End(p *interp.Pipe) error {
	if p.Bound("Last") {
		n := len(c.tail)
		if !c.limited {
			n = max(0, n-int(c.Skip))
		}
		for i := range n {
			if err := c.write(p, c.tail[(c.head+i)%len(c.tail)]); err != nil {
				return err
			}
		}
	}
	for _, v := range c.unique {
		if err := p.Write(v); err != nil {
			return err
		}
	}
	return nil
}

// write passes v on, or what the properties make of it.
func (c *selectObject) write(p *interp.Pipe, v object.Value) error {
	if len(c.properties) == 0 && c.ExpandProperty == "" {
		return c.emit(p, v)
	}
	if len(c.properties) == 0 {
		return c.expand(p, v, nil)
	}
	made, err := c.project(p, v)
	if err != nil {
		return err
	}
	if c.ExpandProperty == "" {
		return c.emit(p, made)
	}
	return c.expand(p, v, made)
}

func (c *selectObject) emit(p *interp.Pipe, v object.Value) error {
	if !c.Unique {
		return p.Write(v)
	}
	for _, u := range c.unique {
		if sameObject(u, v, bool(c.CaseInsensitive)) {
			return nil
		}
	}
	// pwsh: -Unique writes at the end, when all objects are known.
	c.unique = append(c.unique, v)
	return nil
}

// sameObject compares as Select-Object -Unique does: made objects by their properties, all else by value.
func sameObject(a, b object.Value, ignoreCase bool) bool {
	x, ok := a.(*object.Object)
	y, ok2 := b.(*object.Object)
	if !ok || !ok2 || x.Base != nil || y.Base != nil {
		if a == nil || b == nil {
			return a == nil && b == nil
		}
		// pwsh: the later object is the left side of the comparison, so '' and 0 differ but '1' and 1 do not.
		k, l := keyOf(object.Unwrap(b), true), keyOf(object.Unwrap(a), true)
		return compareKeys(&k, &l, ignoreCase) == 0
	}
	if x.Props.Len() != y.Props.Len() {
		return false
	}
	for name, v := range x.Props.All() {
		w, found := y.Props.Get(name)
		if !found || !(v == nil && w == nil) && !object.Equals(v, w, ignoreCase) {
			return false
		}
	}
	return true
}

// project makes the object with the chosen properties.
func (c *selectObject) project(p *interp.Pipe, v object.Value) (*object.Object, error) {
	o := object.NewObject()
	o.Props.Grow(len(c.properties))
	if t := object.TypeOf(v); t != nil {
		o.TypeNames = append([]string{"Selected." + t.Name}, object.TypeNames(o)...)
	}
	for i := range c.properties {
		q := &c.properties[i]
		var names []string
		many := false
		if q.block == nil {
			names, many = several(p, v, q.name)
		}
		if many {
			for _, n := range names {
				if c.excluded(n) {
					continue
				}
				if o.Props.Find(n) != nil {
					if err := p.Error(c.duplicate(n, v)); err != nil {
						return nil, err
					}
					continue
				}
				x, _, err := getProperty(p, v, n)
				if err != nil {
					x = nil
				}
				o.Props.Set(n, x)
			}
			continue
		}
		x, _, err := q.value(p, v)
		if err != nil {
			if stops(err) {
				return nil, err
			}
			x = nil // pwsh: an expression that fails is $null
		}
		name := q.label()
		if _, labelled := q.keys["name"]; !labelled && q.block == nil {
			name = spelling(p, v, q.name)
		}
		if c.excluded(name) {
			continue
		}
		if o.Props.Find(name) != nil {
			if err := p.Error(c.duplicate(name, v)); err != nil {
				return nil, err
			}
			continue
		}
		o.Props.Set(name, x)
	}
	return o, nil
}

// several are the properties a name stands for when it is a pattern or the name of a property set; nil when it is a property's.
func several(p *interp.Pipe, v object.Value, name string) ([]string, bool) {
	if object.HasWildcard(name) {
		return matchingNames(p, v, name), true
	}
	if o, ok := v.(*object.Object); ok {
		if m := o.Props.Find(name); m != nil && m.Kind == object.PropertySet {
			if s, ok := m.Value.(*dotnet.PropertySet); ok {
				return s.Names, true
			}
		}
	}
	return nil, false
}

func (c *selectObject) duplicate(name string, v object.Value) *interp.ErrorRecord {
	id := "AlreadyExistingUserSpecifiedPropertyNoExpand"
	if c.ExpandProperty != "" {
		id = "AlreadyExistingUserSpecifiedPropertyExpand"
	}
	return &interp.ErrorRecord{ID: id, Category: interp.InvalidOperation, Target: v,
		Err: object.NewException(object.PSArgumentExceptionType, fmt.Sprintf("The property cannot be processed because the property \"%s\" already exists.", name))}
}

// spelling is the property's own name, which the new object takes over.
func spelling(p *interp.Pipe, v object.Value, name string) string {
	for _, n := range propertyNames(p, v) {
		if strings.EqualFold(n, name) {
			return n
		}
	}
	return name
}

func (c *selectObject) excluded(name string) bool {
	for _, pattern := range c.exclude {
		if ok, err := object.Like(name, pattern, true); ok && err == nil {
			return true
		}
	}
	return false
}

// expand writes the value of -ExpandProperty, element by element, with the chosen properties added (made, nil for none).
func (c *selectObject) expand(p *interp.Pipe, v object.Value, made *object.Object) error {
	q := property{name: c.ExpandProperty}
	x, found, err := q.value(p, v)
	if err != nil {
		return err
	}
	if !found {
		return p.Error(&interp.ErrorRecord{ID: "ExpandPropertyNotFound", Category: interp.InvalidArgument, Target: v,
			Err: object.NewException(object.PSArgumentExceptionType, fmt.Sprintf("Property \"%s\" cannot be found.", c.ExpandProperty))})
	}
	if made == nil && !object.IsEnumerable(x) {
		return c.emit(p, x)
	}
	return c.expandEach(p, v, x, made)
}

func (c *selectObject) expandEach(p *interp.Pipe, v, x object.Value, made *object.Object) error {
	for e := range object.Enumerate(x) {
		if e == nil && object.IsEnumerable(x) {
			continue
		}
		if made != nil && made.Props.Len() > 0 && e != nil {
			w := object.Wrap(e).Copy()
			for name, y := range made.Props.All() {
				if w.Props.Find(name) != nil {
					if err := p.Error(c.duplicate(name, v)); err != nil {
						return err
					}
					continue
				}
				w.Props.Set(name, y)
			}
			e = w
		}
		if err := c.emit(p, e); err != nil {
			return err
		}
	}
	return nil
}

type getUnique struct {
	AsString        interp.Switch `ps:"set=AsString"`
	CaseInsensitive interp.Switch
	InputObject     object.Value  `ps:"pipe"`
	OnType          interp.Switch `ps:"set=UniqueByType"`

	last object.Value
	any  bool
}

func (c *getUnique) Process(p *interp.Pipe) error {
	v := c.InputObject
	if c.any && c.same(v) {
		return nil
	}
	c.any, c.last = true, v
	return p.Write(v)
}

func (c *getUnique) same(v object.Value) bool {
	switch {
	case bool(c.OnType):
		return object.TypeOf(c.last) == object.TypeOf(v)
	case bool(c.AsString):
		return object.EqualStrings(object.ToString(c.last), object.ToString(v), bool(c.CaseInsensitive))
	}
	// pwsh: objects that can't be compared are compared by the text of what they wrap, and [pscustomobject]s wrap nothing.
	x, isObject := c.last.(*object.Object)
	y, isObject2 := v.(*object.Object)
	if isObject && isObject2 && x.Base == nil && y.Base == nil {
		return x.Type == y.Type
	}
	return object.Equals(c.last, v, bool(c.CaseInsensitive))
}
