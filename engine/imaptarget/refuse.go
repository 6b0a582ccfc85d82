package imaptarget

import (
	"errors"
	"regexp"

	"github.com/emersion/go-imap/v2"

	"migsh/engine"
	"migsh/engine/imapconn"
)

var (
	full   = regexp.MustCompile(`(?i)quota|mailbox (?:is )?full|(?:disk|storage|space).*(?:full|exceeded)|no space`)
	unfit  = regexp.MustCompile(`(?i)^message contains|zero.(?:byte|length) message|invalid header`) // Cyrus: bare newlines, NULs
	tooBig = regexp.MustCompile(`(?i)too (?:big|large|long)|(?:message|append).*(?:size|limit).*exceed|exceed.*(?:message|maximum|allowed|size)`)
)

// verdict says what the answer to an APPEND means. A definite no is an *engine.RefusedError; a NO that may be of the moment stays
// what it is.
func verdict(err error) error {
	err = throttled(err)
	var no *imapconn.StatusError
	if !errors.As(err, &no) {
		return err
	}
	reason := no.Text
	if no.Code != "" {
		reason = "[" + string(no.Code) + "] " + reason
	}
	switch no.Code {
	case imap.ResponseCodeOverQuota:
		return &engine.RefusedError{Reason: reason, Full: true}
	case imap.ResponseCodeTooBig, imap.ResponseCodeLimit, imap.ResponseCodeCannot, imap.ResponseCodeNoPerm:
		return &engine.RefusedError{Reason: reason}
	case imap.ResponseCodeUnavailable, imap.ResponseCodeInUse, imap.ResponseCodeServerBug,
		imap.ResponseCodeContactAdmin, imap.ResponseCodeTryCreate:
		return err
	}
	switch {
	case full.MatchString(no.Text):
		return &engine.RefusedError{Reason: reason, Full: true}
	case tooBig.MatchString(no.Text), unfit.MatchString(no.Text), no.Type == imap.StatusResponseTypeBad:
		return &engine.RefusedError{Reason: reason}
	}
	return err
}
