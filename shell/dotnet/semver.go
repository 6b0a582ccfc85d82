package dotnet

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"

	"migsh/shell/object"
)

var semVerType = semVerClass()

func semVerClass() *object.Type {
	t := object.NewClass("System.Management.Automation.SemanticVersion", nil, object.IComparableType)
	t.FromValue = func(v Value) (Value, bool, error) {
		switch x := object.Unwrap(v).(type) {
		case *object.Version:
			return &SemVer{int(x.Major), int(max(x.Minor, 0)), int(max(x.Build, 0)), "", ""}, true, nil
		case string:
			s, err := parseSemVer(x)
			if err == nil {
				return s, true, nil
			}
			inner := object.AsException(err)
			return nil, false, object.NewException(object.PSInvalidCastExceptionType, "Cannot convert value \""+x+"\" to type \""+t.Name+"\". Error: \""+inner.Message+"\"").
				WithInner(inner).WithID("InvalidCastParseTargetInvocation", "InvalidArgument")
		}
		return nil, false, nil
	}
	return t
}

// SemVer is System.Management.Automation.SemanticVersion.
type SemVer struct {
	major, minor, patch int
	pre, build          string
}

// PSType is SemanticVersion.
func (*SemVer) PSType() *object.Type { return semVerType }

// String is "7.4.0-preview.1+build".
func (s *SemVer) String() string {
	t := strconv.Itoa(s.major) + "." + strconv.Itoa(s.minor) + "." + strconv.Itoa(s.patch)
	if s.pre != "" {
		t += "-" + s.pre
	}
	if s.build != "" {
		t += "+" + s.build
	}
	return t
}

// PSEquals compares the parts, not the build label.
func (s *SemVer) PSEquals(o Value) bool {
	x, ok := o.(*SemVer)
	return ok && s.compare(x) == 0
}

// PSCompare orders by SemVer 2.0's rules: a pre-release is below its release.
func (s *SemVer) PSCompare(o Value) (int, error) {
	x, ok := o.(*SemVer)
	if !ok {
		return 0, argument("version", "Object must be of type SemanticVersion.")
	}
	return s.compare(x), nil
}

func (s *SemVer) compare(x *SemVer) int {
	if n := cmp.Or(cmp.Compare(s.major, x.major), cmp.Compare(s.minor, x.minor), cmp.Compare(s.patch, x.patch)); n != 0 {
		return n
	}
	switch {
	case s.pre == x.pre:
		return 0
	case s.pre == "":
		return 1
	case x.pre == "":
		return -1
	}
	return compareLabels(strings.Split(s.pre, "."), strings.Split(x.pre, "."))
}

func compareLabels(a, b []string) int {
	for i := 0; i < len(a) && i < len(b); i++ {
		x, errX := strconv.Atoi(a[i])
		y, errY := strconv.Atoi(b[i])
		n := 0
		switch {
		case errX == nil && errY == nil:
			n = cmp.Compare(x, y)
		case errX == nil:
			n = -1
		case errY == nil:
			n = 1
		default:
			n = strings.Compare(a[i], b[i])
		}
		if n != 0 {
			return n
		}
	}
	return cmp.Compare(len(a), len(b))
}

var semVerPattern = regexp.MustCompile(`^(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$`)

// ParseSemVer reads "7.4.0-preview.1"; the error is a FormatException.
func ParseSemVer(text string) (Value, error) { return parseSemVer(text) }

func parseSemVer(text string) (Value, error) {
	m := semVerPattern.FindStringSubmatch(text)
	if m == nil {
		if text == "" {
			return nil, formatError("Input string was not in a correct format.")
		}
		return nil, formatError("Cannot parse version string '" + text + "'.")
	}
	n := [3]int{}
	for i := range n {
		n[i], _ = strconv.Atoi(m[i+1])
	}
	return &SemVer{n[0], n[1], n[2], m[4], m[5]}, nil
}

func semVerMembers() []Def {
	type S = *SemVer
	label := func(s string) Value {
		if s == "" {
			return nil
		}
		return s
	}
	numbers := func(a Args) (Value, error) {
		s := &SemVer{}
		for i, part := range []*int{&s.major, &s.minor, &s.patch} {
			if i < a.Len() {
				*part = a.Int(i)
			}
		}
		if a.Len() > 3 {
			s.pre = a.String(3)
		}
		return s, nil
	}
	return []Def{
		Prop("int Major {get;}", func(s S) Value { return object.Int(s.major) }), Prop("int Minor {get;}", func(s S) Value { return object.Int(s.minor) }),
		Prop("int Patch {get;}", func(s S) Value { return object.Int(s.patch) }), Prop("string PreReleaseLabel {get;}", func(s S) Value { return label(s.pre) }),
		Prop("string BuildLabel {get;}", func(s S) Value { return label(s.build) }),
		Method("int CompareTo(System.Object version)", compareTo[S]),
		Method("bool Equals(System.Object obj)", func(s S, a Args) (Value, error) { return s.PSEquals(object.Unwrap(a.Value(0))), nil }),
		Static("semver Parse(string version)", func(a Args) (Value, error) { return parseSemVer(a.String(0)) }),
		Static("bool TryParse(string version, [ref] semver result)", func(a Args) (Value, error) {
			v, err := parseSemVer(a.String(0))
			if err != nil {
				return false, a.setRef(1, nil)
			}
			return true, a.setRef(1, v)
		}),
		Ctor("new(string version)", func(a Args) (Value, error) { return parseSemVer(a.String(0)) }),
		Ctor("new(int major)", numbers), Ctor("new(int major, int minor)", numbers), Ctor("new(int major, int minor, int patch)", numbers),
		Ctor("new(int major, int minor, int patch, string label)", numbers),
		Ctor("new(version version)", func(a Args) (Value, error) { return object.Convert(a.Value(0), semVerType) }),
	}
}
