package engine

import (
	"slices"
	"strings"
)

var systemFlags = []string{`\Answered`, `\Flagged`, `\Deleted`, `\Seen`, `\Draft`}

// Storable returns those of flags that the folder can keep. Left out are \Recent, system flags that RFC 9051 does not know, keywords
// that are no atoms, and, where only certain ones can be stored, all others. Targets leave them out by themselves.
func (r FolderRef) Storable(flags []string) []string {
	return slices.DeleteFunc(slices.Clone(flags), func(flag string) bool {
		same := func(f string) bool { return strings.EqualFold(f, flag) }
		listed := slices.ContainsFunc(r.Permanent, same)
		if strings.HasPrefix(flag, `\`) {
			anySystem := r.Keywords && len(r.Permanent) == 0 // nothing said of a limit
			return !slices.ContainsFunc(systemFlags, same) || !anySystem && !listed
		}
		return !isAtom(flag) || !r.Keywords && !listed
	})
}

// isAtom tells whether s can be a keyword (RFC 9051: flag-keyword).
func isAtom(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool {
		return r <= ' ' || r >= 0x7f || strings.ContainsRune(`(){%*"\]`, r)
	})
}
