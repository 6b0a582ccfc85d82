package object

import (
	"iter"
	"slices"
	"strings"
)

// Hashtable is every dictionary: Hashtable, OrderedDictionary, Dictionary[K,V], SortedList and their relatives; Type says which.
// All keep insertion order, except sorted ones, which keep key order. Keys are compared as .NET does (1 and 1L differ), strings by
// IgnoreCase.
type Hashtable struct {
	Type       *Type
	IgnoreCase bool
	ReadOnly   bool
	// Order is the comparer a sorted dictionary was made with; nil is the natural order.
	Order func(a, b Value) int

	entries []Entry
	index   keyIndex // key to place in entries
	indexed bool     // whether there is one yet
	holes   int      // removed entries still in the slice
	Version int      // changes with each change of the key set; enumerators look at it
}

// Entry is a key and its value, and DictionaryEntry when it is enumerated.
type Entry struct {
	Key, Value Value
	// pair is the KeyValuePair type when a Dictionary made this entry.
	pair    *Type
	removed bool
}

// PSType is DictionaryEntry or KeyValuePair[K,V].
func (e *Entry) PSType() *Type {
	if e.pair != nil {
		return e.pair
	}
	return DictionaryEntryType
}

// PSString is "[key, value]".
func (e *Entry) PSString(c *Culture) string {
	return "[" + ToStringCulture(e.Key, c) + ", " + ToStringCulture(e.Value, c) + "]"
}

// NewHashtable is an empty @{}.
func NewHashtable() *Hashtable { return &Hashtable{Type: HashtableType, IgnoreCase: true} }

// NewOrdered is an empty [ordered]@{}.
func NewOrdered() *Hashtable { return &Hashtable{Type: OrderedType, IgnoreCase: true} }

// NewDictionary is an empty Dictionary[key,value]; string keys respect case, as .NET's do.
func NewDictionary(key, value *Type) *Hashtable {
	return &Hashtable{Type: DictionaryType.Generic(key, value)}
}

// PSType is the dictionary's type.
func (h *Hashtable) PSType() *Type { return h.Type }

// Ordered reports whether the dictionary can be indexed by position ([ordered]).
func (h *Hashtable) Ordered() bool { return h.Type.Kind == KindOrdered }

// Sorted reports whether the entries are kept in key order.
func (h *Hashtable) Sorted() bool {
	return h.Type == SortedListType || h.Type.Def == SortedDictionaryType || h.Type.Def != nil && strings.Contains(h.Type.Def.Name, "SortedList")
}

// KeyType and ValueType are what keys and values are converted to.
func (h *Hashtable) KeyType() *Type {
	if len(h.Type.Args) == 2 {
		return h.Type.Args[0]
	}
	return ObjectType
}

// ValueType is the type of the values.
func (h *Hashtable) ValueType() *Type {
	if len(h.Type.Args) == 2 {
		return h.Type.Args[1]
	}
	return ObjectType
}

// hashKey is a comparable Go value that is equal for equal keys.
func (h *Hashtable) hashKey(key Value) any {
	switch k := Unwrap(key).(type) {
	case string:
		if h.IgnoreCase {
			return foldKey(k)
		}
		return k
	case Decimal:
		return k.trimZeros()
	case *Version:
		return *k
	case *Uri:
		return "uri:" + k.String()
	case *Object:
		if k.Hash != nil {
			return objectKey{k.PSType(), k.Hash()}
		}
		return k
	case Keyed:
		return k.PSKey()
	case interface{ Text(base int) string }: // *big.Int
		return "bigint:" + k.Text(10)
	default:
		return k
	}
}

// objectKey stands for objects with a hash of their own: those whose hashes agree count as equal.
type objectKey struct {
	t    *Type
	hash int32
}

// Keyed is implemented by Typed values whose equality is not identity and that may be keys.
type Keyed interface{ PSKey() any }

func foldKey(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0x80 || 'a' <= c && c <= 'z' {
			return strings.ToUpper(s)
		}
	}
	return s
}

// Len is the number of entries.
func (h *Hashtable) Len() int { return len(h.entries) - h.holes }

