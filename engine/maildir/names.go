package maildir

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A namer makes unique file names: the time, what cannot be guessed, and a counter.
type namer struct {
	host   string
	secret string
	n      int
}

func newNamer() namer {
	host, err := os.Hostname()
	if err != nil || host == "" {
		host = "localhost"
	}
	host = strings.NewReplacer("/", `\057`, ":", `\072`, ",", `\054`, ";", `\073`).Replace(host)
	var secret [8]byte
	rand.Read(secret[:])
	return namer{host: host, secret: hex.EncodeToString(secret[:])}
}

// next returns a name nobody else has, without size and flags.
func (n *namer) next() string {
	n.n++
	now := time.Now()
	return fmt.Sprintf("%d.M%dP%dQ%dR%s.%s", now.Unix(), now.Nanosecond()/1000, os.Getpid(), n.n, n.secret, n.host)
}

// A fileName is a message's: unique part and size, flags as letters.
type fileName struct{ base, flags string }

func (m *mailbox) parse(name string) fileName {
	base, info, _ := strings.Cut(name, m.sep)
	if flags, ok := strings.CutPrefix(info, "2,"); ok {
		return fileName{base, flags}
	}
	return fileName{base, ""}
}

func (m *mailbox) format(f fileName) string { return f.base + m.sep + "2," + f.flags }

// size reads ",S=" of a name.
func (f fileName) size() (int64, bool) {
	_, rest, ok := strings.Cut(f.base, ",S=")
	if !ok {
		return 0, false
	}
	digits, _, _ := strings.Cut(rest, ",")
	n, err := strconv.ParseInt(digits, 10, 64)
	return n, err == nil
}

// systemLetters are the flags that have a letter of their own.
var systemLetters = []struct {
	flag   string
	letter byte
}{{`\draft`, 'D'}, {`\flagged`, 'F'}, {`\answered`, 'R'}, {`\seen`, 'S'}, {`\deleted`, 'T'}}

// flagLetters writes flags as letters, in order.
func flagLetters(flags []string, kw *keywords) string {
	var b []byte
	for _, flag := range flags {
		if !strings.HasPrefix(flag, `\`) {
			if letter, ok := kw.letter(flag); ok {
				b = append(b, letter)
			}
			continue
		}
		for _, s := range systemLetters {
			if strings.EqualFold(s.flag, flag) {
				b = append(b, s.letter)
			}
		}
	}
	slices.Sort(b)
	return string(slices.Compact(b))
}
