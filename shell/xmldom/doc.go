// Package xmldom is an XML document in memory as .NET's XmlDocument has it: the tree, the reader that makes it, the writer that prints it,
// and XPath.
//
// The map:
//
//	node.go    Node and its kinds; inserting, removing, copying; text and names
//	parse.go   Parse: text in, tree out; one file per part of the grammar (tag.go, markup.go, text.go)
//	errors.go  SyntaxError with .NET's texts and positions, and StructureError
//	writer.go  Writer: elements, attributes, text out; indentation as XmlTextWriter and as XmlWriter.Create do it
//	print.go   a Node through a Writer: OuterXml, InnerXml
//	xpath.go   Select and Evaluate, over github.com/antchfx/xpath
//
// The tree and the reader are our own because scripts see what a general library does not keep: the texts and positions of errors, white
// space and CDATA nodes, IsEmpty, entity references, and which namespace declarations were written. Nothing here knows PowerShell.
// A tree is for one goroutine.
package xmldom
