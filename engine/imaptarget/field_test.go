package imaptarget_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"migsh/engine"
	"migsh/engine/enginetest"
	"migsh/engine/imapconn"
	"migsh/engine/imaptarget"
)

type answers = map[string]func(string) enginetest.Answer

// recorder is a scripted target that remembers its commands.
type recorder struct {
	caps    string
	changed answers
	mu      sync.Mutex
	seen    []string
}

func (r *recorder) play(s *enginetest.Session) {
	n := 0
	script := answers{
		"LIST":   enginetest.Says(`* LIST () "/" INBOX`),
		"SELECT": enginetest.Says("* 0 EXISTS\n* OK [UIDVALIDITY 9] ok\n* OK [UIDNEXT 1] ok\n* OK [PERMANENTFLAGS (\\Seen \\Answered \\Flagged \\Deleted \\Draft \\*)] ok"),
		"APPEND": func(string) string { n++; return fmt.Sprintf("TAG OK [APPENDUID 9 %d] done", n) },
	}
	maps.Copy(script, r.changed)
	for _, name := range []string{"LIST", "LSUB", "SELECT", "EXAMINE", "APPEND", "CREATE", "SUBSCRIBE", "UNSELECT", "UID STORE", "UID SEARCH", "UID FETCH"} {
		f := script[name]
		script[name] = func(args string) string {
			r.mu.Lock()
			r.seen = append(r.seen, name+" "+args)
			r.mu.Unlock()
			if f == nil {
				return ""
			}
			return f(args)
		}
	}
	s.Play(r.caps, script)
}

// commands returns those seen so far with this name.
func (r *recorder) commands(name string) []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(r.seen), func(c string) bool { return !strings.HasPrefix(c, name+" ") })
}

func (r *recorder) open(t *testing.T) engine.Target {
	t.Helper()
	o := imaptarget.Options{Options: imapconn.Options{Security: imapconn.None, User: "ann", Password: "pw",
		ConnectTimeout: 2 * time.Second, Silence: 300 * time.Millisecond}}
	o.Host, o.Port = enginetest.Serve(t, r.play)
	tgt, err := imaptarget.Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { tgt.Close() })
	return tgt
}

func ensure(t *testing.T, tgt engine.Target, name string) engine.FolderRef {
	t.Helper()
	ref, err := tgt.Ensure(t.Context(), enginetest.Folder(name))
	if err != nil {
		t.Fatal(err)
	}
	return ref
}

func appendMail(t *testing.T, tgt engine.Target, ref engine.FolderRef, m enginetest.Mail) (id engine.TargetID, atAppend, atWait error) {
	t.Helper()
	p, err := tgt.Append(t.Context(), ref, m.Message, bytes.NewReader(m.Body))
	if err != nil {
		return "", err, nil
	}
	id, err = p.Wait()
	return id, nil, err
}

var mail = enginetest.NewMail("m", "body\r\n", `\Seen`)

// A06 of the field reports.
func TestFlagsThatTheTargetRefuses(t *testing.T) {
	r := &recorder{caps: "LITERAL+", changed: answers{
		"SELECT": enginetest.Says("* OK [PERMANENTFLAGS (\\Seen \\Flagged Known)] limited\n* OK [UIDVALIDITY 9] ok")}}
	tgt := r.open(t)
	ref := ensure(t, tgt, "INBOX")
	if ref.Keywords || !slices.Equal(ref.Permanent, []string{`\Seen`, `\Flagged`, "Known"}) {
		t.Errorf("%+v", ref)
	}
	m := mail
	m.Flags = []string{`\Seen`, `\Recent`, `\X-Odd`, `\Draft`, "known", "Other", "TEST:flag7"}
	if _, e1, e2 := appendMail(t, tgt, ref, m); e1 != nil || e2 != nil {
		t.Fatal(e1, e2)
	}
	if got := r.commands("APPEND"); len(got) != 1 || !strings.Contains(got[0], `(\Seen known) `) {
		t.Errorf("%q", got)
	}
	if err := tgt.(engine.FlagSetter).SetFlags(t.Context(), ref, "9/5", []string{`\Recent`, `\Flagged`, "Other"}); err != nil {
		t.Error(err)
	}
	if got := r.commands("UID STORE"); !slices.Equal(got, []string{`UID STORE 5 FLAGS.SILENT (\Flagged)`}) {
		t.Errorf("%q", got)
	}
	if err := tgt.(engine.FlagSetter).SetFlags(t.Context(), ref, "8/5", nil); err != nil || len(r.commands("UID STORE")) != 1 {
		t.Errorf("a message of the folder's former life: %v, %q", err, r.commands("UID STORE"))
	}
}

