package imapconn_test

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"
	"time"

	"migsh/engine/enginetest"
	"migsh/engine/imapconn"
)

// passwords of field report A03, and some more of the kind.
var passwords = []string{"two words", `a"b`, `a\b`, "(x", "x)", "*x", "{5}", "{5+}", "50%", "comma,inside", "müß", "日本", "]", "~", "NIL",
	"new\nline", "tab\there", `\`, `"`, "&", "a&b", "#", " lead", "trail ", strings.Repeat("0123456789", 20), "x"}

// A03 of the field reports: what arrives at the server is the password, whatever way is offered.
func TestPasswords(t *testing.T) {
	for _, method := range []string{"", "LITERAL+", "AUTH=PLAIN LOGINDISABLED", "AUTH=PLAIN SASL-IR", "AUTH=LOGIN LOGINDISABLED", "AUTH=PLAIN refuses"} {
		for i, pw := range passwords {
			user := fmt.Sprintf(`exch\dom/adm"in/user*%d`, i)
			got := make(chan [2]string, 2)
			o := imapconn.Options{User: user, Password: pw, Security: imapconn.None}
			o.Host, o.Port = enginetest.Serve(t, func(s *enginetest.Session) { logIn(s, method, got) })
			c, err := imapconn.Dial(t.Context(), o)
			if err != nil {
				t.Errorf("%s, %q: %v", method, pw, err)
				continue
			}
			c.Close()
			if g := <-got; g != [2]string{user, pw} {
				t.Errorf("%s: %q arrived as %q", method, pw, g)
			}
		}
	}
}

// logIn is a server's side of a login by the method.
func logIn(s *enginetest.Session, method string, got chan<- [2]string) {
	caps := strings.TrimSuffix(method, " refuses")
	s.Send("* OK [CAPABILITY IMAP4rev1 %s] hi", caps)
	decode := func(text string) string {
		b, err := base64.StdEncoding.DecodeString(text)
		if err != nil {
			panic(err)
		}
		return string(b)
	}
	ask := func() string {
		s.Send("+ ")
		line, _ := s.Line()
		return decode(line)
	}
	for {
		tag, name, args := s.Command()
		switch name {
		case "":
			return
		case "LOGIN":
			user, password := splitArgs(args)
			got <- [2]string{user, password}
		case "AUTHENTICATE":
			if strings.HasSuffix(method, "refuses") {
				s.Send("%s BAD no such thing", tag)
				continue
			}
			mech, initial, given := strings.Cut(args, " ")
			switch {
			case mech == "LOGIN":
				s.Send("+ %s", base64.StdEncoding.EncodeToString([]byte("Username:")))
				user, _ := s.Line()
				got <- [2]string{decode(user), ask()}
			case given:
				p := strings.Split(decode(initial), "\x00")
				got <- [2]string{p[1], p[2]}
			default:
				p := strings.Split(ask(), "\x00")
				got <- [2]string{p[1], p[2]}
			}
		}
		s.Send("%s OK done", tag)
	}
}

// splitArgs takes two arguments apart: quoted, or the rest of the line, which was a literal.
func splitArgs(args string) (a, b string) {
	next := func() string {
		if !strings.HasPrefix(args, `"`) {
			rest := args
			args = ""
			return rest
		}
		var v strings.Builder
		i := 1
		for ; args[i] != '"'; i++ {
			if args[i] == '\\' {
				i++
			}
			v.WriteByte(args[i])
		}
		args = strings.TrimPrefix(args[i+1:], " ")
		return v.String()
	}
	return next(), next()
}

func TestRefusedLoginNeverShowsThePassword(t *testing.T) {
	for _, pw := range passwords {
		if pw == "x" || len(pw) == 1 {
			continue // in any text
		}
		for _, caps := range []string{"", "AUTH=PLAIN SASL-IR"} {
			o := imapconn.Options{User: "ann", Password: pw, Security: imapconn.None}
			o.Host, o.Port = enginetest.Serve(t, func(s *enginetest.Session) {
				s.Send("* OK [CAPABILITY IMAP4rev1 %s] hi", caps)
				tag, _, args := s.Command()
				s.Send("%s NO [AUTHENTICATIONFAILED] rejected: %s", tag, strings.ReplaceAll(args, "\n", ""))
				s.Line()
			})
			_, err := imapconn.Dial(t.Context(), o)
			wantKind(t, err, imapconn.LoginRefused, "rejected")
			if strings.Contains(err.Error(), pw) || strings.Contains(err.Error(), base64.StdEncoding.EncodeToString([]byte(pw))) {
				t.Errorf("%q is in %q", pw, err)
			}
		}
	}
}

func TestLoginRefusedForOtherReasons(t *testing.T) {
	for text, kind := range map[string]imapconn.Kind{
		"NO [AUTHENTICATIONFAILED] no":              imapconn.LoginRefused,
		"NO Login failed.":                          imapconn.LoginRefused,
		"NO [UNAVAILABLE] try later":                imapconn.ServerRefused,
		"NO [LIMIT] too many connections":           imapconn.ServerRefused,
		"NO Request is throttled. Try again in 5 s": imapconn.ServerRefused,
	} {
		_, err := dial(t, serve(t, func(s *enginetest.Session) {
			s.Play("", map[string]func(string) string{"LOGIN": enginetest.Says("TAG " + text)})
		}))
		wantKind(t, err, kind)
		if wait, _, ok := imapconn.Throttled(err); ok != strings.Contains(text, "throttled") || ok && wait != 5*time.Second {
			t.Errorf("%s: throttled %v, %s", text, ok, wait)
		}
	}
}

func serve(t *testing.T, handle func(*enginetest.Session)) imapconn.Options {
	o := imapconn.Options{Security: imapconn.None, Silence: 300 * time.Millisecond}
	o.Host, o.Port = enginetest.Serve(t, handle)
	return o
}

func TestSilenceAtLogin(t *testing.T) {
	_, err := dial(t, serve(t, func(s *enginetest.Session) {
		s.Play("", map[string]func(string) string{"LOGIN": enginetest.Says("…")})
	}))
	wantKind(t, err, imapconn.Silent, "300ms")
}

// TestRealServers logs in to each server in each way of protecting the connection.
func TestRealServers(t *testing.T) {
	for name, start := range map[string]func(*testing.T) *enginetest.Server{
		"Dovecot": func(t *testing.T) *enginetest.Server { return enginetest.Dovecot(t, enginetest.DovecotOptions{}) },
		"Courier": func(t *testing.T) *enginetest.Server { return enginetest.Courier(t) },
		"Cyrus":   func(t *testing.T) *enginetest.Server { return enginetest.Cyrus(t, true) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := start(t)
			wrong := s.Options("ann")
			wrong.Password = "wrong"
			_, err := dial(t, wrong)
			wantKind(t, err, imapconn.LoginRefused)
			for _, security := range []imapconn.Security{imapconn.None, imapconn.TLS, imapconn.SSL} {
				o := s.Options("ann")
				if o.Security = security; security == imapconn.SSL {
					o.Port = s.TLSPort
				}
				if _, err := dial(t, o); err != nil {
					t.Errorf("%s: %v", security, err)
				}
				if security != imapconn.None {
					o.RootCAs = nil
					_, err := dial(t, o)
					wantKind(t, err, imapconn.Untrusted)
				}
			}
		})
	}
}

