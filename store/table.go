package store

import (
	"fmt"
	"strings"
)

// A Table is a named, ordered map from keys to values of type T. Declare it as a package
// variable or constant-like value; it holds no state.
//
// A T is stored as JSON, or in its own form when *T is an encoding.BinaryMarshaler and
// BinaryUnmarshaler (which must copy what it keeps), or as it is when it is []byte or string. Keys
// are ordered by their bytes, at most 32 KiB long, not empty. Secrets go in sealed
// (Seal): bbolt keeps the bytes of deleted values until it needs the page.
type Table[T any] struct{ Name string }

// Key joins the parts of a composite key. Key("b1") + Sep is the prefix of
// all keys whose first part is "b1". Parts must not contain Sep.
func Key(parts ...string) string { return strings.Join(parts, Sep) }

// Sep separates the parts of a composite key; it sorts before every other byte,
// so a part's own rows come before those of longer parts.
const Sep = "\x00"

// Get returns the value, or an error that is ErrNotFound and names table and key.
func (t Table[T]) Get(tx *Tx, key string) (T, error) {
	var v T
	b := tx.bucket(t.Name)
	if b == nil {
		return v, t.missing(key)
	}
	data := b.Get([]byte(key))
	if data == nil {
		return v, t.missing(key)
	}
	if err := decode(data, &v); err != nil {
		return v, t.unreadable(key, err)
	}
	return v, nil
}

// Has says whether there is a value, without decoding it.
func (t Table[T]) Has(tx *Tx, key string) bool {
	b := tx.bucket(t.Name)
	return b != nil && b.Get([]byte(key)) != nil
}

// Put stores the value under key, in place of what was there.
func (t Table[T]) Put(tx *Tx, key string, v T) error {
	data, err := encode(&v)
	if err != nil {
		return t.wrap(key, err)
	}
	b, err := tx.writableBucket(t.Name)
	if err != nil {
		return t.wrap(key, err)
	}
	if err := b.Put([]byte(key), data); err != nil {
		return t.wrap(key, err)
	}
	return nil
}

// Delete removes the value; a missing one is no error.
func (t Table[T]) Delete(tx *Tx, key string) error {
	if !tx.Writable() {
		return t.wrap(key, ErrReadOnly)
	}
	b := tx.bucket(t.Name)
	if b == nil {
		return nil
	}
	tx.writes++
	if err := b.Delete([]byte(key)); err != nil {
		return t.wrap(key, err)
	}
	return nil
}

func (t Table[T]) missing(key string) error { return t.wrap(key, ErrNotFound) }

func (t Table[T]) unreadable(key string, err error) error {
	return t.wrap(key, fmt.Errorf("cannot be read: %w", err))
}

func (t Table[T]) wrap(key string, err error) error {
	return fmt.Errorf("table %q, key %q: %w", t.Name, key, err)
}
