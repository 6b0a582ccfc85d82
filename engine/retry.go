package engine

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"migsh/store"
)

const (
	firstBackoff    = 250 * time.Millisecond
	shortBackoff    = 5 * time.Second // so long a pause at most, for the first of the tries
	longBackoff     = time.Minute
	shortTries      = 60
	maxConnectTries = 12 // before a server that has never answered in this run counts as failed
	answerTries     = 3  // before a folder counts as unreadable
	throttleDefault = 30 * time.Second
	throttleMost    = time.Hour
)

// ErrBadAnswer is what errors.Is finds in an error of a source or target whose server says no, or what cannot be understood, when
// the network is not to blame: after some tries the folder it happens in is left out, and the rest goes on.
var ErrBadAnswer = errors.New("bad answer of the server")

var errStopped = errors.New("stopped")

// A fullError says that the target mailbox is full.
type fullError struct{ answer string }

// Error is the service's text.
func (e *fullError) Error() string {
	return "This mailbox is full. Please free up some space so that email can be downloaded. The target said: " + e.answer
}

// A patience decides, error by error, how a run goes on.
type patience struct {
	tries     int
	connected bool      // both ends were open at least once
	progress  time.Time // when something was last copied
	limit     time.Duration
}

// progressed is called when something has been copied.
func (p *patience) progressed(now time.Time) { p.tries, p.progress = 0, now }

// judge tells how long to wait before the next try; or, with final, that there is none. throttled waits are no failures.
func (p *patience) judge(err error, now time.Time) (wait time.Duration, throttled bool, final error) {
	if wait, ok := throttleWait(err); ok {
		return wait, true, nil
	}
	var (
		signIn    *SignInError
		noMailbox *NoMailboxError
		permanent *PermanentError
		full      *fullError
		damaged   *store.DamagedError
		newer     *store.NewerError
	)
	switch {
	case errors.As(err, &signIn):
		return 0, false, signIn
	case errors.As(err, &noMailbox):
		return 0, false, noMailbox
	case errors.As(err, &permanent):
		return 0, false, permanent
	case errors.As(err, &full):
		return 0, false, full
	case errors.As(err, &damaged), errors.As(err, &newer):
		return 0, false, err
	}
	p.tries++
	switch {
	case !p.connected && p.tries >= maxConnectTries:
		return 0, false, err
	case p.limit > 0 && now.Sub(p.progress) > p.limit:
		return 0, false, fmt.Errorf("SyncTimeoutException: Email migration failed for this user because no email could be downloaded for %d hours, %d minutes. The last error was: %w",
			int(p.limit.Hours()), int(p.limit.Minutes())%60, err)
	}
	return backoff(p.tries), false, nil
}

func backoff(try int) time.Duration {
	if try > shortTries {
		return longBackoff
	}
	if try > 6 {
		return shortBackoff
	}
	return min(shortBackoff, firstBackoff<<(try-1))
}

// suggested is Exchange's way to ask for a pause.
var suggested = regexp.MustCompile(`(?i)suggested backoff time:\s*(\d+)\s*(milliseconds|seconds)`)

// throttleWait is how long a server asks to be left alone.
func throttleWait(err error) (time.Duration, bool) {
	var t *ThrottledError
	if errors.As(err, &t) && t.Wait > 0 {
		return min(t.Wait, throttleMost), true
	}
	text := err.Error()
	if m := suggested.FindStringSubmatch(text); m != nil {
		n, _ := strconv.Atoi(m[1])
		unit := either(strings.EqualFold(m[2], "seconds"), time.Second, time.Millisecond)
		return min(time.Duration(n)*unit, throttleMost), true
	}
	if t != nil || strings.Contains(strings.ToUpper(text), "[THROTTLED]") {
		return throttleDefault, true
	}
	return 0, false
}

// sleep waits, and tells whether the run may go on.
func (r *run) sleep(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-r.stop:
	case <-ctx.Done():
	}
	return false
}
