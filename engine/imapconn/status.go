package imapconn

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/emersion/go-imap/v2"
)

// A Status is a condition, tagged or not: OK, NO, BAD, BYE, PREAUTH (RFC 9051 section 7.1).
type Status struct {
	Type imap.StatusResponseType
	Code imap.ResponseCode // the first word in brackets, in capitals; "" when there is none
	Args string            // what follows it in the brackets
	Text string            // for people
}

// A StatusError is a NO or BAD to a command.
type StatusError struct {
	Command string // its name, without arguments
	Status
}

func (e *StatusError) Error() string {
	code := ""
	if e.Code != "" {
		code = "[" + string(e.Code) + "] "
	}
	return fmt.Sprintf("%s: %s %s%s", e.Command, e.Type, code, e.Text)
}

// parseStatus takes a condition apart; text is what follows its type.
func parseStatus(typ, text string) Status {
	s := Status{Type: imap.StatusResponseType(typ), Text: strings.TrimSpace(text)}
	if !strings.HasPrefix(s.Text, "[") {
		return s
	}
	end := strings.IndexByte(s.Text, ']')
	if end < 0 {
		return s
	}
	code, args, _ := strings.Cut(strings.TrimSpace(s.Text[1:end]), " ")
	s.Code, s.Args = imap.ResponseCode(strings.ToUpper(code)), strings.TrimSpace(args)
	s.Text = strings.TrimSpace(s.Text[end+1:])
	return s
}

// defaultBackoff is how long we leave a server alone that does not say how long.
const defaultBackoff = 30 * time.Second

var (
	backoffTime = regexp.MustCompile(`(?i)(?:back-?off|retry|wait|try again)\D{0,30}?(\d+)\s*(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?)?\b`)
	throttling  = regexp.MustCompile(`(?i)throttl|back-?off time|too many (?:requests|commands|simultaneous)|rate limit|(?:command or )?bandwidth limits`)
)

// Throttled tells whether err, from any command or from the end of a session, is the server's wish to be left alone, and for how
// long (Exchange: "Request is throttled. Suggested Backoff Time: 3000 milliseconds"; Gmail, Yahoo: [THROTTLED]).
func Throttled(err error) (wait time.Duration, text string, ok bool) {
	var (
		status *StatusError
		broken *Error
		code   imap.ResponseCode
	)
	switch {
	case errors.As(err, &status):
		code, text = status.Code, status.Text
	case errors.As(err, &broken) && (broken.Kind == Lost || broken.Kind == ServerRefused || broken.Kind == LoginRefused):
		text = broken.Text
	default:
		return 0, "", false
	}
	if code != "THROTTLED" && !strings.Contains(text, "[THROTTLED]") && !throttling.MatchString(text) {
		return 0, "", false
	}
	return backoff(text), text, true
}

func backoff(text string) time.Duration {
	m := backoffTime.FindStringSubmatch(text)
	if m == nil {
		return defaultBackoff
	}
	n, err := strconv.Atoi(m[1])
	if err != nil || n > 24*3600*1000 {
		return defaultBackoff
	}
	unit := strings.ToLower(m[2])
	switch {
	case strings.HasPrefix(unit, "mi") && !strings.HasPrefix(unit, "mil"):
		return time.Duration(n) * time.Minute
	case strings.HasPrefix(unit, "m"):
		return time.Duration(n) * time.Millisecond
	}
	return time.Duration(n) * time.Second
}