// TestWhatANoMeans: a definite no, a full mailbox, a wish for rest, and what is of the moment.
func TestWhatANoMeans(t *testing.T) {
	type kind int
	const (
		open, no, full, rest kind = iota, iota, iota, iota
	)
	for text, want := range map[string]kind{
		"NO [OVERQUOTA] Mailbox is full":                                     full,
		"NO Quota exceeded (mailbox for user is full)":                       full,
		"NO [TOOBIG] Message too large":                                      no,
		"NO [LIMIT] limit reached":                                           no,
		"NO message exceeds maximum allowed size":                            no,
		"NO [CANNOT] not here":                                               no,
		"BAD invalid date":                                                   no,
		"NO [UNAVAILABLE] Internal error occurred":                           open,
		"NO [SERVERBUG] oops":                                                open,
		"NO APPEND failed":                                                   open,
		"NO [TRYCREATE] no such mailbox":                                     open,
		"NO Request is throttled. Suggested Backoff Time: 3000 milliseconds": rest,
		"BAD Request is throttled. Suggested Backoff Time: 10 milliseconds":  rest,
		"NO [THROTTLED] slow down":                                           rest,
	} {
		for _, caps := range []string{"LITERAL+", ""} {
			r := &recorder{caps: caps, changed: answers{"APPEND": enginetest.Says("TAG " + text)}}
			tgt := r.open(t)
			_, e1, e2 := appendMail(t, tgt, ensure(t, tgt, "INBOX"), mail)
			err := errors.Join(e1, e2)
			var refused *engine.RefusedError
			var throttled *engine.ThrottledError
			var status *imapconn.StatusError
			got := open
			switch {
			case errors.As(err, &refused) && refused.Full:
				got = full
			case errors.As(err, &refused):
				got = no
			case errors.As(err, &throttled):
				got = rest
			case !errors.As(err, &status):
				got = -1
			}
			if got != want {
				t.Errorf("%s (%s): %d, want %d: %v", text, caps, got, want, err)
			}
			if err == nil || !strings.Contains(err.Error(), text[len(text)-8:]) {
				t.Errorf("%s: the server's text is not in %v", text, err)
			}
		}
	}
}

// A12 of the field reports: throttled five times, then BAD and BYE, then well.
func TestThrottledTarget(t *testing.T) {
	n := 0
	text := "Request is throttled. Suggested Backoff Time: 3000 milliseconds"
	r := &recorder{caps: "LITERAL+", changed: answers{"APPEND": func(string) string {
		switch n++; {
		case n <= 5:
			return "TAG NO " + text
		case n == 6:
			return "TAG BAD " + text + "\n* BYE " + text
		}
		return "TAG OK [APPENDUID 9 1] done"
	}}}
	tgt := r.open(t)
	ref := ensure(t, tgt, "INBOX")
	for i := range 7 {
		_, e1, e2 := appendMail(t, tgt, ref, mail)
		err := errors.Join(e1, e2)
		var e *engine.ThrottledError
		if i < 6 && (!errors.As(err, &e) || e.Wait != 3*time.Second) || i == 6 && err != nil {
			t.Errorf("%d: %v", i, err)
		}
	}
}

