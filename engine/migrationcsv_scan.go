package engine

import (
	"iter"
	"strings"
)

// A csvRecord is one row. cells is only valid until the next one.
type csvRecord struct {
	row   int // 1 is the first row of the file, blank ones included
	cells []string
	fault string // why it could not be split into cells
	line  string // then: its text
}

func (r *csvRecord) blank() bool {
	for _, c := range r.cells {
		if strings.Trim(c, " \t") != "" {
			return false
		}
	}
	return r.fault == ""
}

// A csvScanner splits text into rows and cells: RFC 4180, and what spreadsheets and PowerShell write besides. A row ends with CR LF, LF
// or CR; blanks around a quoted cell do not count; a quotation mark within an unquoted cell stands for itself.
type csvScanner struct {
	text  string
	pos   int
	row   int
	cells []string
}

// records yields the rows that are not blank, from where the last loop over it ended. Rows that consist of separators
// only are blank: spreadsheets write them for rows that were cleared.
//
// A row with a misplaced quotation mark ends at its first line end, so that it does not take the rows below with it.
func (s *csvScanner) records() iter.Seq[csvRecord] {
	return func(yield func(csvRecord) bool) {
		for s.pos < len(s.text) {
			if rec := s.record(); !rec.blank() && !yield(rec) {
				return
			}
		}
	}
}

func (s *csvScanner) record() csvRecord {
	s.row++
	s.cells = s.cells[:0]
	start := s.pos
	for {
		cell, fault := s.cell()
		if fault != "" {
			s.pos = start
			s.pos = s.end("\r\n")
			line := s.text[start:s.pos]
			s.lineEnd()
			return csvRecord{row: s.row, fault: fault, line: line}
		}
		s.cells = append(s.cells, cell)
		if s.pos < len(s.text) && s.text[s.pos] == ',' {
			s.pos++
			continue
		}
		s.lineEnd()
		return csvRecord{row: s.row, cells: s.cells}
	}
}

// cell leaves pos at the comma, the line end or the end of text behind the cell.
func (s *csvScanner) cell() (cell, fault string) {
	start := s.pos
	s.blanks()
	if s.pos < len(s.text) && s.text[s.pos] == '"' {
		return s.quoted()
	}
	s.pos = start
	s.pos = s.end(",\r\n")
	return s.text[start:s.pos], ""
}

func (s *csvScanner) quoted() (cell, fault string) {
	s.pos++
	start, doubled := s.pos, false
	for {
		i := strings.IndexByte(s.text[s.pos:], '"')
		if i < 0 {
			return "", "A quotation mark at the beginning of a value isn't closed. Within quotation marks, write each of them twice."
		}
		s.pos += i + 1
		if s.pos == len(s.text) || s.text[s.pos] != '"' {
			break
		}
		doubled = true
		s.pos++
	}
	cell = s.text[start : s.pos-1]
	if doubled {
		cell = strings.ReplaceAll(cell, `""`, `"`)
	}
	s.blanks()
	if s.pos < len(s.text) && !strings.ContainsRune(",\r\n", rune(s.text[s.pos])) {
		return "", "There is text between a closing quotation mark and the next comma. Within quotation marks, write each of them twice."
	}
	return cell, ""
}

func (s *csvScanner) blanks() {
	for s.pos < len(s.text) && (s.text[s.pos] == ' ' || s.text[s.pos] == '\t') {
		s.pos++
	}
}

// end is the position of the next of the characters, or the end of the text.
func (s *csvScanner) end(of string) int {
	if i := strings.IndexAny(s.text[s.pos:], of); i >= 0 {
		return s.pos + i
	}
	return len(s.text)
}

func (s *csvScanner) lineEnd() {
	if strings.HasPrefix(s.text[s.pos:], "\r\n") {
		s.pos += 2
	} else if s.pos < len(s.text) {
		s.pos++
	}
}
