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
