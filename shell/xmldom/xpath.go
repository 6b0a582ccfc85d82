package xmldom

import (
	"fmt"
	"strings"

	"github.com/antchfx/xpath"
)

// XPathError is an expression that can't be used, with .NET's text.
type XPathError struct{ Message string }

// Error is the message.
func (e *XPathError) Error() string { return e.Message }

// Prefixes finds the namespace of a prefix in an expression.
type Prefixes func(prefix string) (space string, found bool)

// NodeSet is the list of nodes an expression selects at n.
func (n *Node) NodeSet(expr string, names Prefixes) ([]*Node, error) {
	v, err := n.Evaluate(expr, names)
	if err != nil {
		return nil, err
	}
	nodes, ok := v.([]*Node)
	if !ok {
		return nil, &XPathError{"Expression must evaluate to a node-set."}
	}
	return nodes, nil
}

// Evaluate is the value of an expression at n: []*Node, string, float64 or bool.
func (n *Node) Evaluate(expr string, names Prefixes) (v any, err error) {
	text, spaces, err := qualify(expr, names)
	if err != nil {
		return nil, err
	}
	// The library panics on some expressions it can't do.
	defer func() {
		if r := recover(); r != nil {
			v, err = nil, invalidExpression(expr)
		}
	}()
	x, err := xpath.CompileWithNS(text, spaces)
	if err != nil {
		return nil, invalidExpression(expr)
	}
	result := x.Evaluate(newNavigator(n))
	iter, ok := result.(*xpath.NodeIterator)
	if !ok {
		return result, nil
	}
	nodes := []*Node{}
	for iter.MoveNext() {
		nodes = append(nodes, iter.Current().(*navigator).node())
	}
	return inDocumentOrder(n, nodes), nil
}

// inDocumentOrder makes a list a set of XPath's: each node once, in the order of the document. The library gives them as it meets them.
func inDocumentOrder(n *Node, nodes []*Node) []*Node {
	if len(nodes) < 2 {
		return nodes
	}
	wanted := make(map[*Node]bool, len(nodes))
	for _, x := range nodes {
		wanted[x] = true
	}
	out := nodes[:0]
	var walk func(*Node)
	walk = func(x *Node) {
		if wanted[x] {
			out = append(out, x)
		}
		for _, a := range x.Attrs {
			if wanted[a] {
				out = append(out, a)
			}
		}
		for c := x.First; c != nil; c = c.Next {
			walk(c)
		}
	}
	for n.Parent != nil {
		n = n.Parent
	}
	walk(n)
	return out
}

func invalidExpression(expr string) error {
	return &XPathError{fmt.Sprintf("'%s' has an invalid token.", expr)}
}

// qualify prepares an expression for the library. XPath 1.0 takes a name without prefix as one without namespace, the library as one without
// prefix; so each such name gets a prefix of its own, which is bound to no namespace.
func qualify(expr string, names Prefixes) (string, map[string]string, error) {
	tokens, err := scanXPath(expr, names)
	if err != nil {
		return "", nil, err
	}
	spaces := map[string]string{noSpace: ""}
	var b strings.Builder
	for i, t := range tokens {
		if t.kind != nameToken {
			b.WriteString(t.text)
			continue
		}
		prefix, local := "", t.text
		if j := strings.IndexByte(t.text, ':'); j >= 0 {
			prefix, local = t.text[:j], t.text[j+1:]
		}
		switch {
		case t.axis || t.operator:
		case t.function:
			if prefix != "" || !functions[local] {
				return "", nil, contextNeeded(names)
			}
			if unsupported[local] {
				return "", nil, &XPathError{"The XPath function " + local + "() is not supported in this shell."}
			}
		case prefix != "":
			if names == nil {
				return "", nil, contextNeeded(nil)
			}
			space, ok := names(prefix)
			if !ok {
				return "", nil, &XPathError{fmt.Sprintf("Namespace prefix '%s' is not defined.", prefix)}
			}
			spaces[prefix] = space
			if local == "*" { // the library compares the prefix itself
				b.WriteString("*[namespace-uri()=\"" + space + "\"]")
				continue
			}
		case !t.attribute && local != "*":
			b.WriteString(noSpace + ":")
		}
		b.WriteString(t.text)
		if i+1 < len(tokens) && (t.operator || tokens[i+1].operator) {
			b.WriteByte(' ')
		}
	}
	return b.String(), spaces, nil
}

const noSpace = "_no"

