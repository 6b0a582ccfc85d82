package imapsource_test

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"migsh/engine"
	"migsh/engine/enginetest"
	"migsh/engine/imapconn"
	"migsh/engine/imapsource"
)

const date = `" 1-Jan-2020 10:00:00 +0100"`

type answers = map[string]func(string) enginetest.Answer

// standard are a mailbox's answers: INBOX with UID 1 (hello) and UID 3 (world).
func standard() answers {
	says := enginetest.Says
	return answers{
		"LIST":    says(`* LIST () "/" INBOX`),
		"STATUS":  says("* STATUS INBOX (MESSAGES 2 UIDNEXT 4 UIDVALIDITY 7)"),
		"EXAMINE": says("* 2 EXISTS\n* OK [UIDVALIDITY 7] ok\n* OK [UIDNEXT 4] ok"),
		"FETCH": says("* 1 FETCH (UID 1 FLAGS (\\Seen) INTERNALDATE " + date + " RFC822.SIZE 5)\n" +
			"* 2 FETCH (UID 3 FLAGS () INTERNALDATE " + date + " RFC822.SIZE 5)"),
		"UID FETCH": says("* 1 FETCH (UID 1 FLAGS (\\Seen) INTERNALDATE " + date + " RFC822.SIZE 5 BODY[] {5}\nhello)\n" +
			"* 2 FETCH (UID 3 FLAGS () INTERNALDATE " + date + " RFC822.SIZE 5 BODY[] {5}\nworld)"),
	}
}

// open opens a source on a scripted server; its answers are the standard ones, but for changed.
func open(t *testing.T, caps string, changed answers) engine.Source {
	t.Helper()
	all := standard()
	maps.Copy(all, changed)
	return openOn(t, func(s *enginetest.Session) { s.Play(caps, all) })
}

func openOn(t *testing.T, handle func(*enginetest.Session)) engine.Source {
	t.Helper()
	src, err := imapsource.Open(t.Context(), options(t, handle))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { src.Close() })
	return src
}

func options(t *testing.T, handle func(*enginetest.Session)) imapsource.Options {
	o := imapsource.Options{Options: imapconn.Options{Security: imapconn.None, User: "ann", Password: "pw",
		ConnectTimeout: 2 * time.Second, Silence: 300 * time.Millisecond}}
	o.Host, o.Port = enginetest.Serve(t, handle)
	return o
}

// read fetches and returns UID=body for each message.
func read(t *testing.T, src engine.Source, f engine.Folder, uids ...uint32) ([]string, error) {
	t.Helper()
	var got []string
	err := src.Fetch(t.Context(), f, uids, func(m engine.Message, r io.Reader) error {
		body, err := io.ReadAll(r)
		if err != nil {
			return nil // Fetch has to say it
		}
		if m.Size != int64(len(body)) {
			t.Errorf("UID %d: size %d, %d octets", m.UID, m.Size, len(body))
		}
		got = append(got, fmt.Sprintf("%d=%s", m.UID, body))
		return nil
	})
	slices.Sort(got)
	return got, err
}

var inbox = engine.Folder{Raw: "INBOX", Path: []string{"INBOX"}, UIDValidity: 7}

