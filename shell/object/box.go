package object

// boxed holds the small Int32 values as Values, so that arithmetic and lengths need no allocation for them. Go itself has 0…255.
var boxed = func() (t [smallMax - smallMin]Value) {
	for i := range t {
		t[i] = int32(i + smallMin)
	}
	return t
}()

const (
	smallMin = -1024
	smallMax = 1 << 16
)

// boxInt32 is n as a Value.
func boxInt32(n int32) Value {
	if n >= smallMin && n < smallMax {
		return boxed[n-smallMin]
	}
	return n
}

// Int is n as an Int32 Value without allocating for small numbers; larger ones than Int32 become Int64.
func Int(n int) Value {
	if n >= smallMin && n < smallMax {
		return boxed[n-smallMin]
	}
	if n == int(int32(n)) {
		return int32(n)
	}
	return int64(n)
}
