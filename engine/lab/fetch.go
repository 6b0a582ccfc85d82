package lab

import (
	"bytes"
	"errors"
	"slices"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
)

func (s *session) Fetch(w *imapserver.FetchWriter, set imap.NumSet, options *imap.FetchOptions) error {
	return s.each(set, func(seq uint32, m *message) error {
		flags, err := s.markSeen(m, options)
		if err != nil {
			return err
		}
		return writeMessage(w.CreateMessage(seq), m, flags, options)
	})
}

// markSeen sets \Seen when a body is fetched without PEEK, and returns the flags.
func (s *session) markSeen(m *message, options *imap.FetchOptions) ([]imap.Flag, error) {
	s.open.mu.Lock()
	defer s.open.mu.Unlock()
	peek := s.readOnly || !slices.ContainsFunc(options.BodySection, func(b *imap.FetchItemBodySection) bool { return !b.Peek })
	if peek || slices.Contains(m.flags, imap.FlagSeen) {
		return m.flags, nil
	}
	err := s.open.setFlags(m, append(slices.Clone(m.flags), imap.FlagSeen))
	return m.flags, err
}

func writeMessage(w *imapserver.FetchResponseWriter, m *message, flags []imap.Flag, options *imap.FetchOptions) error {
	w.WriteUID(m.uid)
	if options.Flags {
		w.WriteFlags(flags)
	}
	if options.InternalDate {
		w.WriteInternalDate(m.date)
	}
	if options.RFC822Size {
		w.WriteRFC822Size(m.body.size())
	}
	err := writeParsed(w, m, options)
	for _, section := range options.BodySection {
		err = errors.Join(err, writeSection(w, m, section))
	}
	return errors.Join(err, w.Close())
}

// writeParsed answers the items that need the message taken apart.
func writeParsed(w *imapserver.FetchResponseWriter, m *message, options *imap.FetchOptions) error {
	if !options.Envelope && options.BodyStructure == nil {
		return nil
	}
	text, err := m.text()
	if err != nil {
		return err
	}
	if options.Envelope {
		w.WriteEnvelope(envelope(text))
	}
	if options.BodyStructure != nil {
		w.WriteBodyStructure(imapserver.ExtractBodyStructure(bytes.NewReader(text)))
	}
	return nil
}

// writeSection answers BODY[…]. The library takes messages apart and puts them together again,
// which does not give back broken ones octet for octet, so the plain sections are cut here.
func writeSection(w *imapserver.FetchResponseWriter, m *message, section *imap.FetchItemBodySection) error {
	whole := len(section.Part) == 0 && section.Specifier == imap.PartSpecifierNone && section.Partial == nil
	if whole {
		lit := w.WriteBodySection(section, m.body.size())
		err := m.body.writeTo(lit)
		return errors.Join(err, lit.Close())
	}
	text, err := m.text()
	if err != nil {
		return err
	}
	text = cutSection(text, section)
	lit := w.WriteBodySection(section, int64(len(text)))
	_, err = lit.Write(text)
	return errors.Join(err, lit.Close())
}

func cutSection(text []byte, section *imap.FetchItemBodySection) []byte {
	if len(section.Part) > 0 || len(section.HeaderFields) > 0 || len(section.HeaderFieldsNot) > 0 {
		return imapserver.ExtractBodySection(bytes.NewReader(text), section)
	}
	head, rest := splitHeader(text)
	switch section.Specifier {
	case imap.PartSpecifierHeader:
		text = head
	case imap.PartSpecifierText:
		text = rest
	}
	if p := section.Partial; p != nil {
		from := min(p.Offset, int64(len(text)))
		text = text[from:min(from+p.Size, int64(len(text)))]
	}
	return text
}

// splitHeader cuts behind the first blank line.
func splitHeader(text []byte) (head, rest []byte) {
	for at := 0; at < len(text); {
		n := bytes.IndexByte(text[at:], '\n')
		if n < 0 {
			break
		}
		line := text[at : at+n]
		at += n + 1
		if len(line) == 0 || len(line) == 1 && line[0] == '\r' {
			return text[:at], text[at:]
		}
	}
	return text, nil
}

func (m *message) text() ([]byte, error) {
	var b bytes.Buffer
	b.Grow(int(m.body.size()))
	err := m.body.writeTo(&b)
	return b.Bytes(), err
}
