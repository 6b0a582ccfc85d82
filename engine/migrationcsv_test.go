package engine

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

const csvHeaderLine = "EmailAddress,UserName,Password\r\n"

func readCSV(t *testing.T, text string) *MigrationCSV {
	t.Helper()
	m, err := ReadMigrationCSV([]byte(text), CSVOptions{})
	if err != nil {
		t.Fatalf("%v", err)
	}
	return m
}

func csvRow(row int, address, user, password, root string) CSVRow {
	return CSVRow{Row: row, EmailAddress: address, UserName: user, Password: password, UserRoot: root}
}

// showCSV prints all of a row, for test failures.
func showCSV(rows []CSVRow) string {
	var b strings.Builder
	for _, r := range rows {
		fmt.Fprintf(&b, "\n  %d %q %q %q %q", r.Row, r.EmailAddress, r.UserName, r.Password, r.UserRoot)
	}
	return b.String()
}

func TestCSVAccepts(t *testing.T) {
	ann := csvRow(2, "ann@a.test", "ann", "s3cret", "")
	bob := csvRow(3, "bob@a.test", "bob", "pass", "")
	two := []CSVRow{ann, bob}
	tests := map[string]struct {
		text string
		want []CSVRow
	}{
		"CR LF":                      {"EmailAddress,UserName,Password\r\nann@a.test,ann,s3cret\r\nbob@a.test,bob,pass\r\n", two},
		"LF":                         {"EmailAddress,UserName,Password\nann@a.test,ann,s3cret\nbob@a.test,bob,pass\n", two},
		"CR":                         {"EmailAddress,UserName,Password\rann@a.test,ann,s3cret\rbob@a.test,bob,pass\r", two},
		"no line end at the end":     {"EmailAddress,UserName,Password\nann@a.test,ann,s3cret\nbob@a.test,bob,pass", two},
		"DOS end of file":            {"EmailAddress,UserName,Password\r\nann@a.test,ann,s3cret\r\nbob@a.test,bob,pass\r\n\x1a", two},
		"other case":                 {"emailaddress,USERNAME,passWord\nann@a.test,ann,s3cret\nbob@a.test,bob,pass", two},
		"other order":                {"Password,EmailAddress,UserName\ns3cret,ann@a.test,ann\npass,bob@a.test,bob", two},
		"all quoted":                 {"\"EmailAddress\",\"UserName\",\"Password\"\n\"ann@a.test\",\"ann\",\"s3cret\"\n\"bob@a.test\",\"bob\",\"pass\"", two},
		"blank after the quote":      {"\"EmailAddress\" ,UserName,Password\n\"ann@a.test\" ,ann,s3cret\nbob@a.test, \"bob\"\t,pass", two},
		"blanks around header names": {" EmailAddress , UserName,Password \nann@a.test,ann,s3cret\nbob@a.test,bob,pass", two},
		"blanks around the address":  {"EmailAddress,UserName,Password\n ann@a.test,ann,s3cret\nbob@a.test ,bob,pass", two},
		"byte order mark":            {"\xef\xbb\xbfEmailAddress,UserName,Password\nann@a.test,ann,s3cret\nbob@a.test,bob,pass", two},
		"mark and quoted header":     {"\xef\xbb\xbf\"EmailAddress\",UserName,Password\nann@a.test,ann,s3cret\nbob@a.test,bob,pass", two},
		"cleared column":             {"EmailAddress,UserName,Password,,\nann@a.test,ann,s3cret,,\nbob@a.test,bob,pass,, ", two},
		"invisible around address":   {"EmailAddress,UserName,Password\n\u200bann@a.test\u00a0,ann,s3cret\n\ufeffbob@a.test,bob,pass", two},
		"Export-Csv's type line": {"#TYPE System.Management.Automation.PSCustomObject\nEmailAddress,UserName,Password\nann@a.test,ann,s3cret",
			[]CSVRow{csvRow(3, "ann@a.test", "ann", "s3cret", "")}},
		"blank rows count, but are no rows": {"\n\nEmailAddress,UserName,Password\n\nann@a.test,ann,s3cret\n   \n,,\n\"\" , ,\nbob@a.test,bob,pass\n\n\n",
			[]CSVRow{csvRow(5, "ann@a.test", "ann", "s3cret", ""), csvRow(9, "bob@a.test", "bob", "pass", "")}},
		"UserRoot": {"EmailAddress,UserName,Password,UserRoot\nann@a.test,admin,s3cret,/users/ann\nbob@a.test,admin,pass,",
			[]CSVRow{csvRow(2, "ann@a.test", "admin", "s3cret", "/users/ann"), csvRow(3, "bob@a.test", "admin", "pass", "")}},
		"passwords of all sorts": {"EmailAddress,UserName,Password\na@a.test,a,two words\nb@a.test,b,a\"b\nc@a.test,c,a\\b\nd@a.test,d,(x\ne@a.test,e,{5}\n" +
			"f@a.test,f,\"comma,inside\"\ng@a.test,g,müß\nh@a.test,h,\"say \"\"hi\"\"\"\ni@a.test,i, x \nj@a.test,j,;\nk@a.test,k,'q'\nl@a.test,l,#",
			[]CSVRow{csvRow(2, "a@a.test", "a", "two words", ""), csvRow(3, "b@a.test", "b", `a"b`, ""), csvRow(4, "c@a.test", "c", `a\b`, ""),
				csvRow(5, "d@a.test", "d", "(x", ""), csvRow(6, "e@a.test", "e", "{5}", ""), csvRow(7, "f@a.test", "f", "comma,inside", ""),
				csvRow(8, "g@a.test", "g", "müß", ""), csvRow(9, "h@a.test", "h", `say "hi"`, ""), csvRow(10, "i@a.test", "i", " x ", ""),
				csvRow(11, "j@a.test", "j", ";", ""), csvRow(12, "k@a.test", "k", "'q'", ""), csvRow(13, "l@a.test", "l", "#", "")}},
		"credential forms": {"EmailAddress,UserName,Password\na@a.test,contoso-students/mailadmin/a,p\nb@a.test,b*mailadmin,p\nc@a.test,#c@contoso.com#mailadmin#,p",
			[]CSVRow{csvRow(2, "a@a.test", "contoso-students/mailadmin/a", "p", ""), csvRow(3, "b@a.test", "b*mailadmin", "p", ""),
				csvRow(4, "c@a.test", "#c@contoso.com#mailadmin#", "p", "")}},
		"one source for two targets": {"EmailAddress,UserName,Password\nann@a.test,same,p\nbob@a.test,same,p",
			[]CSVRow{csvRow(2, "ann@a.test", "same", "p", ""), csvRow(3, "bob@a.test", "same", "p", "")}},
		"addresses of all sorts": {"EmailAddress,UserName,Password\no'neil+x@sub-1.a.test,u,p\nmüller@bücher.test,u,p\n\"\"\"a b\"\"@a.test\",u,p\nx@localhost,u,p",
			[]CSVRow{csvRow(2, "o'neil+x@sub-1.a.test", "u", "p", ""), csvRow(3, "müller@bücher.test", "u", "p", ""),
				csvRow(4, `"a b"@a.test`, "u", "p", ""), csvRow(5, "x@localhost", "u", "p", "")}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			m := readCSV(t, tt.text)
			if !slices.Equal(m.Rows, tt.want) {
				t.Errorf("got %s\nwant %s", showCSV(m.Rows), showCSV(tt.want))
			}
			if len(m.Warnings) > 0 {
				t.Errorf("warnings: %v", m.Warnings)
			}
		})
	}
}

