package dotnet

import (
	"fmt"
	"strconv"

	"migsh/shell/object"
)

type dict = object.Hashtable

var genericSortedListDef = &object.Type{Name: "System.Collections.Generic.SortedList`2", Kind: object.KindDictionary, Base: object.ObjectType,
	Interfaces: []*object.Type{object.IDictionaryOfType, object.IDictionaryType}}

var concurrentDictionaryDef = &object.Type{Name: "System.Collections.Concurrent.ConcurrentDictionary`2", Kind: object.KindDictionary, Base: object.ObjectType,
	Interfaces: []*object.Type{object.IDictionaryOfType, object.IDictionaryType}}

var (
	keyCollection   = object.NewClass("System.Collections.Hashtable+KeyCollection", nil, object.ICollectionType)
	valueCollection = object.NewClass("System.Collections.Hashtable+ValueCollection", nil, object.ICollectionType)
	orderedKeys     = object.NewClass("System.Collections.Specialized.OrderedDictionary+OrderedDictionaryKeyValueCollection", nil, object.ICollectionType)
	dictionaryKeys  = &object.Type{Name: "System.Collections.Generic.Dictionary`2+KeyCollection", Base: object.ObjectType, Interfaces: []*object.Type{object.ICollectionType}}
	dictionaryVals  = &object.Type{Name: "System.Collections.Generic.Dictionary`2+ValueCollection", Base: object.ObjectType, Interfaces: []*object.Type{object.ICollectionType}}
)

// keysOf are .Keys: a collection that can be counted and enumerated but, for a Hashtable, not indexed.
func keysOf(d *dict, values bool) Value {
	t := keyCollection
	switch {
	case d.Ordered():
		t = orderedKeys
	case len(d.Type.Args) == 2 && values:
		t = dictionaryVals
	case len(d.Type.Args) == 2:
		t = dictionaryKeys
	case values:
		t = valueCollection
	}
	items := d.Keys()
	if values {
		items = d.Values()
	}
	return &Collection{typ: t, items: items, source: source{d, d.Version}}
}

// duplicate is the ArgumentException of adding a key twice.
func duplicate(d *dict, key, value Value) error {
	if d.Type.Def == object.SortedDictionaryType { // pwsh: .NET names the pair
		v, _ := object.Convert(value, d.ValueType())
		return argument("", "An item with the same key has already been added. Key: ["+object.ToString(key)+", "+object.ToString(v)+"]")
	}
	if len(d.Type.Args) == 2 {
		return argument("", "An item with the same key has already been added. Key: "+object.ToString(key))
	}
	return argument("", fmt.Sprintf("Item has already been added. Key in dictionary: '%s'  Key being added: '%s'", keyIn(d, key), object.ToString(key)))
}

// keyIn is the key as the dictionary spells it.
func keyIn(d *dict, key Value) string {
	for k := range d.All() {
		if object.Equals(k, key, d.IgnoreCase) {
			return object.ToString(k)
		}
	}
	return object.ToString(key)
}

func addEntry(d *dict, a Args) (Value, error) {
	if err := writable(d); err != nil {
		return nil, err
	}
	if a.Null(0) {
		return nil, null("key")
	}
	if _, ok := d.Get(a.Value(0)); ok {
		return nil, duplicate(d, a.Value(0), a.Value(1))
	}
	d.Set(object.Unwrap(a.Value(0)), a.Value(1))
	return nil, nil
}

func writable(d *dict) error {
	if d.ReadOnly {
		return object.NewException(object.NotSupportedExceptionType, "The OrderedDictionary is read-only and cannot be modified.")
	}
	return nil
}

func containsKey(d *dict, a Args) (Value, error) {
	if a.Null(0) {
		return nil, null("key")
	}
	_, ok := d.Get(a.Value(0))
	return ok, nil
}

// lookups are what Hashtable and Dictionary have and OrderedDictionary has not.
func lookups(k, v string) []Def {
	return []Def{
		Method("bool ContainsKey("+k+" key)", containsKey),
		Method("bool ContainsValue("+v+" value)", func(d *dict, a Args) (Value, error) {
			for _, x := range d.All() {
				if object.Same(x, a.Value(0)) {
					return true, nil
				}
			}
			return false, nil
		}),
	}
}

