package dotnet

import (
	"iter"
	"slices"

	"migsh/shell/object"
)

var bitArrayType = object.NewClass("System.Collections.BitArray", nil, object.ICollectionType, object.ICloneableType)

// bitArray is BitArray.
type bitArray struct{ bits []bool }

// PSType is System.Collections.BitArray.
func (*bitArray) PSType() *object.Type { return bitArrayType }

// Enumerate yields the bits.
func (b *bitArray) Enumerate() iter.Seq[Value] {
	return func(yield func(Value) bool) {
		for _, x := range b.bits {
			if !yield(x) {
				return
			}
		}
	}
}

// PSIndex is one bit. pwsh: its indexer throws for a place that does not exist, which reads as $null.
func (b *bitArray) PSIndex(key Value) (Value, error) {
	i, err := object.Convert(key, object.Int32Type)
	if err != nil {
		return nil, err
	}
	if n := int(i.(int32)); n >= 0 && n < len(b.bits) {
		return b.bits[n], nil
	}
	return nil, nil
}

// PSSetIndex sets one bit.
func (b *bitArray) PSSetIndex(key, v Value) error {
	i, err := object.Convert(key, object.Int32Type)
	if err != nil {
		return err
	}
	return b.set(int(i.(int32)), object.Truth(v))
}

func (b *bitArray) set(n int, v bool) error {
	if n < 0 || n >= len(b.bits) {
		return badIndex("index")
	}
	b.bits[n] = v
	return nil
}

func bitArrayMembers() []Def {
	combine := func(name string, f func(x, y bool) bool) Def {
		return Method("System.Collections.BitArray "+name+"(System.Collections.BitArray value)", func(b *bitArray, a Args) (Value, error) {
			o := Arg[*bitArray](a, 0)
			if o == nil {
				return nil, null("value")
			}
			if len(o.bits) != len(b.bits) {
				return nil, argument("", "Array lengths must be the same.")
			}
			for i := range b.bits {
				b.bits[i] = f(b.bits[i], o.bits[i])
			}
			return b, nil
		})
	}
	length := func(b *bitArray) Value { return object.Int(len(b.bits)) }
	made := func(n int, bit func(i int) bool) (Value, error) {
		b := &bitArray{make([]bool, n)}
		for i := range b.bits {
			b.bits[i] = bit(i)
		}
		return b, nil
	}
	return []Def{
		Prop("int Count {get;}", length), Prop("bool IsReadOnly {get;}", func(*bitArray) Value { return false }),
		PropSet("int Length {get;set;}", length, func(b *bitArray, v Value) error {
			n := int(v.(int32))
			if n < 0 {
				return outOfRange("value", "Non-negative number required.")
			}
			b.bits = append(b.bits, make([]bool, max(0, n-len(b.bits)))...)[:n]
			return nil
		}),
		Method("bool Get(int index)", func(b *bitArray, a Args) (Value, error) {
			if i := a.Int(0); i >= 0 && i < len(b.bits) {
				return b.bits[i], nil
			}
			return nil, badIndex("index")
		}),
		Method("void Set(int index, bool value)", func(b *bitArray, a Args) (Value, error) { return nil, b.set(a.Int(0), a.Bool(1)) }),
		Method("void SetAll(bool value)", func(b *bitArray, a Args) (Value, error) {
			for i := range b.bits {
				b.bits[i] = a.Bool(0)
			}
			return nil, nil
		}),
		Method("System.Collections.BitArray Not()", func(b *bitArray, a Args) (Value, error) {
			for i := range b.bits {
				b.bits[i] = !b.bits[i]
			}
			return b, nil
		}),
		combine("And", func(x, y bool) bool { return x && y }), combine("Or", func(x, y bool) bool { return x || y }), combine("Xor", func(x, y bool) bool { return x != y }),
		Method("System.Collections.BitArray LeftShift(int count)", func(b *bitArray, a Args) (Value, error) { return b, b.shift(a.Int(0)) }),
		Method("System.Collections.BitArray RightShift(int count)", func(b *bitArray, a Args) (Value, error) { return b, b.shift(-a.Int(0)) }),
		Method("bool HasAllSet()", func(b *bitArray, a Args) (Value, error) { return !slices.Contains(b.bits, false), nil }),
		Method("bool HasAnySet()", func(b *bitArray, a Args) (Value, error) { return slices.Contains(b.bits, true), nil }),
		Method("System.Object Clone()", func(b *bitArray, a Args) (Value, error) { return &bitArray{slices.Clone(b.bits)}, nil }),
		Method("void CopyTo(array array, int index)", func(b *bitArray, a Args) (Value, error) {
			return nil, copyInto(object.NewArray(object.Items(b)...), 0, Arg[object.Sequence](a, 0), a.Int(1), len(b.bits))
		}),
		Method("System.Collections.IEnumerator GetEnumerator()", func(b *bitArray, a Args) (Value, error) {
			return newEnumerator(listEnumeratorType, object.Items(b)), nil
		}),
		Ctor("new(int length)", func(a Args) (Value, error) {
			if a.Int(0) < 0 {
				return nil, nonNegative("length", a.Int(0))
			}
			return made(a.Int(0), func(int) bool { return false })
		}),
		Ctor("new(int length, bool defaultValue)", func(a Args) (Value, error) { return made(max(0, a.Int(0)), func(int) bool { return a.Bool(1) }) }),
		Ctor("new(bool[] values)", func(a Args) (Value, error) {
			items := a.Items(0)
			return made(len(items), func(i int) bool { return items[i].(bool) })
		}),
		Ctor("new(byte[] bytes)", func(a Args) (Value, error) {
			raw := a.Bytes(0)
			return made(8*len(raw), func(i int) bool { return raw[i/8]>>(i%8)&1 == 1 })
		}),
		Ctor("new(int[] values)", func(a Args) (Value, error) {
			items := a.Items(0)
			return made(32*len(items), func(i int) bool { return uint32(items[i/32].(int32))>>(i%32)&1 == 1 })
		}),
		Ctor("new(System.Collections.BitArray bits)", func(a Args) (Value, error) { return &bitArray{slices.Clone(Arg[*bitArray](a, 0).bits)}, nil }),
	}
}

// shift moves the bits up (LeftShift) or, for a negative number, down.
func (b *bitArray) shift(n int) error {
	old := slices.Clone(b.bits)
	for i := range b.bits {
		from := i - n
		b.bits[i] = from >= 0 && from < len(old) && old[from]
	}
	return nil
}
