package engine

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A CSVError is a CSV file that cannot be used as a whole. Its texts are the service's where those are known.
type CSVError struct {
	Fault CSVFault
	Row   int // the first one concerned, 0 when it is the whole file
	Text  string
}

func (e *CSVError) Error() string { return e.Text }

// A CSVFault tells the reasons for a CSVError apart.
type CSVFault string

const (
	CSVEmpty        CSVFault = "Empty"
	CSVTooManyRows  CSVFault = "TooManyRows"
	CSVTooLarge     CSVFault = "TooLarge"
	CSVHeader       CSVFault = "Header"           // missing, unknown or repeated columns
	CSVSeparator    CSVFault = "Separator"        // not separated by commas
	CSVColumnNumber CSVFault = "WrongColumnCount" // a row is longer or shorter than the header
)

// csvEmpty: the service's text is for an empty file; why adds what it does not know of.
func csvEmpty(why string) *CSVError {
	text := "Upload file can't be empty"
	if why != "" {
		text += ". " + why
	}
	return &CSVError{Fault: CSVEmpty, Text: text}
}

func csvTooManyRows(has, limit int) *CSVError {
	return &CSVError{Fault: CSVTooManyRows, Text: fmt.Sprintf("The CSV file contains more than %s rows. Please divide the file into two or more files "+
		"and submit them separately. This file contains %s rows.", thousands(limit), thousands(has))}
}

func csvTooLarge(has, limit int) *CSVError {
	return &CSVError{Fault: CSVTooLarge, Text: fmt.Sprintf("The CSV file is larger than %s MB (%s bytes). Please divide the file into two or more files "+
		"and submit them separately. This file has %s bytes.", strconv.FormatFloat(float64(limit)/(1<<20), 'g', 3, 64), thousands(limit), thousands(has))}
}

func csvBadHeader(rec csvRecord) *CSVError {
	if e := csvOtherSeparator(rec.line); e != nil {
		e.Row = rec.row
		return e
	}
	return &CSVError{Fault: CSVHeader, Row: rec.row, Text: "The header row of the CSV file can't be read. " + rec.fault + " " + csvAllowed}
}

type csvMiscount struct{ row, cells int }

func csvWrongCount(width int, bad []csvMiscount) *CSVError {
	text := fmt.Sprintf("Row %d has the wrong number of columns. Expected number: %d. Actual number: %d. Please edit this row and re-submit the file.",
		bad[0].row, width, bad[0].cells)
	if others := bad[1:]; len(others) > 0 {
		const shown = 20
		var rows []string
		for _, m := range others[:min(len(others), shown)] {
			rows = append(rows, strconv.Itoa(m.row))
		}
		text += " The same goes for these rows: " + strings.Join(rows, ", ")
		if len(others) > shown {
			text += fmt.Sprintf(" and %s more", thousands(len(others)-shown))
		}
		text += "."
	}
	return &CSVError{Fault: CSVColumnNumber, Row: bad[0].row, Text: text}
}

const csvAllowed = "The allowed columns are EmailAddress, UserName, Password and, optionally, UserRoot."

// csvHeaderFaults go into one message, so that a file need not be submitted once for each of them.
type csvHeaderFaults struct {
	missing, unknown, twice []string
}

func (f *csvHeaderFaults) err(names []string) *CSVError {
	if len(f.missing)+len(f.unknown)+len(f.twice) == 0 {
		return nil
	}
	if e := csvOtherSeparator(strings.Join(names, ",")); e != nil {
		return e
	}
	if len(f.missing) > 0 && !looksLikeHeader(names) {
		f.unknown = nil // the first row may well be data: its cells are not to be shown
	}
	var text []string
	switch len(f.missing) {
	case 0:
	case 1:
		text = append(text, fmt.Sprintf("Column %s is missing from the CSV file. The import process can't continue because this column is required. "+
			"Please edit the CSV file and re-submit it.", quotedList(f.missing)))
	default:
		text = append(text, fmt.Sprintf("Columns %s are missing from the CSV file. The import process can't continue because these columns are required. "+
			"Please edit the CSV file and re-submit it.", quotedList(f.missing)))
	}
	if len(f.twice) > 0 {
		text = append(text, fmt.Sprintf("The CSV file has the column %s more than once.", quotedList(f.twice)))
	}
	switch len(f.unknown) {
	case 0:
	case 1:
		text = append(text, fmt.Sprintf("The CSV file has the unknown column %s.", quotedList(f.unknown)))
	default:
		text = append(text, fmt.Sprintf("The CSV file has the unknown columns %s.", quotedList(f.unknown)))
	}
	switch {
	case len(f.missing) == len(csvColumns[:requiredColumns]) && len(f.unknown) == 0:
		text = append(text, "The first row must be a header row.", csvAllowed)
	case len(f.unknown) > 0:
		text = append(text, csvAllowed)
	}
	if len(f.unknown) > 0 && len(f.missing) == 0 {
		text = append(text, "Remove the others, or have them ignored with -AllowUnknownColumnsInCsv $true.")
	}
	return &CSVError{Fault: CSVHeader, Text: strings.Join(text, " ")}
}

// csvOtherSeparator recognises a header that is fine but for its separator: spreadsheets write what the
// country's settings say.
func csvOtherSeparator(line string) *CSVError {
	for _, sep := range [...]struct{ char, name string }{{";", "semicolons"}, {"\t", "tabs"}, {"|", "vertical bars"}} {
		found := 0
		for name := range strings.SplitSeq(line, sep.char) {
			name = strings.Trim(name, "\" \t")
			if slices.ContainsFunc(csvColumns[:], func(c string) bool { return strings.EqualFold(c, name) }) {
				found++
			}
		}
		if found >= 2 {
			return &CSVError{Fault: CSVSeparator, Text: fmt.Sprintf("The columns of the CSV file are separated by %s. Please separate them by commas "+
				"(for instance with Import-Csv -Delimiter and Export-Csv) and re-submit the file.", sep.name)}
		}
	}
	return nil
}

// looksLikeHeader tells a header with wrong names from a file without one: no e-mail address is in it, and
// at least one name is one of ours but for blanks and the like.
func looksLikeHeader(names []string) bool {
	ours := false
	for _, name := range names {
		if strings.Contains(name, "@") {
			return false
		}
		name = strings.NewReplacer(" ", "", "_", "", "-", "", ".", "").Replace(name)
		ours = ours || slices.ContainsFunc(csvColumns[:], func(c string) bool { return strings.EqualFold(c, name) })
	}
	return ours
}

// quotedList writes "a", "b" and "c".
func quotedList(names []string) string {
	quoted := make([]string, len(names))
	for i, n := range names {
		if utf8.RuneCountInString(n) > 64 {
			n = string([]rune(n)[:64]) + "…"
		}
		quoted[i] = `"` + strings.ToValidUTF8(n, "\uFFFD") + `"`
	}
	if len(quoted) == 1 {
		return quoted[0]
	}
	last := len(quoted) - 1
	return strings.Join(quoted[:last], ", ") + " and " + quoted[last]
}

// thousands writes 50001 as 50,001, as the service does.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