func contextNeeded(names Prefixes) error {
	if names == nil {
		return &XPathError{"Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined function."}
	}
	return &XPathError{"XsltContext is needed for this query because of an unknown function."}
}

var functions = func() map[string]bool {
	m := map[string]bool{}
	for _, f := range strings.Fields("last position count id local-name namespace-uri name string concat starts-with contains substring-before " +
		"substring-after substring string-length normalize-space translate boolean not true false lang number sum floor ceiling round " +
		"text node comment processing-instruction") {
		m[f] = true
	}
	return m
}()

// unsupported functions are XPath's but not the library's.
var unsupported = map[string]bool{"id": true, "processing-instruction": true}

// navigator is how the library walks the tree.
type navigator struct {
	n    *Node
	attr int // -1: at n itself; else at that attribute of n
}

func newNavigator(n *Node) *navigator {
	if n.Kind == Attribute && n.Parent != nil {
		for i, a := range n.Parent.Attrs {
			if a == n {
				return &navigator{n.Parent, i}
			}
		}
	}
	return &navigator{n, -1}
}

func (x *navigator) node() *Node {
	if x.attr >= 0 {
		return x.n.Attrs[x.attr]
	}
	return x.n
}

// NodeType tells what is there.
func (x *navigator) NodeType() xpath.NodeType {
	switch x.node().Kind {
	case Document, DocumentFragment:
		return xpath.RootNode
	case Attribute:
		return xpath.AttributeNode
	case Comment, ProcessingInstruction:
		return xpath.CommentNode
	case Element:
		return xpath.ElementNode
	}
	return xpath.TextNode
}

// LocalName is the name without prefix.
func (x *navigator) LocalName() string {
	switch n := x.node(); n.Kind {
	case Element, Attribute, ProcessingInstruction:
		return n.Local
	}
	return ""
}

// Prefix is the prefix.
func (x *navigator) Prefix() string { return x.node().Prefix }

// NamespaceURL is the namespace.
func (x *navigator) NamespaceURL() string { return x.node().Space }

// Value is XPath's string value.
func (x *navigator) Value() string { return x.node().InnerText() }

// Copy is a navigator at the same place.
func (x *navigator) Copy() xpath.NodeNavigator { c := *x; return &c }

// MoveToRoot goes to the document.
func (x *navigator) MoveToRoot() {
	x.attr = -1
	for x.n.Parent != nil {
		x.n = x.n.Parent
	}
}

// MoveToParent goes up.
func (x *navigator) MoveToParent() bool {
	if x.attr >= 0 {
		x.attr = -1
		return true
	}
	if x.n.Parent == nil {
		return false
	}
	x.n = x.n.Parent
	return true
}

// MoveToNextAttribute goes to the first or next attribute; namespace declarations are none to XPath.
func (x *navigator) MoveToNextAttribute() bool {
	for i := x.attr + 1; i < len(x.n.Attrs); i++ {
		if x.n.Attrs[i].Space != XMLNSNamespace {
			x.attr = i
			return true
		}
	}
	return false
}

// MoveToChild goes to the first child XPath knows.
func (x *navigator) MoveToChild() bool { return x.attr < 0 && x.to(visible(x.n.First, next)) }

// MoveToFirst goes to the first of the siblings.
func (x *navigator) MoveToFirst() bool {
	if x.attr >= 0 || x.n.Parent == nil {
		return false
	}
	return x.to(visible(x.n.Parent.First, next))
}

// MoveToNext goes to the next sibling.
func (x *navigator) MoveToNext() bool { return x.attr < 0 && x.to(visible(x.n.Next, next)) }

// MoveToPrevious goes to the sibling before.
func (x *navigator) MoveToPrevious() bool { return x.attr < 0 && x.to(visible(x.n.Prev, prev)) }

// MoveTo goes where another navigator is.
func (x *navigator) MoveTo(o xpath.NodeNavigator) bool {
	y, ok := o.(*navigator)
	if ok {
		*x = *y
	}
	return ok
}

func (x *navigator) to(n *Node) bool {
	if n == nil {
		return false
	}
	x.n = n
	return true
}

func next(n *Node) *Node { return n.Next }
func prev(n *Node) *Node { return n.Prev }

// visible skips what XPath's model does not have: the declaration and the document type.
func visible(n *Node, step func(*Node) *Node) *Node {
	for n != nil && (n.Kind == Declaration || n.Kind == DocumentType) {
		n = step(n)
	}
	return n
}