func utf16Bytes(order binary.AppendByteOrder, text string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(text)) {
		out = order.AppendUint16(out, u)
	}
	return out
}

func utf32Bytes(order binary.AppendByteOrder, text string) []byte {
	var out []byte
	for _, r := range text {
		out = order.AppendUint32(out, uint32(r))
	}
	return out
}

func TestCSVEncodings(t *testing.T) {
	const text = csvHeaderLine + "jörg@a.test,jörg,пароль\U0001F511\r\n"
	want := []CSVRow{csvRow(2, "jörg@a.test", "jörg", "пароль\U0001F511", "")}
	for name, data := range map[string][]byte{
		"UTF-8":                    []byte(text),
		"UTF-8 with mark":          []byte("\uFEFF" + text),
		"UTF-16 LE with mark":      utf16Bytes(binary.LittleEndian, "\uFEFF"+text),
		"UTF-16 BE with mark":      utf16Bytes(binary.BigEndian, "\uFEFF"+text),
		"UTF-16 LE":                utf16Bytes(binary.LittleEndian, text),
		"UTF-16 BE":                utf16Bytes(binary.BigEndian, text),
		"UTF-32 LE with mark":      utf32Bytes(binary.LittleEndian, "\uFEFF"+text),
		"UTF-32 BE with mark":      utf32Bytes(binary.BigEndian, "\uFEFF"+text),
		"UTF-32 LE":                utf32Bytes(binary.LittleEndian, text),
		"UTF-32 BE":                utf32Bytes(binary.BigEndian, text),
		"UTF-16 LE, quoted header": utf16Bytes(binary.LittleEndian, "\uFEFF\"EmailAddress\""+strings.TrimPrefix(text, "EmailAddress")),
	} {
		m, err := ReadMigrationCSV(data, CSVOptions{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if !slices.Equal(m.Rows, want) || len(m.Warnings) > 0 {
			t.Errorf("%s: got %s, warnings %v", name, showCSV(m.Rows), m.Warnings)
		}
	}
}

// A row that is bad is named, and the rows around it are taken.
func TestCSVRowWarnings(t *testing.T) {
	tests := map[string]struct{ row, want string }{
		"no address":                {",u,TopSecret", "EmailAddress is empty."},
		"no @":                      {"ann.a.test,u,TopSecret", "EmailAddress isn't a valid SMTP address."},
		"two @":                     {"a@b@a.test,u,TopSecret", "EmailAddress isn't a valid SMTP address."},
		"blank in address":          {"a b@a.test,u,TopSecret", "EmailAddress isn't a valid SMTP address."},
		"dot at the end":            {"ann.@a.test,u,TopSecret", "EmailAddress isn't a valid SMTP address."},
		"empty label":               {"ann@a..test,u,TopSecret", "EmailAddress isn't a valid SMTP address."},
		"no domain":                 {"ann@,u,TopSecret", "EmailAddress isn't a valid SMTP address."},
		"two addresses":             {"ann@a.test;bob@a.test,u,TopSecret", "EmailAddress isn't a valid SMTP address."},
		"display name":              {"Ann <ann@a.test>,u,TopSecret", "EmailAddress isn't a valid SMTP address."},
		"replacement character":     {"m\uFFFDller@a.test,u,TopSecret", "EmailAddress isn't a valid SMTP address."},
		"invisible in address":      {"an\u200bn@a.test,u,TopSecret", "EmailAddress isn't a valid SMTP address."},
		"invisible at user":         {"ann@a.test,u\u200b,TopSecret", "UserName has leading or trailing blanks."},
		"header of a file appended": {"\ufeffEmailAddress,UserName,Password", "EmailAddress isn't a valid SMTP address."},
		"no user name":              {"ann@a.test,,TopSecret", "UserName is empty."},
		"blank user name":           {"ann@a.test,\" \",TopSecret", "UserName is empty."},
		"blank before":              {"ann@a.test, u,TopSecret", "UserName has leading or trailing blanks."},
		"blank behind":              {"ann@a.test,\"u \",TopSecret", "UserName has leading or trailing blanks."},
		"no password":               {"ann@a.test,u,", "Password is empty."},
		"all of them":               {"ann, ,", "EmailAddress isn't a valid SMTP address. UserName is empty. Password is empty."},
		"Windows-1252":              {"ann@a.test,u,TopSecret\xfc", "Password has characters that aren't Unicode. Save the file as UTF-8 (in Excel: CSV UTF-8)."},
		"line break":                {"ann@a.test,u,\"TopSecret\r\nx\"", "Password has a line break. Look for a missing quotation mark in this row; the rows below may belong to it."},
		"NUL":                       {"ann@a.test,u\x00,TopSecret", "UserName has a NUL character."},
		"quote not closed":          {"ann@a.test,u,\"TopSecret", "A quotation mark at the beginning of a value isn't closed. Within quotation marks, write each of them twice."},
		"text behind a quote":       {"ann@a.test,u,\"Top\"Secret", "There is text between a closing quotation mark and the next comma. Within quotation marks, write each of them twice."},
		"duplicate":                 {"FIRST@A.Test,u,TopSecret", "Rows 2 and 3 have the same EmailAddress \"FIRST@A.Test\". Row 2 was taken; remove one of them."},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			m := readCSV(t, csvHeaderLine+"first@a.test,f,p\r\n"+tt.row+"\r\nlast@a.test,l,p\r\n")
			if len(m.Rows) != 2 || m.Rows[0].EmailAddress != "first@a.test" || m.Rows[1].EmailAddress != "last@a.test" {
				t.Errorf("rows: %s", showCSV(m.Rows))
			}
			if len(m.Warnings) != 1 || m.Warnings[0].Row != 3 || m.Warnings[0].Message != tt.want {
				t.Errorf("got  %+v\nwant row 3, %s", m.Warnings, tt.want)
			}
			if s := fmt.Sprintf("%+v", m); strings.Contains(s, "TopSecret") {
				t.Errorf("a password shows: %s", s)
			}
		})
	}
}

