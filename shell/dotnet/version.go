package dotnet

import (
	"migsh/shell/object"
)

func versionMembers() []Def {
	type V = *object.Version
	return []Def{
		Prop("int Major {get;}", func(v V) Value { return v.Major }), Prop("int Minor {get;}", func(v V) Value { return v.Minor }),
		Prop("int Build {get;}", func(v V) Value { return v.Build }), Prop("int Revision {get;}", func(v V) Value { return v.Revision }),
		Prop("short MajorRevision {get;}", func(v V) Value { return int16(v.Revision >> 16) }), Prop("short MinorRevision {get;}", func(v V) Value { return int16(v.Revision) }),
		Method("string ToString()", func(v V, a Args) (Value, error) { return v.String(), nil }),
		Method("string ToString(int fieldCount)", func(v V, a Args) (Value, error) {
			n := a.Int(0)
			limit := 4
			if v.Build < 0 {
				limit = 2
			} else if v.Revision < 0 {
				limit = 3
			}
			if n < 0 || n > limit {
				return nil, argument("fieldCount", "Argument must be between 0 and "+object.ToString(object.Int(limit))+".")
			}
			return v.Fields(n), nil
		}),
		Method("int CompareTo(System.Object version)", compareTo[V]), Method("int CompareTo(version value)", compareTo[V]),
		Method("bool Equals(System.Object obj)", func(v V, a Args) (Value, error) { return object.Same(v, a.Value(0)), nil }),
		Method("System.Object Clone()", func(v V, a Args) (Value, error) { c := *v; return &c, nil }),
		Static("version Parse(string input)", func(a Args) (Value, error) { return parseVersion(a.String(0)) }),
		Static("bool TryParse(string input, [ref] version result)", func(a Args) (Value, error) {
			v, problem := object.ParseVersion(a.String(0))
			if problem != "" {
				return false, a.setRef(1, nil)
			}
			return true, a.setRef(1, v)
		}),
		Ctor("new(string version)", func(a Args) (Value, error) { return parseVersion(a.String(0)) }),
		Ctor("new()", func(a Args) (Value, error) { return &object.Version{Build: -1, Revision: -1}, nil }),
		Ctor("new(int major, int minor)", newVersion), Ctor("new(int major, int minor, int build)", newVersion),
		Ctor("new(int major, int minor, int build, int revision)", newVersion),
	}
}

func newVersion(a Args) (Value, error) {
	n := [4]int32{-1, -1, -1, -1}
	for i := range a.Len() {
		if a.Int(i) < 0 {
			return nil, nonNegative([]string{"major", "minor", "build", "revision"}[i], a.Int(i))
		}
		n[i] = int32(a.Int(i))
	}
	return &object.Version{Major: n[0], Minor: n[1], Build: n[2], Revision: n[3]}, nil
}

func parseVersion(s string) (Value, error) {
	v, problem := object.ParseVersionError(s)
	if problem != nil {
		return nil, problem
	}
	return v, nil
}
