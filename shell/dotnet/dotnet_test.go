package dotnet

import (
	"os"
	"path/filepath"
	"testing"

	"migsh/shell/object"
)

// expect is one call and what PowerShell prints for it; want starting with ! is the error's message.
type expect struct {
	on   Value // a value, or a type's name after "::"
	name string
	args []Value
	want string
}

func static(t string) Value { return "::" + t }

func arr(items ...Value) *object.Array { return object.NewArray(items...) }

// invokeTest calls a method, reads a property, or constructs ("new").
func invokeTest(t *testing.T, h *Host, e expect) (Value, error) {
	t.Helper()
	if s, ok := e.on.(string); ok && len(s) > 2 && s[:2] == "::" {
		typ := h.Lookup(s[2:])
		if typ == nil {
			t.Fatalf("no type %s", s[2:])
		}
		if e.args == nil {
			v, found, err := h.GetStatic(typ, e.name)
			if !found {
				t.Fatalf("[%s] has no %s", s[2:], e.name)
			}
			return v, err
		}
		return h.CallStatic(typ, e.name, e.args)
	}
	if e.args == nil {
		v, found, err := h.Get(e.on, e.name)
		if !found {
			t.Fatalf("no property %s", e.name)
		}
		return v, err
	}
	v, found, err := h.Call(e.on, e.name, e.args)
	if !found {
		t.Fatalf("no method %s", e.name)
	}
	return v, err
}

func run(t *testing.T, h *Host, cases []expect) {
	t.Helper()
	for _, e := range cases {
		v, err := invokeTest(t, h, e)
		got := object.Join(v, ",", nil)
		if v == Value(Void) {
			got = ""
		}
		if err != nil {
			got = "!" + err.Error()
		}
		if got != e.want {
			t.Errorf("%v.%s%v\n got  %s\n want %s", e.on, e.name, e.args, got, e.want)
		}
	}
}

func none() []Value { return []Value{} }

func args(v ...Value) []Value { return v }

func TestString(t *testing.T) {
	const s = "anna.smith@contoso.com"
	run(t, nil, []expect{
		{s, "Length", nil, "22"},
		{"h\u00e9llo \U0001F600", "Length", nil, "8"},
		{s, "Substring", args(int32(5)), "smith@contoso.com"},
		{s, "Substring", args("2", "3"), "na."},
		{"abc", "Substring", args(int32(5)), `!Exception calling "Substring" with "1" argument(s): "startIndex cannot be larger than length of string. (Parameter 'startIndex')"`},
		{"abc", "Substring", args("x"), `!Cannot convert argument "startIndex", with value: "x", for "Substring" to type "System.Int32": "Cannot convert value "x" to type "System.Int32". Error: "The input string 'x' was not in a correct format.""`},
		{"abc", "Substring", none(), `!Cannot find an overload for "Substring" and the argument count: "0".`},
		{"{count}", "Replace", args("{count}", int32(3)), "3"},
		{"5 apples", "Replace", args(int32(5), int32(6)), "5 apples"},
		{"abc", "Replace", args("", "x"), `!Exception calling "Replace" with "2" argument(s): "The value cannot be an empty string. (Parameter 'oldValue')"`},
		{"a,b;c", "Split", args(",;"), "a,b;c"},
		{"a,b,,c", "Split", args(",", int32(2)), "a,b,,c"},
		{"a,b,,c", "Split", args(",", object.Enum{Type: splitOptions, Value: 1}), "a,b,c"},
		{"a b  c", "Split", none(), "a,b,,c"},
		{"a--b", "Split", args("--"), "a,b"},
		{"xyabcyx", "Trim", args("x", "y"), "abc"},
		{"abc", "Trim", args("ac"), "b"},
		{"7", "PadLeft", args(int32(3), "0"), "007"},
		{"abc", "PadLeft", args(int32(-1)), "!Exception calling \"PadLeft\" with \"1\" argument(s): \"totalWidth ('-1') must be a non-negative value. (Parameter 'totalWidth')\nActual value was -1.\""},
		{"ab", "Insert", args(int32(1), nil), "ab"},
		{"Subject", "IndexOf", args("j"), "3"},
		{"Subject", "IndexOf", args("J", object.Enum{Type: stringComparison, Value: 5}), "3"},
		{"abc", "CompareTo", args("ABC"), "-1"},
		{static("string"), "Join", args(",", int32(1), int32(2)), "1,2"},
		{static("string"), "Join", args(",", int32(1), int32(2), int32(3)), "!Exception calling \"Join\" with \"4\" argument(s): \"startIndex ('2') must be less than or equal to '-2'. (Parameter 'startIndex')\nActual value was 2.\""},
		{static("string"), "Format", args("{0}-{1}", arr("a", "b")), "a-b"},
		{static("string"), "IsNullOrWhiteSpace", args(" "), "True"},
		{static("string"), "new", args("-", int32(3)), "---"},
	})
}

