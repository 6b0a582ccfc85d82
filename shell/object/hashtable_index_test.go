package object

import (
	"fmt"
	"testing"
)

// A table finds its keys whether it has an index yet or not, by PowerShell's rules for what is the same key.
func TestKeysOfSmallAndLargeTables(t *testing.T) {
	for _, size := range []int{0, 1, 7, 8, 9, 10, 200} {
		h := NewHashtable()
		for i := range size {
			h.Set(fmt.Sprintf("Key%d", i), int32(i))
		}
		h.Set("Straße", "a")
		h.Set(int32(1), "int")
		h.Set(int64(1), "long")
		h.Set(DecimalFromInt(1), "decimal")
		for key, want := range map[Value]Value{"STRAßE": "a", int32(1): "int", int64(1): "long", "1": nil, "Strasse": nil, 1.0: nil} {
			if got, _ := h.Get(key); got != want {
				t.Errorf("%d entries: [%T]%v gives %v, want %v", size, key, key, got, want)
			}
		}
		for i := range size {
			if got, _ := h.Get(fmt.Sprintf("kEY%d", i)); got != int32(i) {
				t.Fatalf("%d entries: key %d gives %v", size, i, got)
			}
			if i%2 == 0 && !h.Delete(fmt.Sprintf("KEY%d", i)) {
				t.Fatalf("%d entries: key %d cannot be removed", size, i)
			}
		}
		for i := range size {
			if _, ok := h.Get(fmt.Sprintf("key%d", i)); ok != (i%2 == 1) {
				t.Fatalf("%d entries: key %d after removal: %v", size, i, ok)
			}
		}
		h.InsertAt(0, "first", true)
		if got, _ := h.Get("FIRST"); got != true || h.EntryAt(0).Key != "first" || h.Len() != size/2+5 {
			t.Errorf("%d entries: first is %v, of %d", size, got, h.Len())
		}
		h.Clear()
		if _, ok := h.Get("first"); ok || h.Len() != 0 {
			t.Errorf("%d entries: not empty after Clear", size)
		}
	}
}

func TestLookingUpTextDoesNotAllocate(t *testing.T) {
	h := NewHashtable()
	for i := range 100 {
		h.Set(fmt.Sprintf("key%d", i), nil)
	}
	var key Value = "Key50"
	if n := testing.AllocsPerRun(100, func() { h.Get(key) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
