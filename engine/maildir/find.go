package maildir

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"migsh/engine"
)

// Find looks at names for the size, at files for the date, and then at headers. MinUID means nothing here.
func (m *mailbox) Find(ctx context.Context, in engine.FolderRef, fp engine.Fingerprint) ([]engine.TargetID, error) {
	if err := m.check(ctx); err != nil {
		return nil, err
	}
	m.commit()
	b, _, err := m.ensure(in.Name)
	if err != nil {
		return nil, err
	}
	var found []string
	for _, sub := range []string{"cur", "new"} {
		names, err := readNames(filepath.Join(b.dir, sub))
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			f := m.parse(name)
			if size, ok := f.size(); ok && size != fp.Size {
				continue
			}
			same, err := matches(filepath.Join(b.dir, sub, name), fp)
			if err != nil {
				return nil, err
			}
			if same {
				found = append(found, f.base)
			}
		}
	}
	slices.SortFunc(found, byAge)
	ids := make([]engine.TargetID, len(found))
	for i, base := range found {
		ids[i] = engine.TargetID(base)
	}
	return ids, nil
}

// byAge orders unique names by the time and counter in them.
func byAge(a, b string) int {
	var x, y struct{ sec, usec, pid, n int }
	fmt.Sscanf(a, "%d.M%dP%dQ%d", &x.sec, &x.usec, &x.pid, &x.n)
	fmt.Sscanf(b, "%d.M%dP%dQ%d", &y.sec, &y.usec, &y.pid, &y.n)
	for _, d := range []int{x.sec - y.sec, x.usec - y.usec, x.n - y.n} {
		if d != 0 {
			return d
		}
	}
	return strings.Compare(a, b)
}

func readNames(dir string) ([]string, error) {
	d, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	defer d.Close()
	return d.Readdirnames(-1)
}

// matches compares one file. A file that a mail program has just renamed counts as not there.
func matches(file string, fp engine.Fingerprint) (bool, error) {
	f, err := os.Open(file)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return false, err
	}
	if info.Size() != fp.Size || info.ModTime().Unix() != fp.InternalDate.Unix() {
		return false, nil
	}
	var h engine.HeaderHash
	buf := make([]byte, 16<<10)
	for !h.Done() {
		n, err := f.Read(buf)
		h.Write(buf[:n])
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return false, err
		}
	}
	return h.Sum() == fp.Header, nil
}

// SetFlags replaces the flags of a message; letters that are neither flags nor keywords stay.
func (m *mailbox) SetFlags(ctx context.Context, in engine.FolderRef, id engine.TargetID, flags []string) error {
	if err := m.check(ctx); err != nil {
		return err
	}
	m.commit()
	b, _, err := m.ensure(in.Name)
	if err != nil {
		return err
	}
	wanted := flagLetters(in.Storable(flags), b.keywords)
	if err := b.keywords.save(m); err != nil {
		return full(err)
	}
	for range 2 { // the second time after reading the folder anew
		sub, name, err := m.lookup(b, string(id))
		if err != nil || name == "" {
			return err
		}
		f := m.parse(name)
		f.flags = mergeLetters(wanted, f.flags)
		to := m.format(f)
		err = os.Rename(filepath.Join(b.dir, sub, name), filepath.Join(b.dir, "cur", to))
		m.mu.Lock()
		if err == nil && b.index != nil {
			b.index[f.base] = to
		} else {
			b.index = nil
		}
		m.mu.Unlock()
		if !errors.Is(err, fs.ErrNotExist) {
			return full(err)
		}
	}
	return nil
}

// mergeLetters keeps those of old that IMAP has no flag for (P, "passed").
func mergeLetters(wanted, old string) string {
	b := []byte(wanted)
	for _, c := range []byte(old) {
		if c >= 'A' && c <= 'Z' && !strings.ContainsRune("DFRST", rune(c)) {
			b = append(b, c)
		}
	}
	slices.Sort(b)
	return string(slices.Compact(b))
}

// lookup finds the file of a message; name is "" when it is gone.
func (m *mailbox) lookup(b *box, base string) (sub, name string, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if b.index == nil {
		b.index = map[string]string{}
		names, err := readNames(filepath.Join(b.dir, "cur"))
		if err != nil {
			return "", "", err
		}
		for _, n := range names {
			b.index[m.parse(n).base] = n
		}
	}
	if name, ok := b.index[base]; ok {
		return "cur", name, nil
	}
	if _, err := os.Lstat(filepath.Join(b.dir, "new", base)); err == nil {
		return "new", base, nil
	}
	return "", "", nil
}