// dictionaryCommon is what all dictionaries share; k and v are the names of the types of keys and values.
func dictionaryCommon(k, v string) []Def {
	return []Def{
		Prop("int Count {get;}", func(d *dict) Value { return object.Int(d.Len()) }),
		Prop("System.Collections.ICollection Keys {get;}", func(d *dict) Value { return keysOf(d, false) }),
		Prop("System.Collections.ICollection Values {get;}", func(d *dict) Value { return keysOf(d, true) }),
		Prop("bool IsReadOnly {get;}", func(d *dict) Value { return d.ReadOnly }), Prop("bool IsFixedSize {get;}", func(d *dict) Value { return false }),
		Prop("bool IsSynchronized {get;}", func(d *dict) Value { return false }), Prop("System.Object SyncRoot {get;}", func(d *dict) Value { return d }),
		Method("void Add("+k+" key, "+v+" value)", addEntry),
		Method("void Clear()", func(d *dict, a Args) (Value, error) {
			if err := writable(d); err != nil {
				return nil, err
			}
			d.Clear()
			return nil, nil
		}),
		Method("bool Contains("+k+" key)", containsKey),
		Method("System.Collections.IDictionaryEnumerator GetEnumerator()", func(d *dict, a Args) (Value, error) {
			e := newEnumerator(hashEnumeratorType, entries(d))
			e.source = source{d, d.Version}
			return e, nil
		}),
		Method("void CopyTo(array array, int arrayIndex)", func(d *dict, a Args) (Value, error) {
			return nil, copyInto(object.NewArray(entries(d)...), 0, Arg[object.Sequence](a, 0), a.Int(1), d.Len())
		}),
	}
}

func entries(d *dict) []Value {
	out := make([]Value, 0, d.Len())
	for e := range d.Entries() {
		out = append(out, e)
	}
	return out
}

func removeKey(d *dict, a Args) (Value, error) {
	if err := writable(d); err != nil {
		return nil, err
	}
	if a.Null(0) {
		return nil, null("key")
	}
	d.Delete(a.Value(0))
	return nil, nil
}

// newDict is an empty dictionary of a type; comparers decide about case. pwsh: [hashtable]::new() respects case, @{} does not.
func newDict(a Args, comparerAt int) *dict {
	d := &dict{Type: a.Type}
	if comparerAt >= 0 {
		d.IgnoreCase = Arg[*StringComparer](a, comparerAt).ignoresCase()
		if d.Sorted() {
			d.Order = a.keyOrder(comparerAt)
		}
	}
	return d
}

// keyOrder is argument i as the order of a sorted collection; nil for the natural one.
func (a Args) keyOrder(i int) func(x, y Value) int {
	if a.Null(i) {
		return nil
	}
	compare := a.ordering(i)
	return func(x, y Value) int {
		n, err := compare(x, y)
		if err != nil {
			return object.CompareKeys(x, y)
		}
		return n
	}
}

func fill(d *dict, from Value) (Value, error) {
	src, ok := object.Unwrap(from).(*dict)
	if !ok {
		return nil, null("d")
	}
	for k, v := range src.All() {
		if err := d.Store(k, v); err != nil {
			return nil, err
		}
	}
	return d, nil
}

func hashtableMembers() []Def {
	return append(append(dictionaryCommon("System.Object", "System.Object"), lookups("System.Object", "System.Object")...),
		Method("void Remove(System.Object key)", removeKey),
		Method("System.Object Clone()", func(d *dict, a Args) (Value, error) { return d.Clone(), nil }),
		Ctor("new()", func(a Args) (Value, error) { return newDict(a, -1), nil }),
		Ctor("new(int capacity)", func(a Args) (Value, error) { return newDict(a, -1), nil }),
		Ctor("new(System.Collections.IDictionary d)", func(a Args) (Value, error) { return fill(newDict(a, -1), a.Value(0)) }),
		Ctor("new(System.Collections.IEqualityComparer equalityComparer)", func(a Args) (Value, error) { return newDict(a, 0), nil }),
		Ctor("new(System.Collections.IDictionary d, System.Collections.IEqualityComparer equalityComparer)", func(a Args) (Value, error) { return fill(newDict(a, 1), a.Value(0)) }),
		Static("hashtable Synchronized(hashtable table)", func(a Args) (Value, error) { return a.Value(0), nil }),
	)
}

