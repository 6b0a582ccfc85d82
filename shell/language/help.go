package language

import (
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

var helpType = object.NewClass(ns+"CommentHelpInfo", nil)

// commentHelp is comment-based help as scripts see it.
type commentHelp struct{ *syntax.Help }

// PSType is System.Management.Automation.Language.CommentHelpInfo.
func (commentHelp) PSType() *object.Type { return helpType }

func helpOf(n syntax.Ast) object.Value {
	if h := syntax.CommentHelp(n); h != nil {
		return commentHelp{h}
	}
	return nil
}

func helpClasses() []dotnet.Class {
	type ch = commentHelp
	word := func(name string, f func(ch) string) dotnet.Def {
		return dotnet.Prop("string "+name+" {get;}", func(h ch) object.Value { return nullable(f(h)) })
	}
	list := func(name string, f func(ch) []string) dotnet.Def {
		return dotnet.Prop("System.Collections.ObjectModel.ReadOnlyCollection[string] "+name+" {get;}", func(h ch) object.Value { return stringsOf(f(h)) })
	}
	return []dotnet.Class{{Type: helpType, Members: func() []dotnet.Def {
		return []dotnet.Def{
			word("Synopsis", func(h ch) string { return h.Synopsis }),
			word("Description", func(h ch) string { return h.Description }),
			word("Notes", func(h ch) string { return h.Notes }),
			dotnet.Prop("System.Collections.Generic.IDictionary[string,string] Parameters {get;}", func(h ch) object.Value {
				d := object.NewDictionary(object.StringType, object.StringType)
				for _, p := range h.Parameters {
					d.Set(p.Name, p.Text)
				}
				return d
			}),
			list("Links", func(h ch) []string { return h.Links }),
			list("Examples", func(h ch) []string { return h.Examples }),
			list("Inputs", func(h ch) []string { return h.Inputs }),
			list("Outputs", func(h ch) []string { return h.Outputs }),
			word("Component", func(h ch) string { return h.Component }),
			word("Role", func(h ch) string { return h.Role }),
			word("Functionality", func(h ch) string { return h.Functionality }),
			word("ForwardHelpTargetName", func(h ch) string { return h.ForwardHelpTargetName }),
			word("ForwardHelpCategory", func(h ch) string { return h.ForwardHelpCategory }),
			word("RemoteHelpRunspace", func(h ch) string { return h.RemoteHelpRunspace }),
			word("MamlHelpFile", func(h ch) string { return h.MamlHelpFile }),
			dotnet.Method("string GetCommentBlock()", func(h ch, _ dotnet.Args) (object.Value, error) { return h.block(), nil }),
		}
	}}}
}

func stringsOf(list []string) object.Value {
	items := make([]object.Value, len(list))
	for i, s := range list {
		items[i] = s
	}
	return dotnet.ReadOnly(object.StringType, items)
}

// block is the help written as a comment again.
func (h commentHelp) block() string {
	var b strings.Builder
	section := func(name, text string) {
		if text != "" {
			b.WriteString("." + name + "\n" + text + "\n")
		}
	}
	sections := func(name string, list []string) {
		for _, text := range list {
			section(name, text)
		}
	}
	line := func(name, text string) {
		if text != "" {
			b.WriteString("." + name + " " + text + "\n")
		}
	}
	b.WriteString("<#\n")
	section("SYNOPSIS", h.Synopsis)
	section("DESCRIPTION", h.Description)
	for _, p := range h.Parameters {
		section("PARAMETER "+p.Name, p.Text)
	}
	sections("INPUTS", h.Inputs)
	sections("OUTPUTS", h.Outputs)
	section("NOTES", h.Notes)
	sections("EXAMPLE", h.Examples)
	sections("LINK", h.Links)
	line("FORWARDHELPTARGETNAME", h.ForwardHelpTargetName)
	line("FORWARDHELPCATEGORY", h.ForwardHelpCategory)
	line("REMOTEHELPRUNSPACE", h.RemoteHelpRunspace)
	section("COMPONENT", h.Component)
	section("ROLE", h.Role)
	section("FUNCTIONALITY", h.Functionality)
	line("EXTERNALHELP", h.MamlHelpFile)
	b.WriteString("#>\n")
	return b.String()
}
