package imaptarget_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"migsh/engine"
	"migsh/engine/enginetest"
	"migsh/engine/imapsource"
	"migsh/engine/imaptarget"
)

// faults are all ways of breaking, at places from the greeting into the mail.
func faults(toServer bool) []enginetest.Fault {
	var all []enginetest.Fault
	for _, how := range []enginetest.How{enginetest.Reset, enginetest.Truncate, enginetest.Stall, enginetest.HalfClose, enginetest.Garbage, enginetest.Trickle} {
		for _, after := range []int64{0, 700, 5_000, 150_000} {
			all = append(all, enginetest.Fault{How: how, ToServer: toServer, After: after, Every: 10 * time.Millisecond})
		}
	}
	return all
}

var many = func() []enginetest.Mail {
	var mails []enginetest.Mail
	for i := range 40 {
		mails = append(mails, enginetest.NewMail(fmt.Sprint("proxied", i), strings.Repeat(fmt.Sprint("line ", i, "\r\n"), i*50), `\Seen`))
	}
	return mails
}()

// TestSourceBehindFaults: whatever happens to the connection, a message that is handed out whole is the message, and what is
// missing is not hidden.
func TestSourceBehindFaults(t *testing.T) {
	s := enginetest.Dovecot(t, enginetest.DovecotOptions{})
	tgt, _ := box(t, s, "ann").Open(t)
	enginetest.Put(t, tgt, enginetest.Folder("INBOX"), many...)
	for _, fault := range faults(false) {
		t.Run(fmt.Sprint(fault.How, fault.After), func(t *testing.T) {
			t.Parallel()
			o := s.Options("ann")
			o.Silence, o.ConnectTimeout = 500*time.Millisecond, 2*time.Second
			o.Port = enginetest.Proxy(t, s.Port, func(n int) enginetest.Fault {
				if n > 1 {
					return enginetest.Fault{}
				}
				return fault
			})
			start := time.Now()
			got := map[string]bool{}
			src, err := imapsource.Open(t.Context(), imapsource.Options{Options: o})
			for range 8 { // the connection is made anew
				if err == nil {
					err = fetchAll(t, src, got)
				} else if src == nil {
					src, err = imapsource.Open(t.Context(), imapsource.Options{Options: o})
					continue
				}
				if err == nil && len(got) == len(many) {
					break
				}
				if err == nil && fault.How != enginetest.Garbage { // noise can hide a line, and the caller sees what is missing
					t.Errorf("%d of %d messages, and no error", len(got), len(many))
				}
				err = nil
			}
			if src != nil {
				src.Close()
			}
			if len(got) != len(many) {
				t.Errorf("%d of %d messages in the end: %v", len(got), len(many), err)
			}
			for _, m := range many {
				delete(got, string(m.Body))
			}
			if len(got) > 0 && fault.How != enginetest.Garbage { // noise inside a literal cannot be told from mail
				t.Errorf("%d messages that nobody sent", len(got))
			}
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("it took %s", took)
			}
		})
	}
}

func fetchAll(t *testing.T, src engine.Source, got map[string]bool) error {
	folders, err := src.Folders(t.Context())
	if err != nil {
		return err
	}
	for _, f := range folders {
		var uids []uint32
		for c, err := range src.Changes(t.Context(), f, engine.Checkpoint{}) {
			if err != nil {
				return err
			}
			uids = append(uids, c.UID)
		}
		err := src.Fetch(t.Context(), f, uids, func(m engine.Message, r io.Reader) error {
			body, err := io.ReadAll(r)
			if err == nil {
				got[string(body)] = true
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// TestTargetBehindFaults: what Wait calls stored is stored, once and whole; what is stored is a message that was sent; an error leaves
// the message open, and Find then tells.
func TestTargetBehindFaults(t *testing.T) {
	type place struct {
		fault enginetest.Fault
		user  string
	}
	var places []place
	var names []string
	for _, toServer := range []bool{true, false} {
		for _, f := range faults(toServer) {
			if f.How == enginetest.Garbage && f.ToServer || f.How == enginetest.Trickle {
				continue // noise on the way to the server is a message of its own; a trickle is a slow line
			}
			names = append(names, fmt.Sprint("user", len(names)))
			places = append(places, place{f, names[len(names)-1]})
		}
	}
	s := enginetest.Dovecot(t, enginetest.DovecotOptions{Users: names, Format: "sdbox"})
	for _, p := range places {
		t.Run(fmt.Sprint(p.fault.How, p.fault.ToServer, p.fault.After), func(t *testing.T) {
			t.Parallel()
			o := s.Options(p.user)
			o.Silence, o.ConnectTimeout = 500*time.Millisecond, 2*time.Second
			o.Port = enginetest.Proxy(t, s.Port, func(n int) enginetest.Fault {
				if n > 1 {
					return enginetest.Fault{}
				}
				return p.fault
			})
			tgt, err := imaptarget.Open(t.Context(), imaptarget.Options{Options: o})
			if err != nil {
				for range 5 {
					if tgt, err = imaptarget.Open(t.Context(), imaptarget.Options{Options: o}); err == nil {
						break
					}
				}
				if err != nil {
					t.Fatal(err)
				}
			}
			defer tgt.Close()
			move(t, tgt)
			src, err := imapsource.Open(t.Context(), imapsource.Options{Options: s.Options(p.user)})
			if err != nil {
				t.Fatal(err)
			}
			defer src.Close()
			got := enginetest.ReadAll(t, src, "INBOX")
			if len(got) != len(many) {
				t.Errorf("%d messages, want %d", len(got), len(many))
			}
			stored := map[string]bool{}
			for _, m := range got {
				stored[string(m.Body)] = true
			}
			for i, m := range many {
				if !stored[string(m.Body)] {
					t.Errorf("message %d is missing", i)
				}
			}
		})
	}
}

// move appends all messages, each once, as the engine would: what is open is looked for before it is sent again.
func move(t *testing.T, tgt engine.Target) {
	left := many
	for range 10 {
		var ref engine.FolderRef
		var err error
		for range 3 {
			if ref, err = tgt.Ensure(t.Context(), enginetest.Folder("INBOX")); err == nil {
				break
			}
		}
		if err != nil {
			t.Fatal(err)
		}
		var open []enginetest.Mail
		for _, m := range left {
			if ids, err := tgt.Find(t.Context(), ref, m.Fingerprint()); err != nil || len(ids) == 0 {
				open = append(open, m)
			}
		}
		left = nil
		var pendings []engine.Pending
		var sent []enginetest.Mail
		for _, m := range open {
			p, err := tgt.Append(t.Context(), ref, m.Message, bytes.NewReader(m.Body))
			if err != nil {
				left = append(left, m)
				break
			}
			pendings, sent = append(pendings, p), append(sent, m)
		}
		left = append(left, open[min(len(open), len(sent)+len(left)):]...)
		for i, p := range pendings {
			if _, err := p.Wait(); err != nil {
				var refused *engine.RefusedError
				if errors.As(err, &refused) {
					t.Errorf("refused: %v", err)
				}
				left = append(left, sent[i])
			}
		}
		if len(left) == 0 {
			return
		}
	}
}
