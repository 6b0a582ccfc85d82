package syntax

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// Source is one text that was parsed. It is immutable after Parse and safe for concurrent use.
type Source struct {
	Name     string  // file name, or "" for text that came from elsewhere
	Text     string  // UTF-8, without a byte order mark
	Comments []Token // every comment, in order: comment-based help is found here
	// DefinesTypes says that the text has classes or enumerations.
	DefinesTypes bool
	// Namespaces are those of its using statements: where the types it names are looked for.
	Namespaces []string
	lines      []int32 // byte offset of the start of each line
	lines16    []int32 // the same in UTF-16 units; nil if the text is ASCII
}

func newSource(name, text string) *Source {
	s := &Source{Name: name, Text: text, lines: make([]int32, 1, 1+strings.Count(text, "\n"))}
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '\n', text[i] == '\r' && (i+1 == len(text) || text[i+1] != '\n'):
			s.lines = append(s.lines, int32(i+1))
		}
	}
	if !isASCII(text) {
		s.lines16 = make([]int32, len(s.lines))
		for i := 1; i < len(s.lines); i++ {
			s.lines16[i] = s.lines16[i-1] + int32(utf16Len(text[s.lines[i-1]:s.lines[i]]))
		}
	}
	return s
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// lineIndex gives the zero-based line that holds the byte at offset.
func (s *Source) lineIndex(offset int) int {
	return sort.Search(len(s.lines), func(i int) bool { return int(s.lines[i]) > offset }) - 1
}

// Line gives the 1-based line of a byte offset.
func (s *Source) Line(offset int) int {
	if s == nil {
		return 0
	}
	return s.lineIndex(offset) + 1
}

// Column gives the 1-based column of a byte offset, counted in UTF-16 units as .NET does.
func (s *Source) Column(offset int) int {
	if s == nil {
		return 0
	}
	_, column := s.position(offset)
	return column
}

// position gives the zero-based line and the 1-based column, in UTF-16 units, of a byte offset.
//
// pwsh: the end of input is one character behind the end, and so are the positions of errors there.
func (s *Source) position(offset int) (line, column int) {
	in := min(offset, len(s.Text))
	line = s.lineIndex(in)
	start := int(s.lines[line])
	if s.lines16 == nil {
		return line, offset - start + 1
	}
	return line, utf16Len(s.Text[start:in]) + offset - in + 1
}

// UTF16 gives the offset in UTF-16 units of a byte offset.
func (s *Source) UTF16(offset int) int {
	if s == nil {
		return 0
	}
	if s.lines16 == nil {
		return offset
	}
	line, column := s.position(offset)
	return int(s.lines16[line]) + column - 1
}

// LineCount is the number of lines; an empty text has one.
func (s *Source) LineCount() int { return len(s.lines) }

// LineText gives a 1-based line without its end-of-line characters.
func (s *Source) LineText(line int) string {
	if line < 1 || line > len(s.lines) {
		return ""
	}
	start, end := int(s.lines[line-1]), len(s.Text)
	if line < len(s.lines) {
		end = int(s.lines[line])
	}
	return strings.TrimRight(s.Text[start:end], "\r\n")
}

// FullLine gives a 1-based line with its end-of-line characters.
func (s *Source) FullLine(line int) string {
	switch {
	case line < 1 || line > len(s.lines):
		return ""
	case line == len(s.lines):
		return s.Text[s.lines[line-1]:]
	}
	return s.Text[s.lines[line-1]:s.lines[line]]
}

func utf16Len(s string) int {
	n := 0
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i, n = i+1, n+1
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if i += size; r > 0xFFFF {
			n++
		}
		n++
	}
	return n
}

// Extent is a range of a source: byte offsets, the end exclusive. Where the text ends too early, offsets may lie beyond its end. The zero Extent is .NET's empty extent, without a source. Lines, columns and UTF-16 offsets are computed when asked for.
type Extent struct {
	Source     *Source
	Start, End int
}

// Text gives the text of the extent.
func (e Extent) Text() string {
	if e.Source == nil {
		return ""
	}
	n := len(e.Source.Text)
	return e.Source.Text[min(e.Start, n):min(e.End, n)]
}

// File gives the name of the source, "" if it has none.
func (e Extent) File() string {
	if e.Source == nil {
		return ""
	}
	return e.Source.Name
}

// StartLine gives the 1-based line of the first character.
func (e Extent) StartLine() int { return e.Source.Line(e.Start) }

// StartColumn gives the 1-based column of the first character, in UTF-16 units.
func (e Extent) StartColumn() int { return e.Source.Column(e.Start) }

// EndLine gives the 1-based line of the end.
func (e Extent) EndLine() int { return e.Source.Line(e.End) }

// EndColumn gives the 1-based column behind the last character, in UTF-16 units.
func (e Extent) EndColumn() int { return e.Source.Column(e.End) }

// StartOffset gives the offset of the first character, in UTF-16 units.
func (e Extent) StartOffset() int { return e.Source.UTF16(e.Start) }

// EndOffset gives the offset behind the last character, in UTF-16 units.
func (e Extent) EndOffset() int { return e.Source.UTF16(e.End) }

// IsEmpty reports whether the extent has no length.
func (e Extent) IsEmpty() bool { return e.Start >= e.End }

// ParseError is one error of a text, in PowerShell's own words.
type ParseError struct {
	ID         string // .NET's ErrorId, such as MissingEndCurlyBrace
	Message    string
	Extent     Extent
	Incomplete bool // more text could make this right: .NET's IncompleteInput
}

// Error gives the message.
func (e ParseError) Error() string { return e.Message }

// Incomplete reports whether the text behind these errors is merely unfinished, so that a prompt should ask for more lines.
func Incomplete(errs []ParseError) bool {
	return len(errs) > 0 && errs[0].Incomplete
}
