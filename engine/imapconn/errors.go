package imapconn

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"strings"
	"syscall"
	"time"
)

// Kind tells apart why there is no (longer a) session with a server.
type Kind int

const (
	Unreachable   Kind = iota + 1 // no route, network down, …
	NotResolved                   // the host name has no address
	Refused                       // nothing listens on the port
	TimedOut                      // no connection, handshake or greeting within ConnectTimeout
	Untrusted                     // certificate of an authority not trusted here, or signed by itself
	WrongName                     // certificate for another host
	Expired                       // certificate expired or not valid yet
	NotTLS                        // Ssl asked for, but the port speaks something plain
	SpeaksTLS                     // Tls or None asked for, but the port wants TLS from the first octet
	TLSFailed                     // any other failure of the handshake
	NotIMAP                       // something else answers: HTTP, SMTP, POP3, …
	NoSTARTTLS                    // Tls asked for, but the server does not offer it or says no
	Injected                      // plain text came with the answer to STARTTLS: someone is in between
	Preauth                       // the server claims the session is logged in before we said who we are
	NoLogin                       // no way to log in with a password is offered (LOGINDISABLED, no AUTH=PLAIN)
	LoginRefused                  // user or password not accepted
	ServerRefused                 // the server greets with BYE
	Silent                        // established, then no answer, or only a trickle, for Options.Silence
	Lost                          // the connection ended or was reset
	Protocol                      // what the server says cannot be understood, and there is no way around it
	Canceled                      // the context ended
)

// An Error says why there is no session. After it the connection is closed. It never has a password in it.
type Error struct {
	Kind     Kind
	Host     string
	Port     int
	Security Security
	Waited   time.Duration // TimedOut, Silent: how long
	Text     string        // what the server said, or the line that could not be understood; "" if nothing
	Err      error         // the cause, or nil
}

func (e *Error) Unwrap() error { return e.Err }

func (e *Error) Error() string {
	at := net.JoinHostPort(e.Host, fmt.Sprint(e.Port))
	switch e.Kind {
	case NotResolved:
		return fmt.Sprintf("the name %q could not be resolved", e.Host)
	case Refused:
		return fmt.Sprintf("%s refused the connection: no server is listening on port %d%s", at, e.Port, e.hint())
	case TimedOut:
		return fmt.Sprintf("%s did not answer within %s%s", at, seconds(e.Waited), e.hint())
	case Untrusted:
		return fmt.Sprintf("the certificate of %s is not trusted: %v; have this machine trust its authority, or use -AcceptUntrustedCertificates", at, e.Err)
	case WrongName:
		return fmt.Sprintf("the certificate of %s is not for this name%s: %v; use a name it is for, or -AcceptUntrustedCertificates", at, e.names(), e.Err)
	case Expired:
		return fmt.Sprintf("the certificate of %s is not valid at this time: %v; have the server's certificate renewed, or use -AcceptUntrustedCertificates", at, e.Err)
	case NotTLS:
		return fmt.Sprintf("%s does not speak TLS%s", at, e.hint())
	case SpeaksTLS:
		return fmt.Sprintf("%s expects TLS from the start%s", at, e.hint())
	case TLSFailed:
		return fmt.Sprintf("the TLS handshake with %s failed: %v", at, e.Err)
	case NotIMAP:
		return fmt.Sprintf("%s is not an IMAP server; it says %q", at, e.Text)
	case NoSTARTTLS:
		return fmt.Sprintf("%s does not offer STARTTLS%s%s", at, said(e.Text), e.hint())
	case Injected:
		return fmt.Sprintf("%s sent unencrypted text together with its answer to STARTTLS: someone may be tampering with the connection", at)
	case Preauth:
		return fmt.Sprintf("%s says that the session is logged in already (PREAUTH), before any user name was sent", at)
	case NoLogin:
		return fmt.Sprintf("%s does not let anyone log in with a password here (LOGINDISABLED)%s", at, e.hint())
	case LoginRefused:
		return fmt.Sprintf("%s refused the user name or password%s", at, said(e.Text))
	case ServerRefused:
		return fmt.Sprintf("%s refuses to serve%s", at, said(e.Text))
	case Silent:
		return fmt.Sprintf("%s has said nothing usable for %s", at, seconds(e.Waited))
	case Lost:
		return fmt.Sprintf("the connection to %s was lost%s%s", at, cause(e.Err), said(e.Text))
	case Protocol:
		return fmt.Sprintf("%s sent an answer that cannot be understood: %q", at, e.Text)
	case Canceled:
		return fmt.Sprintf("the connection to %s was given up: %v", at, e.Err)
	}
	return fmt.Sprintf("cannot connect to %s: %v", at, e.Err)
}

