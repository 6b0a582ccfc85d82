package imapconn_test

import (
	"context"
	"errors"
	"net"
	"strings"
	"testing"
	"time"

	"migsh/engine/enginetest"
	"migsh/engine/imapconn"
)

func dial(t *testing.T, o imapconn.Options) (*imapconn.Conn, error) {
	t.Helper()
	if o.User == "" {
		o.User, o.Password = "ann", "s3cret-pw"
	}
	c, err := imapconn.Dial(t.Context(), o)
	if c != nil {
		t.Cleanup(func() { c.Close() })
	}
	if err != nil && o.Password != "" && strings.Contains(err.Error(), o.Password) {
		t.Errorf("the password is in the error %q", err)
	}
	return c, err
}

func wantKind(t *testing.T, err error, kind imapconn.Kind, words ...string) {
	t.Helper()
	var e *imapconn.Error
	if !errors.As(err, &e) || e.Kind != kind {
		t.Fatalf("error %v (%+v), want kind %d", err, e, kind)
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("error %q does not say %q", err, w)
		}
	}
}

func play(caps string) func(*enginetest.Session) {
	return func(s *enginetest.Session) { s.Play(caps, nil) }
}

// B06 of the field reports: why there is no connection must be told apart.
func TestDialTellsFaultsApart(t *testing.T) {
	ca := enginetest.NewAuthority(t)
	later, ago := time.Now().Add(time.Hour), time.Now().Add(-time.Hour)
	good := ca.Issue(later, "127.0.0.1")
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	closed.Close()
	silent := func(s *enginetest.Session) { s.Line(); s.Line() }
	type server func(testing.TB, func(*enginetest.Session)) (string, int)
	secure := func(cert string) server {
		c := good
		switch cert {
		case "expired":
			c = ca.Issue(ago, "127.0.0.1")
		case "other name":
			c = ca.Issue(later, "mail.example.test")
		}
		return func(t testing.TB, h func(*enginetest.Session)) (string, int) { return enginetest.ServeTLS(t, c, h) }
	}
	http := func(s *enginetest.Session) {
		s.Line()
		s.Send("HTTP/1.1 400 Bad Request\nConnection: close\n\n")
	}
	for name, c := range map[string]struct {
		serve    server
		handle   func(*enginetest.Session)
		security imapconn.Security
		trust    bool
		kind     imapconn.Kind
		words    string
	}{
		"well, None":                {enginetest.Serve, play(""), imapconn.None, true, 0, ""},
		"well, Ssl":                 {secure("good"), play(""), imapconn.SSL, true, 0, ""},
		"unknown authority":         {secure("good"), play(""), imapconn.SSL, false, imapconn.Untrusted, "not trusted"},
		"expired":                   {secure("expired"), play(""), imapconn.SSL, true, imapconn.Expired, "not valid at this time"},
		"wrong name":                {secure("other name"), play(""), imapconn.SSL, true, imapconn.WrongName, "not for this name"},
		"plain IMAP on an Ssl port": {enginetest.Serve, play(""), imapconn.SSL, true, imapconn.NotTLS, "use Tls"},
		"TLS on a Tls port":         {secure("good"), play(""), imapconn.TLS, true, imapconn.SpeaksTLS, "use Ssl"},
		"HTTP, Ssl":                 {enginetest.Serve, http, imapconn.SSL, true, imapconn.NotIMAP, "not an IMAP server"},
		"HTTP, None":                {enginetest.Serve, http, imapconn.None, true, imapconn.NotIMAP, "not an IMAP server"},
		"SMTP": {enginetest.Serve, func(s *enginetest.Session) { s.Send("220 mx.example.test ESMTP") },
			imapconn.TLS, true, imapconn.NotIMAP, "220 mx.example.test"},
		"POP3": {enginetest.Serve, func(s *enginetest.Session) { s.Send("+OK hello") },
			imapconn.None, true, imapconn.NotIMAP, "+OK hello"},
		"no STARTTLS": {enginetest.Serve, play(""), imapconn.TLS, true, imapconn.NoSTARTTLS, "use Ssl"},
		"greets with BYE": {enginetest.Serve, func(s *enginetest.Session) { s.Send("* BYE too busy") },
			imapconn.None, true, imapconn.ServerRefused, "too busy"},
		"closes at once": {enginetest.Serve, func(*enginetest.Session) {}, imapconn.None, true, imapconn.Lost, "closed"},
		"never greets":   {enginetest.Serve, silent, imapconn.None, true, imapconn.TimedOut, "within 300ms"},
		"LOGINDISABLED":  {enginetest.Serve, play("LOGINDISABLED"), imapconn.None, true, imapconn.NoLogin, "use Tls"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := imapconn.Options{Security: c.security, ConnectTimeout: 3 * time.Second}
			if c.kind == imapconn.TimedOut || c.kind == imapconn.SpeaksTLS || c.kind == imapconn.NotIMAP {
				o.ConnectTimeout = 300 * time.Millisecond
			}
			o.Host, o.Port = c.serve(t, c.handle)
			if c.trust {
				o.RootCAs = ca.Pool
			}
			_, err := dial(t, o)
			if c.kind == 0 {
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			wantKind(t, err, c.kind, c.words)
		})
	}
	t.Run("closed port", func(t *testing.T) {
		_, err := dial(t, imapconn.Options{Host: "127.0.0.1", Port: closed.Addr().(*net.TCPAddr).Port})
		wantKind(t, err, imapconn.Refused, "no server is listening")
	})
	t.Run("unknown name", func(t *testing.T) {
		_, err := dial(t, imapconn.Options{Host: "nowhere.invalid", Port: 143, Dial: func(context.Context, string, string) (net.Conn, error) {
			return nil, &net.OpError{Op: "dial", Err: &net.DNSError{Err: "no such host", Name: "nowhere.invalid", IsNotFound: true}}
		}})
		wantKind(t, err, imapconn.NotResolved, "nowhere.invalid")
	})
	t.Run("untrusted accepted", func(t *testing.T) {
		o := imapconn.Options{Security: imapconn.SSL, AcceptUntrusted: true}
		o.Host, o.Port = enginetest.ServeTLS(t, ca.Issue(ago, "elsewhere.test"), play(""))
		if _, err := dial(t, o); err != nil {
			t.Fatal(err)
		}
	})
}

