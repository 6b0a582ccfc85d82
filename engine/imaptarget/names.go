package imaptarget

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"migsh/engine/mailboxname"
)

// maxLevel is how long one level of a name may be, encoded: file systems of servers end at 255.
const maxLevel = 200

// name is what a folder is called here. It depends on path alone, so that it is the same in each run. The target's separator
// within a level becomes "_"; so do control characters.
func (t *target) name(path []string) string {
	if len(path) == 1 && path[0] == "INBOX" {
		return "INBOX"
	}
	return t.join(path, func(level string) string { return level })
}

// plainName is a name that any server should take: no wildcards, no dots, no emoji, nothing too long.
func (t *target) plainName(path []string) string {
	return t.join(path, func(level string) string {
		level = strings.Map(func(r rune) rune {
			if r > 0xffff || strings.ContainsRune(`*%/\.~#"{};^<>|?`, r) { // Courier has no surrogates, Cyrus few of the others
				return '_'
			}
			return r
		}, level)
		if len(mailboxname.Encode(level)) <= maxLevel {
			return level
		}
		sum := sha256.Sum256([]byte(level))
		short := []rune(level)
		for len(mailboxname.Encode(string(short))) > maxLevel-10 {
			short = short[:len(short)-1]
		}
		return fmt.Sprintf("%s_%x", string(short), sum[:4])
	})
}

func (t *target) join(path []string, level func(string) string) string {
	levels := make([]string, len(path))
	for i, l := range path {
		l = strings.Map(func(r rune) rune {
			if r < ' ' || r == 0x7f {
				return '_'
			}
			return r
		}, l)
		if t.delim != "" {
			l = strings.ReplaceAll(l, t.delim, "_")
		}
		if l = level(l); l == "" {
			l = "_"
		}
		if !t.c.UTF8() {
			l = mailboxname.Encode(l)
		}
		levels[i] = l
	}
	delim := t.delim
	if delim == "" {
		delim = "-" // a flat namespace
	}
	// INBOX's own folders keep INBOX as a level where a namespace "INBOX." is in front of all names: else
	// INBOX/Sub and Sub would be the same folder. Without such a namespace they just lie below INBOX.
	return t.c.Prefix + strings.Join(levels, delim)
}