func TestCSVUserRootWithBlanks(t *testing.T) {
	m := readCSV(t, "EmailAddress,UserName,Password,UserRoot\nann@a.test,u,p, /x\n")
	if len(m.Rows) != 0 || len(m.Warnings) != 1 || m.Warnings[0].Message != "UserRoot has leading or trailing blanks." {
		t.Errorf("got %+v", m)
	}
}

// Without the quotation marks, the rest of a password would end in the cleared column, and the login fail.
func TestCSVValueInUnnamedColumn(t *testing.T) {
	m := readCSV(t, "EmailAddress,UserName,Password,\nann@a.test,u,Top,Secret\nbob@a.test,u,p,\n")
	want := "There is a value in column 4, which has no name in the header. A value that contains a comma must be in quotation marks."
	if len(m.Rows) != 1 || len(m.Warnings) != 1 || m.Warnings[0].Message != want || m.Warnings[0].Row != 2 {
		t.Errorf("got %+v", m)
	}
}

// After a bad row with the same address, the good one is taken.
func TestCSVDuplicateOfABadRow(t *testing.T) {
	m := readCSV(t, csvHeaderLine+"ann@a.test,u,\nann@a.test,u,p\n")
	if len(m.Rows) != 1 || m.Rows[0].Row != 3 || len(m.Warnings) != 1 || m.Warnings[0].Row != 2 {
		t.Errorf("got %+v", m)
	}
}