// A14 of the field reports: each grammar fault leaves the migration alone.
func TestGrammarFaults(t *testing.T) {
	says := enginetest.Says
	for name, c := range map[string]answers{
		"none":                           {},
		"blank at the end of CAPABILITY": {"CAPABILITY": says("* CAPABILITY IMAP4rev1 ")},
		"blank at the end of STATUS":     {"STATUS": says("* STATUS INBOX (MESSAGES 2 UIDNEXT 4 UIDVALIDITY 7 ) ")},
		"PERMANENTFLAGS with a blank": {"EXAMINE": says("* FLAGS (\\Seen)\n* OK [PERMANENTFLAGS ( \\*)] ok\n* 2 EXISTS\n" +
			"* OK [UIDVALIDITY 7] ok\n* OK [UIDNEXT 4] ok")},
		"two blanks in FLAGS": {"UID FETCH": says("* 1 FETCH (UID 1 FLAGS (\\Seen  $x) INTERNALDATE " + date + " RFC822.SIZE 5 BODY[] {5}\nhello)\n" +
			"* 2 FETCH (UID 3  FLAGS ( ) INTERNALDATE " + date + " RFC822.SIZE 5 BODY[] {5}\nworld)")},
		"empty STATUS":      {"STATUS": says("* STATUS INBOX ()")},
		"no STATUS":         {"STATUS": says("TAG NO not today")},
		"OK without text":   {"EXAMINE": says("* OK\n* 2 EXISTS\n* OK [UIDVALIDITY 7]\n* OK [UIDNEXT 4]\nTAG OK")},
		"STATUS for Inbox":  {"STATUS": says("* STATUS Inbox (MESSAGES 2 UIDNEXT 4 UIDVALIDITY 7)")},
		"no UIDNEXT":        {"STATUS": says("* STATUS INBOX (MESSAGES 2 UIDVALIDITY 7)"), "EXAMINE": says("* 2 EXISTS\n* OK [UIDVALIDITY 7] ok")},
		"keyword with 0x04": {"FETCH": says("* 1 FETCH (UID 1 FLAGS (\\Seen a\x04b) INTERNALDATE " + date + " RFC822.SIZE 5)\n* 2 FETCH (UID 3 FLAGS () INTERNALDATE " + date + ")")},
		"lower case":        {"FETCH": says("* 1 fetch (uid 1 flags (\\seen) internaldate " + date + ")\n* 2 fetch (uid 3 flags () internaldate " + date + ")")},
		"unknown answers":   {"FETCH": says("* XYZZY (a b) {3}\nabc\n* 5\n*\n* 1 FETCH (UID 1 FLAGS () INTERNALDATE " + date + ")\n* 2 FETCH (UID 3 FLAGS () INTERNALDATE " + date + ")")},
		"text in braces":    {"EXAMINE": says("* OK see {5}\n* 2 EXISTS\n* OK [UIDVALIDITY 7] {10}\n* OK [UIDNEXT 4] ok\nTAG OK {3}")},
		"bare LF":           {"NOOP": says(""), "EXAMINE": says("* 2 EXISTS\n* OK [UIDVALIDITY 7] ok\n* OK [UIDNEXT 4] ok")},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			src := open(t, "", c)
			folders, err := src.Folders(t.Context())
			if err != nil || len(folders) != 1 || folders[0].UIDValidity != 7 || folders[0].UIDNext != 4 || folders[0].Messages != 2 {
				t.Fatalf("folders %+v, %v", folders, err)
			}
			var uids []uint32
			for c, err := range src.Changes(t.Context(), folders[0], engine.Checkpoint{}) {
				if err != nil {
					t.Fatal(err)
				}
				uids = append(uids, c.UID)
			}
			got, err := read(t, src, folders[0], uids...)
			if want := []string{"1=hello", "3=world"}; err != nil || !slices.Equal(got, want) {
				t.Errorf("%q, %v", got, err)
			}
		})
	}
}

// TestOneFolderFails: what cannot be understood or is refused concerns its folder alone, and is quoted.
func TestOneFolderFails(t *testing.T) {
	src := open(t, "", answers{
		"LIST": enginetest.Says("* LIST () \"/\" INBOX\n* LIST () \"/\" Bad\n* LIST () \"/\" Odd"),
		"STATUS": func(args string) string {
			if strings.Contains(args, "Bad") {
				return "TAG NO [NOPERM] not yours"
			}
			return "* STATUS " + strings.Fields(args)[0] + " (MESSAGES 2 UIDNEXT 4 UIDVALIDITY 7)"
		},
		"EXAMINE": func(args string) string {
			if strings.Contains(args, "Bad") {
				return "TAG NO [NOPERM] not yours"
			}
			return "* 2 EXISTS\n* OK [UIDVALIDITY 7] ok\n* OK [UIDNEXT 4] ok"
		},
		"UID FETCH": func(args string) string {
			return "* 1 FETCH (UID 1 FLAGS (\\Seen (a INTERNALDATE " + date + " BODY[] {5}\nhello)\n" +
				"* 2 FETCH (UID 3 FLAGS () INTERNALDATE " + date + " BODY[] {5}\nworld)"
		},
	})
	folders, err := src.Folders(t.Context())
	if err != nil || len(folders) != 3 {
		t.Fatalf("%+v, %v", folders, err)
	}
	for _, err := range src.Changes(t.Context(), folders[1], engine.Checkpoint{}) {
		var no *imapconn.StatusError
		if !errors.As(err, &no) || !strings.Contains(err.Error(), "not yours") {
			t.Errorf("Bad: %v", err)
		}
	}
	got, err := read(t, src, folders[2], 1, 3)
	var left *engine.LeftOutError
	if !errors.As(err, &left) || left.Reasons[1] == nil || !strings.Contains(err.Error(), `(UID 1 FLAGS (\\Seen (a`) || !slices.Equal(got, []string{"3=world"}) {
		t.Errorf("Odd: %q, %v", got, err)
	}
	if folders, err := src.Folders(t.Context()); err != nil || len(folders) != 3 {
		t.Errorf("the session has not survived: %v", err)
	}
}

