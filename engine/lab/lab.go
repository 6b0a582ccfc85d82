package lab

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"os"
	"sync"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
)

// Options say what [Start] starts.
type Options struct {
	// Dir is the lab's own state folder, made when it is missing (mode 0700). It holds
	// the faults file and the mail that came in later. Empty: memory only, nothing is shared
	// with other processes.
	Dir string

	// Drive is the folder that stands for drive C:. The documented CSV files
	// are written there, unless they exist. Empty: none are written.
	Drive string

	// Scale multiplies the number of messages of each folder; zero is 1.
	Scale int

	// Faults are switched on from the start. Those named in Dir/faults come on top.
	Faults []Fault

	// Dial reaches hosts that are not the lab's; nil means a [net.Dialer].
	Dial func(ctx context.Context, network, address string) (net.Conn, error)

	// Log gets what the servers complain of, passwords never; nil drops it.
	Log io.Writer
}

// A Lab is a set of running servers. It is safe for concurrent use.
type Lab struct {
	opts   Options
	certs  *authority
	source *store
	target *store
	drops  dropBudget

	servers   []*imapserver.Server
	listeners map[endpoint]net.Listener
	serving   sync.WaitGroup
}

// Start opens the listeners and returns at once; the caller calls Close.
func Start(opts Options) (*Lab, error) {
	if opts.Scale == 0 {
		opts.Scale = 1
	}
	if opts.Dir != "" {
		if err := os.MkdirAll(opts.Dir, 0o700); err != nil {
			return nil, fmt.Errorf("lab: %w", err)
		}
	}
	if opts.Drive != "" {
		if err := writeCSVFiles(opts.Drive); err != nil {
			return nil, fmt.Errorf("lab: %w", err)
		}
	}
	certs, err := newAuthority()
	if err != nil {
		return nil, fmt.Errorf("lab: certificates: %w", err)
	}
	l := &Lab{opts: opts, certs: certs, listeners: map[endpoint]net.Listener{}}
	l.source = newStore(opts, "source")
	l.target = newStore(opts, "target")
	for _, h := range hosts {
		if err := l.serve(h); err != nil {
			l.Close()
			return nil, fmt.Errorf("lab: %s: %w", h.name, err)
		}
	}
	return l, nil
}

// RootCAs is the pool that certificate checks of the lab's servers need: only the
// lab's own authority is in it.
func (l *Lab) RootCAs() *x509.CertPool { return l.certs.pool() }

// Close stops the servers and cuts their connections.
func (l *Lab) Close() error {
	var errs []error
	for _, s := range l.servers {
		errs = append(errs, s.Close())
	}
	l.serving.Wait()
	return errors.Join(errs...)
}

// serve opens both ports of one host.
func (l *Lab) serve(h host) error {
	logger := log.New(io.Discard, "", 0)
	if l.opts.Log != nil {
		logger = log.New(l.opts.Log, "lab: "+h.name+": ", 0)
	}
	mail := l.source
	if h.target {
		mail = l.target
	}
	server := imapserver.New(&imapserver.Options{
		NewSession: func(*imapserver.Conn) (imapserver.Session, *imapserver.GreetingData, error) {
			return &session{lab: l, mail: mail}, nil, nil
		},
		Caps:         caps(),
		Logger:       logger,
		TLSConfig:    l.certs.config(h.name, l.faults),
		InsecureAuth: true, // -Security None is documented
	})
	l.servers = append(l.servers, server)
	for _, p := range ports {
		ln, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return err
		}
		l.listeners[endpoint{h.name, p.number}] = ln
		wrapped := l.listen(ln, h, p)
		l.serving.Go(func() { _ = server.Serve(wrapped) })
	}
	return nil
}

func caps() imap.CapSet {
	return imap.CapSet{
		imap.CapIMAP4rev1:    {},
		imap.CapNamespace:    {},
		imap.CapUIDPlus:      {},
		imap.CapESearch:      {},
		imap.CapListExtended: {},
		imap.CapListStatus:   {},
		imap.CapStatusSize:   {},
		imap.CapChildren:     {},
		imap.CapSpecialUse:   {},
		imap.CapLiteralPlus:  {},
	}
}
