package enginetest

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"sync"
	"testing"
	"time"
)

// How is what a Proxy does to a connection.
type How int

// The ways of breaking. Only HalfClose and Garbage leave the other direction as it is.
const (
	Nothing   How = iota
	Reset         // both sides get a reset
	Truncate      // both sides are closed in good order
	Stall         // nothing passes any more, and nothing is closed
	HalfClose     // this direction ends, the other goes on
	Garbage       // from here on 64 octets are replaced by noise
	Trickle       // one octet each Fault.Every
)

func (h How) String() string {
	return [...]string{"Nothing", "Reset", "Truncate", "Stall", "HalfClose", "Garbage", "Trickle"}[h]
}

// A Fault says where and how a connection breaks.
type Fault struct {
	How      How
	ToServer bool  // the direction in which octets are counted; else to the client
	After    int64 // octets that pass first
	Every    time.Duration
}

// Proxy passes connections on to a port of this machine, and breaks them. fault is asked for each connection, with its number
// from 1. It ends with the test.
func Proxy(t testing.TB, port int, fault func(n int) Fault) (proxyPort int) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{to: fmt.Sprintf("127.0.0.1:%d", port), end: make(chan struct{})}
	p.wg.Go(func() {
		for n := 1; ; n++ {
			c, err := l.Accept()
			if err != nil {
				return
			}
			p.wg.Go(func() { p.serve(c.(*net.TCPConn), fault(n)) })
		}
	})
	t.Cleanup(func() {
		close(p.end)
		l.Close()
		p.mu.Lock()
		for _, c := range p.conns {
			c.Close()
		}
		p.mu.Unlock()
		p.wg.Wait()
	})
	return l.Addr().(*net.TCPAddr).Port
}

type proxy struct {
	to    string
	end   chan struct{}
	wg    sync.WaitGroup
	mu    sync.Mutex
	conns []net.Conn
}

func (p *proxy) serve(client *net.TCPConn, f Fault) {
	nc, err := net.Dial("tcp", p.to)
	if err != nil {
		client.Close()
		return
	}
	server := nc.(*net.TCPConn)
	p.mu.Lock()
	p.conns = append(p.conns, client, server)
	p.mu.Unlock()
	up, down := Fault{}, f
	if f.ToServer {
		up, down = f, Fault{}
	}
	p.wg.Go(func() { p.pass(server, client, up) })
	p.pass(client, server, down)
}

// pass copies from one side to the other until the fault or the end.
func (p *proxy) pass(to, from *net.TCPConn, f Fault) {
	if f.How == Nothing {
		io.Copy(to, from)
		to.CloseWrite()
		return
	}
	if _, err := io.CopyN(to, from, f.After); err != nil {
		to.CloseWrite()
		return
	}
	switch f.How {
	case Reset:
		to.SetLinger(0)
		from.SetLinger(0)
		to.Close()
		from.Close()
	case Truncate:
		to.Close()
		from.Close()
	case Stall:
		<-p.end
	case HalfClose:
		to.CloseWrite()
		io.Copy(io.Discard, from)
	case Garbage:
		noise := bytes.Repeat([]byte("\xff\x00{(\"\r\n)* \\"), 7)[:64]
		io.CopyN(io.Discard, from, int64(len(noise)))
		to.Write(noise)
		io.Copy(to, from)
		to.CloseWrite()
	case Trickle:
		p.trickle(to, from, f.Every)
	}
}

func (p *proxy) trickle(to io.Writer, from io.Reader, every time.Duration) {
	var one [1]byte
	for {
		if _, err := io.ReadFull(from, one[:]); err != nil {
			return
		}
		select {
		case <-p.end:
			return
		case <-time.After(every):
		}
		if _, err := to.Write(one[:]); err != nil {
			return
		}
	}
}