// names says whom a certificate for another host is for.
func (e *Error) names() string {
	var other x509.HostnameError
	if !errors.As(e.Err, &other) || other.Certificate == nil || len(other.Certificate.DNSNames) == 0 {
		return ""
	}
	return " but for " + strings.Join(other.Certificate.DNSNames, ", ")
}

// hint suggests the pair of port and security that is usual.
func (e *Error) hint() string {
	switch {
	case e.Kind == NotTLS && e.Port == 993, e.Kind == SpeaksTLS && e.Security != TLS && e.Port == 143:
		return ""
	case e.Kind == NotTLS:
		return "; use Tls (STARTTLS) with this port, or Ssl with port 993"
	case e.Kind == SpeaksTLS:
		return "; use Ssl with this port, or Tls (STARTTLS) with port 143"
	case e.Kind == NoSTARTTLS:
		return "; use Ssl, usually with port 993"
	case e.Kind == NoLogin && e.Security == None:
		return "; use Tls, or Ssl with port 993"
	case e.Kind == TimedOut && e.Security == TLS && e.Port == 993:
		return "; port 993 usually goes with Ssl"
	case (e.Kind == Refused || e.Kind == TimedOut) && e.Port != 993 && e.Port != 143:
		return "; usual are 993 with Ssl and 143 with Tls"
	}
	return ""
}

func said(text string) string {
	if text == "" {
		return ""
	}
	return fmt.Sprintf(": %q", text)
}

func cause(err error) string {
	switch {
	case err == nil, errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return ": the server closed it"
	case errors.Is(err, syscall.ECONNRESET):
		return ": it was reset"
	}
	return ": " + err.Error()
}

func seconds(d time.Duration) string {
	if d < time.Second {
		return d.String()
	}
	return fmt.Sprintf("%.3g seconds", d.Seconds())
}

func (o *Options) error(kind Kind, text string, err error) *Error {
	return &Error{Kind: kind, Host: o.Host, Port: o.Port, Security: o.Security, Text: o.redact(text), Err: err}
}

// dialError sorts what the network says when a connection is made.
func (o *Options) dialError(err error) *Error {
	var dns *net.DNSError
	switch {
	case errors.Is(err, context.Canceled):
		return o.error(Canceled, "", err)
	case errors.As(err, &dns) && !dns.IsTimeout:
		return o.error(NotResolved, "", err)
	case errors.Is(err, syscall.ECONNREFUSED), strings.Contains(err.Error(), "actively refused"):
		return o.error(Refused, "", err)
	case isTimeout(err):
		e := o.error(TimedOut, "", err)
		e.Waited = o.connectTimeout()
		return e
	}
	return o.error(Unreachable, "", err)
}

func isTimeout(err error) bool {
	var ne net.Error
	return errors.Is(err, os.ErrDeadlineExceeded) || errors.Is(err, context.DeadlineExceeded) || errors.As(err, &ne) && ne.Timeout()
}

// tlsError sorts what crypto/tls says of a handshake.
func (o *Options) tlsError(err error) *Error {
	var (
		untrusted x509.UnknownAuthorityError
		name      x509.HostnameError
		invalid   x509.CertificateInvalidError
		record    tls.RecordHeaderError
	)
	switch {
	case errors.As(err, &name):
		return o.error(WrongName, "", name)
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return o.error(Expired, "", invalid)
	case errors.As(err, &untrusted):
		return o.error(Untrusted, "", untrusted)
	case errors.As(err, &record):
		if text, ok := notIMAP(record.RecordHeader[:]); ok {
			return o.error(NotIMAP, text, err)
		}
		return o.error(NotTLS, "", err)
	case errors.Is(err, context.Canceled):
		return o.error(Canceled, "", err)
	case isTimeout(err):
		e := o.error(TimedOut, "", err)
		e.Waited = o.connectTimeout()
		return e
	}
	return o.error(TLSFailed, "", err)
}

// notIMAP recognises the first octets of other protocols.
func notIMAP(line []byte) (string, bool) {
	text := strings.TrimRight(string(line), "\r\n\x00")
	for _, p := range []string{"HTTP", "220 ", "220-", "554 ", "+OK", "-ERR", "SSH-", "<!DOC", "<html"} {
		if strings.HasPrefix(text, p) {
			return text, true
		}
	}
	return "", false
}