// A20 of the field reports.
func TestStartTLS(t *testing.T) {
	ca := enginetest.NewAuthority(t)
	cert := ca.Issue(time.Now().Add(time.Hour), "127.0.0.1")
	for name, c := range map[string]struct {
		handle func(*enginetest.Session)
		kind   imapconn.Kind
	}{
		"capabilities change": {func(s *enginetest.Session) {
			s.Send("* OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] hi")
			upgrade(s, "", func() { s.Secure(cert) })
			after(s, "AUTH=PLAIN SASL-IR")
		}, 0},
		"LOGINDISABLED with AUTH=PLAIN": {func(s *enginetest.Session) {
			s.Send("* OK hi")
			upgrade(s, "", func() { s.Secure(cert) })
			after(s, "AUTH=PLAIN LOGINDISABLED")
		}, 0},
		"capabilities only in the greeting": {func(s *enginetest.Session) {
			s.Send("* OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] hi")
			upgrade(s, "", func() { s.Secure(cert) })
			after(s, "")
		}, 0},
		"PREAUTH": {func(s *enginetest.Session) {
			s.Send("* PREAUTH [CAPABILITY IMAP4rev1 STARTTLS] hi")
			noPassword(s)
		}, imapconn.Preauth},
		"injected text": {func(s *enginetest.Session) {
			s.Send("* OK [CAPABILITY IMAP4rev1 STARTTLS] hi")
			upgrade(s, "* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n", func() { noPassword(s) })
		}, imapconn.Injected},
		"STARTTLS refused": {func(s *enginetest.Session) {
			s.Send("* OK [CAPABILITY IMAP4rev1 STARTTLS] hi")
			tag, _, _ := s.Command()
			s.Send("%s NO certificate missing", tag)
			noPassword(s)
		}, imapconn.NoSTARTTLS},
		"STARTTLS stripped": {func(s *enginetest.Session) {
			s.Send("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] hi")
			noPassword(s)
		}, imapconn.NoSTARTTLS},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := imapconn.Options{Security: imapconn.TLS, RootCAs: ca.Pool, ConnectTimeout: 3 * time.Second}
			o.Host, o.Port = enginetest.Serve(t, c.handle)
			_, err := dial(t, o)
			if c.kind == 0 {
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			wantKind(t, err, c.kind)
		})
	}
}

// upgrade answers commands until STARTTLS has been answered, with extra plain text in the same packet.
func upgrade(s *enginetest.Session, extra string, then func()) {
	for {
		tag, name, _ := s.Command()
		switch name {
		case "":
			return
		case "CAPABILITY":
			s.Send("* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\n%s OK done", tag)
		case "STARTTLS":
			s.Raw(tag + " OK go\r\n" + extra)
			then()
			return
		default:
			panic("in the clear: " + name)
		}
	}
}

// after is the encrypted part of a session; capabilities come only when asked for.
func after(s *enginetest.Session, caps string) {
	for {
		tag, name, args := s.Command()
		switch name {
		case "":
			return
		case "CAPABILITY":
			s.Send("* CAPABILITY IMAP4rev1 %s\n%s OK done", caps, tag)
		case "AUTHENTICATE":
			if args == "PLAIN" {
				s.Send("+ ")
				s.Line()
			}
			s.Send("%s OK in", tag)
		case "LOGIN":
			if strings.Contains(caps, "LOGINDISABLED") {
				s.Send("%s NO disabled", tag)
				continue
			}
			s.Send("%s OK in", tag)
		default:
			s.Send("%s OK done", tag)
		}
	}
}

// noPassword fails when the client says anything that could hold one.
func noPassword(s *enginetest.Session) {
	for {
		line, ok := s.Line()
		if !ok {
			return
		}
		if up := strings.ToUpper(line); strings.Contains(up, "LOGIN") || strings.Contains(up, "AUTHENTICATE") {
			panic("password in the clear: " + line)
		}
	}
}
