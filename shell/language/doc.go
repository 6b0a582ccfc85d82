// Package language is what scripts see of the parser: System.Management.Automation.Language, with [Parser], the …Ast classes, tokens,
// extents and parse errors under their documented names, and the old [PSParser].
//
//	classes.go     the tree of …Ast classes, and which of them a node of syntax is
//	node.go        Node: a node as a value; what all nodes have: Extent, Parent, Find, FindAll, SafeGetValue
//	members*.go    the properties of each class
//	find.go safe.go help.go        searching, constants of a tree, comment-based help
//	extent.go typename.go variablepath.go token.go parser.go psparser.go enums.go       the other classes
//
// Classes gives the table for a dotnet.Host. The Host's Owner must be a Runtime.
package language

import (
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// Runtime is what the members need of the session they are called in.
type Runtime interface {
	// ParseOptions tell the parser what the session knows.
	ParseOptions() syntax.Options
	// ResolveTypeName finds the type that a name in a script stands for; nil when there is none.
	ResolveTypeName(*syntax.TypeName) *object.Type
	// BlockOf makes a script block that runs a tree.
	BlockOf(*syntax.ScriptBlock) object.Value
	// ReadScript gives the path a script is known by and its text.
	ReadScript(path string) (name, text string, err error)
	// Evaluate gives the value of an expression that consists of constants.
	Evaluate(syntax.Ast) (object.Value, error)
}

const ns = "System.Management.Automation.Language."
