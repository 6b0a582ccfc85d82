package imapconn

import (
	"context"
	"crypto/x509"
	"net"
	"time"
)

// Security is how a connection is protected, in Exchange's words.
type Security string

const (
	None Security = "None" // in the clear
	TLS  Security = "Tls"  // STARTTLS on the plain port, usually 143
	SSL  Security = "Ssl"  // TLS from the first octet, usually 993
)

// Limits that hold when Options says nothing else.
const (
	DefaultConnectTimeout = 15 * time.Second
	DefaultSilence        = 60 * time.Second
)

// Options say where to connect and as whom.
type Options struct {
	Host     string // a name or an address; also the name the certificate must have
	Port     int
	Security Security

	User     string // sent as it stands, whatever its form: user, domain/admin/user, user*admin, #user@domain#admin#
	Password string

	// AcceptUntrusted takes any certificate, and TLS 1.0 and 1.1. The connection is then still encrypted, but may end at an impostor.
	AcceptUntrusted bool
	// RootCAs replaces the system's certificate authorities; nil means those.
	RootCAs *x509.CertPool

	// Dial replaces net.Dialer.DialContext: addr is Host:Port, not yet resolved.
	Dial func(ctx context.Context, network, addr string) (net.Conn, error)

	// UTF8 asks for mailbox names in UTF-8 where the server can (RFC 6855); where it insists, they are anyway.
	UTF8 bool

	// ConnectTimeout bounds each of: resolving and connecting, the TLS handshake, and the greeting. Zero: 15 s.
	ConnectTimeout time.Duration
	// Silence is how long the server may keep us waiting, with nothing or with a trickle. Zero: 60 s.
	Silence time.Duration
}

func (o *Options) connectTimeout() time.Duration {
	if o.ConnectTimeout > 0 {
		return o.ConnectTimeout
	}
	return DefaultConnectTimeout
}

func (o *Options) silence() time.Duration {
	if o.Silence > 0 {
		return o.Silence
	}
	return DefaultSilence
}
