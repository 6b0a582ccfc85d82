package lab

import (
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// A Fault is something that goes wrong, by name. "WrongPassword" concerns
// everyone, "WrongPassword=paul.cannon" only that account. FullMailbox takes the address as well: that is how a target
// outside the lab knows its mailboxes.
//
// Besides Options.Faults, the file Options.Dir/faults switches them: one a line, looked
// at whenever a connection, a sign-in or a folder is opened, so it works on a lab that runs, in
// each process.
type Fault string

// The faults there are. SlowServer, DroppingServer and ExpiredCertificate concern
// connections, before anyone has signed in, so they cannot be limited to an account.
const (
	WrongPassword      Fault = "WrongPassword"      // sign-in is refused
	SlowServer         Fault = "SlowServer"         // each packet from the server waits 50 ms
	DroppingServer     Fault = "DroppingServer"     // connections break after 64 KB, 128 KB, 256 KB …
	FullMailbox        Fault = "FullMailbox"        // the target takes no more mail (RFC 5530 OVERQUOTA)
	OverlargeMessage   Fault = "OverlargeMessage"   // a message of 36 MB arrives in INBOX
	ExpiredCertificate Fault = "ExpiredCertificate" // the certificate ended a week ago
)

// FaultsFile is the name of the file in Options.Dir.
const FaultsFile = "faults"

// On says whether a fault is switched on now, for everyone or for the account. A target
// outside the lab asks it for FullMailbox.
func (l *Lab) On(f Fault, account string) bool { return l.faults().on(f, account) }

type faultSet []string

func (l *Lab) faults() faultSet {
	set := make(faultSet, 0, len(l.opts.Faults))
	for _, f := range l.opts.Faults {
		set = append(set, string(f))
	}
	if l.opts.Dir == "" {
		return set
	}
	text, err := os.ReadFile(filepath.Join(l.opts.Dir, FaultsFile))
	if err != nil {
		return set // no file: no faults
	}
	return append(set, strings.Fields(string(text))...)
}

func (s faultSet) on(f Fault, account string) bool {
	for _, line := range s {
		name, only, limited := strings.Cut(line, "=")
		if strings.EqualFold(name, string(f)) && (!limited || strings.EqualFold(only, account)) {
			return true
		}
	}
	return false
}

// slowness is what SlowServer waits before each packet.
const slowness = 50 * time.Millisecond

// dropBudget doubles what the next connection may send under DroppingServer, so that
// a client that resumes gets every message through in the end.
type dropBudget struct {
	mu   sync.Mutex
	next int
}

func (d *dropBudget) take() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.next = max(64<<10, 2*d.next)
	return d.next
}

type faultyListener struct {
	net.Listener
	lab *Lab
}

func (ln *faultyListener) Accept() (net.Conn, error) {
	conn, err := ln.Listener.Accept()
	if err != nil {
		return nil, err
	}
	faults := ln.lab.faults()
	slow, drop := faults.on(SlowServer, ""), faults.on(DroppingServer, "")
	if !slow && !drop {
		return conn, nil
	}
	c := &faultyConn{Conn: conn, left: -1}
	if slow {
		c.wait = slowness
	}
	if drop {
		c.left = ln.lab.drops.take()
	}
	return c, nil
}

type faultyConn struct {
	net.Conn
	wait time.Duration
	left int // octets until the connection breaks; negative: never
}

func (c *faultyConn) Write(b []byte) (int, error) {
	time.Sleep(c.wait)
	if c.left < 0 || len(b) <= c.left {
		if c.left > 0 {
			c.left -= len(b)
		}
		return c.Conn.Write(b)
	}
	n, _ := c.Conn.Write(b[:c.left])
	c.left = 0
	c.Conn.Close()
	return n, net.ErrClosed
}
