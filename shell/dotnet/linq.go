package dotnet

import (
	"migsh/shell/object"
)

var enumerableType = object.NewClass("System.Linq.Enumerable", nil)

// linqMembers are the methods of Enumerable that need no type arguments spelled out.
func linqMembers() []Def {
	const source = "System.Collections.IEnumerable source"
	list := func(items []Value) *object.Array { return &object.Array{Elem: object.ObjectType, Items: items} }
	return []Def{
		Static("System.Collections.Generic.IEnumerable[int] Range(int start, int count)", func(a Args) (Value, error) {
			if a.Int(1) < 0 {
				return nil, outOfRange("count", "Specified argument was out of the range of valid values.")
			}
			out := &object.Array{Elem: object.Int32Type, Items: make([]Value, a.Int(1))}
			for i := range out.Items {
				out.Items[i] = object.Int(a.Int(0) + i)
			}
			return out, nil
		}),
		Static("System.Object Repeat(System.Object element, int count)", func(a Args) (Value, error) {
			out := list(make([]Value, max(0, a.Int(1))))
			for i := range out.Items {
				out.Items[i] = a.Value(0)
			}
			return out, nil
		}),
		Static("bool SequenceEqual(System.Collections.IEnumerable first, System.Collections.IEnumerable second)", func(a Args) (Value, error) {
			x, y := a.Items(0), a.Items(1)
			if len(x) != len(y) {
				return false, nil
			}
			for i := range x {
				if !object.Same(x[i], y[i]) {
					return false, nil
				}
			}
			return true, nil
		}),
		Static("System.Object Distinct("+source+")", func(a Args) (Value, error) {
			seen := &object.Hashtable{Type: object.HashtableType}
			out := list(nil)
			for _, v := range a.Items(0) {
				if _, dup := seen.Get(v); !dup {
					seen.Set(v, true)
					out.Items = append(out.Items, v)
				}
			}
			return out, nil
		}),
		Static("System.Object Sum("+source+")", func(a Args) (Value, error) { return fold(a.Items(0), object.Add) }),
		Static("System.Object Max("+source+")", func(a Args) (Value, error) {
			return fold(a.Items(0), func(x, y Value) (Value, error) { return pick(x, y, 1), nil })
		}),
		Static("System.Object Min("+source+")", func(a Args) (Value, error) {
			return fold(a.Items(0), func(x, y Value) (Value, error) { return pick(x, y, -1), nil })
		}),
		Static("int Count("+source+")", func(a Args) (Value, error) { return object.Int(len(a.Items(0))), nil }),
		Static("bool Any("+source+")", func(a Args) (Value, error) { return len(a.Items(0)) > 0, nil }),
		Static("System.Object First("+source+")", func(a Args) (Value, error) {
			if items := a.Items(0); len(items) > 0 {
				return items[0], nil
			}
			return nil, invalidOperation("Sequence contains no elements")
		}),
		Static("System.Object Last("+source+")", func(a Args) (Value, error) {
			if items := a.Items(0); len(items) > 0 {
				return items[len(items)-1], nil
			}
			return nil, invalidOperation("Sequence contains no elements")
		}),
		Static("System.Object[] ToArray("+source+")", func(a Args) (Value, error) { return toArray(object.ObjectType, a.Items(0)) }),
		Static("System.Object Reverse("+source+")", func(a Args) (Value, error) {
			items := append([]Value(nil), a.Items(0)...)
			out := list(items)
			reverseRange(out, 0, len(items))
			return out, nil
		}),
	}
}

// fold combines the elements from left to right.
func fold(items []Value, f func(x, y Value) (Value, error)) (Value, error) {
	if len(items) == 0 {
		return object.Int(0), nil
	}
	acc := items[0]
	for _, v := range items[1:] {
		var err error
		if acc, err = f(acc, v); err != nil {
			return nil, err
		}
	}
	return acc, nil
}