// Get is the value of a key; ok is false when there is none.
func (h *Hashtable) Get(key Value) (v Value, ok bool) {
	if i, ok := h.place(key); ok {
		return h.entries[i].Value, true
	}
	return nil, false
}

// Set stores a value, replacing that of an equal key (whose spelling stays). It does not convert: see index.go for $h[k] = v.
func (h *Hashtable) Set(key, value Value) {
	if i, ok := h.place(key); ok {
		h.entries[i].Value = value
		if h.Type.Kind != KindDictionary { // .NET: only Dictionary lets values change during an enumeration
			h.Version++
		}
		return
	}
	h.Version++
	at := len(h.entries)
	if h.Sorted() {
		h.compact()
		at, _ = slices.BinarySearchFunc(h.entries, key, func(e Entry, k Value) int { return h.order(e.Key, k) })
	}
	h.insert(at, key, value)
}

func (h *Hashtable) order(a, b Value) int {
	if h.Order != nil {
		return h.Order(a, b)
	}
	return CompareKeys(a, b)
}

func (h *Hashtable) insert(at int, key, value Value) {
	e := Entry{Key: key, Value: value}
	if len(h.Type.Args) == 2 {
		e.pair = KeyValuePairType.Generic(h.Type.Args...)
	}
	if at == len(h.entries) {
		h.entries = append(h.entries, e)
		h.note(key, at)
		return
	}
	h.entries = slices.Insert(h.entries, at, e)
	h.reindex()
}

// compact drops the places of removed entries.
func (h *Hashtable) compact() {
	if h.holes == 0 {
		return
	}
	h.entries = slices.DeleteFunc(h.entries, func(e Entry) bool { return e.removed })
	h.holes = 0
	h.reindex()
}

// Delete removes a key and reports whether it was there.
func (h *Hashtable) Delete(key Value) bool {
	i, ok := h.place(key)
	if !ok {
		return false
	}
	if h.indexed {
		h.forget(key)
	}
	h.entries[i] = Entry{removed: true}
	h.holes++
	h.Version++
	if h.holes > 16 && h.holes > len(h.entries)/2 {
		h.compact()
	}
	return true
}

// Clear removes everything.
func (h *Hashtable) Clear() {
	h.entries, h.index, h.indexed, h.holes = nil, keyIndex{}, false, 0
	h.Version++
}

// InsertAt puts a new key at a position of an ordered dictionary; i must be in 0…Len.
func (h *Hashtable) InsertAt(i int, key, value Value) {
	h.compact()
	h.Version++
	h.insert(i, key, value)
}

// EntryAt is the entry at a position; i must be in range.
func (h *Hashtable) EntryAt(i int) *Entry {
	h.compact()
	return &h.entries[i]
}

// All yields keys and values in order.
func (h *Hashtable) All() iter.Seq2[Value, Value] {
	return func(yield func(Value, Value) bool) {
		for i := 0; i < len(h.entries); i++ {
			if e := &h.entries[i]; !e.removed && !yield(e.Key, e.Value) {
				return
			}
		}
	}
}

// Entries yields what GetEnumerator() does: entries that stay as they are when the dictionary changes.
func (h *Hashtable) Entries() iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		for i := 0; i < len(h.entries); i++ {
			if e := h.entries[i]; !e.removed && !yield(&e) {
				return
			}
		}
	}
}

// Keys are the keys in order.
func (h *Hashtable) Keys() []Value {
	keys := make([]Value, 0, h.Len())
	for k := range h.All() {
		keys = append(keys, k)
	}
	return keys
}

// Values are the values in order.
func (h *Hashtable) Values() []Value {
	values := make([]Value, 0, h.Len())
	for _, v := range h.All() {
		values = append(values, v)
	}
	return values
}

// Clone is a shallow copy.
func (h *Hashtable) Clone() *Hashtable {
	c := &Hashtable{Type: h.Type, IgnoreCase: h.IgnoreCase}
	for k, v := range h.All() {
		c.Set(k, v)
	}
	return c
}

// NewPair is a KeyValuePair of the given constructed type.
func NewPair(t *Type, key, value Value) *Entry { return &Entry{Key: key, Value: value, pair: t} }
