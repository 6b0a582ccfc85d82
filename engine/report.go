package engine

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"migsh/store"
)

// maxReport bounds a user's report; the oldest entries go first.
const maxReport = 300

// note adds a line to the user's report, which the next commit records.
func (r *run) note(failure bool, format string, args ...any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.addNote(failure, format, args...)
}

// addNote is note, with r.mu held.
func (r *run) addNote(failure bool, format string, args ...any) {
	r.notes = append(r.notes, ReportEntry{Time: r.s.now(), Text: fmt.Sprintf(format, args...), Failure: failure})
}

func (r *run) flushNotes(tx *store.Tx) error {
	if len(r.notes) == 0 {
		return nil
	}
	all, err := reports.Get(tx, r.user)
	if err != nil && !isMissing(err) {
		return err
	}
	all = append(all, r.notes...)
	all = all[max(0, len(all)-maxReport):]
	if err := reports.Put(tx, r.user, all); err != nil {
		return err
	}
	r.notes = nil
	return nil
}

// mapped remembers where a folder goes and reports it, once.
func (r *run) mapped(m MappedFolder) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for i, old := range r.box.Mapped {
		if old.Source == m.Source {
			if old != m {
				r.box.Mapped[i] = m
				r.noteMapped(m)
			}
			return
		}
	}
	r.box.Mapped = append(r.box.Mapped, m)
	r.noteMapped(m)
}

func (r *run) noteMapped(m MappedFolder) {
	if m.Why != "" || m.Source != m.Target {
		r.addNote(false, "Folder '%s' goes to '%s' (%s).", m.Source, m.Target, either(m.Why == "", "the target's spelling", m.Why))
	}
}

func (r *run) folderKey(raw string) string { return store.Key(r.mailbox, raw) }

// skippedKey is the same whenever the same item is skipped, in whatever batch.
func skippedKey(mailbox, folder string, item SkippedItem) string {
	return store.Key(mailbox, folder, string(item.Kind), fmt.Sprintf("%08x", item.UID))
}

// putSkipped records an item, and counts it if it is new.
func (r *run) putSkipped(tx *store.Tx, folder string, item SkippedItem) error {
	key := skippedKey(r.mailbox, folder, item)
	if !skipped.Has(tx, key) {
		r.box.Skipped++
	}
	return skipped.Put(tx, key, item)
}

// unskip forgets an item that has been copied after all.
func (r *run) unskip(tx *store.Tx, folder string, item SkippedItem) error {
	key := skippedKey(r.mailbox, folder, item)
	if !skipped.Has(tx, key) {
		return nil
	}
	r.box.Skipped--
	return skipped.Delete(tx, key)
}

// commitLeftOut records a folder that could not be copied.
func (r *run) commitLeftOut(ctx context.Context, p plannedFolder, item SkippedItem) error {
	return r.update(ctx, func(tx *store.Tx) error {
		key := r.folderKey(p.Raw)
		row, err := folders.Get(tx, key)
		if err != nil && !isMissing(err) {
			return err
		}
		row.Path, row.LeftOut = folderName(p.Path), true
		return errors.Join(folders.Put(tx, key, row), r.putSkipped(tx, p.Raw, item), mailboxes.Put(tx, r.mailbox, r.box), r.putUser(tx))
	})
}

// oneLine keeps an error fit for a table.
func oneLine(err error) string {
	s := strings.Join(strings.Fields(err.Error()), " ")
	if len(s) > 500 {
		s = strings.ToValidUTF8(s[:500], "") + "…"
	}
	return s
}