func TestCSVFileErrors(t *testing.T) {
	const missing = `Column "%s" is missing from the CSV file. The import process can't continue because this column is required. Please edit the CSV file and re-submit it.`
	tests := map[string]struct {
		text  string
		fault CSVFault
		want  string
	}{
		"empty":            {"", CSVEmpty, "Upload file can't be empty"},
		"only a mark":      {"\xef\xbb\xbf", CSVEmpty, "Upload file can't be empty"},
		"only blank lines": {" \r\n\r\n,,\r\n", CSVEmpty, "Upload file can't be empty"},
		"only a header":    {csvHeaderLine, CSVEmpty, "Upload file can't be empty. The CSV file has a header, but no rows."},
		"column missing":   {"EmailAddress,UserName\na@a.test,TopSecret", CSVHeader, fmt.Sprintf(missing, "Password")},
		"two missing": {"Password\nTopSecret", CSVHeader, `Columns "EmailAddress" and "UserName" are missing from the CSV file. ` +
			`The import process can't continue because these columns are required. Please edit the CSV file and re-submit it.`},
		"name in two words": {"Email Address,UserName,Password\na@a.test,u,TopSecret", CSVHeader, fmt.Sprintf(missing, "EmailAddress") +
			` The CSV file has the unknown column "Email Address". The allowed columns are EmailAddress, UserName, Password and, optionally, UserRoot.`},
		"unknown column": {"EmailAddress,UserName,Password,Department\na@a.test,u,TopSecret,d", CSVHeader,
			`The CSV file has the unknown column "Department". The allowed columns are EmailAddress, UserName, Password and, optionally, UserRoot. ` +
				`Remove the others, or have them ignored with -AllowUnknownColumnsInCsv $true.`},
		"all at once": {"Email Address,UserName,USERNAME,Password,Department\na@a.test,u,u,TopSecret,d", CSVHeader, fmt.Sprintf(missing, "EmailAddress") +
			` The CSV file has the column "UserName" more than once.` +
			` The CSV file has the unknown columns "Email Address" and "Department". The allowed columns are EmailAddress, UserName, Password and, optionally, UserRoot.`},
		"no header": {"ann@a.test,ann,TopSecret\nbob@a.test,bob,x", CSVHeader, `Columns "EmailAddress", "UserName" and "Password" are missing from the CSV file. ` +
			`The import process can't continue because these columns are required. Please edit the CSV file and re-submit it. ` +
			`The first row must be a header row. The allowed columns are EmailAddress, UserName, Password and, optionally, UserRoot.`},
		"no header, no address": {"ann,ann,TopSecret\nbob,bob,x", CSVHeader, `Columns "EmailAddress", "UserName" and "Password" are missing from the CSV file. ` +
			`The import process can't continue because these columns are required. Please edit the CSV file and re-submit it. ` +
			`The first row must be a header row. The allowed columns are EmailAddress, UserName, Password and, optionally, UserRoot.`},
		"semicolons": {"EmailAddress;UserName;Password\na@a.test;u;TopSecret", CSVSeparator, "The columns of the CSV file are separated by semicolons. " +
			"Please separate them by commas (for instance with Import-Csv -Delimiter and Export-Csv) and re-submit the file."},
		"quoted, semicolons": {"\"EmailAddress\";\"UserName\";\"Password\"\n\"a@a.test\";\"u\";\"TopSecret\"", CSVSeparator, "The columns of the CSV file are separated by semicolons. " +
			"Please separate them by commas (for instance with Import-Csv -Delimiter and Export-Csv) and re-submit the file."},
		"header with a stray quotation mark": {"EmailAddress,\"User\"Name,Password\na@a.test,u,TopSecret", CSVHeader, "The header row of the CSV file can't be read. " +
			"There is text between a closing quotation mark and the next comma. Within quotation marks, write each of them twice. " +
			"The allowed columns are EmailAddress, UserName, Password and, optionally, UserRoot."},
		"tabs": {"EmailAddress\tUserName\tPassword\na@a.test\tu\tTopSecret", CSVSeparator, "The columns of the CSV file are separated by tabs. " +
			"Please separate them by commas (for instance with Import-Csv -Delimiter and Export-Csv) and re-submit the file."},
		"too few columns":  {csvHeaderLine + "a@a.test,u,TopSecret\nb@a.test,u", CSVColumnNumber, "Row 3 has the wrong number of columns. Expected number: 3. Actual number: 2. Please edit this row and re-submit the file."},
		"too many columns": {csvHeaderLine + "a@a.test,u,Top,Secret", CSVColumnNumber, "Row 2 has the wrong number of columns. Expected number: 3. Actual number: 4. Please edit this row and re-submit the file."},
		"several rows": {csvHeaderLine + "a@a.test\nb@a.test,u,p\nc@a.test\nd@a.test,x,y,z", CSVColumnNumber,
			"Row 2 has the wrong number of columns. Expected number: 3. Actual number: 1. Please edit this row and re-submit the file. The same goes for these rows: 4, 5."},
		"header not Unicode": {"EmailAddress,UserName,Pa\xdfword\na@a.test,u,TopSecret", CSVHeader, fmt.Sprintf(missing, "Password") +
			" The CSV file has the unknown column \"Pa\uFFFDword\". The allowed columns are EmailAddress, UserName, Password and, optionally, UserRoot."},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			m, err := ReadMigrationCSV([]byte(tt.text), CSVOptions{})
			var e *CSVError
			if !errors.As(err, &e) {
				t.Fatalf("got %v and %+v", err, m)
			}
			if e.Fault != tt.fault || e.Error() != tt.want {
				t.Errorf("got  %s: %s\nwant %s: %s", e.Fault, e, tt.fault, tt.want)
			}
			if strings.Contains(e.Error(), "Secret") {
				t.Errorf("a password shows: %s", e)
			}
		})
	}
}

