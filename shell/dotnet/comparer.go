package dotnet

import (
	"slices"
	"strings"

	"migsh/shell/object"
)

// The comparers. StringComparer's number is that of StringComparison.
var (
	iEqualityComparerType = object.NewInterface("System.Collections.IEqualityComparer")
	iComparerDef          = object.NewInterface("System.Collections.Generic.IComparer`1")
	iEqualityComparerDef  = object.NewInterface("System.Collections.Generic.IEqualityComparer`1")
	iEquatableDef         = object.NewInterface("System.IEquatable`1")
	iComparableDef        = object.NewInterface("System.IComparable`1")
	iSetDef               = object.NewInterface("System.Collections.Generic.ISet`1", object.ICollectionOfType)
	iReadOnlyListDef      = object.NewInterface("System.Collections.Generic.IReadOnlyList`1", object.IEnumerableOfType)
	iReadOnlyDef          = object.NewInterface("System.Collections.Generic.IReadOnlyCollection`1", object.IEnumerableOfType)
	iEnumeratorDef        = object.NewInterface("System.Collections.Generic.IEnumerator`1", object.IEnumeratorType)
	comparerDef           = object.NewClass("System.Collections.Generic.Comparer`1", nil, object.IComparerType, iComparerDef)
	equalityComparerDef   = object.NewClass("System.Collections.Generic.EqualityComparer`1", nil, iEqualityComparerType, iEqualityComparerDef)
	comparerType          = object.NewClass("System.Collections.Comparer", nil, object.IComparerType)
	caseInsensitiveType   = object.NewClass("System.Collections.CaseInsensitiveComparer", nil, object.IComparerType)
	stringComparerType    = object.NewClass("System.StringComparer", nil, object.IComparerType, iEqualityComparerType,
		iComparerDef.Generic(object.StringType), iEqualityComparerDef.Generic(object.StringType))
	comparers          = [6]*StringComparer{{0}, {1}, {2}, {3}, {4}, {5}}
	cultureAwareType   = object.NewClass("System.CultureAwareComparer", stringComparerType)
	ordinalType        = object.NewClass("System.OrdinalCaseSensitiveComparer", stringComparerType)
	ordinalIgnoreType  = object.NewClass("System.OrdinalIgnoreCaseComparer", stringComparerType)
	stringEqualityType = object.NewClass("System.Collections.Generic.StringEqualityComparer", equalityComparerDef.Generic(object.StringType))
	genericEqualityDef = object.NewClass("System.Collections.Generic.GenericEqualityComparer`1", nil, iEqualityComparerType, iEqualityComparerDef)
)

// StringComparer is [StringComparer]::OrdinalIgnoreCase and its relatives; its number is that of StringComparison.
type StringComparer struct{ kind int64 }

// PSType is the class behind it.
func (c *StringComparer) PSType() *object.Type {
	switch c.kind {
	case 4:
		return ordinalType
	case 5:
		return ordinalIgnoreType
	}
	return cultureAwareType
}

func (c *StringComparer) compare(a, b string) int { return compareBy(a, b, c.kind) }

// ignoresCase is for dictionaries and sets made with it.
func (c *StringComparer) ignoresCase() bool { return c != nil && ignoresCase(c.kind) }

// order is an order as a value: Comparer[T]::Default, Comparer, CaseInsensitiveComparer.
type order struct {
	typ     *object.Type
	compare func(x, y Value) (int, error)
}

// PSType is the comparer's type.
func (o *order) PSType() *object.Type { return o.typ }

// ordering is argument i as an order: a comparison, an IComparer, an object of a class with a Compare method; $null stands for the natural order.
func (a Args) ordering(i int) func(x, y Value) (int, error) {
	if i >= len(a.v) {
		return naturalOrder
	}
	switch f := object.Unwrap(a.v[i]).(type) {
	case nil:
		return naturalOrder
	case *StringComparer:
		return f.order
	case *order:
		return f.compare
	case object.Invoker:
		return func(x, y Value) (int, error) { return asInt(f.Invoke(x, y)) }
	}
	comparer, h := a.v[i], a.Host
	return func(x, y Value) (int, error) {
		r, found, err := h.CallMethod(comparer, "Compare", []Value{x, y})
		if err == nil && !found {
			err = methodNotFound(object.TypeOf(comparer), "Compare")
		}
		return asInt(r, err)
	}
}

// order compares strings by the comparer's rules and all else naturally.
func (c *StringComparer) order(x, y Value) (int, error) {
	s, sok := object.Unwrap(x).(string)
	t, tok := object.Unwrap(y).(string)
	if sok && tok {
		return c.compare(s, t), nil
	}
	return naturalOrder(x, y)
}

func asInt(v Value, err error) (int, error) {
	if err != nil {
		return 0, err
	}
	n, err := object.Convert(v, object.Int32Type)
	if err != nil {
		return 0, err
	}
	return int(n.(int32)), nil
}

// naturalOrder is Comparer.Default: $null first, then by CompareTo, which takes values of its own type only.
func naturalOrder(x, y Value) (int, error) {
	wrapped := isWrapped(x)
	x, y = object.Unwrap(x), object.Unwrap(y)
	switch {
	case x == nil && y == nil:
		return 0, nil
	case x == nil:
		return -1, nil
	case y == nil:
		return 1, nil
	}
	t := object.TypeOf(x)
	if t == object.TypeOf(y) || wrapped {
		return object.Compare(x, y, false)
	}
	if t.Is(object.IComparableType) {
		return 0, argument("", "Object must be of type "+t.ShortName()+".")
	}
	return 0, argument("", "At least one object must implement IComparable.")
}

