package dotnet

import (
	"migsh/shell/object"
)

// linqTypes are the numeric types Sum, Average, Max and Min have forms for, with the type of their average.
var linqTypes = [][2]string{{"int", "double"}, {"long", "double"}, {"double", "double"}, {"float", "float"}, {"decimal", "decimal"}}

func linqNumbers() []Def {
	var defs []Def
	for _, t := range linqTypes {
		name, mean := t[0], Lookup(t[1])
		elem := Lookup(name)
		plain := "(System.Collections.Generic.IEnumerable[" + name + "] source)"
		chosen := "[TSource](" + linqSource + ", System.Func[TSource," + name + "] selector)"
		add := func(head string, f func(items []Value) (Value, error)) {
			defs = append(defs,
				linq(head+plain, func(items []Value, _ Args) (Value, error) { return f(items) }),
				linq(head+chosen, func(items []Value, a Args) (Value, error) {
					values, err := a.mapped(items, 1, "selector")
					if err != nil {
						return nil, err
					}
					return f(values)
				}))
		}
		add(name+" Sum", func(items []Value) (Value, error) { return sumOf(elem, items) })
		add(t[1]+" Average", func(items []Value) (Value, error) { return averageOf(mean, items) })
		add(name+" Max", func(items []Value) (Value, error) { return extreme(items, naturalOrder, 1) })
		add(name+" Min", func(items []Value) (Value, error) { return extreme(items, naturalOrder, -1) })
	}
	for _, m := range []struct {
		name string
		sign int
	}{{"Max", 1}, {"Min", -1}} {
		defs = append(defs,
			linq("TSource "+m.name+"[TSource]("+linqSource+")", func(items []Value, a Args) (Value, error) { return extreme(items, naturalOrder, m.sign) }),
			linq("TSource "+m.name+"[TSource]("+linqSource+", System.Collections.Generic.IComparer[TSource] comparer)", func(items []Value, a Args) (Value, error) {
				return extreme(items, a.ordering(1), m.sign)
			}),
			linq("TResult "+m.name+"[TSource, TResult]("+linqSource+", System.Func[TSource,TResult] selector)", func(items []Value, a Args) (Value, error) {
				values, err := a.mapped(items, 1, "selector")
				if err != nil {
					return nil, err
				}
				return extreme(values, naturalOrder, m.sign)
			}),
			linq("TSource "+m.name+"By[TSource, TKey]("+linqSource+", System.Func[TSource,TKey] keySelector)", func(items []Value, a Args) (Value, error) {
				keys, err := a.mapped(items, 1, "keySelector")
				if err != nil {
					return nil, err
				}
				best, err := extremeAt(keys, naturalOrder, m.sign)
				if err != nil {
					return nil, err
				}
				return items[best], nil
			}))
	}
	return append(defs, linqAggregates()...)
}

func linqAggregates() []Def {
	const f = ", System.Func[TAccumulate,TSource,TAccumulate] func"
	return []Def{
		linq("TSource Aggregate[TSource]("+linqSource+", System.Func[TSource,TSource,TSource] func)", func(items []Value, a Args) (Value, error) {
			if len(items) == 0 {
				return nil, errNoElements()
			}
			return a.accumulate(items[1:], items[0], 1)
		}),
		linq("TAccumulate Aggregate[TSource, TAccumulate]("+linqSource+", TAccumulate seed"+f+")", func(items []Value, a Args) (Value, error) {
			return a.accumulate(items, a.Value(1), 2)
		}),
		linq("TResult Aggregate[TSource, TAccumulate, TResult]("+linqSource+", TAccumulate seed"+f+", System.Func[TAccumulate,TResult] resultSelector)", func(items []Value, a Args) (Value, error) {
			v, err := a.accumulate(items, a.Value(1), 2)
			if err != nil {
				return nil, err
			}
			last, err := a.callable(3, "resultSelector")
			if err != nil {
				return nil, err
			}
			return last(v)
		}),
	}
}

// accumulate combines the elements from left to right with the function of argument i.
func (a Args) accumulate(items []Value, acc Value, i int) (Value, error) {
	f, err := a.callable(i, "func")
	if err != nil {
		return nil, err
	}
	for _, v := range items {
		if acc, err = f(acc, v); err != nil {
			return nil, err
		}
	}
	return acc, nil
}

// sumOf adds values of a type; the sum must fit it.
func sumOf(t *object.Type, items []Value) (Value, error) {
	acc := object.Default(t)
	for _, v := range items {
		sum, err := object.Add(acc, v)
		if err != nil {
			return nil, err
		}
		if acc, err = object.Convert(sum, t); err != nil || t.IsInteger() && object.TypeOf(sum).Kind == object.KindDouble {
			return nil, object.NewException(object.OverflowExceptionType, "Arithmetic operation resulted in an overflow.")
		}
	}
	return acc, nil
}

func averageOf(t *object.Type, items []Value) (Value, error) {
	if len(items) == 0 {
		return nil, errNoElements()
	}
	acc := object.Default(t)
	for _, v := range items {
		sum, err := object.Add(acc, v)
		if err != nil {
			return nil, err
		}
		acc = sum
	}
	mean, err := object.Div(acc, object.Int(len(items)))
	if err != nil {
		return nil, err
	}
	return object.Convert(mean, t)
}

// extreme is the greatest (sign 1) or smallest (-1) element; $null counts as none.
func extreme(items []Value, order func(x, y Value) (int, error), sign int) (Value, error) {
	at, err := extremeAt(items, order, sign)
	if err != nil {
		return nil, err
	}
	return items[at], nil
}

func extremeAt(items []Value, order func(x, y Value) (int, error), sign int) (int, error) {
	if len(items) == 0 {
		return 0, errNoElements()
	}
	best := 0
	for i, v := range items[1:] {
		n, err := order(v, items[best])
		if err != nil {
			return 0, err
		}
		if n*sign > 0 {
			best = i + 1
		}
	}
	return best, nil
}