func TestCSVUnknownColumnsAllowed(t *testing.T) {
	m, err := ReadMigrationCSV([]byte("Dept,EmailAddress,UserName,Notes,Password,Dept\nd,ann@a.test,u,\"two\nlines\",p,e\n"), CSVOptions{AllowUnknownColumns: true})
	if err != nil {
		t.Fatal(err)
	}
	if want := []CSVRow{csvRow(2, "ann@a.test", "u", "p", "")}; !slices.Equal(m.Rows, want) || len(m.Warnings) > 0 {
		t.Errorf("got %s, %v", showCSV(m.Rows), m.Warnings)
	}
}

// manyRows makes a file of n rows.
func manyRows(n int) []byte {
	b := bytes.NewBufferString("EmailAddress,UserName,Password,UserRoot\r\n")
	for i := range n {
		fmt.Fprintf(b, "user%05d@contoso.example,contoso.example/mailadmin/user%05d,\"Pa$$ \"\"%05d\"\"\",/users/%05d\r\n", i, i, i, i)
	}
	return b.Bytes()
}

func TestCSVLimits(t *testing.T) {
	m, err := ReadMigrationCSV(manyRows(MaxCSVRows), CSVOptions{})
	if err != nil || len(m.Rows) != MaxCSVRows || len(m.Warnings) > 0 {
		t.Fatalf("50,000 rows: %v", err)
	}
	if last := m.Rows[MaxCSVRows-1]; last.Row != MaxCSVRows+1 || last.Password != `Pa$$ "49999"` {
		t.Errorf("last row: %s", showCSV([]CSVRow{last}))
	}
	_, err = ReadMigrationCSV(manyRows(MaxCSVRows+1), CSVOptions{})
	if want := "The CSV file contains more than 50,000 rows. Please divide the file into two or more files and submit them separately. This file contains 50,001 rows."; err == nil || err.Error() != want {
		t.Errorf("50,001 rows: %v", err)
	}

	fill := func(n int) []byte {
		return append([]byte(csvHeaderLine+"a@a.test,u,"), bytes.Repeat([]byte("x"), n)...)
	}
	exact := MaxCSVBytes - len(fill(0))
	if _, err := ReadMigrationCSV(fill(exact), CSVOptions{}); err != nil {
		t.Errorf("10 MB: %v", err)
	}
	_, err = ReadMigrationCSV(fill(exact+1), CSVOptions{})
	if want := "The CSV file is larger than 10 MB (10,485,760 bytes). Please divide the file into two or more files and submit them separately. This file has 10,485,761 bytes."; err == nil || err.Error() != want {
		t.Errorf("10 MB and a byte: %v", err)
	}
}

