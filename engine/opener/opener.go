// Package opener opens mailboxes for the engine: IMAP sources, IMAP and Maildir targets. It is what the shell gives to engine.Options; a lab
// puts its own dialler and authorities in.
package opener

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"

	"migsh/engine"
	"migsh/engine/imapconn"
	"migsh/engine/imapsource"
	"migsh/engine/imaptarget"
	"migsh/engine/maildir"
)

// An Opener opens mailboxes. It is not changed once the engine has it, and then safe for concurrent use.
type Opener struct {
	Dial   func(ctx context.Context, network, addr string) (net.Conn, error) // nil: the network
	CAs    *x509.CertPool                                                    // nil: the system's authorities
	Full   func(address string) bool                                         // the lab's mailboxes that are full; nil: none
	NoSync bool                                                              // Maildirs are not synced to the disk: for tests
}

var _ engine.Opener = (*Opener)(nil)

// Source implements engine.Opener.
func (o *Opener) Source(ctx context.Context, a engine.Account) (engine.Source, error) {
	conn := o.options(a.Server)
	conn.User, conn.Password = a.UserName, a.Password
	src, err := imapsource.Open(ctx, imapsource.Options{Options: conn, UserRoot: a.Root})
	if err != nil {
		return nil, forEngine(err, false)
	}
	return src, nil
}

// Target implements engine.Opener.
func (o *Opener) Target(ctx context.Context, t engine.TargetAccount) (engine.Target, error) {
	switch t.Kind {
	case engine.TargetLocal:
		target, err := maildir.Open(ctx, maildir.Options{Root: t.Dir, User: t.Address, NoSync: o.NoSync})
		if err == nil && o.Full != nil && o.Full(t.Address) {
			return fullMailbox{target}, nil
		}
		return target, err
	case engine.TargetIMAP:
		conn := o.options(engine.Server{Host: t.RemoteServer, Port: t.Port, Security: t.Security, AcceptUntrustedCertificates: t.AcceptUntrustedCertificates})
		conn.User, conn.Password = t.UserName, t.Password
		target, err := imaptarget.Open(ctx, imaptarget.Options{Options: conn})
		if err != nil {
			return nil, forEngine(err, true)
		}
		return target, nil
	}
	return nil, &engine.PermanentError{Err: fmt.Errorf("a target of kind %s cannot be written to by this version", t.Kind)}
}

// A fullMailbox takes no mail: the lab's fault FullMailbox, for targets outside of the lab.
type fullMailbox struct{ engine.Target }

// Append refuses every message as a server that is OVERQUOTA does.
func (fullMailbox) Append(context.Context, engine.FolderRef, engine.Message, io.Reader) (engine.Pending, error) {
	return nil, &engine.RefusedError{Reason: "the mailbox is full (fault FullMailbox of the lab)", Full: true}
}

// Probe implements engine.Opener.
func (o *Opener) Probe(ctx context.Context, s engine.Server) error {
	return imapconn.Probe(ctx, o.options(s))
}

func (o *Opener) options(s engine.Server) imapconn.Options {
	return imapconn.Options{
		Host: s.Host, Port: s.Port, Security: imapconn.Security(s.Security),
		AcceptUntrusted: s.AcceptUntrustedCertificates,
		RootCAs:         o.CAs, Dial: o.Dial,
	}
}

// forEngine sorts an error of a connection into the engine's kinds: what no other try can mend ends the user's sync.
func forEngine(err error, target bool) error {
	var ie *imapconn.Error
	if !errors.As(err, &ie) {
		return err
	}
	switch ie.Kind {
	case imapconn.LoginRefused:
		return &engine.SignInError{Server: ie.Text, Target: target}
	case imapconn.Untrusted, imapconn.WrongName, imapconn.Expired, imapconn.NotTLS, imapconn.SpeaksTLS, imapconn.NotIMAP,
		imapconn.NoSTARTTLS, imapconn.Injected, imapconn.Preauth, imapconn.NoLogin:
		return &engine.PermanentError{Err: ie}
	}
	return ie
}
