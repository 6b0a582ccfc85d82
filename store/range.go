package store

import (
	"bytes"
	"iter"
	"slices"

	"go.etcd.io/bbolt"
)

// All yields the rows whose key begins with prefix ("" for all), in key order.
//
// As with the other ranges, the loop may Put and Delete in the same table: it
// goes on behind the last key it saw. A row that cannot be decoded ends the
// loop and fails the transaction with an error that names it.
func (t Table[T]) All(tx *Tx, prefix string) iter.Seq2[string, T] {
	return t.decoded(tx, ascend(tx, t.Name, prefix, prefix))
}

// From yields the rows with prefix whose key is start or greater, in key order.
func (t Table[T]) From(tx *Tx, prefix, start string) iter.Seq2[string, T] {
	return t.decoded(tx, ascend(tx, t.Name, prefix, max(prefix, start)))
}

// Reverse yields the rows whose key begins with prefix, the greatest key first.
func (t Table[T]) Reverse(tx *Tx, prefix string) iter.Seq2[string, T] {
	return t.decoded(tx, descend(tx, t.Name, prefix))
}

// Keys is All without the values, which are not even read from disk when they are large.
func (t Table[T]) Keys(tx *Tx, prefix string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for k := range ascend(tx, t.Name, prefix, prefix) {
			if !yield(string(k)) {
				return
			}
		}
	}
}

// Count is the number of keys that begin with prefix; it walks them.
func (t Table[T]) Count(tx *Tx, prefix string) int {
	n := 0
	for range ascend(tx, t.Name, prefix, prefix) {
		n++
	}
	return n
}

func (t Table[T]) decoded(tx *Tx, rows iter.Seq2[[]byte, []byte]) iter.Seq2[string, T] {
	return func(yield func(string, T) bool) {
		for k, data := range rows {
			key := string(k)
			var v T
			if err := decode(data, &v); err != nil {
				tx.fail(t.unreadable(key, err))
				return
			}
			if !yield(key, v) {
				return
			}
		}
	}
}

// ascend yields raw rows from start on while they have prefix. Both slices are bbolt's.
func ascend(tx *Tx, table, prefix, start string) iter.Seq2[[]byte, []byte] {
	return func(yield func(k, v []byte) bool) {
		b := tx.bucket(table)
		if b == nil {
			return
		}
		p := []byte(prefix)
		c := b.Cursor()
		for k, v := c.Seek([]byte(start)); k != nil && bytes.HasPrefix(k, p); {
			seen, writes := k, tx.writes
			if tx.Writable() {
				seen = bytes.Clone(k) // a Delete in the loop moves the page's bytes
			}
			if !yield(k, v) {
				return
			}
			if tx.writes == writes {
				k, v = c.Next()
				continue
			}
			// bbolt's cursors do not survive changes: seek anew, behind the last key.
			c = b.Cursor()
			k, v = c.Seek(append(seen, 0))
		}
	}
}

// descend yields raw rows with prefix from the greatest on.
func descend(tx *Tx, table, prefix string) iter.Seq2[[]byte, []byte] {
	return func(yield func(k, v []byte) bool) {
		b := tx.bucket(table)
		if b == nil {
			return
		}
		p := []byte(prefix)
		limit := after(p)
		if tx.writes > 0 {
			descendChanged(tx, table, prefix, limit, yield)
			return
		}
		c := b.Cursor()
		for k, v := before(c, limit); k != nil && bytes.HasPrefix(k, p); k, v = c.Prev() {
			seen := k
			if tx.Writable() {
				seen = bytes.Clone(k)
			}
			if !yield(k, v) {
				return
			}
			if tx.writes > 0 {
				descendChanged(tx, table, prefix, seen, yield)
				return
			}
		}
	}
}

// descendChanged goes down from limit (nil: the end) in a table that was changed in this transaction. It
// walks up first and remembers the keys: bbolt's cursor does not find its way back over pages that
// were emptied in the same transaction (bbolt 1.5: Last loops for ever, Prev stops early).
func descendChanged(tx *Tx, table, prefix string, limit []byte, yield func(k, v []byte) bool) {
	var keys [][]byte
	for k := range ascend(tx, table, prefix, prefix) {
		if limit != nil && bytes.Compare(k, limit) >= 0 {
			break
		}
		keys = append(keys, bytes.Clone(k))
	}
	for _, k := range slices.Backward(keys) {
		v := tx.bucket(table).Get(k)
		if v == nil {
			continue // deleted in the loop
		}
		if !yield(k, v) {
			return
		}
	}
}

// before moves to the greatest key below limit; nil is no limit.
func before(c *bbolt.Cursor, limit []byte) (k, v []byte) {
	if limit == nil {
		return c.Last()
	}
	if k, _ := c.Seek(limit); k == nil {
		return c.Last()
	}
	return c.Prev()
}

// after is the least key above all keys with prefix p; nil when there is none.
func after(p []byte) []byte {
	end := bytes.Clone(p)
	for i := len(end) - 1; i >= 0; i-- {
		if end[i]++; end[i] != 0 {
			return end[:i+1]
		}
	}
	return nil
}