// A22 of the field reports: items in another order, answers of other kinds.
func TestFetchItems(t *testing.T) {
	says := enginetest.Says
	rest := "* 2 FETCH (UID 3 FLAGS () INTERNALDATE " + date + " BODY[] {5}\nworld)"
	for name, first := range map[string]string{
		"body first":             "* 1 FETCH (BODY[] {5}\nhello UID 1 FLAGS (\\Seen) INTERNALDATE " + date + " RFC822.SIZE 5)",
		"size before UID":        "* 1 FETCH (RFC822.SIZE 5 UID 1 BODY[] {5}\nhello FLAGS () INTERNALDATE " + date + ")",
		"flags pushed":           "* 1 FETCH (UID 1 FLAGS () INTERNALDATE " + date + " BODY[] {5}\nhello)\n* 1 FETCH (UID 1 FLAGS (\\Seen))\n* 1 FETCH (FLAGS (\\Deleted))",
		"pushed before":          "* 1 FETCH (FLAGS (\\Seen))\n* 1 FETCH (UID 1 FLAGS () INTERNALDATE " + date + " BODY[] {5}\nhello)",
		"twice":                  "* 1 FETCH (UID 1 FLAGS () INTERNALDATE " + date + " BODY[] {5}\nhello)\n* 1 FETCH (UID 1 FLAGS () INTERNALDATE " + date + " BODY[] {5}\nhello)",
		"bracket too early":      "* 1 FETCH (UID 1 FLAGS (\\Seen)) INTERNALDATE " + date + " RFC822.SIZE 5 BODY[] {5}\nhello)",
		"structure not asked":    "* 1 FETCH (UID 1 BODYSTRUCTURE (\"TEXT\" \"PLAIN\" NIL NIL \"\"\"\" \"7BIT\" 3 {2}\nab NIL) FLAGS () INTERNALDATE " + date + " BODY[] {5}\nhello)",
		"envelope not asked":     "* 1 FETCH (ENVELOPE (NIL \"\\\"a\\\\\" ((NIL NIL {1}\nx NIL)) NIL) UID 1 FLAGS () INTERNALDATE " + date + " BODY[] {5}\nhello)",
		"literal8":               "* 1 FETCH (UID 1 FLAGS () INTERNALDATE " + date + " BODY[] ~{5}\nhello)",
		"RFC822":                 "* 1 FETCH (UID 1 FLAGS () INTERNALDATE " + date + " RFC822 {5}\nhello)",
		"quoted body":            "* 1 FETCH (UID 1 FLAGS () INTERNALDATE " + date + " BODY[] \"hello\")",
		"MODSEQ":                 "* 1 FETCH (UID 1 MODSEQ (12345678901) FLAGS () INTERNALDATE " + date + " BODY[] {5}\nhello)",
		"EXPUNGE and EXISTS":     "* 5 EXISTS\n* 4 EXPUNGE\n* 1 FETCH (UID 1 FLAGS () INTERNALDATE " + date + " BODY[] {5}\nhello)\n* VANISHED 9",
		"without UID before one": "* 9 FETCH (FLAGS () INTERNALDATE " + date + " BODY[] {5}\nnoUID)\n* 1 FETCH (UID 1 FLAGS () INTERNALDATE " + date + " BODY[] {5}\nhello)",
		"not asked for":          "* 9 FETCH (UID 77 FLAGS () INTERNALDATE " + date + " BODY[] {5}\nother)\n* 1 FETCH (UID 1 FLAGS () INTERNALDATE " + date + " BODY[] {5}\nhello)",
		"literal in a flag list": "* 1 FETCH (UID 1 FLAGS ({1}\na) INTERNALDATE " + date + " BODY[] {5}\nhello)",
		"date as a literal":      "* 1 FETCH (UID 1 FLAGS () INTERNALDATE {26}\n 1-Jan-2020 10:00:00 +0100 BODY[] {5}\nhello)",
		"date that is none":      "* 1 FETCH (UID 1 FLAGS () INTERNALDATE \"yesterday\" BODY[] {5}\nhello)",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			src := open(t, "", answers{"UID FETCH": says(first + "\n" + rest)})
			got, err := read(t, src, inbox, 1, 3)
			if want := []string{"1=hello", "3=world"}; err != nil || !slices.Equal(got, want) {
				t.Errorf("%q, %v", got, err)
			}
		})
	}
}