// A04 (d) of the field reports: no answer to APPEND, or to its literal.
func TestSilentTarget(t *testing.T) {
	for name, handle := range map[string]func(*enginetest.Session){
		"no +": func(s *enginetest.Session) {
			logInTarget(s, "")
			s.Line() // APPEND … {n}
			s.Line() // never comes
		},
		"no answer": func(s *enginetest.Session) {
			logInTarget(s, "LITERAL+")
			for _, ok := s.Line(); ok; _, ok = s.Line() {
			}
		},
		"trickle": func(s *enginetest.Session) {
			logInTarget(s, "LITERAL+")
			s.Trickle("* OK "+strings.Repeat("x", 1000), func() bool { time.Sleep(20 * time.Millisecond); return true })
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := imaptarget.Options{Options: imapconn.Options{Security: imapconn.None, User: "ann", Password: "pw", Silence: 300 * time.Millisecond}}
			o.Host, o.Port = enginetest.Serve(t, handle)
			tgt, err := imaptarget.Open(t.Context(), o)
			if err != nil {
				t.Fatal(err)
			}
			defer tgt.Close()
			start := time.Now()
			_, e1, e2 := appendMail(t, tgt, engine.FolderRef{Name: "INBOX", Keywords: true}, mail)
			var e *imapconn.Error
			if err := errors.Join(e1, e2); !errors.As(err, &e) || e.Kind != imapconn.Silent || !strings.Contains(err.Error(), "300ms") {
				t.Errorf("%v", err)
			}
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("after %s", took)
			}
		})
	}
}

func logInTarget(s *enginetest.Session, caps string) {
	s.Send("* OK [CAPABILITY IMAP4rev1 %s] hi", caps)
	tag, _, _ := s.Command()
	s.Send("%s OK [CAPABILITY IMAP4rev1 %s] in", tag, caps)
}

// TestDeathLeavesItOpen: when the connection ends, each message under way is open, and none is called refused; the next call dials again.
func TestDeathLeavesItOpen(t *testing.T) {
	for _, bye := range []string{"", "* BYE shutting down\r\n"} {
		var conns atomic.Int32
		r := &recorder{caps: "LITERAL+"}
		o := imaptarget.Options{Options: imapconn.Options{Security: imapconn.None, User: "ann", Password: "pw"}}
		o.Host, o.Port = enginetest.Serve(t, func(s *enginetest.Session) {
			if conns.Store(int32(s.N)); s.N > 1 {
				r.play(s)
				return
			}
			logInTarget(s, "LITERAL+")
			for n := 0; n < 3; n++ {
				tag, _, _ := s.Command()
				if n == 0 {
					s.Send("%s OK [APPENDUID 9 1] done", tag)
				}
			}
			s.Raw(bye)
		})
		tgt, err := imaptarget.Open(t.Context(), o)
		if err != nil {
			t.Fatal(err)
		}
		defer tgt.Close()
		ref := engine.FolderRef{Name: "INBOX", Keywords: true}
		var pendings []engine.Pending
		for range 3 {
			p, err := tgt.Append(t.Context(), ref, mail.Message, bytes.NewReader(mail.Body))
			if err != nil {
				t.Fatal(err)
			}
			pendings = append(pendings, p)
		}
		for i, p := range pendings {
			id, err := p.Wait()
			var lost *imapconn.Error
			if i == 0 && (err != nil || id != "9/1") || i > 0 && (!errors.As(err, &lost) || lost.Kind != imapconn.Lost) {
				t.Errorf("%d: %q, %v", i, id, err)
			}
			if i > 0 && bye != "" && !strings.Contains(err.Error(), "shutting down") {
				t.Errorf("the BYE is not told: %v", err)
			}
		}
		if id, e1, e2 := appendMail(t, tgt, ref, mail); e1 != nil || e2 != nil || id != "9/1" || conns.Load() != 2 {
			t.Errorf("afterwards: %q, %v, %v, %d connections", id, e1, e2, conns.Load())
		}
	}
}