// isWrapped tells a PSObject, whose CompareTo is PowerShell's own.
func isWrapped(v Value) bool { _, ok := v.(*object.Object); return ok }

// sortItems sorts in place; the error is .NET's for elements that can't be compared.
func sortItems(items []Value, order func(x, y Value) (int, error)) error {
	var failed error
	slices.SortStableFunc(items, func(x, y Value) int {
		n, err := order(x, y)
		if err != nil && failed == nil {
			failed = err
		}
		return n
	})
	return sortFailure(failed)
}

// sortBoth sorts keys and moves the other items along.
func sortBoth(keys, items []Value, order func(x, y Value) (int, error)) error {
	type pair struct{ k, v Value }
	pairs := make([]pair, len(keys))
	for i := range keys {
		pairs[i] = pair{keys[i], items[i]}
	}
	var failed error
	slices.SortStableFunc(pairs, func(x, y pair) int {
		n, err := order(x.k, y.k)
		if err != nil && failed == nil {
			failed = err
		}
		return n
	})
	for i, p := range pairs {
		keys[i], items[i] = p.k, p.v
	}
	return sortFailure(failed)
}

func sortFailure(failed error) error {
	if failed == nil {
		return nil
	}
	return object.NewException(object.InvalidOperationExceptionType, "Failed to compare two elements in the array.").WithInner(object.AsException(failed))
}

// comparerTables are the classes of all comparers.
func comparerTables() []Class {
	return []Class{{stringComparerType, stringComparerMembers}, {comparerDef, comparerMembers}, {equalityComparerDef, equalityComparerMembers},
		{genericEqualityDef, equalityComparerMembers},
		{comparerType, plainComparerMembers(comparerType, false)}, {caseInsensitiveType, plainComparerMembers(caseInsensitiveType, true)}}
}

func stringComparerMembers() []Def {
	text := func(a Args, i int) string { return object.ToString(a.Value(i)) }
	var defs []Def
	for i, n := range stringComparison.Members.Names {
		defs = append(defs, Const("System.StringComparer "+n+" {get;}", comparers[i]))
	}
	for _, t := range []string{"System.Object", "string"} {
		defs = append(defs,
			Method("int Compare("+t+" x, "+t+" y)", func(c *StringComparer, a Args) (Value, error) { return asCompared(c.order(a.Value(0), a.Value(1))) }),
			Method("bool Equals("+t+" x, "+t+" y)", func(c *StringComparer, a Args) (Value, error) {
				return c.compare(text(a, 0), text(a, 1)) == 0, nil
			}),
			Method("int GetHashCode("+t+" obj)", func(c *StringComparer, a Args) (Value, error) {
				if c.ignoresCase() {
					return hashCode(strings.ToUpper(text(a, 0))), nil
				}
				return hashCode(text(a, 0)), nil
			}))
	}
	return append(defs,
		Static("System.StringComparer FromComparison(System.StringComparison comparisonType)", func(a Args) (Value, error) { return comparers[a.Enum(0)], nil }),
		Static("System.StringComparer Create(cultureinfo culture, bool ignoreCase)", func(a Args) (Value, error) {
			if a.Bool(1) {
				return comparers[1], nil
			}
			return comparers[0], nil
		}))
}

func asCompared(n int, err error) (Value, error) { return object.Int(n), err }

// naturalOf is the Default of a comparer's class.
func naturalOf(t Value, _ *Host) (Value, error) { return &order{t.(*object.Type), naturalOrder}, nil }

func comparerMembers() []Def {
	return []Def{
		{sig: "System.Collections.Generic.Comparer[T] Default {get;}", static: true, get: naturalOf},
		Static("System.Collections.Generic.Comparer[T] Create(System.Comparison[T] comparison)", func(a Args) (Value, error) {
			if a.Null(0) {
				return nil, null("comparison")
			}
			return &order{a.Type, a.ordering(0)}, nil
		}),
		Method("int Compare(T x, T y)", func(o *order, a Args) (Value, error) { return asCompared(o.compare(a.Value(0), a.Value(1))) }),
	}
}

func equalityComparerMembers() []Def {
	return []Def{
		{sig: "System.Collections.Generic.EqualityComparer[T] Default {get;}", static: true, get: naturalOf},
		Method("bool Equals(T x, T y)", func(o *order, a Args) (Value, error) { return object.Same(a.Value(0), a.Value(1)), nil }),
		Method("int GetHashCode(T obj)", func(o *order, a Args) (Value, error) { return hashCode(a.Value(0)), nil }),
	}
}

// plainComparerMembers are those of Comparer and of CaseInsensitiveComparer.
func plainComparerMembers(t *object.Type, ignoreCase bool) func() []Def {
	name := t.Name
	fold := &order{t, naturalOrder}
	if ignoreCase {
		fold.compare = comparers[1].order
	}
	defs := []Def{
		Const(name+" Default {get;}", fold), Const(name+" DefaultInvariant {get;}", fold),
		Method("int Compare(System.Object a, System.Object b)", func(o *order, a Args) (Value, error) { return asCompared(o.compare(a.Value(0), a.Value(1))) }),
		Ctor("new(cultureinfo culture)", func(Args) (Value, error) { return fold, nil }),
	}
	if ignoreCase {
		defs = append(defs, Ctor("new()", func(Args) (Value, error) { return fold, nil }))
	}
	return func() []Def { return defs }
}
