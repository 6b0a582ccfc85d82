package format

import (
	"strings"
	"testing"

	"migsh/shell/object"
)

// plain reads [pscustomobject]s and dictionary entries, enough for layout tests.
type plain struct{}

func (plain) Get(v object.Value, name string) (object.Value, bool, error) {
	switch x := v.(type) {
	case *object.Object:
		p, ok := x.Props.Get(name)
		return p, ok, nil
	case *object.Entry:
		switch strings.ToLower(name) {
		case "name", "key":
			return x.Key, true, nil
		case "value":
			return x.Value, true, nil
		}
	}
	return nil, false, nil
}

func (plain) Properties(v object.Value) Properties {
	switch x := v.(type) {
	case *object.Object:
		var p Properties
		for n := range x.Props.All() {
			p.Notes = append(p.Notes, n)
		}
		return p
	case *object.Entry:
		return Properties{Own: []string{"Key", "Value"}, Added: []string{"Name"}}
	}
	return Properties{Own: []string{"Value"}}
}

func (plain) TypeNames(v object.Value) []string     { return object.TypeNames(v) }
func (plain) DefaultSet(v object.Value) []string    { return nil }
func (plain) DefaultProperty(v object.Value) string { return "" }

// printed is what a printer makes of the values.
func printed(t *testing.T, width int, r *Request, values ...object.Value) string {
	t.Helper()
	var b strings.Builder
	o := Options{Width: width, Views: NewViews(Builtin()), Access: plain{}, Limit: 4}
	p := NewPrinter(o, func(s string) error { b.WriteString(s + "\n"); return nil })
	emit := p.Write
	if r != nil {
		s := NewShaper(r, o, func(r Record) error { return p.Write(r) })
		emit = s.Write
		for _, v := range values {
			if err := emit(v); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	} else {
		for _, v := range values {
			if err := emit(v); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := p.Flush(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func obj(pairs ...object.Value) *object.Object { return object.NewCustom(pairs...) }

func TestPrinted(t *testing.T) {
	long := strings.Repeat("x", 100)
	tests := []struct {
		name   string
		width  int
		req    *Request
		values []object.Value
		want   string
	}{
		{"two columns, then text", 80, nil, []object.Value{
			obj("Name", "Ana Ruiz", "Mail", "ana@contoso.com"), obj("Name", "Bo", "Mail", "bo.longer.address@contoso.com"), "after"}, `

Name     Mail
----     ----
Ana Ruiz ana@contoso.com
Bo       bo.longer.address@contoso.com
after

`},
		{"five properties make a list", 80, nil, []object.Value{
			obj("A", int32(1), "B", int32(2), "C", "x", "D", nil, "Enabled", true), obj("Z", "last"), "text", obj("Z", "more")}, `

A       : 1
B       : 2
C       : x
D       : 
Enabled : True

Z : last

text
Z : more

`},
		{"numbers go right", 80, &Request{Shape: ShapeTable}, []object.Value{
			obj("Int", int32(1), "Txt", "7"), obj("Int", int32(1000), "Txt", "77777")}, `

 Int Txt
 --- ---
   1 7
1000 77777

`},
		{"missing values keep their blanks", 80, nil, []object.Value{
			obj("Name", "first", "Size", int32(1)), obj("Name", "second")}, `

Name   Size
----   ----
first     1
second     

`},
		{"wrap", 40, &Request{Shape: ShapeTable, Wrap: true}, []object.Value{
			obj("Id", int32(1), "Message", "The quick brown fox jumps over the lazy dog and then keeps running for quite a while"), obj("Id", int32(2), "Message", "short")}, `

Id Message
-- -------
 1 The quick brown fox jumps over the
   lazy dog and then keeps running for
   quite a while
 2 short

`},
		{"hidden columns leave their mark below the header", 80, &Request{Shape: ShapeTable, AutoSize: true}, []object.Value{obj("a", long, "b", long)}, `

a
-                                                                               
` + long[:79] + `…

`},
		{"group", 80, &Request{Shape: ShapeTable, Group: &Param{Name: "Dept"}, Columns: []Param{{Name: "Name"}}}, []object.Value{
			obj("Dept", "IT", "Name", "Ann"), obj("Dept", "IT", "Name", "Bo"), obj("Dept", "HR", "Name", "Cyd")}, `

   Dept: IT

Name
----
Ann
Bo

   Dept: HR

Name
----
Cyd

`},
		{"list in groups", 80, &Request{Shape: ShapeList, Group: &Param{Name: "Dept"}, Columns: []Param{{Name: "Name"}, {Name: "Gone"}}}, []object.Value{
			obj("Dept", "IT", "Name", "Ann"), obj("Dept", "HR", "Name", "Cyd")}, `

   Dept: IT

Name : Ann


   Dept: HR

Name : Cyd

`},
		{"list wraps at words", 60, &Request{Shape: ShapeList}, []object.Value{obj("Identity", "mbx17", "Message",
			"The migration of this mailbox was paused because the target quota would be exceeded; clear some space")}, `

Identity : mbx17
Message  : The migration of this mailbox was paused because 
           the target quota would be exceeded; clear some 
           space

`},
		{"wide", 30, &Request{Shape: ShapeWide, AutoSize: true}, []object.Value{
			obj("n", "n1"), obj("n", "n2"), obj("n", "n3"), obj("n", "n4"), obj("n", "n5"), obj("n", "n6"), obj("n", "n7"), obj("n", "n8"), obj("n", "n9"), obj("n", "n10")}, `

n1   n2   n3   n4  n5  n6  n7
n8   n9   n10              

`},
		{"wide in groups", 40, &Request{Shape: ShapeWide, Group: &Param{Name: "a"}}, []object.Value{obj("a", int32(1)), obj("a", int32(2)), obj("a", int32(3))}, `

   a: 1


1                    
   a: 2


2                    
   a: 3

3                    

`},
		{"custom", 80, &Request{Shape: ShapeCustom}, []object.Value{obj("A", obj("B", int32(1)), "L", object.NewArray(int32(1), "x"), "N", nil)}, `

class PSCustomObject
{
  A = 
    class PSCustomObject
    {
      B = 1
    }
  L = 
    [
      1
      x
    ]
    
  N = 
}


`},
		{"dictionary", 80, nil, []object.Value{func() object.Value {
			h := object.NewOrdered()
			h.Set("k", "v")
			return h
		}(), obj("x", int32(1))}, `

Name                           Value
----                           -----
k                              v

x : 1


`},
		{"collections in cells", 80, nil, []object.Value{obj("One", object.NewArray("solo"), "Five", object.NewArray(int32(1), int32(2), int32(3), int32(4), int32(5)), "None", object.NewArray(nil))}, `

One    Five          None
---    ----          ----
{solo} {1, 2, 3, 4…} {$null}

`},
		{"wide characters", 80, &Request{Shape: ShapeTable, Columns: []Param{{Name: "K", Width: 7}, {Name: "V", Width: 8}}}, []object.Value{obj("K", "一二三四五六七八九十", "V", "ääääääääääääääää")}, `

K       V
-       -
一二三… äääääää…

`},
		{"line ends in cells", 80, &Request{Shape: ShapeTable}, []object.Value{obj("Id", int32(1), "Text", "line one\nline two", "End", "e")}, `

Id Text              End
-- ----              ---
 1 line one…         e

`},
		{"no such property", 80, &Request{Shape: ShapeTable, Columns: []Param{{Name: "nope"}}}, []object.Value{obj("a", "x")}, `

nope
----


`},
		{"no match", 80, &Request{Shape: ShapeTable, Columns: []Param{{Name: "nope*"}}}, []object.Value{obj("a", "x")}, "\n\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := tt.want
			if tt.name != "no match" {
				want = strings.TrimPrefix(want, "\n")
			}
			if got := printed(t, tt.width, tt.req, tt.values...); got != want {
				t.Errorf("got:\n%s\nwant:\n%s", strings.ReplaceAll(got, " \n", "·\n"), strings.ReplaceAll(want, " \n", "·\n"))
			}
		})
	}
}
