package lab

import (
	"context"
	"crypto/tls"
	"net"
	"os"
	"strconv"
	"strings"
	"syscall"
)

// SourceHost is the source server the documentation names; TargetHost is a server
// with the three empty mailboxes, for migrations to IMAP.
const (
	SourceHost = "imap.contoso.com"
	TargetHost = "mail.contoso.edu"
)

type host struct {
	name   string
	target bool
}

type port struct {
	number string
	tls    bool // TLS from the first byte
}

type endpoint struct{ host, port string }

var (
	hosts = []host{{SourceHost, false}, {TargetHost, true}}
	ports = []port{{"993", true}, {"143", false}}
)

// labDomains are answered by the lab alone: a name below them that it does not
// have does not exist, whatever the real DNS says.
var labDomains = []string{"contoso.com", "contoso.edu", "contoso-students.edu"}

// DialContext connects to address ("imap.contoso.com:993"). Names of the lab lead to its
// loopback listeners; a port it does not serve is refused, a name of its domains that it does not
// have gives a no-such-host error; every other address goes to Options.Dial.
func (l *Lab) DialContext(ctx context.Context, network, address string) (net.Conn, error) {
	name, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, &net.OpError{Op: "dial", Net: network, Err: err}
	}
	key := strings.ToLower(strings.TrimSuffix(name, "."))
	if !isLabName(key) {
		return l.dialOther(ctx, network, address)
	}
	if ln, ok := l.listeners[endpoint{key, port}]; ok {
		return (&net.Dialer{}).DialContext(ctx, "tcp", ln.Addr().String())
	}
	for _, h := range hosts {
		if h.name == key {
			return nil, &net.OpError{Op: "dial", Net: network, Addr: loopback(port),
				Err: os.NewSyscallError("connect", syscall.ECONNREFUSED)}
		}
	}
	return nil, &net.OpError{Op: "dial", Net: network,
		Err: &net.DNSError{Err: "no such host", Name: name, IsNotFound: true}}
}

func (l *Lab) dialOther(ctx context.Context, network, address string) (net.Conn, error) {
	if l.opts.Dial != nil {
		return l.opts.Dial(ctx, network, address)
	}
	return (&net.Dialer{}).DialContext(ctx, network, address)
}

func isLabName(name string) bool {
	for _, d := range labDomains {
		if name == d || strings.HasSuffix(name, "."+d) {
			return true
		}
	}
	return false
}

func loopback(port string) net.Addr {
	n, _ := strconv.Atoi(port) // only for the error's text
	return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: n}
}

// listen puts the faults below, and TLS where the port has it, on top of ln.
func (l *Lab) listen(ln net.Listener, h host, p port) net.Listener {
	faulty := &faultyListener{Listener: ln, lab: l}
	if p.tls {
		return tls.NewListener(faulty, l.certs.config(h.name, l.faults))
	}
	return faulty
}
