package dotnet

import (
	"slices"
	"strings"

	"migsh/shell/object"
)

var (
	observableDef = &object.Type{Name: "System.Collections.ObjectModel.ObservableCollection`1", Kind: object.KindList, Base: object.ObjectType,
		Interfaces: []*object.Type{object.IListOfType, object.ICollectionOfType, object.IEnumerableOfType, object.IListType}}
	stringCollectionType = &object.Type{Name: "System.Collections.Specialized.StringCollection", Kind: object.KindList, Base: object.ObjectType, Elem: object.StringType,
		Interfaces: []*object.Type{object.IListType}}
	listDictionaryType   = &object.Type{Name: "System.Collections.Specialized.ListDictionary", Kind: object.KindHashtable, Base: object.ObjectType, Interfaces: []*object.Type{object.IDictionaryType}}
	hybridDictionaryType = &object.Type{Name: "System.Collections.Specialized.HybridDictionary", Kind: object.KindHashtable, Base: object.ObjectType, Interfaces: []*object.Type{object.IDictionaryType}}
)

// collectionTables are the classes of the less common collections.
func collectionTables() []Class {
	return []Class{
		{linkedDef, linkedListMembers}, {linkedNodeDef, linkedNodeMembers}, {bitArrayType, bitArrayMembers}, {nameValueType, nameValueMembers},
		{priorityQueueDef, priorityQueueMembers}, {observableDef, observableMembers}, {stringCollectionType, stringCollectionMembers},
		{listDictionaryType, plainDictionaryMembers}, {hybridDictionaryType, plainDictionaryMembers},
	}
}

// collectionOfMembers are those of Collection[T]: a list's without what only List[T] can do.
func collectionOfMembers() []Def {
	has := strings.Fields("Count IsReadOnly IsFixedSize IsSynchronized SyncRoot Add Clear CopyTo Contains GetEnumerator IndexOf Insert Remove RemoveAt")
	defs := slices.DeleteFunc(listMembers(), func(d Def) bool {
		return d.ctor && strings.Contains(d.sig, "(int") || !d.ctor && !slices.Contains(has, nameOf(d.sig))
	})
	return append(defs, Ctor("new(System.Collections.Generic.IList[T] list)", func(a Args) (Value, error) {
		if a.Null(0) {
			return nil, null("list")
		}
		return &list{Type: a.Type, Items: a.Items(0)}, nil
	}))
}

func observableMembers() []Def {
	return append(collectionOfMembers(), Method("void Move(int oldIndex, int newIndex)", func(l *list, a Args) (Value, error) {
		from, to := a.Int(0), a.Int(1)
		if from < 0 || from >= l.Len() || to < 0 || to >= l.Len() {
			return nil, badIndex("index")
		}
		v := l.Items[from]
		l.Items = slices.Insert(slices.Delete(l.Items, from, from+1), to, v)
		return nil, nil
	}))
}

func stringCollectionMembers() []Def {
	return []Def{
		Prop("int Count {get;}", func(l *list) Value { return object.Int(l.Len()) }), Prop("bool IsReadOnly {get;}", func(*list) Value { return false }),
		Method("int Add(string value)", func(l *list, a Args) (Value, error) {
			l.Items = append(l.Items, a.String(0))
			return object.Int(l.Len() - 1), nil
		}),
		Method("void AddRange(string[] value)", func(l *list, a Args) (Value, error) {
			if a.Null(0) {
				return nil, null("value")
			}
			l.Items = append(l.Items, a.Items(0)...)
			return nil, nil
		}),
		Method("void Clear()", func(l *list, a Args) (Value, error) { l.Items = nil; return nil, nil }),
		Method("bool Contains(string value)", func(l *list, a Args) (Value, error) { return indexIn(l, a.Value(0), 0, l.Len()) >= 0, nil }),
		Method("int IndexOf(string value)", func(l *list, a Args) (Value, error) { return object.Int(indexIn(l, a.Value(0), 0, l.Len())), nil }),
		Method("void Insert(int index, string value)", func(l *list, a Args) (Value, error) {
			if i := a.Int(0); i < 0 || i > l.Len() {
				return nil, outOfRange("index", "Insertion index was out of range. Must be non-negative and less than or equal to size.")
			}
			l.Items = slices.Insert(l.Items, a.Int(0), Value(a.String(1)))
			return nil, nil
		}),
		Method("void Remove(string value)", func(l *list, a Args) (Value, error) {
			if i := indexIn(l, a.Value(0), 0, l.Len()); i >= 0 {
				l.Items = slices.Delete(l.Items, i, i+1)
			}
			return nil, nil
		}),
		Method("void RemoveAt(int index)", func(l *list, a Args) (Value, error) {
			if i := a.Int(0); i < 0 || i >= l.Len() {
				return nil, badIndex("index")
			}
			l.Items = slices.Delete(l.Items, a.Int(0), a.Int(0)+1)
			return nil, nil
		}),
		Method("void CopyTo(string[] array, int index)", func(l *list, a Args) (Value, error) {
			return nil, copyInto(l, 0, Arg[object.Sequence](a, 0), a.Int(1), l.Len())
		}),
		Ctor("new()", func(a Args) (Value, error) { return &list{Type: stringCollectionType}, nil }),
	}
}

