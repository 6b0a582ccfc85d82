package imaptarget_test

import (
	"fmt"
	"testing"

	"migsh/engine"
	"migsh/engine/enginetest"
	"migsh/engine/imapsource"
	"migsh/engine/imaptarget"
)

// box is a mailbox of a real server.
func box(t testing.TB, s *enginetest.Server, user string) enginetest.Mailbox {
	o := s.Options(user)
	return enginetest.Mailbox{
		Target: func() (engine.Target, error) { return imaptarget.Open(t.Context(), imaptarget.Options{Options: o}) },
		Source: func() (engine.Source, error) { return imapsource.Open(t.Context(), imapsource.Options{Options: o}) },
	}
}

func users(n int) []string {
	var names []string
	for i := range n {
		names = append(names, fmt.Sprintf("user%d@example.test", i))
	}
	return names
}

func TestDovecot(t *testing.T) {
	t.Parallel()
	for name, o := range map[string]enginetest.DovecotOptions{
		"Maildir": {Format: "maildir", Separator: "."},
		"sdbox":   {Format: "sdbox", Separator: "/"},
		"prefix":  {Format: "sdbox", Separator: ".", Prefix: "INBOX."},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o.Users = users(20)
			s := enginetest.Dovecot(t, o)
			n := 0
			open := func(t testing.TB) enginetest.Mailbox {
				b := box(t, s, o.Users[n])
				b.CRLF, b.UTC = true, true
				n++
				return b
			}
			t.Run("Target", func(t *testing.T) { enginetest.Target(t, open) })
			t.Run("Source", func(t *testing.T) { enginetest.Source(t, open) })
		})
	}
}

func TestCourier(t *testing.T) {
	t.Parallel()
	names := users(20)
	s := enginetest.Courier(t, names...)
	n := 0
	open := func(t testing.TB) enginetest.Mailbox {
		b := box(t, s, names[n])
		b.NoNUL, b.UTC, b.SubsAll = true, true, true
		b.Renames = map[string]string{"emoji 😀": "emoji _"}
		b.Alters = []string{"no line end", "4095", "4096", "4097", "one megabyte", "bare LF", "mixed line ends", "empty"} // ends each line
		n++
		return b
	}
	t.Run("Target", func(t *testing.T) { enginetest.Target(t, open) })
	t.Run("Source", func(t *testing.T) { enginetest.Source(t, open) })
}

func TestCyrus(t *testing.T) {
	t.Parallel()
	for name, alt := range map[string]bool{"beside INBOX": true, "below INBOX": false} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var names []string
			for i := range 20 {
				names = append(names, fmt.Sprint("user", i))
			}
			s := enginetest.Cyrus(t, alt, names...)
			n := 0
			open := func(t testing.TB) enginetest.Mailbox {
				b := box(t, s, names[n])
				b.UTC, b.Refuses = true, []string{"bare LF", "mixed line ends"}
				b.Renames = map[string]string{"quote\"d": "quote_d", "back\\slash": "back_slash", "{5}": "_5_", "semi;colon": "semi_colon"}
				if alt {
					b.Renames["caret^"] = "caret_"
				}
				b.Alters = []string{"eight bit"} // XXX in the header, unless munge8bit is off
				n++
				return b
			}
			t.Run("Target", func(t *testing.T) { enginetest.Target(t, open) })
			t.Run("Source", func(t *testing.T) { enginetest.Source(t, open) })
		})
	}
}
