package engine

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// The limits of the service for -CSVData.
const (
	MaxCSVRows  = 50_000
	MaxCSVBytes = 10 << 20
)

// CSVOptions say what ReadMigrationCSV puts up with. Zero limits are the service's.
type CSVOptions struct {
	AllowUnknownColumns bool // further columns are ignored instead of refused
	MaxRows             int
	MaxBytes            int
}

// A CSVRow is one row that was accepted.
type CSVRow struct {
	Row          int // as the file counts: 2 is the first row below the header
	EmailAddress string
	UserName     string
	Password     string
	UserRoot     string // "" when there is no such column
}

// String leaves the password out, so that a row can be logged.
func (r CSVRow) String() string {
	return fmt.Sprintf("{%d %s %s %s}", r.Row, r.EmailAddress, r.UserName, r.UserRoot)
}

// GoString leaves the password out, too.
func (r CSVRow) GoString() string { return "engine.CSVRow" + r.String() }

// MigrationCSV is the content of a CSV file: each row that is not blank is in one of the two lists.
type MigrationCSV struct {
	Rows     []CSVRow
	Warnings []ValidationWarning // by row
}

// columns of the file, in the order of CSVRow.
var csvColumns = [...]string{"EmailAddress", "UserName", "Password", "UserRoot"}

const (
	colAddress = iota
	colUser
	colPassword
	colRoot
	requiredColumns = colRoot // those before it
)

// ReadMigrationCSV reads the bytes of -CSVData: comma-separated, a header row with EmailAddress, UserName,
// Password and possibly UserRoot in any order and case, in UTF-8, UTF-16 or UTF-32 (with or without byte order
// mark), with any line ends.
//
// A row whose cells are bad becomes a warning, and the others are taken. A file that is wrong as a whole gives a
// *CSVError. Neither contains anything of the Password column.
func ReadMigrationCSV(data []byte, o CSVOptions) (*MigrationCSV, error) {
	if o.MaxRows == 0 {
		o.MaxRows = MaxCSVRows
	}
	if o.MaxBytes == 0 {
		o.MaxBytes = MaxCSVBytes
	}
	if len(data) > o.MaxBytes {
		return nil, csvTooLarge(len(data), o.MaxBytes)
	}
	r := csvReader{o: o, in: csvScanner{text: csvText(data)}, seen: map[string]int{}}
	header, err := r.header()
	if err != nil {
		return nil, err
	}
	return r.body(header)
}

type csvReader struct {
	o    CSVOptions
	in   csvScanner
	out  MigrationCSV
	seen map[string]int // address in lower case -> row it was accepted from
	rows int            // not blank, header not counted
	bad  []csvMiscount
}

// body reads all rows, also past the limit, so that the error can say how many there are.
func (r *csvReader) body(h csvHeader) (*MigrationCSV, error) {
	for rec := range r.in.records() {
		if r.rows++; r.rows > r.o.MaxRows {
			continue
		}
		switch {
		case rec.fault != "":
			r.warn(rec.row, "", rec.fault)
		case len(rec.cells) != h.width:
			r.bad = append(r.bad, csvMiscount{row: rec.row, cells: len(rec.cells)})
		case h.straying(rec) > 0:
			r.warn(rec.row, "", fmt.Sprintf("There is a value in column %d, which has no name in the header. A value that contains a comma must be in quotation marks.", h.straying(rec)))
		default:
			r.take(h.row(rec))
		}
	}
	switch {
	case r.rows == 0:
		return nil, csvEmpty("The CSV file has a header, but no rows.")
	case r.rows > r.o.MaxRows:
		return nil, csvTooManyRows(r.rows, r.o.MaxRows)
	case len(r.bad) > 0:
		return nil, csvWrongCount(h.width, r.bad)
	}
	return &r.out, nil
}

func (r *csvReader) warn(row int, address, message string) {
	r.out.Warnings = append(r.out.Warnings, ValidationWarning{Row: row, EmailAddress: address, Message: message})
}

func (r *csvReader) take(row CSVRow) {
	row.EmailAddress = trimBlanks(row.EmailAddress)
	shown := row.EmailAddress
	if !strings.Contains(shown, "@") || !utf8.ValidString(shown) {
		shown = "" // whatever it is, perhaps a password that slipped into another column
	}
	if faults := row.faults(); len(faults) > 0 {
		r.warn(row.Row, shown, strings.Join(faults, " "))
		return
	}
	address := strings.ToLower(row.EmailAddress)
	if first, ok := r.seen[address]; ok {
		r.warn(row.Row, shown, fmt.Sprintf("Rows %d and %d have the same EmailAddress \"%s\". Row %d was taken; remove one of them.", first, row.Row, shown, first))
		return
	}
	r.seen[address] = row.Row
	r.out.Rows = append(r.out.Rows, row)
}

// faults names what is wrong with the cells, each a whole sentence.
func (r *CSVRow) faults() []string {
	if f := r.unreadable(); f != nil {
		return f
	}
	var f []string
	switch {
	case r.EmailAddress == "":
		f = append(f, "EmailAddress is empty.")
	case !validSMTPAddress(r.EmailAddress):
		f = append(f, "EmailAddress isn't a valid SMTP address.")
	}
	switch {
	case trimBlanks(r.UserName) == "":
		f = append(f, "UserName is empty.")
	case trimBlanks(r.UserName) != r.UserName:
		f = append(f, "UserName has leading or trailing blanks.")
	}
	if r.Password == "" {
		f = append(f, "Password is empty.")
	}
	if trimBlanks(r.UserRoot) != r.UserRoot {
		f = append(f, "UserRoot has leading or trailing blanks.")
	}
	return f
}