// TestLiterals: which are sent without waiting, and which wait.
func TestLiterals(t *testing.T) {
	small, large := enginetest.NewMail("s", "x"), enginetest.NewMail("l", strings.Repeat("x", 5000))
	for caps, want := range map[string]int{"": 2, "LITERAL-": 1, "LITERAL+": 0} {
		waits := make(chan int, 1)
		o := imaptarget.Options{Options: imapconn.Options{Security: imapconn.None, User: "ann", Password: "pw"}}
		o.Host, o.Port = enginetest.Serve(t, func(s *enginetest.Session) {
			logInTarget(s, caps)
			for range 2 {
				tag, _, _ := s.Command()
				s.Send("%s OK [APPENDUID 9 1] done", tag)
			}
			waits <- s.Waits
		})
		tgt, err := imaptarget.Open(t.Context(), o)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range []enginetest.Mail{small, large} {
			if _, e1, e2 := appendMail(t, tgt, engine.FolderRef{Name: "INBOX", Keywords: true}, m); e1 != nil || e2 != nil {
				t.Errorf("%s: %v, %v", caps, e1, e2)
			}
		}
		tgt.Close()
		if n := <-waits; n != want {
			t.Errorf("%q: waited %d times, want %d", caps, n, want)
		}
	}
}

// A08 of the field reports: a target that takes case for equal.
func TestTwinsOnATargetThatFoldsCase(t *testing.T) {
	r := &recorder{caps: "LITERAL+", changed: answers{
		"LIST": enginetest.Says("* LIST () \"/\" INBOX\n* LIST () \"/\" Spam"),
		"CREATE": func(args string) string {
			if strings.EqualFold(args, `"spam"`) || strings.EqualFold(args, `"inbox"`) {
				return "TAG NO [ALREADYEXISTS] exists"
			}
			return ""
		},
		"SELECT": func(args string) string {
			if args == `"spam"` {
				return "TAG NO does not exist"
			}
			return "* OK [UIDVALIDITY 9] ok"
		},
	}}
	tgt := r.open(t)
	if a, b := ensure(t, tgt, "Spam"), ensure(t, tgt, "spam"); a.Name != "Spam" || b.Name != "Spam" {
		t.Errorf("%q and %q", a.Name, b.Name)
	}
	if ref := ensure(t, tgt, "INBOX"); ref.Name != "INBOX" {
		t.Errorf("%q", ref.Name)
	}
}

func TestNamesAtTheTarget(t *testing.T) {
	for _, c := range []struct{ namespace, list, path, want string }{
		{"", `"/" INBOX`, "Work|2030", "Work/2030"},
		{"", `"." INBOX`, "Work|2030", "Work.2030"},
		{"", `"." INBOX`, "a.b|c/d", "a_b.c/d"},
		{"", `"/" INBOX`, "a.b|c/d", "a.b/c_d"},
		{"", `NIL INBOX`, "Work|2030", "Work-2030"},
		{"", `"/" INBOX`, "Entwürfe|R&D", "Entw&APw-rfe/R&-D"},
		{"", `"/" INBOX`, "INBOX|Sub", "INBOX/Sub"},
		{"", `"/" INBOX`, "INBOX", "INBOX"},
		{"", `"/" INBOX`, "a||b\x00c", "a/_/b_c"},
		{`* NAMESPACE (("INBOX." ".")) NIL NIL`, `"." INBOX`, "Work|2030", "INBOX.Work.2030"},
		{`* NAMESPACE (("INBOX." ".")) NIL NIL`, `"." INBOX`, "INBOX", "INBOX"},
		{`* NAMESPACE (("INBOX." ".")) NIL NIL`, `"." INBOX`, "INBOX|Sub", "INBOX.INBOX.Sub"},
	} {
		r := &recorder{caps: "NAMESPACE", changed: answers{"LIST": enginetest.Says("* LIST () " + c.list), "NAMESPACE": enginetest.Says(c.namespace)}}
		tgt := r.open(t)
		ref, err := tgt.Ensure(t.Context(), engine.Folder{Path: strings.Split(c.path, "|"), Subscribed: true})
		if err != nil || ref.Name != c.want {
			t.Errorf("%q: %q, %v; want %q", c.path, ref.Name, err, c.want)
		}
		if got := r.commands("SUBSCRIBE"); len(got) != 1 || got[0] != `SUBSCRIBE "`+c.want+`"` {
			t.Errorf("%q: %q", c.path, got)
		}
	}
}

