package store

import (
	"fmt"

	"go.etcd.io/bbolt"
)

// A Tx is one transaction, valid only during the function it was given to, on one goroutine.
type Tx struct {
	b      *bbolt.Tx
	writes int   // so that an iteration notices changes made while it runs
	err    error // first record that could not be read during an iteration; fails the transaction
}

// Writable says whether this is an Update.
func (t *Tx) Writable() bool { return t.b.Writable() }

// bucket is nil when the table has never been written to.
func (t *Tx) bucket(name string) *bbolt.Bucket { return t.b.Bucket([]byte(name)) }

func (t *Tx) writableBucket(name string) (*bbolt.Bucket, error) {
	if !t.b.Writable() {
		return nil, ErrReadOnly
	}
	t.writes++
	return t.b.CreateBucketIfNotExists([]byte(name))
}

func (t *Tx) fail(err error) {
	if t.err == nil {
		t.err = err
	}
}

// Next counts up a number kept with the named table and returns it: 1, 2, …
// Only in an Update; a number is not used again unless the Update fails.
func (t *Tx) Next(table string) (uint64, error) {
	b, err := t.writableBucket(table)
	if err != nil {
		return 0, fmt.Errorf("table %q: %w", table, err)
	}
	return b.NextSequence()
}
