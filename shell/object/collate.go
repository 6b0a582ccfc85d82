package object

import (
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// collators are costly to make and not safe for concurrent use; pools hand them out.
var (
	foldCollators = sync.Pool{New: func() any { return collate.New(language.AmericanEnglish, collate.IgnoreCase) }}
	caseCollators = sync.Pool{New: func() any { return collate.New(language.AmericanEnglish) }}
)

// CompareStrings orders strings as a dictionary of the culture does (letters together whatever their case, punctuation before digits
// before letters): -1, 0 or 1.
func CompareStrings(a, b string, ignoreCase bool) int {
	if a == b {
		return 0
	}
	if plainWord(a) && plainWord(b) {
		return comparePlain(a, b, ignoreCase)
	}
	pool := &caseCollators
	if ignoreCase {
		pool = &foldCollators
	}
	c := pool.Get().(*collate.Collator)
	defer pool.Put(c)
	return c.CompareString(a, b)
}

// SortKeys makes keys that order as CompareStrings does when they are compared byte by byte: for putting many strings in order, since a
// comparison by the tables of the culture costs more than both keys. It is not safe for concurrent use.
type SortKeys struct {
	c   *collate.Collator
	buf collate.Buffer
}

// NewSortKeys makes them for one sort.
func NewSortKeys(ignoreCase bool) *SortKeys {
	if ignoreCase {
		return &SortKeys{c: collate.New(language.AmericanEnglish, collate.IgnoreCase)}
	}
	return &SortKeys{c: collate.New(language.AmericanEnglish)}
}

// Key is the key of s.
func (k *SortKeys) Key(s string) string {
	k.buf.Reset()
	return string(k.c.KeyFromString(&k.buf, s))
}

// PlainKey orders strings of ASCII letters and digits by their first eight characters, whatever their case; false for other strings.
// Of equal keys CompareStrings must tell.
func PlainKey(s string) (key uint64, ok bool) {
	if !plainWord(s) {
		return 0, false
	}
	for i := range 8 {
		key <<= 8
		if i < len(s) {
			key |= uint64(s[i] | 0x20)
		}
	}
	return key, true
}

// plainWord reports whether s has only ASCII letters and digits, whose order needs no table.
func plainWord(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !(isDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'z') {
			return false
		}
	}
	return true
}

// comparePlain orders by letters first; small letters come before capital ones where nothing else differs.
func comparePlain(a, b string, ignoreCase bool) int {
	for i := 0; i < len(a) && i < len(b); i++ {
		if x, y := a[i]|0x20, b[i]|0x20; x != y {
			if x < y {
				return -1
			}
			return 1
		}
	}
	switch {
	case len(a) < len(b):
		return -1
	case len(a) > len(b):
		return 1
	case ignoreCase:
		return 0
	}
	return -strings.Compare(a, b)
}
