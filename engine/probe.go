package engine

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
	"time"
)

// probeTime bounds a probe; the service's message names the same 15 seconds.
const probeTime = 15 * time.Second

const (
	probeSuccess = "Success"
	probeFailed  = "Failed"
)

// A ProbeRequest names an endpoint, or a server.
type ProbeRequest struct {
	Endpoint string // identity of an endpoint; must exist
	Server
}

// A ProbeResult is what Test-MigrationServerAvailability shows.
type ProbeResult struct {
	Result         string // Success, Failed
	Message        string // "" on success
	ErrorDetail    string // chain of causes, newest first
	TestedEndpoint string // host, or the endpoint's name; "" on failure
}

// A ProbeError refuses an endpoint whose server cannot be reached.
type ProbeError struct{ ProbeResult }

func (e *ProbeError) Error() string { return e.Message }

// Probe tries to reach a server, within 15 seconds. A server that cannot be reached is a result, not an error.
func (s *Service) Probe(ctx context.Context, r ProbeRequest) (ProbeResult, error) {
	name, server := r.Host, r.Server
	if r.Endpoint != "" {
		es, err := s.Endpoints(ctx, r.Endpoint)
		if err != nil {
			return ProbeResult{}, err
		}
		name, server = es[0].Identity, es[0].server()
	}
	if err := server.complete(); err != nil {
		return ProbeResult{}, err
	}
	return s.probe(ctx, server, name)
}

func (s *Service) probe(ctx context.Context, server Server, name string) (ProbeResult, error) {
	limited, cancel := context.WithTimeout(ctx, probeTime)
	defer cancel()
	// A server, or a resolver, that hangs must not keep the caller.
	done := make(chan error, 1)
	go func() { done <- s.opts.Opener.Probe(limited, server) }()
	var err error
	select {
	case err = <-done:
	case <-limited.Done():
		err = limited.Err()
	}
	if ctx.Err() != nil {
		return ProbeResult{}, ctx.Err()
	}
	if err == nil {
		return ProbeResult{Result: probeSuccess, TestedEndpoint: name}, nil
	}
	return probeFailure(server, err), nil
}

// probeFailure words a failure as the service does (outputs "Connection failures"), and goes on to say which of the many
// causes it was and what is usually right, since "could not be completed" alone helps nobody.
func probeFailure(server Server, err error) ProbeResult {
	text := fmt.Sprintf("The connection to the server '%s' could not be completed.", server.Host)
	kind := "Microsoft.Exchange.Connections.Common.RemoteNetworkErrorTransientException: We were unable to reach your email provider. " +
		"Please check your server settings, or try again later."
	if timedOut(err) {
		text = fmt.Sprintf("The connection to the server '%s' timed out after 00:00:15.", server.Host)
	}
	reason := reasonOf(server, err)
	chain := []string{"Microsoft.Exchange.Migration.MigrationServerConnectionFailedException: " + text, kind}
	if tlsFailed(err) {
		chain = append(chain, "Microsoft.Exchange.Connections.Common.SslStreamFailureException: TLS negotiation failed.")
	}
	return ProbeResult{Result: probeFailed, Message: text + " " + reason, ErrorDetail: strings.Join(append(chain, reason), " ---> ")}
}

// tlsFailed tells whether it was the handshake, or the certificate.
func tlsFailed(err error) bool {
	var (
		verify    *tls.CertificateVerificationError
		untrusted x509.UnknownAuthorityError
		name      x509.HostnameError
		invalid   x509.CertificateInvalidError
		record    tls.RecordHeaderError
		alert     tls.AlertError
	)
	return errors.As(err, &verify) || errors.As(err, &untrusted) || errors.As(err, &name) || errors.As(err, &invalid) ||
		errors.As(err, &record) || errors.As(err, &alert)
}

func timedOut(err error) bool {
	var n net.Error
	return errors.Is(err, context.DeadlineExceeded) || errors.Is(err, os.ErrDeadlineExceeded) || errors.As(err, &n) && n.Timeout()
}

// reasonOf is the cause as a sentence. The implementation knows it best; for a bare time-out the likely pair of port and
// security is all there is to say.
func reasonOf(server Server, err error) string {
	if errors.Is(err, context.DeadlineExceeded) && err == context.DeadlineExceeded {
		return usualPair(server)
	}
	text := err.Error()
	if text == "" {
		return usualPair(server)
	}
	text = capital(text)
	if !strings.HasSuffix(text, ".") {
		text += "."
	}
	return text
}

// capital begins a sentence, unless its first word is the name of a host.
func capital(text string) string {
	if first, _, _ := strings.Cut(text, " "); first == "" || strings.ContainsAny(first, ".:0123456789") {
		return text
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

func usualPair(s Server) string {
	switch {
	case s.Port == 993 && s.Security != SecuritySSL:
		return fmt.Sprintf("Port 993 usually goes with -Security Ssl, not %s.", s.Security)
	case s.Port == 143 && s.Security == SecuritySSL:
		return "Port 143 usually goes with -Security Tls, not Ssl."
	case s.Port != 143 && s.Port != 993:
		return "Usual are port 993 with -Security Ssl and port 143 with -Security Tls."
	}
	return fmt.Sprintf("Nothing answers on port %d: check the name of the server and the firewalls in between.", s.Port)
}