// A18 of the field reports: the literal counts, whatever RFC822.SIZE says.
func TestSizeIsTheLiterals(t *testing.T) {
	for _, size := range []string{" RFC822.SIZE 0", " RFC822.SIZE 34", "", " RFC822.SIZE 40000000", " RFC822.SIZE -3", " RFC822.SIZE NIL", " RFC822.SIZE 99999999999999999999"} {
		src := open(t, "", answers{"UID FETCH": enginetest.Says(
			"* 1 FETCH (UID 1 FLAGS ()" + size + " INTERNALDATE " + date + " BODY[] {5}\nhello)")})
		got, err := read(t, src, inbox, 1)
		if err != nil || !slices.Equal(got, []string{"1=hello"}) {
			t.Errorf("%q: %q, %v", size, got, err)
		}
	}
}

// A10 of the field reports: a connection that ends is never the end of the messages.
func TestConnectionLostInFetch(t *testing.T) {
	whole := "* 1 FETCH (UID 1 FLAGS () INTERNALDATE " + date + " BODY[] {5}\nhello)\n"
	for name, c := range map[string]struct {
		answer string
		got    []string
	}{
		"in the literal":        {"* 1 FETCH (UID 1 FLAGS () INTERNALDATE " + date + " BODY[] {10000}\n" + strings.Repeat("x", 4000) + "…", nil},
		"after the literal":     {"* 1 FETCH (UID 1 FLAGS () INTERNALDATE " + date + " BODY[] {5}\nhello…", []string{"1=hello"}},
		"in a line":             {whole + "* 2 FETCH (UID 3 FLA…", []string{"1=hello"}},
		"before the tagged OK":  {whole + "…", []string{"1=hello"}},
		"BYE in its place":      {whole + "* BYE server is going down\n…", []string{"1=hello"}},
		"body first, cut":       {"* 1 FETCH (BODY[] {10000}\n" + strings.Repeat("x", 4000) + "…", nil},
		"half an answer's line": {"* 1 FET…", nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			all := standard()
			fine := all["UID FETCH"]
			src := openOn(t, func(s *enginetest.Session) {
				script := maps.Clone(all)
				script["UID FETCH"] = func(args string) string {
					if s.N > 5 {
						return fine(args)
					}
					s.Raw(strings.ReplaceAll(strings.TrimSuffix(c.answer, "…"), "\n", "\r\n"))
					s.Close()
					return "…"
				}
				s.Play("", script)
			})
			for range 5 {
				got, err := read(t, src, inbox, 1, 3)
				var lost *imapconn.Error
				if !errors.As(err, &lost) || lost.Kind != imapconn.Lost || !slices.Equal(got, c.got) {
					t.Errorf("%q, %v", got, err)
				}
				if strings.Contains(c.answer, "BYE") && !strings.Contains(err.Error(), "going down") {
					t.Errorf("the BYE is not told: %v", err)
				}
			}
			if got, err := read(t, src, inbox, 1, 3); err != nil || len(got) != 2 {
				t.Errorf("in the end: %q, %v", got, err)
			}
		})
	}
}

// A04 of the field reports: silence, total or almost, ends in an error that names the wait.
func TestSilence(t *testing.T) {
	for name, play := range map[string]func(*enginetest.Session){
		"half a literal": func(s *enginetest.Session) {
			s.Raw("* 1 FETCH (UID 1 FLAGS () INTERNALDATE " + date + " BODY[] {10000}\r\nxxx")
		},
		"half a line": func(s *enginetest.Session) { s.Raw("* 1 FETCH (UID 1 FL") },
		"nothing":     func(*enginetest.Session) {},
		"a trickle in a literal": func(s *enginetest.Session) {
			s.Raw("* 1 FETCH (UID 1 FLAGS () INTERNALDATE " + date + " BODY[] {10000}\r\n")
			s.Trickle(strings.Repeat("x", 10000), func() bool { time.Sleep(20 * time.Millisecond); return true })
		},
		"a trickle in a line": func(s *enginetest.Session) {
			s.Trickle("* OK "+strings.Repeat("x", 10000), func() bool { time.Sleep(20 * time.Millisecond); return true })
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			src := openOn(t, func(s *enginetest.Session) {
				script := standard()
				script["UID FETCH"] = func(string) string { play(s); return "…" }
				s.Play("", script)
			})
			start := time.Now()
			_, err := read(t, src, inbox, 1)
			var e *imapconn.Error
			if !errors.As(err, &e) || e.Kind != imapconn.Silent || !strings.Contains(err.Error(), "300ms") {
				t.Errorf("%v", err)
			}
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("after %s", took)
			}
		})
	}
}

