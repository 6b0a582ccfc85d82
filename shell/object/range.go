package object

// Range is a..b: Int32 numbers up or down; two single characters make a range of characters.
func Range(a, b Value) (Value, error) {
	if from, to, ok := charRange(Unwrap(a), Unwrap(b)); ok {
		n := abs(int(to)-int(from)) + 1
		out := &Array{Elem: ObjectType, Items: make([]Value, n)}
		for i := range n {
			out.Items[i] = Char(step(int(from), int(to), i))
		}
		return out, nil
	}
	from, to, err := RangeBounds(a, b)
	if err != nil {
		return nil, err
	}
	n := abs(int(to)-int(from)) + 1
	out := &Array{Elem: ObjectType, Items: make([]Value, n)}
	for i := range n {
		out.Items[i] = boxInt32(int32(step(int(from), int(to), i)))
	}
	return out, nil
}

// RangeBounds converts both ends of a numeric range, so that a loop can run without the array.
func RangeBounds(a, b Value) (from, to int32, err error) {
	x, err := Convert(a, Int32Type)
	if err != nil {
		return 0, 0, err
	}
	y, err := Convert(b, Int32Type)
	if err != nil {
		return 0, 0, err
	}
	return x.(int32), y.(int32), nil
}

// IsCharRange reports whether a..b is a range of characters.
func IsCharRange(a, b Value) bool {
	_, _, ok := charRange(Unwrap(a), Unwrap(b))
	return ok
}

func charRange(a, b Value) (from, to Char, ok bool) {
	from, ok1 := rangeChar(a)
	to, ok2 := rangeChar(b)
	return from, to, ok1 && ok2
}

// pwsh: a string of one character that is no digit counts as a character.
func rangeChar(v Value) (Char, bool) {
	switch x := v.(type) {
	case Char:
		return x, true
	case string:
		if u := Units(x); len(u) == 1 && (u[0] < '0' || u[0] > '9') {
			return Char(u[0]), true
		}
	}
	return 0, false
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

func step(from, to, i int) int {
	if to < from {
		return from - i
	}
	return from + i
}
