package lab

import (
	"bufio"
	"bytes"
	"slices"
	"strings"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
	gomessage "github.com/emersion/go-message"
	"github.com/emersion/go-message/mail"
	"github.com/emersion/go-message/textproto"
)

func (s *session) Search(kind imapserver.NumKind, criteria *imap.SearchCriteria, _ *imap.SearchOptions) (*imap.SearchData, error) {
	data := &imap.SearchData{All: imap.SeqSet{}}
	var seqs imap.SeqSet
	var uids imap.UIDSet
	for i, m := range s.view {
		seq := uint32(i + 1)
		ok, err := s.matches(seq, m, criteria)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		seqs.AddNum(seq)
		uids.AddNum(m.uid)
		number := seq
		if kind == imapserver.NumKindUID {
			number = uint32(m.uid)
		}
		if data.Count == 0 {
			data.Min = number
		}
		data.Max = number
		data.Count++
	}
	if kind == imapserver.NumKindUID {
		data.All = uids
	} else {
		data.All = seqs
	}
	return data, nil
}

// matches looks at what is cheap first: numbers, dates, flags, size, and only then the text.
func (s *session) matches(seq uint32, m *message, c *imap.SearchCriteria) (bool, error) {
	for _, set := range c.SeqNum {
		if !s.contains(set)(seq, m) {
			return false, nil
		}
	}
	for _, set := range c.UID {
		if !s.contains(set)(seq, m) {
			return false, nil
		}
	}
	if !within(m.date, c.Since, c.Before) || !s.flagsMatch(m, c) || !sizeMatches(m, c) {
		return false, nil
	}
	if ok, err := textMatches(m, c); !ok || err != nil {
		return false, err
	}
	for i := range c.Not {
		if ok, err := s.matches(seq, m, &c.Not[i]); ok || err != nil {
			return false, err
		}
	}
	for i := range c.Or {
		a, err := s.matches(seq, m, &c.Or[i][0])
		if err != nil {
			return false, err
		}
		b, err := s.matches(seq, m, &c.Or[i][1])
		if err != nil || !a && !b {
			return false, err
		}
	}
	return true, nil
}

func (s *session) flagsMatch(m *message, c *imap.SearchCriteria) bool {
	s.open.mu.Lock()
	flags := m.flags
	s.open.mu.Unlock()
	has := func(f imap.Flag) bool {
		return slices.ContainsFunc(flags, func(g imap.Flag) bool { return strings.EqualFold(string(f), string(g)) })
	}
	return !slices.ContainsFunc(c.NotFlag, has) && !slices.ContainsFunc(c.Flag, func(f imap.Flag) bool { return !has(f) })
}

func sizeMatches(m *message, c *imap.SearchCriteria) bool {
	if c.Larger == 0 && c.Smaller == 0 {
		return true
	}
	size := m.body.size()
	return (c.Larger == 0 || size > c.Larger) && (c.Smaller == 0 || size < c.Smaller)
}

// within compares days as they are written, zones left out (RFC 3501 6.4.4).
func within(t, since, before time.Time) bool {
	day := time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	return (since.IsZero() || !day.Before(since)) && (before.IsZero() || day.Before(before))
}

func textMatches(m *message, c *imap.SearchCriteria) (bool, error) {
	sent := !c.SentSince.IsZero() || !c.SentBefore.IsZero()
	if len(c.Header)+len(c.Body)+len(c.Text) == 0 && !sent {
		return true, nil
	}
	text, err := m.text()
	if err != nil {
		return false, err
	}
	head, rest := splitHeader(text)
	h := mail.Header{Header: parseHeader(head)}
	for _, f := range c.Header {
		if !hasField(h, f.Key, f.Value) {
			return false, nil
		}
	}
	if sent {
		date, err := h.Date()
		if err != nil || !within(date, c.SentSince, c.SentBefore) {
			return false, nil
		}
	}
	return hasAll(rest, c.Body) && hasAll(text, c.Text), nil
}

func parseHeader(head []byte) gomessage.Header {
	header, _ := textproto.ReadHeader(bufio.NewReader(bytes.NewReader(head))) // what can be read of a broken one
	return gomessage.Header{Header: header}
}

func envelope(text []byte) *imap.Envelope {
	head, _ := splitHeader(text)
	return imapserver.ExtractEnvelope(parseHeader(head).Header)
}

func hasField(h mail.Header, key, value string) bool {
	for fields := h.FieldsByKey(key); fields.Next(); {
		text, _ := fields.Text()
		if containsFold(fields.Value(), value) || containsFold(text, value) {
			return true
		}
	}
	return false
}

// hasAll looks for the strings in the text as it stands, without decoding it.
func hasAll(text []byte, all []string) bool {
	low := strings.ToLower(string(text))
	return !slices.ContainsFunc(all, func(s string) bool { return !strings.Contains(low, strings.ToLower(s)) })
}

func containsFold(s, sub string) bool {
	return strings.Contains(strings.ToLower(s), strings.ToLower(sub))
}
