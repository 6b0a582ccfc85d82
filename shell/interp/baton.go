package interp

import (
	"sync/atomic"
	"time"
)

// baton is what sessions of one process share once there are several: only who holds it runs PowerShell code. Values may therefore pass between
// runspaces as they are. It is given away while waiting (Blocking) and, when others want it, after a slice of time.
type baton struct {
	turn    chan struct{}
	waiting atomic.Int32
	holder  atomic.Pointer[Session]
}

// batonSlice is how long a session may go on while others wait.
const batonSlice = 5 * time.Millisecond

func newBaton() *baton { return &baton{turn: make(chan struct{}, 1)} }

// take waits for the baton.
func (b *baton) take(s *Session) {
	select {
	case <-b.turn:
	default:
		b.waiting.Add(1)
		if h := b.holder.Load(); h != nil {
			h.stopped.Store(true) // it looks up at its next statement
		}
		<-b.turn
		b.waiting.Add(-1)
	}
	s.since = time.Now()
	b.holder.Store(s)
	if b.waiting.Load() > 0 {
		s.stopped.Store(true)
	}
}

func (b *baton) give() {
	b.holder.Store(nil)
	b.turn <- struct{}{}
}

// enter is called before the session runs code for its host; the baton is held until leave.
func (s *Session) enter() {
	if s.runs == 0 && s.shared != nil && !s.holding {
		s.shared.take(s)
		s.holding = true
	}
	s.runs++
}

func (s *Session) leave() {
	s.runs--
	if s.runs == 0 && s.holding {
		s.holding = false
		s.shared.give()
	}
}

// Blocking runs fn, which waits for something outside; meanwhile other runspaces may run. fn must touch no value that they could.
func (s *Session) Blocking(fn func()) {
	if !s.holding {
		fn()
		return
	}
	s.holding = false
	s.shared.give()
	fn()
	s.shared.take(s)
	s.holding = true
}

// mustStop is asked where the stopped flag was seen: either the run is over, or another runspace wants to go on.
func (s *Session) mustStop() bool {
	if s.ctx.Err() != nil {
		return true
	}
	if s.shared == nil || !s.holding {
		return s.stopped.Load()
	}
	if time.Since(s.since) < batonSlice {
		return false
	}
	s.stopped.Store(false)
	s.shared.give()
	s.shared.take(s)
	if s.ctx.Err() != nil {
		s.stopped.Store(true)
		return true
	}
	return false
}