// plainDictionaryMembers are those of ListDictionary and HybridDictionary, which keep the order of insertion.
func plainDictionaryMembers() []Def {
	return append(dictionaryCommon("System.Object", "System.Object"),
		Method("void Remove(System.Object key)", removeKey),
		Ctor("new()", func(a Args) (Value, error) { return newDict(a, -1), nil }),
		Ctor("new(System.Collections.IComparer comparer)", func(a Args) (Value, error) { return newDict(a, 0), nil }),
		Ctor("new(bool caseInsensitive)", func(a Args) (Value, error) {
			d := newDict(a, -1)
			d.IgnoreCase = a.Bool(0)
			return d, nil
		}))
}

func genericSortedListMembers() []Def {
	at := func(f func(e *object.Entry) Value) func(d *dict, a Args) (Value, error) {
		return func(d *dict, a Args) (Value, error) {
			if a.Int(0) < 0 || a.Int(0) >= d.Len() {
				return nil, badIndex("index")
			}
			return f(d.EntryAt(a.Int(0))), nil
		}
	}
	return append(dictionaryMembers(),
		Prop("System.Collections.Generic.IList[TKey] Keys {get;}", func(d *dict) Value {
			return &list{Type: readOnlyListDef.Generic(d.KeyType()), Items: d.Keys(), ReadOnly: true}
		}),
		Prop("System.Collections.Generic.IList[TValue] Values {get;}", func(d *dict) Value {
			return &list{Type: readOnlyListDef.Generic(d.ValueType()), Items: d.Values(), ReadOnly: true}
		}),
		Method("int IndexOfKey(TKey key)", func(d *dict, a Args) (Value, error) {
			for i, k := range d.Keys() {
				if object.Same(k, a.Value(0)) || d.IgnoreCase && object.Equals(k, a.Value(0), true) {
					return object.Int(i), nil
				}
			}
			return object.Int(-1), nil
		}),
		Method("int IndexOfValue(TValue value)", indexOfValue),
		Method("TKey GetKeyAtIndex(int index)", at(func(e *object.Entry) Value { return e.Key })), Method("TValue GetValueAtIndex(int index)", at(func(e *object.Entry) Value { return e.Value })),
		Method("void SetValueAtIndex(int index, TValue value)", setByIndex),
		Method("void RemoveAt(int index)", removeAt),
		Ctor("new(System.Collections.Generic.IComparer[TKey] comparer)", func(a Args) (Value, error) { return newDict(a, 0), nil }))
}

func concurrentDictionaryMembers() []Def {
	made := func(d *dict, a Args, i int) (Value, error) {
		if f, ok := object.Unwrap(a.v[i]).(object.Invoker); ok {
			return f.Invoke(a.Value(0))
		}
		return a.Value(i), nil
	}
	getOrAdd := func(d *dict, a Args) (Value, error) {
		if v, ok := d.Get(a.Value(0)); ok {
			return v, nil
		}
		v, err := made(d, a, 1)
		if err == nil {
			d.Set(a.Value(0), v)
		}
		return v, err
	}
	addOrUpdate := func(d *dict, a Args) (Value, error) {
		old, ok := d.Get(a.Value(0))
		if !ok {
			v, err := made(d, a, 1)
			if err == nil {
				d.Set(a.Value(0), v)
			}
			return v, err
		}
		f, err := a.callable(2, "updateValueFactory")
		if err != nil {
			return nil, err
		}
		v, err := f(a.Value(0), old)
		if err == nil {
			d.Set(a.Value(0), v)
		}
		return v, err
	}
	return append(dictionaryMembers(),
		Prop("bool IsEmpty {get;}", func(d *dict) Value { return d.Len() == 0 }),
		Method("TValue GetOrAdd(TKey key, System.Func[TKey,TValue] valueFactory)", getOrAdd), Method("TValue GetOrAdd(TKey key, TValue value)", getOrAdd),
		Method("TValue AddOrUpdate(TKey key, System.Func[TKey,TValue] addValueFactory, System.Func[TKey,TValue,TValue] updateValueFactory)", addOrUpdate),
		Method("TValue AddOrUpdate(TKey key, TValue addValue, System.Func[TKey,TValue,TValue] updateValueFactory)", addOrUpdate),
		Method("bool TryRemove(TKey key, [ref] TValue value)", func(d *dict, a Args) (Value, error) {
			v, ok := d.Get(a.Value(0))
			if !ok {
				v = object.Default(d.ValueType())
			}
			d.Delete(a.Value(0))
			return ok, a.setRef(1, v)
		}),
		Method("bool TryUpdate(TKey key, TValue newValue, TValue comparisonValue)", func(d *dict, a Args) (Value, error) {
			v, ok := d.Get(a.Value(0))
			if !ok || !object.Same(v, a.Value(2)) {
				return false, nil
			}
			d.Set(a.Value(0), a.Value(1))
			return true, nil
		}),
		Method("System.Collections.Generic.KeyValuePair[TKey,TValue][] ToArray()", func(d *dict, a Args) (Value, error) {
			return &object.Array{Elem: object.KeyValuePairType.Generic(d.Type.Args...), Items: entries(d)}, nil
		}))
}
