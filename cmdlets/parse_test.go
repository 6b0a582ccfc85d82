package cmdlets

import (
	"bufio"
	"strings"
	"testing"

	"migsh/shell/object"
)

func readAll(t testing.TB, text string, delimiter rune) (rows [][]string) {
	r := newCSVReader(bufio.NewReader(strings.NewReader(text)), delimiter)
	for {
		row, err := r.read()
		if err != nil {
			t.Fatal(err)
		}
		if row == nil {
			return rows
		}
		rows = append(rows, append([]string(nil), row...))
	}
}

func TestCSVReader(t *testing.T) {
	for _, tt := range []struct {
		text string
		sep  rune
		want string
	}{
		{"a,b\n1,2\n", ',', "a|b/1|2"},
		{"a,b\r\n1,2", ',', "a|b/1|2"},
		{"  left   , right   \n", ',', "left |right "},
		{"\" q \",\"x\"  \n", ',', " q |x"},
		{"\"a\"b,c\"d\n", ',', "ab|c\"d"},
		{"\"two\nlines\",\"\"\"\"\n", ',', "two\nlines|\""},
		{"1,2,\n", ',', "1|2|"},
		{"\n\nx\n", ',', "//x"},
		{"a;b", ';', "a;b"},
		{"aéb,c\n", 'é', "a|b,c"},
		{"\"open", ',', "open"},
	} {
		var rows []string
		for _, r := range readAll(t, tt.text, tt.sep) {
			rows = append(rows, strings.Join(r, "|"))
		}
		want := tt.want
		if tt.sep == ';' {
			want = "a|b"
		}
		if got := strings.Join(rows, "/"); got != want {
			t.Errorf("%q: got %q, want %q", tt.text, got, want)
		}
	}
}

// Whatever the text, reading ends, and quoting a field brings it back as it was.
func FuzzCSVReader(f *testing.F) {
	for _, s := range []string{"a,b\n1,2\n", "\"x\"\"y\",z", " a , \"b\" \r\n", "#c\n,\n", "\xff,\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		readAll(t, text, ',')
		field := validText(text)
		c := csvWriting{Delimiter: ','}
		c.field(0, field, false)
		rows := readAll(t, c.b.String()+",end\n", ',')
		if len(rows) != 1 || len(rows[0]) != 2 || rows[0][0] != field {
			t.Errorf("%q came back as %q", field, rows)
		}
	})
}

// What ConvertTo-Json writes of what was read says the same when it is read again.
func FuzzJSON(f *testing.F) {
	for _, s := range []string{`{"a":[1,2.5,"x",null,true],"b":{}}`, `[1,,2]`, `{a:'x',/*c*/}`, `"\u00e9\ud83d\ude00"`, `1e400`, `-`, `{"a":`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		v, err := readJSON(validText(text), 64, true, datesString)
		if err != nil {
			return
		}
		write := func(v object.Value) string {
			w := &jsonWriter{maxDepth: 100, compress: true}
			if err := w.value(v, 0); err != nil {
				t.Skip()
			}
			return w.b.String()
		}
		first := write(v)
		again, err := readJSON(first, 64, true, datesString)
		if err != nil {
			t.Fatalf("%s: %v", first, err)
		}
		if second := write(again); second != first {
			t.Errorf("%s became %s", first, second)
		}
	})
}
