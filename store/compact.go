package store

import (
	"errors"
	"io/fs"
	"os"
	"time"

	"go.etcd.io/bbolt"
)

// compactAbove is the number of free pages from which their list, read at each
// Update and written with it, is worth getting rid of (see BenchmarkUpdateFreePages).
const compactAbove = 50_000

// worthCompacting also asks that no more is copied than is thrown away, so that the
// copying is paid for by the deleting.
func (s *Store) worthCompacting(db *bbolt.DB) bool {
	free := db.Stats().FreePageN + db.Stats().PendingPageN
	if free < s.compactAbove {
		return false
	}
	info, err := os.Stat(db.Path())
	return err == nil && int64(free)*int64(db.Info().PageSize) >= info.Size()/2
}

// compact replaces the file by a copy without free pages. The caller has the
// turnstile, so nobody has the file open. If it cannot be done (no room for the copy), the file stays.
func (s *Store) compact() {
	start := time.Now()
	fresh := s.path + ".compact"
	err := s.open(false, func(src *bbolt.DB) error { return compactTo(fresh, src) })
	if err == nil {
		err = replaceFile(fresh, s.path)
	}
	if err != nil {
		os.Remove(fresh)
		s.log.Warn("compacting the store failed; it stays as it was", "file", s.path, "error", err)
		return
	}
	s.log.Info("store compacted", "file", s.path, "took", time.Since(start))
}

func compactTo(path string, src *bbolt.DB) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	// One sync at the end is enough: until the file gets its name, nobody reads it.
	dst, err := bbolt.Open(path, 0o600, &bbolt.Options{NoSync: true, FreelistType: bbolt.FreelistMapType})
	if err != nil {
		return err
	}
	const chunk = 4 << 20 // bounds memory
	return errors.Join(bbolt.Compact(dst, src, chunk), dst.Sync(), dst.Close())
}
