package cmdlets

import (
	"cmp"
	"slices"
	"strings"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// sorting are the cmdlets that put objects in order and into groups.
func sorting() []interp.Command {
	return []interp.Command{
		interp.Define("Sort-Object", func() *sortObject { return &sortObject{} },
			interp.Synopsis("Sorts objects by property values."), interp.Alias("sort"), utility, interp.DefaultSet("Default"),
			interp.Example("Get-MigrationUser | Sort-Object Status, Identity -Descending")),
		interp.Define("Group-Object", func() *groupObject { return &groupObject{} },
			interp.Synopsis("Groups objects that contain the same value for specified properties."), interp.Alias("group"), utility,
			interp.Output("System.Collections.Hashtable", "Microsoft.PowerShell.Commands.GroupInfo"),
			interp.Example("Get-MigrationUser | Group-Object Status")),
	}
}

type sortObject struct {
	CaseSensitive interp.Switch
	Culture       string
	Descending    interp.Switch
	InputObject   object.Value   `ps:"pipe"`
	Property      []object.Value `ps:"pos=0"`
	Stable        interp.Switch  `ps:"set=Default"`
	Unique        interp.Switch
	Top           int32 `ps:"mandatory,set=Top,range=1..2147483647"`
	Bottom        int32 `ps:"mandatory,set=Bottom,range=1..2147483647"`

	properties []property
	entries    []entry
	room       []sortKey // for the keys of the next entries
}

// entry is an object with the values it is ordered or grouped by.
type entry struct {
	value object.Value
	keys  []sortKey
	at    int // its place among the objects that came in
}

type sortKey struct {
	value   object.Value
	text    string // of a string value: what is compared mostly
	isText  bool
	missing bool // the object has no such property
	plain   bool // prefix decides, unless both are equal
	prefix  uint64
	order   string // a collation key of the text, where one was made
}

func keyOf(v object.Value, found bool) sortKey {
	k := sortKey{value: v, missing: !found}
	if s, ok := v.(string); ok {
		k.text, k.isText = s, true
	}
	return k
}

// checkCulture refuses -Culture for languages that do not sort by the root collation, the only one there is here.
func checkCulture(name string) error {
	language, _, _ := strings.Cut(strings.ToLower(name), "-")
	switch language {
	case "", "en", "de", "fr", "it", "nl", "pt", "ga", "id", "ms", "127", "1033", "1031", "1036":
		return nil
	}
	return unsupported("Culture", "letters are ordered by the root collation, which "+name+" does not use")
}

// entryOf reads the keys of v; without properties v is its own key.
func entryOf(p *interp.Pipe, v object.Value, properties []property) (entry, error) {
	e := entry{value: v, keys: make([]sortKey, max(1, len(properties)))}
	return e, readKeys(p, v, properties, e.keys)
}

// readKeys puts the keys of v into keys, one for each property.
func readKeys(p *interp.Pipe, v object.Value, properties []property, keys []sortKey) error {
	if len(properties) == 0 {
		keys[0] = keyOf(object.Unwrap(v), true)
		return nil
	}
	for i := range properties {
		x, found, err := properties[i].value(p, v)
		if err != nil {
			if stops(err) {
				return err
			}
			// pwsh: an expression that fails is reported, and $null for the order.
			x, found = nil, true
			if err := p.Error(&interp.ErrorRecord{ID: "ExpressionEvaluation", Category: interp.InvalidResult, Target: v, Err: object.AsException(err)}); err != nil {
				return err
			}
		}
		keys[i] = keyOf(object.Unwrap(x), found)
	}
	return nil
}

// compareKeys orders two values as Sort-Object does, ascending. What cannot be compared is compared as text.
//
// pwsh: $null comes before all else but negative numbers, an object without the property last (in both directions, see compareEntries).
func compareKeys(a, b *sortKey, ignoreCase bool) int {
	switch {
	case a.order != "" && b.order != "":
		return strings.Compare(a.order, b.order)
	case a.plain && b.plain && a.prefix != b.prefix:
		return cmp.Compare(a.prefix, b.prefix)
	case a.isText && b.isText:
		return object.CompareStrings(a.text, b.text, ignoreCase)
	case a.value == nil && b.value == nil:
		return 0
	}
	if x, ok := wholeNumber(a.value); ok {
		if y, ok := wholeNumber(b.value); ok {
			return cmp.Compare(x, y)
		}
	}
	if n, err := object.Compare(a.value, b.value, ignoreCase); err == nil {
		return n
	}
	return object.CompareStrings(innerText(a.value), innerText(b.value), ignoreCase)
}

// innerText is the text of what a value wraps. pwsh: a [pscustomobject] wraps nothing, so two of them count as equal.
func innerText(v object.Value) string {
	if o, ok := v.(*object.Object); ok && o.Base == nil && o.Type == nil {
		return ""
	}
	return object.ToString(v)
}

func wholeNumber(v object.Value) (int64, bool) {
	switch n := v.(type) {
	case int32:
		return int64(n), true
	case int64:
		return n, true
	}
	return 0, false
}

func (c *sortObject) Begin(p *interp.Pipe) error {
	if err := checkCulture(c.Culture); err != nil {
		return err
	}
	var err error
	c.properties, err = readProperties(c.Property, keyExpression, keyAscending, keyDescending)
	return err
}

func (c *sortObject) Process(p *interp.Pipe) error {
	v := c.InputObject
	if v == nil {
		return nil // pwsh: $null is not sorted, it is dropped
	}
	if !p.Piped() && object.IsEnumerable(v) {
		return p.Write(v)
	}
	if len(c.room) < max(1, len(c.properties)) {
		c.room = make([]sortKey, 64*max(1, len(c.properties)))
	}
	n := max(1, len(c.properties))
	e := entry{value: v, keys: c.room[:n:n], at: len(c.entries)}
	c.room = c.room[n:]
	err := readKeys(p, v, c.properties, e.keys)
	c.entries = append(c.entries, e)
	return err
}

// descending says in which direction key i goes.
func (c *sortObject) descending(i int) bool {
	if i < len(c.properties) {
		k := c.properties[i].keys
		if d, ok := k["descending"].(bool); ok {
			return d
		}
		if a, ok := k["ascending"].(bool); ok {
			return !a
		}
	}
	return bool(c.Descending)
}

// From how many texts on, and up to which length, collation keys are made.
const (
	orderFrom   = 32
	orderLength = 100
)

// prepare makes the comparisons of key i cheaper.
func (c *sortObject) prepare(i int, ignoreCase bool) {
	plain := true
	for e := range c.entries {
		k := &c.entries[e].keys[i]
		if k.isText {
			k.prefix, k.plain = object.PlainKey(k.text)
			plain = plain && k.plain
		}
	}
	if plain || len(c.entries) < orderFrom {
		return
	}
	keys := object.NewSortKeys(ignoreCase)
	for e := range c.entries {
		if k := &c.entries[e].keys[i]; k.isText && len(k.text) <= orderLength {
			k.order = keys.Key(k.text)
		}
	}
}

func (c *sortObject) End(p *interp.Pipe) error {
	n := max(1, len(c.properties))
	down := make([]bool, n)
	for i := range down {
		down[i] = c.descending(i)
	}
	ignoreCase := !bool(c.CaseSensitive)
	compare := func(a, b *entry) int {
		for i := range a.keys {
			if a.keys[i].missing != b.keys[i].missing {
				if a.keys[i].missing {
					return 1
				}
				return -1
			}
			if r := compareKeys(&a.keys[i], &b.keys[i], ignoreCase); r != 0 {
				if down[i] {
					return -r
				}
				return r
			}
		}
		return 0
	}
	sorted := make([]*entry, len(c.entries))
	for i := range c.entries {
		sorted[i] = &c.entries[i]
	}
	for i := range n {
		c.prepare(i, ignoreCase)
	}
	slices.SortFunc(sorted, func(a, b *entry) int {
		if r := compare(a, b); r != 0 {
			return r
		}
		return a.at - b.at
	})
	if c.Unique {
		sorted = slices.CompactFunc(sorted, func(a, b *entry) bool { return compare(a, b) == 0 })
	}
	if c.Top > 0 && int(c.Top) < len(sorted) {
		sorted = sorted[:c.Top]
	}
	if c.Bottom > 0 && int(c.Bottom) < len(sorted) {
		sorted = sorted[len(sorted)-int(c.Bottom):]
	}
	for _, e := range sorted {
		if err := p.Write(e.value); err != nil {
			return err
		}
	}
	return nil
}
