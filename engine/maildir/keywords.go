package maildir

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// letters is how many keywords a folder can have: a to z.
const letters = 26

// keywords are a folder's, by their letter; a gap is "".
type keywords struct {
	file  string
	names []string
	saved int // how many are in the file
}

// readKeywords reads dovecot-keywords: "0 $Forwarded" is letter a.
func readKeywords(dir string) (*keywords, error) {
	k := &keywords{file: filepath.Join(dir, "dovecot-keywords")}
	text, err := os.ReadFile(k.file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	for line := range strings.Lines(string(text)) {
		number, name, ok := strings.Cut(strings.TrimRight(line, "\r\n"), " ")
		i, err := strconv.Atoi(number)
		if !ok || err != nil || i < 0 || i >= letters {
			continue
		}
		for len(k.names) <= i {
			k.names = append(k.names, "")
		}
		k.names[i] = name
	}
	k.saved = len(k.names)
	return k, nil
}

// letter returns a keyword's letter, giving it one if there still is one.
func (k *keywords) letter(name string) (byte, bool) {
	for i, n := range k.names {
		if strings.EqualFold(n, name) {
			return byte('a' + i), true
		}
	}
	if len(k.names) == letters {
		return 0, false
	}
	k.names = append(k.names, name)
	return byte('a' + len(k.names) - 1), true
}

// save writes the file if it has changed. It has to be there before a message uses a letter.
func (k *keywords) save(m *mailbox) error {
	if k.saved == len(k.names) {
		return nil
	}
	var b strings.Builder
	for i, n := range k.names {
		if n != "" {
			fmt.Fprintf(&b, "%d %s\n", i, n)
		}
	}
	if err := m.replace(k.file, b.String()); err != nil {
		return err
	}
	k.saved = len(k.names)
	return nil
}
