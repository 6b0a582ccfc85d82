package engine

import (
	"context"
	"crypto/x509"
	"errors"
	"os"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

type prober struct {
	Opener
	err error
}

func (p prober) Probe(ctx context.Context, s Server) error {
	return p.err
}

func TestProbe(t *testing.T) {
	for _, tc := range []struct {
		err             error
		server          Server
		message, detail string
	}{
		{errors.New("imap.test:143 refused the connection: no server is listening"), Server{Host: "imap.test", Port: 143, Security: SecurityTLS},
			"The connection to the server 'imap.test' could not be completed. imap.test:143 refused the connection: no server is listening.",
			"Microsoft.Exchange.Migration.MigrationServerConnectionFailedException: The connection to the server 'imap.test' could not be completed. ---> "},
		{os.ErrDeadlineExceeded, Server{Host: "imap.test", Port: 993, Security: SecuritySSL},
			"The connection to the server 'imap.test' timed out after 00:00:15. ", "timed out"},
		{x509.HostnameError{Certificate: &x509.Certificate{}, Host: "imap.test"}, Server{Host: "imap.test", Port: 993, Security: SecuritySSL},
			"The connection to the server 'imap.test' could not be completed. ", "SslStreamFailureException: TLS negotiation failed. ---> "},
		{context.DeadlineExceeded, Server{Host: "imap.test", Port: 993, Security: SecurityTLS},
			"The connection to the server 'imap.test' timed out after 00:00:15. Port 993 usually goes with -Security Ssl, not Tls.", "timed out"},
	} {
		s := &Service{opts: Options{Opener: prober{err: tc.err}}}
		r, err := s.Probe(t.Context(), ProbeRequest{Server: tc.server})
		if err != nil || r.Result != "Failed" || !strings.HasPrefix(r.Message, tc.message) || !strings.Contains(r.ErrorDetail, tc.detail) || r.TestedEndpoint != "" {
			t.Errorf("%v: %+v, %v", tc.err, r, err)
		}
	}
	s := &Service{opts: Options{Opener: prober{}}}
	if r, err := s.Probe(t.Context(), ProbeRequest{Server: Server{Host: "imap.test"}}); err != nil || r != (ProbeResult{Result: "Success", TestedEndpoint: "imap.test"}) {
		t.Errorf("%+v, %v", r, err)
	}
	for _, bad := range []Server{{Host: "imap.test "}, {Host: ""}, {Host: "imap.test", Port: 99999}, {Host: "<FQDN of IMAP server>"}} {
		if _, err := s.Probe(t.Context(), ProbeRequest{Server: bad}); err == nil {
			t.Errorf("%+v was accepted", bad)
		}
	}
}

func TestProbeThatHangs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		hanging := make(chan struct{})
		s := &Service{opts: Options{Opener: hangs{hanging}}}
		begin := time.Now()
		r, err := s.Probe(t.Context(), ProbeRequest{Server: Server{Host: "imap.test", Port: 25}})
		if d := time.Since(begin); err != nil || d != 15*time.Second || r.Result != "Failed" {
			t.Errorf("%+v, %v, after %s", r, err, d)
		}
		close(hanging)
	})
}

// hangs is an opener that does not even mind the context.
type hangs struct{ until chan struct{} }

func (h hangs) Probe(context.Context, Server) error                   { <-h.until; return nil }
func (h hangs) Source(context.Context, Account) (Source, error)       { return nil, nil }
func (h hangs) Target(context.Context, TargetAccount) (Target, error) { return nil, nil }