// Every row that is not blank is accepted or named; rows are in order; no input makes it panic.
func FuzzReadMigrationCSV(f *testing.F) {
	for _, s := range []string{
		"", csvHeaderLine, csvHeaderLine + "ann@a.test,ann,p\r\nbob@a.test,bob,\"a,b\"\r\n", "\xef\xbb\xbf\"EmailAddress\" ,UserName,Password\rx,y,z",
		"EmailAddress;UserName;Password\na;b;c", csvHeaderLine + "a@a,b,\"c\nd@a,e,f\"\n\"", csvHeaderLine + ",,\n \n\"\",\"\",\"\"\na@a.test,u,\"x\"y\n",
	} {
		f.Add([]byte(s), false)
		f.Add(utf16Bytes(binary.LittleEndian, "\uFEFF"+s), true)
		f.Add(utf16Bytes(binary.BigEndian, s), true)
	}
	f.Fuzz(func(t *testing.T, data []byte, allow bool) {
		m, err := ReadMigrationCSV(data, CSVOptions{AllowUnknownColumns: allow})
		if err != nil {
			var e *CSVError
			if !errors.As(err, &e) || e.Text == "" || e.Fault == "" {
				t.Fatalf("error %#v", err)
			}
			return
		}
		seen := map[int]bool{}
		count := func(row int) {
			if row < 2 || seen[row] {
				t.Fatalf("row %d twice, or no row", row)
			}
			seen[row] = true
		}
		for _, r := range m.Rows {
			count(r.Row)
			if r.EmailAddress == "" || r.UserName == "" || r.Password == "" {
				t.Fatalf("accepted %#v", r)
			}
		}
		for _, w := range m.Warnings {
			count(w.Row)
			if w.Message == "" {
				t.Fatal("a warning without a text")
			}
		}
		all := csvScanner{text: csvText(data)}
		for rec := range all.records() {
			delete(seen, rec.row)
		}
		if len(seen) > 0 {
			t.Fatalf("rows that the file does not have: %v", seen)
		}
	})
}

func BenchmarkReadMigrationCSV(b *testing.B) {
	for name, data := range map[string][]byte{
		"utf8":  manyRows(MaxCSVRows),
		"utf16": utf16Bytes(binary.LittleEndian, "\uFEFF"+string(manyRows(MaxCSVRows))),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				m, err := ReadMigrationCSV(data, CSVOptions{})
				if err != nil || len(m.Rows) != MaxCSVRows {
					b.Fatal(err)
				}
			}
		})
	}
}