func TestMathAndNumbers(t *testing.T) {
	run(t, nil, []expect{
		{static("math"), "Round", args(2.5), "2"},
		{static("math"), "Round", args(2.675, int32(2)), "2.68"},
		{static("math"), "Max", args(int32(3), 7.5), "8"},
		{static("math"), "Max", args("10", "9"), "10"},
		{static("math"), "Abs", args("-3.5"), "3.5"},
		{static("math"), "PI", nil, "3.14159265358979"},
		{static("math"), "Abs", none(), `!Cannot find an overload for "Abs" and the argument count: "0".`},
		{static("int"), "Parse", args("x"), `!Exception calling "Parse" with "1" argument(s): "The input string 'x' was not in a correct format."`},
		{static("int"), "MaxValue", nil, "2147483647"},
		{int32(5), "ToString", args("D3"), "005"},
		{int32(5), "ToString", args("Q"), `!Exception calling "ToString" with "1" argument(s): "Format specifier was invalid."`},
		{static("convert"), "ToInt32", args("ff", int32(16)), "255"},
		{static("convert"), "ToString", args(int32(10), int32(2)), "1010"},
		{static("convert"), "ToBase64String", args(&object.Bytes{B: []byte("user:pass")}), "dXNlcjpwYXNz"},
	})
	r := &object.Ref{}
	h := (*Host)(nil)
	if ok, err := h.CallStatic(object.Int32Type, "TryParse", args("55", r)); err != nil || ok != true || r.Value != int32(55) {
		t.Errorf("TryParse: %v %v %v", ok, err, r.Value)
	}
	if _, err := h.CallStatic(object.Int32Type, "Foo", args()); err == nil || err.Error() != "Method invocation failed because [System.Int32] does not contain a method named 'Foo'." {
		t.Errorf("unknown method: %v", err)
	}
}

func TestDates(t *testing.T) {
	d := object.NewDateTime(2024, 1, 31, 10, 20, 30, 0, object.Unspecified)
	run(t, nil, []expect{
		{d, "AddMonths", args(int32(1)), "02/29/2024 10:20:30"},
		{d, "AddDays", args(1.5), "02/01/2024 22:20:30"},
		{d, "DayOfWeek", nil, "Wednesday"},
		{d, "ToString", args("yyyy-MM-dd"), "2024-01-31"},
		{d, "ToString", none(), "1/31/2024 10:20:30\u202fAM"},
		{d, "AddDays", args("many"), `!Cannot convert argument "value", with value: "many", for "AddDays" to type "System.Double": "Cannot convert value "many" to type "System.Double". Error: "The input string 'many' was not in a correct format.""`},
		{static("datetime"), "new", args(int32(2020), int32(13), int32(1)), `!Exception calling ".ctor" with "3" argument(s): "Year, Month, and Day parameters describe an un-representable DateTime."`},
		{static("datetime"), "ParseExact", args("31/12/2024", "dd/MM/yyyy", nil), "12/31/2024 00:00:00"},
		{object.TimeSpan(36610000000), "TotalHours", nil, "1.01694444444444"},
		{static("timespan"), "FromMinutes", args(int32(90)), "01:30:00"},
	})
}

func TestCollections(t *testing.T) {
	h := (*Host)(nil)
	l, err := h.New(h.Lookup("Collections.Generic.List[int]"), args())
	if err != nil {
		t.Fatal(err)
	}
	run(t, h, []expect{
		{l, "Add", args("4"), ""},
		{l, "Add", args(int32(2)), ""},
		{l, "Sort", none(), ""},
		{l, "ToArray", none(), "2,4"},
		{l, "Contains", args(int32(4)), "True"},
		{l, "Add", args("x"), `!Cannot convert argument "item", with value: "x", for "Add" to type "System.Int32": "Cannot convert value "x" to type "System.Int32". Error: "The input string 'x' was not in a correct format.""`},
		{l, "Add", args(int32(1), int32(2)), `!Cannot find an overload for "Add" and the argument count: "2".`},
	})
	d := object.NewDictionary(object.StringType, object.Int32Type)
	run(t, h, []expect{
		{d, "Add", args("a", int32(1)), ""},
		{d, "Add", args("a", int32(1)), `!Exception calling "Add" with "2" argument(s): "An item with the same key has already been added. Key: a"`},
		{d, "ContainsKey", args("A"), "False"},
		{d, "Count", nil, "1"},
	})
	set, _ := h.New(h.Lookup("Collections.Generic.HashSet[string]"), args(comparers[5]))
	run(t, h, []expect{{set, "Add", args("a"), "True"}, {set, "Add", args("A"), "False"}, {set, "Count", nil, "1"}})
}

