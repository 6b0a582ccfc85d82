package xmldom

import (
	"fmt"
	"strings"
)

type tokenKind uint8

const (
	otherToken tokenKind = iota
	nameToken
)

type token struct {
	text      string
	kind      tokenKind
	axis      bool // followed by ::
	function  bool // followed by (
	operator  bool // and, or, div, mod, *
	attribute bool // of the attribute axis
}

// scanXPath takes an expression apart as far as names must be told from each other (XPath 1.0, section 3.7).
func scanXPath(s string, names Prefixes) ([]token, error) {
	var out []token
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case isSpace(c):
			out = append(out, token{text: " "})
			i++
		case c == '"' || c == '\'':
			end := strings.IndexByte(s[i+1:], c)
			if end < 0 {
				return nil, &XPathError{"This is an unclosed string."}
			}
			out = append(out, token{text: s[i : i+end+2]})
			i += end + 2
		case c == '$':
			return nil, contextNeeded(names)
		case c == '*' || nameEnd(s, i) > i:
			t := token{kind: nameToken, operator: afterOperand(out)}
			end := i + 1
			if c != '*' {
				end = nameEnd(s, i)
				if !t.operator {
					end = qualifiedEnd(s, end)
				}
			}
			t.text = s[i:end]
			t.attribute = precededByAttribute(out)
			rest := strings.TrimLeft(s[end:], " \t\r\n")
			t.axis = strings.HasPrefix(rest, "::")
			t.function = !t.operator && strings.HasPrefix(rest, "(")
			out = append(out, t)
			i = end
		default:
			n := 1
			if strings.HasPrefix(s[i:], "::") || strings.HasPrefix(s[i:], "//") || strings.HasPrefix(s[i:], "..") ||
				strings.HasPrefix(s[i:], "!=") || strings.HasPrefix(s[i:], "<=") || strings.HasPrefix(s[i:], ">=") {
				n = 2
			}
			out = append(out, token{text: s[i : i+n]})
			i += n
		}
	}
	return out, balanced(s, out)
}

// qualifiedEnd is the end of a name whose part before the colon ends at end: p:name, p:*.
func qualifiedEnd(s string, end int) int {
	if end+1 >= len(s) || s[end] != ':' || s[end+1] == ':' {
		return end
	}
	if s[end+1] == '*' {
		return end + 2
	}
	if e := nameEnd(s, end+1); e > end+1 {
		return e
	}
	return end
}

// last is the last token that is no white space.
func last(t []token) *token {
	for i := len(t) - 1; i >= 0; i-- {
		if t[i].text != " " {
			return &t[i]
		}
	}
	return nil
}

// afterOperand reports whether a name or * here is an operator.
func afterOperand(t []token) bool {
	p := last(t)
	if p == nil || p.operator {
		return false
	}
	switch p.text {
	case "@", "::", "(", "[", ",", "/", "//", "|", "+", "-", "=", "!=", "<", "<=", ">", ">=":
		return false
	}
	return true
}

func precededByAttribute(t []token) bool {
	p := last(t)
	if p == nil {
		return false
	}
	if p.text != "::" {
		return p.text == "@"
	}
	for i := len(t) - 1; i >= 0; i-- {
		if t[i].axis {
			return t[i].text == "attribute"
		}
	}
	return false
}

// balanced finds what can be no expression, with .NET's text.
func balanced(s string, t []token) error {
	if len(t) == 0 {
		return &XPathError{"Expression must evaluate to a node-set."}
	}
	var open []string
	if p := last(t); len(t) > 1 && p != nil && p.text == "/" {
		return &XPathError{"Expression must evaluate to a node-set."}
	}
	for i, x := range t {
		switch x.text {
		case "(", "[":
			if p := last(t[:i]); x.text == "[" && p != nil && (p.text == "/" || p.text == "//" || p.text == "::" || p.text == "@") {
				return &XPathError{"Expression must evaluate to a node-set."}
			}
			open = append(open, x.text)
		case ")", "]":
			if p := last(t[:i]); x.text == "]" && incomplete(p) {
				return &XPathError{"Expression must evaluate to a node-set."}
			}
			want := "("
			if x.text == "]" {
				want = "["
			}
			if len(open) == 0 || open[len(open)-1] != want {
				return &XPathError{fmt.Sprintf("'%s' has an invalid token.", s)}
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 || incomplete(last(t)) {
		return &XPathError{"Expression must evaluate to a node-set."}
	}
	return nil
}

// incomplete reports whether nothing can end with a token. A lone / is the document.
func incomplete(p *token) bool {
	if p == nil || p.operator {
		return true
	}
	switch p.text {
	case "//", "|", "+", "-", "=", "!=", "<", "<=", ">", ">=", "@", "::", ",":
		return true
	}
	return false
}
