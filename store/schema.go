package store

import (
	"context"
	"encoding/binary"
	"errors"

	"go.etcd.io/bbolt"
)

// The bucket of the store itself. Tables should not begin with "_".
var (
	metaBucket = []byte("_store")
	versionKey = []byte("version")
)

func writeVersion(b *bbolt.Tx, version int) error {
	m, err := b.CreateBucketIfNotExists(metaBucket)
	if err != nil {
		return err
	}
	return m.Put(versionKey, binary.BigEndian.AppendUint32(nil, uint32(version)))
}

func readVersion(b *bbolt.Tx) (int, error) {
	m := b.Bucket(metaBucket)
	if m == nil {
		return 0, errNoVersion
	}
	v := m.Get(versionKey)
	if len(v) != 4 {
		return 0, errNoVersion
	}
	return int(binary.BigEndian.Uint32(v)), nil
}

// errNeedsUpgrade ends a lease on a file that is older than this program.
var errNeedsUpgrade = errors.New("schema is older than this program")

// checkVersion runs in every lease, so that a worker of an older version that is
// still alive after an upgrade stops writing at once.
func (s *Store) checkVersion(b *bbolt.Tx) error {
	has, err := readVersion(b)
	if err != nil {
		return s.explain(err)
	}
	switch want := len(s.upgrades) + 1; {
	case has > want:
		return &NewerError{File: s.path, Has: has, Want: want}
	case has < want:
		return errNeedsUpgrade
	}
	return nil
}

// upgrade brings the schema to our version, one step a transaction.
func (s *Store) upgrade(ctx context.Context) error {
	for {
		err := s.lease(ctx, false, func(*Tx) error { return nil })
		if !errors.Is(err, errNeedsUpgrade) {
			return err
		}
		if err := s.upgradeStep(ctx); err != nil {
			return err
		}
	}
}

func (s *Store) upgradeStep(ctx context.Context) error {
	release, err := s.turn.take(ctx)
	if err != nil {
		return err
	}
	defer release()
	err = s.open(true, func(db *bbolt.DB) error {
		return db.Update(func(b *bbolt.Tx) error {
			has, err := readVersion(b)
			if err != nil || has > len(s.upgrades) {
				return err // another process was first
			}
			s.log.Info("upgrading the store", "file", s.path, "from", has)
			t := &Tx{b: b}
			if err := s.upgrades[has-1](t); err != nil {
				return err
			}
			return errors.Join(t.err, writeVersion(b, has+1))
		})
	})
	return s.explain(err)
}
