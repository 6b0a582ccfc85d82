package imaptarget_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"migsh/engine"
	"migsh/engine/enginetest"
)

func appendAll(t *testing.T, tgt engine.Target, ref engine.FolderRef, mails ...enginetest.Mail) []engine.Pending {
	t.Helper()
	var pendings []engine.Pending
	for i, m := range mails {
		p, err := tgt.Append(t.Context(), ref, m.Message, bytes.NewReader(m.Body))
		if err != nil {
			t.Fatalf("message %d: %v", i, err)
		}
		pendings = append(pendings, p)
	}
	return pendings
}

// TestBatch: one command for many messages, each with its own id.
func TestBatch(t *testing.T) {
	for uids, want := range map[string]string{
		"9 1:3": "9/1 9/2 9/3", "9 1,2,3": "9/1 9/2 9/3", "9 4,7:8": "9/4 9/7 9/8", "9 8:7,9": "9/7 9/8 9/9", "9 1": "9/1  ", "x": "  ", "": "  ",
	} {
		r := &recorder{caps: "LITERAL+ MULTIAPPEND", changed: answers{"APPEND": enginetest.Says("TAG OK [APPENDUID " + uids + "] done")}}
		tgt := r.open(t)
		ref := ensure(t, tgt, "INBOX")
		var ids []string
		for _, p := range appendAll(t, tgt, ref, mail, mail, mail) {
			id, err := p.Wait()
			if err != nil {
				t.Error(err)
			}
			ids = append(ids, string(id))
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("%q: ids %q, want %q", uids, got, want)
		}
		if got := r.commands("APPEND"); len(got) != 1 || strings.Count(got[0], "Message-ID: <m@") != 3 || strings.Count(got[0], `(\Seen) " 4-Mar`) != 3 {
			t.Errorf("%q", got)
		}
	}
}

// TestBatchEnds: another folder, another kind of message, another command, and size end a batch.
func TestBatchEnds(t *testing.T) {
	r := &recorder{caps: "LITERAL+ MULTIAPPEND BINARY", changed: answers{"APPEND": enginetest.Says("TAG OK done")}}
	tgt := r.open(t)
	a, b := ensure(t, tgt, "INBOX"), ensure(t, tgt, "Other")
	half := enginetest.NewMail("half", strings.Repeat("x", 600_000))
	large := enginetest.NewMail("large", strings.Repeat("x", 1<<20))
	null, empty := enginetest.Raw("S: x\r\n\r\n\x00"), enginetest.Raw("")
	var pendings []engine.Pending
	add := func(ref engine.FolderRef, mails ...enginetest.Mail) {
		pendings = append(pendings, appendAll(t, tgt, ref, mails...)...)
	}
	add(a, mail, mail)
	add(b, mail, null, mail, empty, mail, large, half, half)
	ensure(t, tgt, "Third")
	add(b, mail)
	if _, err := pendings[len(pendings)-1].Wait(); err != nil {
		t.Error(err)
	}
	add(b, mail)
	tgt.Close()
	for i, p := range pendings {
		if _, err := p.Wait(); err != nil {
			t.Errorf("message %d: %v", i, err)
		}
	}
	// 2; 1, NUL, 1, empty, 1, large, half, half; 1; 1
	if got := r.commands("APPEND"); len(got) != 11 {
		t.Errorf("%d commands", len(got))
	}
}

// TestBatchRefused: the message at fault is found, the others are stored.
func TestBatchRefused(t *testing.T) {
	for text, check := range map[string]func(error) bool{
		"NO [TOOBIG] too big":     isRefused,
		"NO [OVERQUOTA] no room":  isRefused,
		"BAD what is this":        isRefused,
		"NO [SERVERBUG] internal": func(err error) bool { return err != nil && !isRefused(err) },
	} {
		n := 0
		r := &recorder{caps: "LITERAL+ MULTIAPPEND"}
		r.changed = answers{"APPEND": func(args string) string {
			if strings.Contains(args, "bad one") {
				return "TAG " + text
			}
			n++
			return fmt.Sprintf("TAG OK [APPENDUID 9 %d] done", n)
		}}
		tgt := r.open(t)
		ref := ensure(t, tgt, "INBOX")
		bad := enginetest.NewMail("bad one", "x")
		var got []string
		for i, p := range appendAll(t, tgt, ref, mail, bad, mail) {
			id, err := p.Wait()
			if (i == 1) != (err != nil) || i == 1 && !check(err) {
				t.Errorf("%s, message %d: %v", text, i, err)
			}
			got = append(got, string(id))
		}
		if s := strings.Join(got, " "); s != "9/1  9/2" || len(r.commands("APPEND")) != 4 {
			t.Errorf("%s: ids %q, %d commands", text, s, len(r.commands("APPEND")))
		}
	}
}

func isRefused(err error) bool {
	var no *engine.RefusedError
	return errors.As(err, &no)
}

// TestBatchThrottled: nobody sends anything again by himself.
func TestBatchThrottled(t *testing.T) {
	r := &recorder{caps: "LITERAL+ MULTIAPPEND", changed: answers{"APPEND": enginetest.Says("TAG NO [THROTTLED] slow down")}}
	tgt := r.open(t)
	for _, p := range appendAll(t, tgt, ensure(t, tgt, "INBOX"), mail, mail) {
		_, err := p.Wait()
		var e *engine.ThrottledError
		if !errors.As(err, &e) {
			t.Errorf("%v", err)
		}
	}
	if got := r.commands("APPEND"); len(got) != 1 {
		t.Errorf("%d commands", len(got))
	}
}

// TestBatchLost: when the connection goes with the answer, all are open.
func TestBatchLost(t *testing.T) {
	first := true
	r := &recorder{caps: "LITERAL+ MULTIAPPEND"}
	r.changed = answers{"APPEND": func(string) string {
		if first {
			first = false
			return "* BYE gone…"
		}
		return "TAG OK [APPENDUID 9 1:2] done"
	}}
	tgt := r.open(t)
	ref := ensure(t, tgt, "INBOX")
	for _, p := range appendAll(t, tgt, ref, mail, mail) {
		if _, err := p.Wait(); err == nil || isRefused(err) {
			t.Errorf("%v", err)
		}
	}
	for i, p := range appendAll(t, tgt, ref, mail, mail) {
		if id, err := p.Wait(); err != nil || id != engine.TargetID(fmt.Sprintf("9/%d", i+1)) {
			t.Errorf("afterwards: %q, %v", id, err)
		}
	}
}

// TestBatchMany: more batches than are kept, refused ones among them, all resolved in the end.
func TestBatchMany(t *testing.T) {
	n := 0
	r := &recorder{caps: "LITERAL+ MULTIAPPEND"}
	r.changed = answers{"APPEND": func(args string) string {
		if strings.Count(args, "Message-ID: <m@") > 1 {
			if n++; n%2 == 0 {
				return "TAG NO [LIMIT] not so many"
			}
		}
		return "TAG OK [APPENDUID 9 1:999] done"
	}}
	tgt := r.open(t)
	mails := make([]enginetest.Mail, 2500)
	for i := range mails {
		mails[i] = mail
	}
	for i, p := range appendAll(t, tgt, ensure(t, tgt, "INBOX"), mails...) {
		if id, err := p.Wait(); err != nil || id == "" {
			t.Fatalf("message %d: %q, %v", i, id, err)
		}
	}
}
