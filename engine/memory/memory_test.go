package memory

import (
	"errors"
	"io"
	"strings"
	"testing"

	"migsh/engine"
)

func TestDieAfterLeavesTheMessageOpen(t *testing.T) {
	for _, stored := range []bool{true, false} {
		b := New()
		b.Faults = DieAfter(2, stored)
		tgt, err := b.OpenTarget()
		if err != nil {
			t.Fatal(err)
		}
		ref, err := tgt.Ensure(t.Context(), engine.Folder{Path: []string{"INBOX"}})
		if err != nil {
			t.Fatal(err)
		}
		var errs []error
		for range 3 {
			p, err := tgt.Append(t.Context(), ref, engine.Message{Size: 4}, strings.NewReader("a\r\n\n"))
			if err == nil {
				_, err = p.Wait()
			}
			errs = append(errs, err)
		}
		if errs[0] != nil || !errors.Is(errs[1], ErrCut) || !errors.Is(errs[2], ErrCut) {
			t.Errorf("stored=%v: errors %v", stored, errs)
		}
		if want := map[bool]int{true: 2, false: 1}[stored]; len(b.Mails("INBOX")) != want {
			t.Errorf("stored=%v: %d messages, want %d", stored, len(b.Mails("INBOX")), want)
		}
	}
}

func TestFetchFaultIsNoEndOfMessage(t *testing.T) {
	b := New()
	b.Fill("INBOX", 3)
	b.Faults.Fetch = func(n int, _ string, _ uint32) Fault { return Fault{Cut: n == 2, After: 10} }
	src, _ := b.OpenSource()
	var whole, partial int
	err := src.Fetch(t.Context(), engine.Folder{Raw: "INBOX"}, []uint32{3, 2, 1}, func(_ engine.Message, r io.Reader) error {
		if _, err := io.ReadAll(r); err != nil {
			partial++
			return nil
		}
		whole++
		return nil
	})
	if whole != 1 || partial != 1 || !errors.Is(err, ErrCut) {
		t.Errorf("whole %d, partial %d, error %v", whole, partial, err)
	}
}
