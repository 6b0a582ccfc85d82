package object

import (
	"cmp"
	"math/rand/v2"
	"strings"
	"testing"
)

// Keys order as the comparisons they stand for.
func TestSortKeysOrderAsCompareStrings(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	letters := []rune("aAbBzZ019 -_.,@'éÉßüñœøæ漢か-–‘’$€£+=~^`\t\u00ad\u0301😀")
	word := func() string {
		var b strings.Builder
		for range r.IntN(6) {
			b.WriteRune(letters[r.IntN(len(letters))])
		}
		return b.String()
	}
	for _, ignoreCase := range []bool{true, false} {
		keys := NewSortKeys(ignoreCase)
		for range 50_000 {
			a, b := word(), word()
			want := CompareStrings(a, b, ignoreCase)
			if got := strings.Compare(keys.Key(a), keys.Key(b)); got != want {
				t.Fatalf("%q, %q (ignoring case: %v): keys say %d, CompareStrings %d", a, b, ignoreCase, got, want)
			}
			x, ok := PlainKey(a)
			y, ok2 := PlainKey(b)
			if ok && ok2 && x != y && cmp.Compare(x, y) != want {
				t.Fatalf("%q, %q: plain keys say otherwise than %d", a, b, want)
			}
		}
	}
}