func TestLookup(t *testing.T) {
	for name, want := range map[string]string{
		"int": "System.Int32", "System.Int32": "System.Int32", "int32[]": "System.Int32[]", "Collections.ArrayList": "System.Collections.ArrayList",
		"System.Collections.Generic.Dictionary[string,object]": "System.Collections.Generic.Dictionary`2[System.String,System.Object]",
		"IO.File": "System.IO.File", "Nullable[int]": "System.Nullable`1[System.Int32]", "STRING": "System.String", "nosuch": "",
	} {
		got := ""
		if typ := Lookup(name); typ != nil {
			got = typ.Name
		}
		if got != want {
			t.Errorf("Lookup(%q) = %q, want %q", name, got, want)
		}
	}
}

// Every signature must name types that exist, or known ones that stand for delegates and such, and every class must build.
func TestTablesBuild(t *testing.T) {
	h := (*Host)(nil)
	n := 0
	for _, c := range classes() {
		if c.Type.Arity() > 0 {
			continue
		}
		k := h.classOf(c.Type)
		for _, table := range []map[string]*slot{k.instance, k.static} {
			for _, s := range table {
				s.signatures(h)
				n += len(s.defs)
			}
		}
	}
	t.Logf("%d overloads", n)
}

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	// a drive letter that stands for a folder
	h := &Host{Resolve: func(p string) (string, error) {
		if len(p) > 3 && p[:3] == `C:\` {
			return filepath.Join(dir, p[3:]), nil
		}
		return p, nil
	}}
	if err := os.WriteFile(filepath.Join(dir, "m.csv"), []byte("EmailAddress\r\na@b.c\r\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, h, []expect{
		{static("IO.File"), "Exists", args(`C:\m.csv`), "True"},
		{static("IO.File"), "ReadAllLines", args(`C:\m.csv`), "EmailAddress,a@b.c"},
		{static("IO.File"), "ReadAllText", args(filepath.Join(dir, "none")), `!Exception calling "ReadAllText" with "1" argument(s): "Could not find file '` + filepath.Join(dir, "none") + `'."`},
		{static("IO.File"), "ReadAllBytes", args("/nope/x"), `!Exception calling "ReadAllBytes" with "1" argument(s): "Could not find a part of the path '/nope/x'."`},
		{static("IO.Path"), "GetFileName", args(`C:\Users\x\m.csv`), "m.csv"},
		{static("IO.Path"), "GetExtension", args("/a/b.tar.gz"), ".gz"},
		{static("IO.Path"), "Combine", args("/a", "b", "c.txt"), "/a/b/c.txt"},
		{static("IO.Path"), "ChangeExtension", args("/a/b.txt", "log"), "/a/b.log"},
	})
}

func TestPropertySetters(t *testing.T) {
	h := (*Host)(nil)
	sb := newBuilder("abcdef", 16)
	for _, c := range []struct {
		v    Value
		name string
		x    Value
		want string
	}{
		{sb, "Length", int32(3), ""},
		{sb, "Length", int32(-1), "Exception setting \"Length\": \"value ('-1') must be a non-negative value. (Parameter 'value')\nActual value was -1.\""},
		{sb, "Length", "many", `Exception setting "Length": "Cannot convert value "many" to type "System.Int32". Error: "The input string 'many' was not in a correct format.""`},
		{sb, "MaxCapacity", int32(5), "'MaxCapacity' is a ReadOnly property."},
		{"abc", "Length", int32(1), "'Length' is a ReadOnly property."},
		{int32(5), "Foo", int32(1), "The property 'Foo' cannot be found on this object. Verify that the property exists and can be set."},
		{object.NewObject(), "B", int32(1), `Exception setting "B": "The property 'B' cannot be found on this object. Verify that the property exists and can be set."`},
	} {
		got := ""
		if err := h.Set(c.v, c.name, c.x); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%s = %v\n got  %s\n want %s", c.name, c.x, got, c.want)
		}
	}
}

func TestSecretsDoNotPrint(t *testing.T) {
	s := NewSecureString("P@ssw0rd")
	for _, v := range []Value{s, arr(s), object.NewCustom("Password", s)} {
		if text := object.ToString(v); text != "System.Security.SecureString" && text != "@{Password=System.Security.SecureString}" {
			t.Errorf("%T shows %q", v, text)
		}
	}
}

func BenchmarkCallSubstring(b *testing.B) {
	b.ReportAllocs()
	h := (*Host)(nil)
	a := args(int32(2), int32(3))
	for range b.N {
		_, _, _ = h.Call("anna.smith@contoso.com", "Substring", a)
	}
}

func BenchmarkStringBuilderAppend(b *testing.B) {
	b.ReportAllocs()
	h := (*Host)(nil)
	sb := newBuilder("", 16)
	a := args("x")
	for range b.N {
		_, _, _ = h.Call(sb, "Append", a)
	}
}

func BenchmarkGetLength(b *testing.B) {
	b.ReportAllocs()
	h := (*Host)(nil)
	for range b.N {
		_, _, _ = h.Get("anna.smith@contoso.com", "Length")
	}
}