// TestNameThatTheServerRefuses: parents first, then a plain name.
func TestNameThatTheServerRefuses(t *testing.T) {
	made := map[string]bool{`"INBOX"`: true}
	r := &recorder{caps: "", changed: answers{
		"CREATE": func(args string) string {
			parent, _, sub := strings.Cut(strings.Trim(args, `"`), "/")
			if strings.ContainsAny(args, "*%") || sub && !made[`"`+parent+`"`] {
				return "TAG NO [CANNOT] invalid name"
			}
			made[args] = true
			return ""
		},
		"SELECT": func(args string) string {
			if !made[args] {
				return "TAG NO does not exist"
			}
			return "* OK [UIDVALIDITY 9] ok"
		},
	}}
	tgt := r.open(t)
	if ref := ensure(t, tgt, "Parent/Child"); ref.Name != "Parent/Child" {
		t.Errorf("%q", ref.Name)
	}
	if ref := ensure(t, tgt, "100%"); ref.Name != "100_" {
		t.Errorf("%q", ref.Name)
	}
	r.changed["CREATE"] = nil
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := tgt.Ensure(ctx, enginetest.Folder("x")); err == nil {
		t.Error("Ensure with a context that has ended")
	}
}

// TestLimit: a message above APPENDLIMIT is refused before it is sent.
func TestLimit(t *testing.T) {
	r := &recorder{caps: "LITERAL+ APPENDLIMIT=50"}
	tgt := r.open(t)
	_, err, _ := appendMail(t, tgt, ensure(t, tgt, "INBOX"), mail)
	var no *engine.RefusedError
	if !errors.As(err, &no) || len(r.commands("APPEND")) != 0 {
		t.Errorf("%v, %q", err, r.commands("APPEND"))
	}
}

// TestDates: the zone goes along; what is no date is left out.
func TestDates(t *testing.T) {
	for want, date := range map[string]time.Time{
		`" 4-Mar-2021 05:06:07 +0200"`: mail.InternalDate,
		`"31-Dec-1969 23:00:00 -0330"`: time.Date(1969, 12, 31, 23, 0, 0, 0, time.FixedZone("", -12600)),
		`(\Seen) body`:                 {},
	} {
		r := &recorder{caps: "LITERAL+"}
		tgt := r.open(t)
		m := enginetest.Raw("body", `\Seen`)
		m.InternalDate = date
		appendMail(t, tgt, ensure(t, tgt, "INBOX"), m)
		if got := r.commands("APPEND"); len(got) != 1 || !strings.Contains(got[0], want) {
			t.Errorf("%q, want %s", got, want)
		}
	}
}

// TestWithoutUIDPLUS: no id, and no fault.
func TestWithoutUIDPLUS(t *testing.T) {
	r := &recorder{caps: "LITERAL+", changed: answers{"APPEND": enginetest.Says("TAG OK done")}}
	tgt := r.open(t)
	if id, e1, e2 := appendMail(t, tgt, ensure(t, tgt, "INBOX"), mail); id != "" || e1 != nil || e2 != nil {
		t.Errorf("%q, %v, %v", id, e1, e2)
	}
}
