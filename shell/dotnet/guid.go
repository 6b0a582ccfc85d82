package dotnet

import (
	"migsh/shell/object"
)

func guidMembers() []Def {
	format := func(g object.Guid, a Args) (Value, error) { return g.PSFormat(a.String(0), nil) }
	return []Def{
		Prop("int Variant {get;}", func(g object.Guid) Value { return object.Int(int(g.Bytes()[8] >> 4)) }),
		Prop("int Version {get;}", func(g object.Guid) Value { return object.Int(int(g.Bytes()[7] >> 4)) }),
		Prop("System.Object Guid {get;}", func(g object.Guid) Value { return g.String() }),
		Method("string ToString()", func(g object.Guid, a Args) (Value, error) { return g.String(), nil }),
		Method("string ToString(string format)", format), Method("string ToString(string format, System.IFormatProvider provider)", format),
		Method("byte[] ToByteArray()", func(g object.Guid, a Args) (Value, error) { return &object.Bytes{B: g.Bytes()}, nil }),
		Method("int CompareTo(System.Object value)", compareTo[object.Guid]), Method("int CompareTo(guid value)", compareTo[object.Guid]),
		Method("bool Equals(System.Object o)", func(g object.Guid, a Args) (Value, error) { return object.Same(g, a.Value(0)), nil }),
		Method("bool Equals(guid g)", func(g object.Guid, a Args) (Value, error) { return object.Same(g, a.Value(0)), nil }),
		Const("guid Empty", object.Guid{}),
		Static("guid NewGuid()", func(a Args) (Value, error) { return object.NewGuid(), nil }),
		Static("guid Parse(string input)", func(a Args) (Value, error) { return parseGuid(a.String(0)) }),
		Static("bool TryParse(string input, [ref] guid result)", func(a Args) (Value, error) {
			g, ok := object.ParseGuid(a.String(0))
			if !ok {
				g = object.Guid{}
			}
			return ok, a.setRef(1, g)
		}),
		Ctor("new(byte[] b)", func(a Args) (Value, error) {
			if len(a.Bytes(0)) != 16 {
				return nil, argument("b", "Byte array for Guid must be exactly 16 bytes long.")
			}
			return object.GuidFromBytes(a.Bytes(0)), nil
		}),
		Ctor("new(string g)", func(a Args) (Value, error) { return parseGuid(a.String(0)) }),
		Ctor("new()", func(a Args) (Value, error) { return object.Guid{}, nil }),
	}
}

func parseGuid(s string) (Value, error) {
	if g, ok := object.ParseGuid(s); ok {
		return g, nil
	}
	return nil, formatError("Unrecognized Guid format.")
}
