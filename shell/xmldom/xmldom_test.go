package xmldom

import (
	"strings"
	"testing"
)

// The texts are what PowerShell 7.6 says to [xml]::new().LoadXml(…).
func TestParse(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"<a>b", "Unexpected end of file has occurred. The following elements are not closed: a. Line 1, position 5."},
		{"\n<a>\n<b>", "Unexpected end of file has occurred. The following elements are not closed: b, a. Line 3, position 4."},
		{"<a", "Data at the root level is invalid. Line 1, position 1."},
		{"<a b", "Unexpected end of file while parsing Name has occurred. Line 1, position 5."},
		{"<a b=", "Unexpected end of file has occurred. Line 1, position 6."},
		{"<a b='1", "There is an unclosed literal string. Line 1, position 8."},
		{"<a b='1'", "Unexpected end of file has occurred. The following elements are not closed:  Line 1, position 9."},
		{"</a>", "Unexpected end tag. Line 1, position 3."},
		{"<a></a b>", "'b' is an unexpected token. The expected token is '>'. Line 1, position 8."},
		{"<a></ a>", "Name cannot begin with the ' ' character, hexadecimal value 0x20. Line 1, position 6."},
		{"<a><b></a>", "The 'b' start tag on line 1 position 5 does not match the end tag of 'a'. Line 1, position 9."},
		{"<a>&x;</a>", "Reference to undeclared entity 'x'. Line 1, position 5."},
		{"<a>& b</a>", "An error occurred while parsing EntityName. Line 1, position 5."},
		{"<a>&#xZZ;</a>", "Invalid syntax for a hexadecimal numeric entity reference. Line 1, position 7."},
		{"<a b='1' b='2'/>", "'b' is a duplicate attribute name. Line 1, position 10."},
		{"<a b='1'c='2'/>", "'c' is an unexpected token. Expecting whitespace. Line 1, position 9."},
		{"<a b=1/>", "'1' is an unexpected token. The expected token is '\"' or '''. Line 1, position 6."},
		{"<p:a/>", "'p' is an undeclared prefix. Line 1, position 2."},
		{"<a:b:c/>", "The ':' character, hexadecimal value 0x3A, cannot be included in a name. Line 1, position 5."},
		{"<a>]]></a>", "']]>' is not allowed in character data. Line 1, position 4."},
		{"<a><!-- x", "Unexpected end of file while parsing Comment has occurred. Line 1, position 8."},
		{"<?xml version='1.1'?><a/>", "Version number '1.1' is invalid. Line 1, position 16."},
		{"<a/> <a/>", "There are multiple root elements. Line 1, position 7."},
		{"", "Root element is missing."},
		{"<a>a<b/>c</a>", "<a>a<b />c</a>"},
		{"<a> <b> x </b> </a>", "<a><b> x </b></a>"},
		{"<a xml:space='preserve'> <b/></a>", "<a xml:space=\"preserve\"> <b /></a>"},
		{"<a b='x&#10;y&lt;\"'>&amp;&gt;\"'</a>", "<a b=\"x&#xA;y&lt;&quot;\">&amp;&gt;\"'</a>"},
		{"<a xmlns='u' xmlns:p='v'><p:b p:c='1'/></a>", "<a xmlns=\"u\" xmlns:p=\"v\"><p:b p:c=\"1\" /></a>"},
		{"<!DOCTYPE a [<!ENTITY e 'v'>]><a>&e;</a>", "<!DOCTYPE a[<!ENTITY e 'v'>]><a>&e;</a>"},
		{"<a>x<![CDATA[<&]]>y</a><?p i?>", "<a>x<![CDATA[<&]]>y</a><?p i?>"},
	} {
		got := ""
		if d, err := Parse(c.in, Options{}); err != nil {
			got = err.Error()
		} else {
			got = d.OuterXML()
		}
		if got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestSelect(t *testing.T) {
	d, err := Parse(`<r xmlns:q="urn:q"><a i="1">x</a><a i="2"><b>5</b></a><q:c>z</q:c><d xmlns="urn:d"><e/></d><a-b/></r>`, Options{})
	if err != nil {
		t.Fatal(err)
	}
	names := func(p string) (string, bool) {
		s, ok := map[string]string{"q": "urn:q", "d": "urn:d"}[p]
		return s, ok
	}
	for _, c := range []struct{ expr, want string }{
		{"//a[1]", "a"}, {"//a[@i=2]/b", "b"}, {"//q:c", "q:c"}, {"//q:*", "q:c"}, {"//d:e", "e"}, {"//e", ""}, {"//@i", "i i"},
		{"//a|//b", "a a b"}, {"//b/ancestor::*", "r a"}, {"//a/following-sibling::*", "a q:c d a-b"}, {"//a/..", "r"}, {"//a-b", "a-b"},
		{"//*[name()='e']", "e"}, {"//a[@i mod 2 = 0]", "a"}, {"//a[position()=last()]", "a"},
		{"//a[", "Expression must evaluate to a node-set."}, {"//a]", "'//a]' has an invalid token."}, {"'x", "This is an unclosed string."},
		{"count(//a)", "Expression must evaluate to a node-set."}, {"//n:a", "Namespace prefix 'n' is not defined."},
		{"//a[foo()]", "XsltContext is needed for this query because of an unknown function."},
	} {
		var got []string
		nodes, err := d.NodeSet(c.expr, names)
		for _, n := range nodes {
			got = append(got, n.Name())
		}
		if err != nil {
			got = []string{err.Error()}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: got %q, want %q", c.expr, s, c.want)
		}
	}
}

func TestIndent(t *testing.T) {
	d, err := Parse("<a k='v'><b>1</b><c>x<d/>y</c><e></e><!--n--></a>", Options{})
	if err != nil {
		t.Fatal(err)
	}
	legacy := "<a k=\"v\">\n  <b>1</b>\n  <c>x<d />y</c>\n  <e>\n  </e>\n  <!--n-->\n</a>"
	if got := d.Text(Style{Indent: true, Legacy: true}); got != legacy {
		t.Errorf("legacy: %s", got)
	}
	if got := d.Text(Style{Indent: true}); got != strings.Replace(legacy, "<e>\n  </e>", "<e></e>", 1) {
		t.Errorf("modern: %s", got)
	}
	n, _ := d.New(Element, "", "z", "urn:z", "")
	if err := d.Root().InsertBefore(n, nil); err != nil {
		t.Fatal(err)
	}
	if got := n.OuterXML(); got != `<z xmlns="urn:z" />` {
		t.Errorf("missing declaration: %s", got)
	}
}

// Parse never panics, and what it has read it writes so that it can read it again.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"<a b='1'>&lt;<!--c--><![CDATA[x]]><?p i?></a>", "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e 'v'>]><a>&e;</a>", "<p:a xmlns:p='u'/>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s, Options{})
		if err != nil {
			return
		}
		if _, err := Parse(d.OuterXML(), Options{}); err != nil {
			t.Errorf("%q became %q: %v", s, d.OuterXML(), err)
		}
	})
}
