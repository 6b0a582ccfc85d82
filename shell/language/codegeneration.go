package language

import (
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
)

var codeGenerationType = object.NewClass(ns+"CodeGeneration", nil)

// codeGenerationMembers are what makes text safe to put into a script.
func codeGenerationMembers() []dotnet.Def {
	escape := func(name string, pairs ...string) dotnet.Def {
		r := strings.NewReplacer(pairs...)
		return dotnet.Static("string "+name+"(string value)", func(a dotnet.Args) (object.Value, error) { return r.Replace(a.String(0)), nil })
	}
	return []dotnet.Def{
		escape("EscapeSingleQuotedStringContent", "'", "''", "\u2018", "\u2018\u2018", "\u2019", "\u2019\u2019", "\u201a", "\u201a\u201a", "\u201b", "\u201b\u201b"),
		escape("EscapeBlockCommentContent", "<#", "<`#", "#>", "#`>"),
		escape("EscapeFormatStringContent", "{", "{{", "}", "}}"),
		escape("EscapeVariableName", "{", "`{", "}", "`}", "`", "``"),
	}
}