func TestThrottledTexts(t *testing.T) {
	for text, want := range map[string]time.Duration{
		"Request is throttled. Suggested Backoff Time: 3000 milliseconds":  3 * time.Second,
		"Suggested Backoff Time: 90 seconds":                               90 * time.Second,
		"too many requests, try again in 2 minutes":                        2 * time.Minute,
		"[THROTTLED] slow down":                                            30 * time.Second,
		"Account exceeded command or bandwidth limits. (Failure)":          30 * time.Second,
		"Request is throttled. Suggested Backoff Time: 999999999999999 ms": 30 * time.Second,
		"Mailbox doesn't exist":                                            0,
		"Over quota":                                                       0,
	} {
		err := &imapconn.StatusError{Command: "APPEND", Status: imapconn.Status{Type: "NO", Text: text}}
		if wait, _, ok := imapconn.Throttled(err); wait != want || ok != (want > 0) {
			t.Errorf("%q: %s, %v", text, wait, ok)
		}
	}
}

// FuzzAnswers: whatever a server sends, the session ends or goes on; nothing panics or hangs.
func FuzzAnswers(f *testing.F) {
	for _, s := range []string{"* 1 FETCH (UID 1 BODY[] {3}\r\nabc)\r\n", "* LIST () NIL {2}\r\nab\r\n", "* NAMESPACE ((\"\" \"/\" \"X\" (\"a\"))) NIL NIL\r\n",
		"* OK [CAPABILITY\r\n", "* STATUS \"a\\", "+ x\r\n", "T1 OK\r\n", "* BYE\r\n", "* 99999999999 EXISTS\r\n", "* LIST (()\r\n", "* X {-1}\r\n", "* X {9999999999}\r\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		client, server := pipe()
		go func() {
			server.Write([]byte("* OK [CAPABILITY IMAP4rev1 NAMESPACE ID] hi\r\n" + s))
			server.Close()
		}()
		o := imapconn.Options{Host: "x", User: "ann", Password: "pw", Dial: client, Silence: time.Second, ConnectTimeout: time.Second}
		if c, err := imapconn.Dial(t.Context(), o); err == nil {
			c.Close()
		}
	})
}
