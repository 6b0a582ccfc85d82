package dotnet

import (
	"slices"

	"migsh/shell/object"
)

// callable is argument i as something that can be called: a script block or a method group.
func (a Args) callable(i int) (func(under Value, args ...Value) (Value, error), error) {
	switch f := object.Unwrap(a.v[i]).(type) {
	case object.Invoker:
		return f.InvokeWith, nil
	case *MethodGroup:
		return func(_ Value, args ...Value) (Value, error) { return f.Invoke(args) }, nil
	}
	return nil, null("match")
}

// predicate is argument i as a test.
func (a Args) predicate(i int) (func(Value) (bool, error), error) {
	f, err := a.callable(i)
	if err != nil {
		return nil, err
	}
	return func(v Value) (bool, error) {
		r, err := f(v, v)
		return object.Truth(r), err
	}, nil
}

// ordering is argument i as an order: a comparison block, an IComparer; nil stands for the natural order.
func (a Args) ordering(i int) func(x, y Value) (int, error) {
	if i >= len(a.v) {
		return naturalOrder
	}
	switch f := object.Unwrap(a.v[i]).(type) {
	case *StringComparer:
		return func(x, y Value) (int, error) { return f.compare(object.ToString(x), object.ToString(y)), nil }
	case object.Invoker:
		return func(x, y Value) (int, error) {
			r, err := f.InvokeWith(x, x, y)
			if err != nil {
				return 0, err
			}
			n, err := object.Convert(r, object.Int32Type)
			if err != nil {
				return 0, err
			}
			return int(n.(int32)), nil
		}
	}
	return naturalOrder
}

func naturalOrder(x, y Value) (int, error) {
	switch {
	case x == nil && y == nil:
		return 0, nil
	case x == nil:
		return -1, nil
	case y == nil:
		return 1, nil
	}
	return object.Compare(x, y, false)
}

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
	if failed == nil {
		return nil
	}
	inner := object.AsException(failed)
	return object.NewException(object.InvalidOperationExceptionType, "Failed to compare two elements in the array.").WithInner(inner)
}

var (
	stringComparerType = object.NewClass("System.StringComparer", nil, object.IComparerType)
	comparers          = [6]*StringComparer{{0}, {1}, {2}, {3}, {4}, {5}}
)

// StringComparer is [StringComparer]::OrdinalIgnoreCase and its relatives; its number is that of StringComparison.
type StringComparer struct{ kind int64 }

// PSType is System.StringComparer.
func (*StringComparer) PSType() *object.Type { return stringComparerType }

func (c *StringComparer) compare(a, b string) int { return compareBy(a, b, c.kind) }

// ignoresCase is for dictionaries and sets made with it.
func (c *StringComparer) ignoresCase() bool { return c != nil && ignoresCase(c.kind) }

func stringComparerMembers() []Def {
	var defs []Def
	for i, n := range stringComparison.Members.Names {
		defs = append(defs, Const("System.StringComparer "+n+" {get;}", comparers[i]))
	}
	return append(defs,
		Method("int Compare(System.Object x, System.Object y)", func(c *StringComparer, a Args) (Value, error) {
			return object.Int(c.compare(object.ToString(a.Value(0)), object.ToString(a.Value(1)))), nil
		}),
		Method("bool Equals(System.Object x, System.Object y)", func(c *StringComparer, a Args) (Value, error) {
			return c.compare(object.ToString(a.Value(0)), object.ToString(a.Value(1))) == 0, nil
		}),
		Static("System.StringComparer FromComparison(System.StringComparison comparisonType)", func(a Args) (Value, error) { return comparers[a.Enum(0)], nil }),
	)
}
