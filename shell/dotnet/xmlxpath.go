package dotnet

import (
	"iter"

	"migsh/shell/object"
	"migsh/shell/xmldom"
)

var (
	xpathNavigatorBase = object.NewClass("System.Xml.XPath.XPathNavigator", nil, object.ICloneableType)
	xpathNavigatorType = object.NewClass("System.Xml.DocumentXPathNavigator", xpathNavigatorBase)
	xpathIteratorType  = object.NewClass("System.Xml.XPath.XPathNodeIterator", nil, object.IEnumerableType)
)

// xpathNavigator is a cursor over a tree.
type xpathNavigator struct{ n *xmldom.Node }

// PSType is the navigator's class.
func (*xpathNavigator) PSType() *object.Type { return xpathNavigatorType }

// PSString is the text below the node.
func (x *xpathNavigator) PSString(*object.Culture) string { return x.n.InnerText() }

// xpathIterator is what Select gives.
type xpathIterator struct {
	nodes []*xmldom.Node
	at    int
}

// PSType is XPathNodeIterator.
func (*xpathIterator) PSType() *object.Type { return xpathIteratorType }

// Enumerate yields navigators.
func (x *xpathIterator) Enumerate() iter.Seq[Value] {
	return func(yield func(Value) bool) {
		for _, n := range x.nodes {
			if !yield(&xpathNavigator{n}) {
				return
			}
		}
	}
}

func xpathNavigatorMembers() []Def {
	type X = *xpathNavigator
	names := func(a Args) xmldom.Prefixes {
		if a.Len() > 1 {
			if m := Arg[*XMLNamespaces](a, 1); m != nil {
				return m.Lookup
			}
		}
		return nil
	}
	evaluate := func(x X, a Args) (Value, error) {
		v, err := x.n.Evaluate(a.String(0), names(a))
		if err != nil {
			return nil, xmlError(err)
		}
		if nodes, ok := v.([]*xmldom.Node); ok {
			return &xpathIterator{nodes: nodes}, nil
		}
		return v, nil
	}
	all := func(x X, a Args) (Value, error) {
		nodes, err := x.n.NodeSet(a.String(0), names(a))
		return &xpathIterator{nodes: nodes}, xmlError(err)
	}
	first := func(x X, a Args) (Value, error) {
		nodes, err := x.n.NodeSet(a.String(0), names(a))
		if err != nil || len(nodes) == 0 {
			return nil, xmlError(err)
		}
		return &xpathNavigator{nodes[0]}, nil
	}
	move := func(to func(n *xmldom.Node) *xmldom.Node) func(x X, a Args) (Value, error) {
		return func(x X, a Args) (Value, error) {
			n := to(x.n)
			if n == nil {
				return false, nil
			}
			x.n = n
			return true, nil
		}
	}
	return []Def{
		Prop("string Name {get;}", func(x X) Value { return x.n.Name() }), Prop("string LocalName {get;}", func(x X) Value { return x.n.LocalName() }),
		Prop("string Value {get;}", func(x X) Value { return x.n.InnerText() }),
		Prop("string OuterXml {get;}", func(x X) Value { return x.n.Text(xmldom.Style{Indent: true}) }),
		Prop("string InnerXml {get;}", func(x X) Value { return x.n.InnerXML() }),
		Prop("System.Object UnderlyingObject {get;}", func(x X) Value { return XMLNode{x.n} }),
		Method("System.Object Evaluate(string xpath)", evaluate),
		Method("System.Object Evaluate(string xpath, System.Xml.IXmlNamespaceResolver resolver)", evaluate),
		Method("System.Xml.XPath.XPathNodeIterator Select(string xpath)", all),
		Method("System.Xml.XPath.XPathNodeIterator Select(string xpath, System.Xml.IXmlNamespaceResolver resolver)", all),
		Method("System.Xml.XPath.XPathNavigator SelectSingleNode(string xpath)", first),
		Method("System.Xml.XPath.XPathNavigator SelectSingleNode(string xpath, System.Xml.IXmlNamespaceResolver resolver)", first),
		Method("string GetAttribute(string localName, string namespaceURI)", func(x X, a Args) (Value, error) {
			if n := x.n.AttrNS(a.String(0), a.String(1)); n != nil {
				return n.Data, nil
			}
			return "", nil
		}),
		Method("bool MoveToParent()", move(func(n *xmldom.Node) *xmldom.Node { return n.Parent })),
		Method("bool MoveToFirstChild()", move(func(n *xmldom.Node) *xmldom.Node { return n.First })),
		Method("bool MoveToNext()", move(func(n *xmldom.Node) *xmldom.Node { return n.Next })),
		Method("bool MoveToPrevious()", move(func(n *xmldom.Node) *xmldom.Node { return n.Prev })),
		Method("System.Xml.XPath.XPathNavigator Clone()", func(x X, a Args) (Value, error) { c := *x; return &c, nil }),
		Method("string ToString()", func(x X, a Args) (Value, error) { return x.n.InnerText(), nil }),
	}
}

func xpathIteratorMembers() []Def {
	type X = *xpathIterator
	return []Def{
		Prop("int Count {get;}", func(x X) Value { return object.Int(len(x.nodes)) }),
		Prop("int CurrentPosition {get;}", func(x X) Value { return object.Int(x.at) }),
		Prop("System.Xml.XPath.XPathNavigator Current {get;}", func(x X) Value {
			if x.at < 1 || x.at > len(x.nodes) {
				return nil
			}
			return &xpathNavigator{x.nodes[x.at-1]}
		}),
		Method("bool MoveNext()", func(x X, a Args) (Value, error) {
			if x.at >= len(x.nodes) {
				return false, nil
			}
			x.at++
			return true, nil
		}),
	}
}
