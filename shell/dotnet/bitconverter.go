package dotnet

import (
	"encoding/binary"
	"encoding/hex"
	"math"
	"strings"

	"migsh/shell/object"
)

func bitConverterMembers() []Def {
	dashed := func(b []byte) Value {
		h := strings.ToUpper(hex.EncodeToString(b))
		var parts []string
		for i := 0; i < len(h); i += 2 {
			parts = append(parts, h[i:i+2])
		}
		return strings.Join(parts, "-")
	}
	read := func(sig string, n int, f func([]byte) Value) Def {
		return Static(sig+"(byte[] value, int startIndex)", func(a Args) (Value, error) {
			b := a.Bytes(0)
			if a.Int(1) < 0 || a.Int(1) >= len(b) {
				return nil, outOfRange("startIndex", "Index was out of range. Must be non-negative and less than the size of the collection.")
			}
			if a.Int(1)+n > len(b) {
				return nil, argument("value", "Destination array is not long enough to copy all the items in the collection. Check array index and length.")
			}
			return f(b[a.Int(1):]), nil
		})
	}
	bytesOf := func(t string, f func(v Value) []byte) Def {
		return Static("byte[] GetBytes("+t+" value)", func(a Args) (Value, error) { return &object.Bytes{B: f(a.Value(0))}, nil })
	}
	le := binary.LittleEndian
	return []Def{
		Const("bool IsLittleEndian", true),
		Static("string ToString(byte[] value)", func(a Args) (Value, error) { return dashed(a.Bytes(0)), nil }),
		Static("string ToString(byte[] value, int startIndex)", func(a Args) (Value, error) {
			if a.Int(1) < 0 || a.Int(1) > len(a.Bytes(0)) {
				return nil, outOfRange("startIndex", "StartIndex cannot be less than zero.")
			}
			return dashed(a.Bytes(0)[a.Int(1):]), nil
		}),
		Static("string ToString(byte[] value, int startIndex, int length)", func(a Args) (Value, error) {
			if a.Int(1) < 0 || a.Int(2) < 0 || a.Int(1)+a.Int(2) > len(a.Bytes(0)) {
				return nil, outOfRange("startIndex", "StartIndex cannot be less than zero.")
			}
			return dashed(a.Bytes(0)[a.Int(1) : a.Int(1)+a.Int(2)]), nil
		}),
		read("short ToInt16", 2, func(b []byte) Value { return int16(le.Uint16(b)) }), read("ushort ToUInt16", 2, func(b []byte) Value { return le.Uint16(b) }),
		read("int ToInt32", 4, func(b []byte) Value { return int32(le.Uint32(b)) }), read("uint ToUInt32", 4, func(b []byte) Value { return le.Uint32(b) }),
		read("long ToInt64", 8, func(b []byte) Value { return int64(le.Uint64(b)) }), read("ulong ToUInt64", 8, func(b []byte) Value { return le.Uint64(b) }),
		read("float ToSingle", 4, func(b []byte) Value { return math.Float32frombits(le.Uint32(b)) }),
		read("double ToDouble", 8, func(b []byte) Value { return math.Float64frombits(le.Uint64(b)) }),
		read("bool ToBoolean", 1, func(b []byte) Value { return b[0] != 0 }), read("char ToChar", 2, func(b []byte) Value { return object.Char(le.Uint16(b)) }),
		bytesOf("bool", func(v Value) []byte {
			if v.(bool) {
				return []byte{1}
			}
			return []byte{0}
		}),
		bytesOf("char", func(v Value) []byte { return le.AppendUint16(nil, uint16(v.(object.Char))) }),
		bytesOf("short", func(v Value) []byte { return le.AppendUint16(nil, uint16(v.(int16))) }), bytesOf("ushort", func(v Value) []byte { return le.AppendUint16(nil, v.(uint16)) }),
		bytesOf("int", func(v Value) []byte { return le.AppendUint32(nil, uint32(v.(int32))) }), bytesOf("uint", func(v Value) []byte { return le.AppendUint32(nil, v.(uint32)) }),
		bytesOf("long", func(v Value) []byte { return le.AppendUint64(nil, uint64(v.(int64))) }), bytesOf("ulong", func(v Value) []byte { return le.AppendUint64(nil, v.(uint64)) }),
		bytesOf("float", func(v Value) []byte { return le.AppendUint32(nil, math.Float32bits(v.(float32))) }),
		bytesOf("double", func(v Value) []byte { return le.AppendUint64(nil, math.Float64bits(v.(float64))) }),
		Static("long DoubleToInt64Bits(double value)", func(a Args) (Value, error) { return int64(math.Float64bits(a.Double(0))), nil }),
		Static("double Int64BitsToDouble(long value)", func(a Args) (Value, error) { return math.Float64frombits(uint64(a.Long(0))), nil }),
	}
}
