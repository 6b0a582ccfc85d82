package imapconn

import (
	"net"
	"sync"
	"time"
)

// enough is how many octets count as an answer by themselves. One octet every ten seconds does not.
const enough = 16 << 10

// patience is a connection that bounds how long its peer may keep us waiting. Only time spent in Read
// counts, and it starts anew with each whole answer, with each 16 KB, and with each piece that we got rid of: a slow upload is
// no silence. While no answer is expected there is no limit.
type patience struct {
	net.Conn

	mu    sync.Mutex
	limit time.Duration
	due   int // answers expected
	left  time.Duration
	since time.Time // when the Read under way began to count; zero outside Read
	got   int       // octets since the last renewal
}

func (p *patience) Read(b []byte) (int, error) {
	p.mu.Lock()
	p.since = time.Now()
	p.arm()
	p.mu.Unlock()
	n, err := p.Conn.Read(b)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.left -= time.Since(p.since)
	p.since = time.Time{}
	if p.got += n; p.got >= enough {
		p.left, p.got = p.limit, 0
	}
	return n, err
}

// arm sets the deadline of the Read under way.
func (p *patience) arm() {
	if p.due > 0 {
		p.Conn.SetReadDeadline(p.since.Add(p.left))
	} else {
		p.Conn.SetReadDeadline(time.Time{})
	}
}

// Write sends in pieces, each with the same limit.
func (p *patience) Write(b []byte) (n int, err error) {
	for len(b) > 0 {
		piece := b[:min(len(b), 64<<10)]
		p.mu.Lock()
		limit := p.limit
		p.mu.Unlock()
		p.Conn.SetWriteDeadline(time.Now().Add(limit))
		m, err := p.Conn.Write(piece)
		n += m
		if err != nil {
			return n, err
		}
		b = b[m:]
		p.renew()
	}
	return n, nil
}

// renew lets the peer have the whole limit again.
func (p *patience) renew() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.reset()
}

func (p *patience) reset() {
	p.left, p.got = p.limit, 0
	if !p.since.IsZero() {
		p.since = time.Now()
		p.arm()
	}
}

// expect counts the answers that are due: by +1 for a command, by -1 for its answer.
func (p *patience) expect(change int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	was := p.due > 0
	p.due += change
	if was != (p.due > 0) {
		p.reset()
	}
}

func (p *patience) setLimit(limit time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.limit = limit
	p.reset()
}
