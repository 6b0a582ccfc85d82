package object

import "strings"

// keyIndex finds entries by key: text in a map of its own, so that a lookup needs no memory for the folded key.
type keyIndex struct {
	text  map[string]int
	other map[any]int
}

// hashFrom is how many entries a table has before it gets an index; a few keys are faster compared than hashed.
const hashFrom = 9

// foldRoom is the length of keys that are folded without allocation.
const foldRoom = 64

// place is where a key's entry is.
func (h *Hashtable) place(key Value) (int, bool) {
	key = Unwrap(key)
	s, text := key.(string)
	switch {
	case !h.indexed:
		return h.scan(key, s, text)
	case !text:
		i, ok := h.index.other[h.hashKey(key)]
		return i, ok
	case !h.IgnoreCase:
		i, ok := h.index.text[s]
		return i, ok
	}
	var room [foldRoom]byte
	if len(s) <= foldRoom && foldASCII(room[:len(s)], s) {
		i, ok := h.index.text[string(room[:len(s)])]
		return i, ok
	}
	i, ok := h.index.text[foldKey(s)]
	return i, ok
}

// foldASCII writes s in upper case; false when it is not ASCII.
func foldASCII(to []byte, s string) bool {
	for i := range to {
		c := s[i]
		if c >= 0x80 {
			return false
		}
		if 'a' <= c && c <= 'z' {
			c -= 'a' - 'A'
		}
		to[i] = c
	}
	return true
}

// scan is place without an index.
func (h *Hashtable) scan(key Value, s string, text bool) (int, bool) {
	var hash any
	if !text {
		hash = h.hashKey(key)
	}
	for i := range h.entries {
		e := &h.entries[i]
		if e.removed {
			continue
		}
		other, ok := Unwrap(e.Key).(string)
		if ok != text {
			continue
		}
		if text && h.sameText(s, other) || !text && h.hashKey(e.Key) == hash {
			return i, true
		}
	}
	return 0, false
}

func (h *Hashtable) sameText(a, b string) bool {
	if a == b {
		return true
	}
	if !h.IgnoreCase {
		return false
	}
	if len(a) == len(b) && IsASCII(a) && IsASCII(b) {
		return strings.EqualFold(a, b)
	}
	return foldKey(a) == foldKey(b)
}

// note puts a key into the index, once there is one.
func (h *Hashtable) note(key Value, at int) {
	if !h.indexed {
		if len(h.entries) >= hashFrom {
			h.reindex()
		}
		return
	}
	if s, ok := Unwrap(key).(string); ok {
		if h.index.text == nil {
			h.index.text = make(map[string]int)
		}
		if h.IgnoreCase {
			s = foldKey(s)
		}
		h.index.text[s] = at
		return
	}
	if h.index.other == nil {
		h.index.other = make(map[any]int)
	}
	h.index.other[h.hashKey(key)] = at
}

// forget takes a key out of the index.
func (h *Hashtable) forget(key Value) {
	if s, ok := Unwrap(key).(string); !ok {
		delete(h.index.other, h.hashKey(key))
	} else if h.IgnoreCase {
		delete(h.index.text, foldKey(s))
	} else {
		delete(h.index.text, s)
	}
}

// reindex makes the index anew, or drops it when there is no need for one.
func (h *Hashtable) reindex() {
	h.index, h.indexed = keyIndex{}, len(h.entries) >= hashFrom
	if !h.indexed {
		return
	}
	for i := range h.entries {
		if !h.entries[i].removed {
			h.note(h.entries[i].Key, i)
		}
	}
}
