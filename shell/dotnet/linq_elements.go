package dotnet

import (
	"slices"

	"migsh/shell/object"
)

var (
	errNoElements = func() error { return invalidOperation("Sequence contains no elements") }
	errNoMatch    = func() error { return invalidOperation("Sequence contains no matching element") }
)

// filtered are the elements that pass the predicate of argument 1, all when there is none.
func filtered(items []Value, a Args) ([]Value, bool, error) {
	if a.Len() < 2 {
		return items, false, nil
	}
	if _, ok := object.Unwrap(a.v[1]).(object.Invoker); !ok {
		return items, false, nil
	}
	test, err := a.predicate(1)
	if err != nil {
		return nil, true, err
	}
	out, err := kept(items, func(_ int, v Value) (bool, error) { return test(v) })
	return out, true, err
}

func linqElements() []Def {
	// pick is First, Last and Single with their forms.
	pick := func(name string, f func(items []Value) (Value, error)) []Def {
		strict := func(items []Value, a Args) (Value, error) {
			found, tested, err := filtered(items, a)
			switch {
			case err != nil:
				return nil, err
			case len(found) == 0 && tested:
				return nil, errNoMatch()
			case len(found) == 0:
				return nil, errNoElements()
			}
			return f(found)
		}
		lenient := func(items []Value, a Args) (Value, error) {
			found, tested, err := filtered(items, a)
			switch n := a.Len(); {
			case err != nil:
				return nil, err
			case len(found) > 0:
				return f(found)
			case n == 3 || n == 2 && !tested:
				return a.Value(n - 1), nil
			}
			return object.Default(a.Generic[0]), nil
		}
		const test = ", System.Func[TSource,bool] predicate"
		head := "TSource " + name + "[TSource](" + linqSource
		or := "TSource " + name + "OrDefault[TSource](" + linqSource
		return []Def{linq(head+")", strict), linq(head+test+")", strict), linq(or+")", lenient), linq(or+", TSource defaultValue)", lenient),
			linq(or+test+")", lenient), linq(or+test+", TSource defaultValue)", lenient)}
	}
	count := func(result func(n int) Value) func(items []Value, a Args) (Value, error) {
		return func(items []Value, a Args) (Value, error) {
			found, _, err := filtered(items, a)
			return result(len(found)), err
		}
	}
	integer := count(func(n int) Value { return object.Int(n) })
	long := count(func(n int) Value { return int64(n) })
	anyOf := count(func(n int) Value { return n > 0 })
	const test = ", System.Func[TSource,bool] predicate)"
	return slices.Concat(
		pick("First", func(items []Value) (Value, error) { return items[0], nil }),
		pick("Last", func(items []Value) (Value, error) { return items[len(items)-1], nil }),
		pick("Single", func(items []Value) (Value, error) {
			if len(items) > 1 {
				return nil, invalidOperation("Sequence contains more than one element")
			}
			return items[0], nil
		}), []Def{
			linq("int Count[TSource]("+linqSource+")", integer), linq("int Count[TSource]("+linqSource+test, integer),
			linq("long LongCount[TSource]("+linqSource+")", long), linq("long LongCount[TSource]("+linqSource+test, long),
			linq("bool Any[TSource]("+linqSource+")", anyOf), linq("bool Any[TSource]("+linqSource+test, anyOf),
			linq("bool All[TSource]("+linqSource+test, func(items []Value, a Args) (Value, error) {
				found, _, err := filtered(items, a)
				return len(found) == len(items), err
			}),
			linq("TSource ElementAt[TSource]("+linqSource+", int index)", func(items []Value, a Args) (Value, error) {
				if i := a.Int(1); i >= 0 && i < len(items) {
					return items[i], nil
				}
				return nil, badIndex("index")
			}),
			linq("TSource ElementAtOrDefault[TSource]("+linqSource+", int index)", func(items []Value, a Args) (Value, error) {
				if i := a.Int(1); i >= 0 && i < len(items) {
					return items[i], nil
				}
				return object.Default(a.Generic[0]), nil
			}),
			linqSeq(linqResult+"DefaultIfEmpty[TSource]("+linqSource+")", func(items []Value, a Args) ([]Value, error) {
				if len(items) == 0 {
					return []Value{object.Default(a.Generic[0])}, nil
				}
				return items, nil
			}),
			linqSeq(linqResult+"DefaultIfEmpty[TSource]("+linqSource+", TSource defaultValue)", func(items []Value, a Args) ([]Value, error) {
				if len(items) == 0 {
					return []Value{a.Value(1)}, nil
				}
				return items, nil
			}),
			linqSeq(linqResult+"Append[TSource]("+linqSource+", TSource element)", func(items []Value, a Args) ([]Value, error) {
				return append(slices.Clone(items), a.Value(1)), nil
			}),
			linqSeq(linqResult+"Prepend[TSource]("+linqSource+", TSource element)", func(items []Value, a Args) ([]Value, error) {
				return append([]Value{a.Value(1)}, items...), nil
			}),
			linqSeq(linqResult+"Reverse[TSource]("+linqSource+")", reversed), linqSeq(linqResult+"Reverse[TSource](TSource[] source)", reversed),
		})
}

func reversed(items []Value, _ Args) ([]Value, error) {
	out := slices.Clone(items)
	slices.Reverse(out)
	return out, nil
}