// comparerOf is a dictionary's comparer: the one that ignores case, or the key type's own.
func comparerOf(d *dict) Value {
	switch {
	case d.IgnoreCase:
		return comparers[5]
	case d.KeyType() == object.StringType:
		return &order{stringEqualityType, naturalOrder}
	}
	return &order{genericEqualityDef.Generic(d.KeyType()), naturalOrder}
}

func sortedListMembers() []Def {
	return append(hashtableMembers(),
		Method("System.Object GetByIndex(int index)", func(d *dict, a Args) (Value, error) {
			if a.Int(0) < 0 || a.Int(0) >= d.Len() {
				return nil, badIndex("index")
			}
			return d.EntryAt(a.Int(0)).Value, nil
		}),
		Method("System.Object GetKey(int index)", func(d *dict, a Args) (Value, error) {
			if a.Int(0) < 0 || a.Int(0) >= d.Len() {
				return nil, badIndex("index")
			}
			return d.EntryAt(a.Int(0)).Key, nil
		}),
		Method("void SetByIndex(int index, System.Object value)", setByIndex),
		Method("int IndexOfValue(System.Object value)", indexOfValue),
		Method("System.Collections.IList GetKeyList()", func(d *dict, a Args) (Value, error) { return object.NewArray(d.Keys()...), nil }),
		Method("System.Collections.IList GetValueList()", func(d *dict, a Args) (Value, error) { return object.NewArray(d.Values()...), nil }),
		Ctor("new(System.Collections.IComparer comparer)", func(a Args) (Value, error) { return newDict(a, 0), nil }),
		Method("int IndexOfKey(System.Object key)", func(d *dict, a Args) (Value, error) {
			for i, k := range d.Keys() {
				if object.Same(k, a.Value(0)) {
					return object.Int(i), nil
				}
			}
			return object.Int(-1), nil
		}),
		Method("void RemoveAt(int index)", removeAt),
	)
}

func indexOfValue(d *dict, a Args) (Value, error) {
	for i, v := range d.Values() {
		if object.Same(v, a.Value(0)) {
			return object.Int(i), nil
		}
	}
	return object.Int(-1), nil
}

func removeAt(d *dict, a Args) (Value, error) {
	if err := writable(d); err != nil {
		return nil, err
	}
	if a.Int(0) < 0 || a.Int(0) >= d.Len() {
		return nil, badIndex("index")
	}
	d.Delete(d.EntryAt(a.Int(0)).Key)
	return nil, nil
}

// insertRange is the error of inserting into an [ordered] at a place that does not exist.
func insertRange(at, size int) error {
	if at < 0 {
		return nonNegativeNamed("index", at)
	}
	return outOfRangeActual("index", quote(at), at, " must be less than or equal to '"+strconv.Itoa(size)+"'.")
}

func orderedMembers() []Def {
	return append(dictionaryCommon("System.Object", "System.Object"),
		Method("void Remove(System.Object key)", removeKey),
		Method("void RemoveAt(int index)", removeAt),
		Method("void Insert(int index, System.Object key, System.Object value)", func(d *dict, a Args) (Value, error) {
			if err := writable(d); err != nil {
				return nil, err
			}
			if a.Int(0) < 0 || a.Int(0) > d.Len() {
				return nil, insertRange(a.Int(0), d.Len())
			}
			if _, ok := d.Get(a.Value(1)); ok {
				return nil, duplicate(d, a.Value(1), a.Value(2))
			}
			d.InsertAt(a.Int(0), object.Unwrap(a.Value(1)), a.Value(2))
			return nil, nil
		}),
		Method("System.Collections.Specialized.OrderedDictionary AsReadOnly()", func(d *dict, a Args) (Value, error) {
			c := d.Clone()
			c.ReadOnly = true
			return c, nil
		}),
		Ctor("new()", func(a Args) (Value, error) { return newDict(a, -1), nil }),
		Ctor("new(int capacity)", func(a Args) (Value, error) { return newDict(a, -1), nil }),
		Ctor("new(System.Collections.IEqualityComparer comparer)", func(a Args) (Value, error) { return newDict(a, 0), nil }),
	)
}

