package interp

import (
	"fmt"
	"strings"

	"migsh/shell/object"
)

// setStrictMode is Set-StrictMode.
type setStrictMode struct {
	Version string `ps:"set=Version,pos=0,mandatory,strictversion,alias=v"`
	Off     Switch `ps:"set=OffVersion,mandatory"`
}

func (c *setStrictMode) Process(p *Pipe) error {
	at := p.frame.scope
	if c.Off {
		at.strict = 0
		return nil
	}
	v, err := strictVersion(c.Version)
	if err != nil {
		return err
	}
	at.strict = int8(min(v.Major, 3) * 10)
	return nil
}

// strictVersion is what Set-StrictMode's argument means: Latest, or a version of PowerShell there has been.
func strictVersion(text string) (*object.Version, error) {
	if equalFold(text, "latest") {
		return &object.Version{Major: 7, Minor: 6}, nil
	}
	if n, err := object.Convert(text, object.Int32Type); err == nil && !strings.Contains(text, ".") {
		text = object.ToString(n) + ".0" // 2 is 2.0
	}
	v, err := object.Convert(text, object.VersionType)
	if err != nil {
		return nil, err
	}
	return v.(*object.Version), nil
}

// versionCheck is the validator of Set-StrictMode's argument.
type versionCheck struct{}

func (versionCheck) whole() bool { return false }

func (versionCheck) check(s *Session, _ *frame, x object.Value) error {
	v, err := strictVersion(s.text(x))
	if err != nil {
		return err
	}
	if !wasReleased(v) {
		return fmt.Errorf("The \"%s\" argument does not contain a valid PowerShell version. Supply a valid version number and then try the command again.", object.ToString(v))
	}
	return nil
}

// wasReleased reports whether there has been a PowerShell of this version. pwsh: what stands behind the second number does not matter.
func wasReleased(v *object.Version) bool {
	last := map[int]int{1: 0, 2: 0, 3: 0, 4: 0, 5: 1, 6: 2, 7: 6}
	minor, ok := last[int(v.Major)]
	return ok && int(v.Minor) <= minor
}

// strictIndex is what strict mode 3.0 says of reading v[key] as x: an index outside of an array, a list or a text is an error, also in a slice.
func strictIndex(v, key, x object.Value) error {
	n := 0
	u := object.Unwrap(v)
	switch t := u.(type) {
	case *object.Hashtable:
		if at, ok := object.Unwrap(key).(int32); ok && t.Ordered() && x == nil && outOfRange(t.Len(), at) {
			return indexOutOfRange(u)
		}
		return nil
	case string:
		n = object.Length(t)
	case object.Sequence:
		if a, ok := t.(*object.Array); ok && a.Dims != nil {
			if x == nil {
				return indexOutOfRange(u)
			}
			return nil
		}
		n = t.Len()
	default:
		return nil
	}
	if keys, ok := sequence(key); ok {
		for _, k := range keys {
			if outOfRange(n, k) {
				return indexOutOfRange(u)
			}
		}
		return nil
	}
	if x != nil {
		return nil
	}
	if _, err := object.Convert(key, object.Int32Type); err != nil {
		return castFailure(err)
	}
	if outOfRange(n, key) {
		return indexOutOfRange(u)
	}
	return nil
}

func outOfRange(n int, key object.Value) bool {
	i, err := object.Convert(key, object.Int32Type)
	if err != nil {
		return false
	}
	at := int(i.(int32))
	return at >= n || at < -n
}

func indexOutOfRange(v object.Value) error {
	switch v.(type) {
	case *object.List, *object.Hashtable:
		return object.NewException(object.ArgumentOutOfRangeExceptionType,
			"Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')")
	}
	return object.NewException(object.IndexOutOfRangeExceptionType, "Index was outside the bounds of the array.")
}
