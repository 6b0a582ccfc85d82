package object

import (
	"cmp"
	"strconv"
	"strings"
)

// Version is System.Version; parts that were not given are -1.
type Version struct{ Major, Minor, Build, Revision int32 }

// PSType is System.Version.
func (*Version) PSType() *Type { return VersionType }

// ParseVersion reads two to four numbers joined by points. problem is "" on success, else why not: "parts", "format", "negative" or
// "overflow", which is what .NET's messages differ by.
func ParseVersion(s string) (v *Version, problem string) {
	parts := strings.Split(s, ".")
	if len(parts) < 2 || len(parts) > 4 {
		return nil, "parts"
	}
	n := [4]int32{-1, -1, -1, -1}
	for i, p := range parts {
		p = strings.TrimSpace(p)
		x, err := strconv.ParseInt(p, 10, 32)
		switch {
		case err != nil && allDigits(p) && p != "":
			return nil, "overflow"
		case err != nil:
			return nil, "format"
		case x < 0:
			return nil, "negative"
		}
		n[i] = int32(x)
	}
	return &Version{n[0], n[1], n[2], n[3]}, ""
}

// String joins the parts given: "1.2.3".
func (v *Version) String() string { return v.Fields(v.fieldCount()) }

func (v *Version) fieldCount() int {
	switch {
	case v.Build < 0:
		return 2
	case v.Revision < 0:
		return 3
	}
	return 4
}

// Fields is ToString(count); count must not exceed the parts given.
func (v *Version) Fields(count int) string {
	parts := []string{}
	for _, n := range []int32{v.Major, v.Minor, v.Build, v.Revision}[:count] {
		parts = append(parts, strconv.Itoa(int(n)))
	}
	return strings.Join(parts, ".")
}

// Cmp orders by the parts in turn; a part not given is below 0.
func (v *Version) Cmp(w *Version) int {
	return cmp.Or(cmp.Compare(v.Major, w.Major), cmp.Compare(v.Minor, w.Minor), cmp.Compare(v.Build, w.Build), cmp.Compare(v.Revision, w.Revision))
}