// TestSlowReaderIsNoSilence: time that we take ourselves does not count.
func TestSlowReaderIsNoSilence(t *testing.T) {
	src := open(t, "", nil)
	err := src.Fetch(t.Context(), inbox, []uint32{1, 3}, func(m engine.Message, r io.Reader) error {
		time.Sleep(500 * time.Millisecond) // more than Silence
		_, err := io.Copy(io.Discard, r)
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// TestCancelWhileSilent: a server that hangs does not keep anyone waiting who has given up.
func TestCancelWhileSilent(t *testing.T) {
	o := options(t, func(s *enginetest.Session) {
		script := standard()
		script["UID FETCH"] = enginetest.Says("…")
		s.Play("", script)
	})
	o.Silence = time.Minute
	src, err := imapsource.Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close()
	ctx, cancel := withCancel(t)
	time.AfterFunc(50*time.Millisecond, cancel)
	start := time.Now()
	err = src.Fetch(ctx, inbox, []uint32{1}, func(engine.Message, io.Reader) error { return nil })
	var e *imapconn.Error
	if !errors.As(err, &e) || e.Kind != imapconn.Canceled || time.Since(start) > 5*time.Second {
		t.Errorf("%v after %s", err, time.Since(start))
	}
}

// A12 of the field reports, at the source.
func TestThrottledSource(t *testing.T) {
	text := "Request is throttled. Suggested Backoff Time: 3000 milliseconds"
	for name, script := range map[string]answers{
		"NO":      {"EXAMINE": enginetest.Says("TAG NO " + text)},
		"BAD":     {"EXAMINE": enginetest.Says("TAG BAD " + text)},
		"at LIST": {"LIST": enginetest.Says("TAG NO " + text), "EXAMINE": enginetest.Says("TAG NO " + text)},
	} {
		src := open(t, "", script)
		_, err := read(t, src, inbox, 1)
		var e *engine.ThrottledError
		if !errors.As(err, &e) || e.Wait != 3*time.Second {
			t.Errorf("%s: %v", name, err)
		}
	}
	src := openOn(t, func(s *enginetest.Session) {
		script := standard()
		script["EXAMINE"] = func(string) string {
			s.Send("* BYE %s", text)
			s.Close()
			return "…"
		}
		s.Play("", script)
	})
	_, err := read(t, src, inbox, 1)
	var e *engine.ThrottledError
	if !errors.As(err, &e) || e.Wait != 3*time.Second {
		t.Errorf("BYE: %v", err)
	}
}

func TestRefusedMessagesAreAskedForAlone(t *testing.T) {
	src := open(t, "", answers{"UID FETCH": func(args string) string {
		switch strings.Fields(args)[0] {
		case "1":
			return "TAG NO message is damaged"
		case "3":
			return "* 2 FETCH (UID 3 FLAGS () INTERNALDATE " + date + " BODY[] {5}\nworld)"
		}
		return "TAG NO some messages could not be fetched"
	}})
	got, err := read(t, src, inbox, 1, 3)
	var left *engine.LeftOutError
	if !slices.Equal(got, []string{"3=world"}) || !errors.As(err, &left) || len(left.Reasons) != 1 || !strings.Contains(left.Reasons[1].Error(), "damaged") {
		t.Errorf("%q, %v", got, err)
	}
}

func TestUIDValidityIsChecked(t *testing.T) {
	src := open(t, "", nil)
	f := inbox
	f.UIDValidity = 6
	if got, err := read(t, src, f, 1); err == nil || len(got) > 0 {
		t.Errorf("UIDs of another life of the folder were taken for this one's: %q", got)
	}
}
