package maildir

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"migsh/engine"
)

var _ engine.Emptier = (*mailbox)(nil)

// Empty implements engine.Emptier.
func (m *mailbox) Empty(ctx context.Context) (bool, error) {
	if err := m.check(ctx); err != nil {
		return false, err
	}
	entries, err := os.ReadDir(m.dir)
	if err != nil {
		return false, err
	}
	boxes := []string{m.dir}
	for _, e := range entries {
		if e.IsDir() && strings.HasPrefix(e.Name(), ".") {
			boxes = append(boxes, filepath.Join(m.dir, e.Name()))
		}
	}
	for _, box := range boxes {
		for _, sub := range []string{"cur", "new"} {
			if empty, err := emptyFolder(filepath.Join(box, sub)); !empty || err != nil {
				return false, err
			}
		}
	}
	return true, nil
}

func emptyFolder(dir string) (bool, error) {
	d, err := os.Open(dir)
	if errors.Is(err, os.ErrNotExist) {
		return true, nil
	}
	if err != nil {
		return false, err
	}
	defer d.Close()
	_, err = d.Readdirnames(1)
	if errors.Is(err, io.EOF) {
		return true, nil
	}
	return false, err
}