// unreadable finds bytes that no cell can have. A line break is one of them: rather than a name
// with two lines, it is a quotation mark that was forgotten and swallowed the rows up to the next one.
func (r *CSVRow) unreadable() []string {
	var f []string
	for i, cell := range [...]string{r.EmailAddress, r.UserName, r.Password, r.UserRoot} {
		switch {
		case !utf8.ValidString(cell):
			f = append(f, csvColumns[i]+" has characters that aren't Unicode. Save the file as UTF-8 (in Excel: CSV UTF-8).")
		case strings.ContainsAny(cell, "\r\n"):
			f = append(f, csvColumns[i]+" has a line break. Look for a missing quotation mark in this row; the rows below may belong to it.")
		case strings.Contains(cell, "\x00"):
			f = append(f, csvColumns[i]+" has a NUL character.")
		}
	}
	return f
}

// validSMTPAddress checks the form local@domain of RFC 5321 4.1.2 with the letters of RFC 6531. It takes an underscore in the
// domain, which exists in the wild; no address literal, which no mailbox to migrate to has.
func validSMTPAddress(s string) bool {
	at := strings.LastIndexByte(s, '@')
	if at < 1 || len(s) > 254 || at > 64 {
		return false
	}
	return validLocalPart(s[:at]) && validDomain(s[at+1:])
}

func validLocalPart(s string) bool {
	if len(s) > 2 && s[0] == '"' && s[len(s)-1] == '"' {
		return validQuotedLocalPart(s[1 : len(s)-1])
	}
	for atom := range strings.SplitSeq(s, ".") {
		if atom == "" || strings.ContainsFunc(atom, notAtext) {
			return false
		}
	}
	return true
}

func validQuotedLocalPart(s string) bool {
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] < ' ' || s[i] == 0x7f || s[i] == '"':
			return false
		case s[i] == '\\':
			if i++; i == len(s) {
				return false
			}
		}
	}
	return true
}

func notAtext(r rune) bool {
	return isSpaceOrControl(r) || strings.ContainsRune(`()<>[]:;@\,"`, r)
}

func validDomain(s string) bool {
	for label := range strings.SplitSeq(s, ".") {
		if label == "" || len(label) > 63 || label[0] == '-' || label[len(label)-1] == '-' || strings.ContainsFunc(label, notDomain) {
			return false
		}
	}
	return true
}

func notDomain(r rune) bool {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', r == '-', r == '_':
		return false
	}
	return r < 0x80 || isSpaceOrControl(r)
}

// A csvHeader says where the known columns are.
type csvHeader struct {
	width   int
	at      [len(csvColumns)]int // index of the column, -1 when there is none
	unnamed []int                // columns whose cells must be blank: spreadsheets save them after a column was cleared
}

// straying is the number of an unnamed column with a value, 0 when there is none.
func (h csvHeader) straying(rec csvRecord) int {
	for _, i := range h.unnamed {
		if trimBlanks(rec.cells[i]) != "" {
			return i + 1
		}
	}
	return 0
}

func (h csvHeader) row(rec csvRecord) CSVRow {
	cell := func(col int) string {
		if i := h.at[col]; i >= 0 {
			return rec.cells[i]
		}
		return ""
	}
	return CSVRow{Row: rec.row, EmailAddress: cell(colAddress), UserName: cell(colUser), Password: cell(colPassword), UserRoot: cell(colRoot)}
}

// header reads the first row that is not blank. Export-Csv of Windows PowerShell writes a #TYPE line before it.
func (r *csvReader) header() (csvHeader, error) {
	for rec := range r.in.records() {
		if rec.fault == "" && strings.HasPrefix(rec.cells[0], "#TYPE ") {
			continue
		}
		if rec.fault != "" {
			return csvHeader{}, csvBadHeader(rec)
		}
		h, err := newCSVHeader(rec.cells, r.o.AllowUnknownColumns)
		if err != nil {
			err.Row = rec.row
			return csvHeader{}, err
		}
		return h, nil
	}
	return csvHeader{}, csvEmpty("")
}

func newCSVHeader(names []string, allowUnknown bool) (csvHeader, *CSVError) {
	h := csvHeader{width: len(names), at: [...]int{-1, -1, -1, -1}}
	var f csvHeaderFaults
	for i, name := range names {
		name = trimBlanks(name)
		col := slices.IndexFunc(csvColumns[:], func(c string) bool { return strings.EqualFold(c, name) })
		switch {
		case name == "" && !allowUnknown:
			h.unnamed = append(h.unnamed, i)
		case col < 0:
			f.unknown = append(f.unknown, name)
		case h.at[col] >= 0:
			f.twice = append(f.twice, csvColumns[col])
		default:
			h.at[col] = i
		}
	}
	for col := range requiredColumns {
		if h.at[col] < 0 {
			f.missing = append(f.missing, csvColumns[col])
		}
	}
	if allowUnknown && len(f.missing) == 0 {
		f.unknown = nil
	}
	return h, f.err(names)
}
