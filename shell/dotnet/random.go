package dotnet

import (
	"math"
	"math/bits"
	"math/rand/v2"

	"migsh/shell/object"
)

// Random is System.Random. A seeded one draws the numbers .NET's draws: Knuth's subtractive generator, which .NET keeps for all seeds.
type Random struct {
	free    *rand.Rand // of one without a seed; else nil
	seeds   [56]int32
	at, lag int
}

// NewRandom is a generator without a seed.
func NewRandom() *Random { return &Random{free: rand.New(rand.NewPCG(rand.Uint64(), rand.Uint64()))} }

// NewSeededRandom is [Random]::new(seed).
func NewSeededRandom(seed int32) *Random {
	const start = 161803398
	r := &Random{lag: 21}
	s := seed
	if s == math.MinInt32 {
		s = math.MaxInt32
	} else if s < 0 {
		s = -s
	}
	mj, mk := int32(start)-s, int32(1)
	r.seeds[55] = mj
	for i, at := 1, 0; i < 55; i++ {
		if at += 21; at >= 55 {
			at -= 55
		}
		r.seeds[at] = mk
		if mk = mj - mk; mk < 0 {
			mk += math.MaxInt32
		}
		mj = r.seeds[at]
	}
	for range 4 {
		for i := 1; i < 56; i++ {
			n := i + 30
			if n >= 55 {
				n -= 55
			}
			if r.seeds[i] -= r.seeds[1+n]; r.seeds[i] < 0 {
				r.seeds[i] += math.MaxInt32
			}
		}
	}
	return r
}

// PSType is System.Random.
func (*Random) PSType() *object.Type { return randomType }

// Int is Next(): 0 up to but not including the greatest Int32.
func (r *Random) Int() int32 {
	if r.free != nil {
		return r.free.Int32N(math.MaxInt32)
	}
	if r.at++; r.at >= 56 {
		r.at = 1
	}
	if r.lag++; r.lag >= 56 {
		r.lag = 1
	}
	n := r.seeds[r.at] - r.seeds[r.lag]
	if n == math.MaxInt32 {
		n--
	}
	if n < 0 {
		n += math.MaxInt32
	}
	r.seeds[r.at] = n
	return n
}

// Float is NextDouble(): 0 up to but not including 1.
func (r *Random) Float() float64 {
	if r.free != nil {
		return r.free.Float64()
	}
	return float64(r.Int()) * (1.0 / math.MaxInt32)
}

// Between is Next(low, high).
func (r *Random) Between(low, high int32) int32 {
	span := int64(high) - int64(low)
	if span <= math.MaxInt32 {
		return int32(int64(r.Float()*float64(span))) + low
	}
	n := float64(r.Int())
	if r.Int()%2 == 0 {
		n = -n
	}
	return int32(int64((n+(math.MaxInt32-1))/(2*float64(uint32(math.MaxInt32))-1)*float64(span)) + int64(low))
}

// Bytes fills b.
func (r *Random) Bytes(b []byte) {
	for i := range b {
		b[i] = byte(r.Int())
	}
}

func (r *Random) uint64() uint64 {
	if r.free != nil {
		return r.free.Uint64()
	}
	return uint64(r.Between(0, 1<<22)) | uint64(r.Between(0, 1<<22))<<22 | uint64(r.Between(0, 1<<20))<<44
}

// Long is NextInt64(low, high).
func (r *Random) Long(low, high int64) int64 {
	span := uint64(high) - uint64(low)
	if span <= 1 {
		return low
	}
	width := bits.Len64(span - 1)
	for {
		if n := r.uint64() >> (64 - width); n < span {
			return int64(n) + low
		}
	}
}

// Random is the session's generator, which Get-Random draws from; a seed given once stays in effect.
func (h *Host) Random() *Random {
	if h.random == nil {
		h.random = NewRandom()
	}
	return h.random
}

// SeedRandom starts the session's generator anew.
func (h *Host) SeedRandom(seed int32) { h.random = NewSeededRandom(seed) }

func randomMembers() []Def {
	type R = *Random
	between := func(r R, low, high int32) (Value, error) {
		if low > high {
			return nil, outOfRange("minValue", "'minValue' cannot be greater than maxValue.")
		}
		return r.Between(low, high), nil
	}
	long := func(r R, low, high int64) (Value, error) {
		if low > high {
			return nil, outOfRange("minValue", "'minValue' cannot be greater than maxValue.")
		}
		return r.Long(low, high), nil
	}
	return []Def{
		Method("int Next()", func(r R, a Args) (Value, error) { return r.Int(), nil }),
		Method("int Next(int maxValue)", func(r R, a Args) (Value, error) {
			if a.Int(0) < 0 {
				return nil, nonNegative("maxValue", a.Int(0))
			}
			return between(r, 0, int32(a.Int(0)))
		}),
		Method("int Next(int minValue, int maxValue)", func(r R, a Args) (Value, error) { return between(r, int32(a.Int(0)), int32(a.Int(1))) }),
		Method("double NextDouble()", func(r R, a Args) (Value, error) { return r.Float(), nil }),
		Method("float NextSingle()", func(r R, a Args) (Value, error) { return float32(r.Float()), nil }),
		Method("long NextInt64()", func(r R, a Args) (Value, error) { return int64(r.uint64() >> 1), nil }),
		Method("long NextInt64(long maxValue)", func(r R, a Args) (Value, error) { return long(r, 0, a.Long(0)) }),
		Method("long NextInt64(long minValue, long maxValue)", func(r R, a Args) (Value, error) { return long(r, a.Long(0), a.Long(1)) }),
		Method("void NextBytes(byte[] buffer)", func(r R, a Args) (Value, error) {
			if a.Null(0) {
				return nil, null("buffer")
			}
			r.Bytes(a.Bytes(0))
			return nil, nil
		}),
		Method("T[] GetItems[T](T[] choices, int length)", func(r R, a Args) (Value, error) {
			choices := a.Items(0)
			if len(choices) == 0 {
				return nil, argument("choices", "Span may not be empty.")
			}
			out := make([]Value, max(0, a.Int(1)))
			for i := range out {
				out[i] = choices[r.Between(0, int32(len(choices)))]
			}
			return toArray(a.Generic[0], out)
		}),
		Method("void Shuffle[T](T[] values)", func(r R, a Args) (Value, error) {
			s := Arg[object.Sequence](a, 0)
			if s == nil {
				return nil, null("values")
			}
			for i := range s.Len() - 1 {
				j := int(r.Between(int32(i), int32(s.Len())))
				x, y := s.At(i), s.At(j)
				if err := s.SetAt(i, y); err != nil {
					return nil, err
				}
				if err := s.SetAt(j, x); err != nil {
					return nil, err
				}
			}
			return nil, nil
		}),
		StaticProp("random Shared", func(*Host) Value { return NewRandom() }),
		Ctor("new()", func(a Args) (Value, error) { return NewRandom(), nil }),
		Ctor("new(int Seed)", func(a Args) (Value, error) { return NewSeededRandom(int32(a.Int(0))), nil }),
	}
}