func dictionaryMembers() []Def {
	get := func(d *dict, a Args) (Value, error) {
		if v, ok := d.Get(a.Value(0)); ok {
			return v, nil
		}
		return nil, object.NewException(object.KeyNotFoundExceptionType, "The given key '"+object.ToString(a.Value(0))+"' was not present in the dictionary.")
	}
	return append(append(dictionaryCommon("TKey", "TValue"), lookups("TKey", "TValue")...),
		Method("TValue get_Item(TKey key)", get),
		Method("void set_Item(TKey key, TValue value)", func(d *dict, a Args) (Value, error) { d.Set(a.Value(0), a.Value(1)); return nil, nil }),
		Method("bool Remove(TKey key)", func(d *dict, a Args) (Value, error) {
			if a.Null(0) {
				return nil, null("key")
			}
			return d.Delete(a.Value(0)), nil
		}),
		Method("bool TryAdd(TKey key, TValue value)", func(d *dict, a Args) (Value, error) {
			if _, ok := d.Get(a.Value(0)); ok {
				return false, nil
			}
			d.Set(a.Value(0), a.Value(1))
			return true, nil
		}),
		Method("bool TryGetValue(TKey key, [ref] TValue value)", func(d *dict, a Args) (Value, error) {
			v, ok := d.Get(a.Value(0))
			if !ok {
				v = object.Default(d.ValueType())
			}
			return ok, a.setRef(1, v)
		}),
		Prop("System.Collections.Generic.IEqualityComparer[TKey] Comparer {get;}", func(d *dict) Value { return comparerOf(d) }),
		Method("int EnsureCapacity(int capacity)", func(d *dict, a Args) (Value, error) { return object.Int(max(d.Len(), a.Int(0))), nil }),
		Method("void TrimExcess()", func(d *dict, a Args) (Value, error) { return nil, nil }),
		Method("bool Remove(TKey key, [ref] TValue value)", func(d *dict, a Args) (Value, error) {
			v, ok := d.Get(a.Value(0))
			if !ok {
				v = object.Default(d.ValueType())
			}
			d.Delete(a.Value(0))
			return ok, a.setRef(1, v)
		}),
		Ctor("new()", func(a Args) (Value, error) { return newDict(a, -1), nil }),
		Ctor("new(int capacity)", func(a Args) (Value, error) { return newDict(a, -1), nil }),
		Ctor("new(System.Collections.Generic.IEqualityComparer[TKey] comparer)", func(a Args) (Value, error) { return newDict(a, 0), nil }),
		Ctor("new(System.Collections.Generic.IComparer[TKey] comparer)", func(a Args) (Value, error) { return newDict(a, 0), nil }),
		Ctor("new(int capacity, System.Collections.Generic.IEqualityComparer[TKey] comparer)", func(a Args) (Value, error) { return newDict(a, 1), nil }),
		Ctor("new(System.Collections.IDictionary dictionary)", func(a Args) (Value, error) { return fill(newDict(a, -1), a.Value(0)) }),
		Ctor("new(System.Collections.IDictionary dictionary, System.Collections.Generic.IEqualityComparer[TKey] comparer)", func(a Args) (Value, error) { return fill(newDict(a, 1), a.Value(0)) }),
	)
}

func entryMembers() []Def {
	return []Def{
		PropSet("System.Object Key {get;set;}", func(e *object.Entry) Value { return e.Key }, func(e *object.Entry, v Value) error { e.Key = v; return nil }),
		PropSet("System.Object Value {get;set;}", func(e *object.Entry) Value { return e.Value }, func(e *object.Entry, v Value) error { e.Value = v; return nil }),
		// pwsh: the type data's alias; pairs of a Dictionary have none.
		Prop("System.Object Name", func(e *object.Entry) Value { return e.Key }),
		Ctor("new(System.Object key, System.Object value)", func(a Args) (Value, error) { return &object.Entry{Key: a.Value(0), Value: a.Value(1)}, nil }),
	}
}

func pairMembers() []Def {
	return []Def{
		Prop("TKey Key {get;}", func(e *object.Entry) Value { return e.Key }), Prop("TValue Value {get;}", func(e *object.Entry) Value { return e.Value }),
		Method("string ToString()", func(e *object.Entry, a Args) (Value, error) { return e.PSString(a.Host.CultureInfo()), nil }),
		Ctor("new(TKey key, TValue value)", func(a Args) (Value, error) { return object.NewPair(a.Type, a.Value(0), a.Value(1)), nil }),
	}
}

// setByIndex changes the value at a place of a sorted list.
func setByIndex(d *dict, a Args) (Value, error) {
	if a.Int(0) < 0 || a.Int(0) >= d.Len() {
		return nil, badIndex("index")
	}
	d.EntryAt(a.Int(0)).Value = a.Value(1)
	return nil, nil
}
