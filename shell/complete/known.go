package complete

import (
	"slices"
	"strings"

	"migsh/shell/interp"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// encodings are the values of -Encoding, in PowerShell's order.
var encodings = []string{"ansi", "ascii", "bigendianunicode", "bigendianutf32", "unicode", "utf7", "utf8", "utf8BOM", "utf8NoBOM", "utf32"}

// known completes the values of parameters whose meaning is known from the cmdlet. ok is false for others.
func (r *request) known(cmd *syntax.Command, b *binding, p *interp.Parameter, word string) (out []*Result, ok bool) {
	if b.cmd.Kind != interp.KindCmdlet {
		return nil, false
	}
	verb, noun, _ := strings.Cut(strings.ToLower(b.cmd.Name), "-")
	name := strings.ToLower(p.Name)
	switch {
	case name == "encoding":
		return choose(encodings, word, ParameterValue), true
	case isPropertyParameter(verb, noun, name):
		if quoteOf(word) != 0 {
			return nil, true // pwsh: names in quotes are not completed
		}
		return r.propertyNames(cmd, word, name == "membername")
	}
	switch noun + ":" + name {
	case "psdrive:name":
		return r.sorted(r.driveNames(), word, ParameterValue), true
	case "psprovider:psprovider", "psdrive:psprovider":
		return choose([]string{"Alias", "Environment", "FileSystem", "Function", "Variable"}, word, ParameterValue), true
	case "alias:name":
		return r.sorted(r.namesOf(interp.KindAlias), word, ParameterValue), true
	case "variable:name":
		return r.variableNames(word), true
	case "variable:option", "alias:option":
		return choose([]string{"AllScope", "Constant", "None", "Private", "ReadOnly", "Unspecified"}, word, ParameterValue), true
	case "command:noun":
		return r.sorted(r.commandParts(false), word, Text), true
	case "command:verb":
		return choose(r.verbs(), word, Text), true
	case "command:commandtype":
		return plain([]string{"Alias", "All", "Application", "Cmdlet", "Configuration", "ExternalScript", "Filter", "Function", "Script"}, word, ParameterValue), true
	case "date:format":
		return choose([]string{"FileDate", "FileDateUniversal", "FileDateTime", "FileDateTimeUniversal"}, word, ParameterValue), verb == "get"
	case "strictmode:version":
		return choose([]string{"Latest", "3.0", "2.0", "1.0"}, word, Text), true
	case "variable:scope", "alias:scope":
		return plain([]string{"Global", "Local", "Script"}, word, Text), true
	case "variable:visibility":
		return choose([]string{"Private", "Public"}, word, ParameterValue), true
	case "alias:value", "alias:definition":
		return r.commandNames(unquote(word), quoteOf(word), false, true), true
	case "command:name", "help:name":
		return r.commandNames(unquote(word), quoteOf(word), false, noun == "command"), true
	case "command:module", "module:name":
		return r.sorted(r.moduleNames(), word, ParameterValue), true
	case "object:typename":
		if verb == "new" {
			return r.types(unquote(word)), true
		}
	case "verb:verb":
		return choose(r.verbs(), word, Text), true
	case "item:itemtype":
		return choose([]string{"File", "Directory", "SymbolicLink", "Junction", "HardLink"}, word, Text), true
	}
	return nil, false
}

// isPropertyParameter reports whether a parameter takes names of the piped objects' properties.
func isPropertyParameter(verb, noun, name string) bool {
	switch noun {
	case "object":
		switch verb {
		case "select", "sort", "group", "measure", "where", "compare":
			return name == "property" || name == "expandproperty" || name == "excludeproperty"
		case "foreach":
			return name == "membername"
		}
	case "table", "list", "wide", "custom":
		return verb == "format" && (name == "property" || name == "groupby")
	case "csv", "html":
		return name == "property"
	}
	return false
}

// plain chooses among words that need no quotes, though some are keywords.
func plain(names []string, word string, kind ResultType) []*Result {
	var out []*Result
	for _, n := range names {
		if hasPrefix(n, word) {
			out = append(out, &Result{n, n, kind, n})
		}
	}
	return out
}

func (r *request) sorted(names []string, word string, kind ResultType) []*Result {
	out := choose(names, word, kind)
	slices.SortStableFunc(out, byText)
	return out
}

func (r *request) driveNames() []string {
	var out []string
	for _, d := range r.view.Session().Drives() {
		out = append(out, d.Name)
	}
	return out
}

func (r *request) namesOf(k interp.Kind) []string {
	var out []string
	for _, c := range r.view.Commands() {
		if c.Kind == k {
			out = append(out, c.Name)
		}
	}
	return out
}

func (r *request) variableNames(word string) []*Result {
	var names []string
	for _, v := range r.view.Variables() {
		names = append(names, v.Name)
	}
	return r.sorted(names, word, ParameterValue)
}

// commandParts are the verbs or the nouns of the commands.
func (r *request) commandParts(verbs bool) []string {
	var out []string
	for _, c := range r.view.Commands() {
		verb, noun, ok := strings.Cut(c.Name, "-")
		if verbs {
			noun = verb
		}
		if ok && !slices.Contains(out, noun) {
			out = append(out, noun)
		}
	}
	return out
}

func (r *request) moduleNames() []string {
	var out []string
	for _, c := range r.view.Commands() {
		if c.Module != "" && !slices.Contains(out, c.Module) {
			out = append(out, c.Module)
		}
	}
	return out
}

// verbs are the approved verbs, in Get-Verb's order.
func (r *request) verbs() []string {
	values, err := r.view.Call("Get-Verb")
	if err != nil {
		return nil
	}
	var out []string
	for _, v := range values {
		if x, _, err := r.view.Session().Net().Get(v, "Verb"); err == nil {
			out = append(out, object.ToString(x))
		}
	}
	return out
}

// fileKind says which files a parameter wants.
func (r *request) fileKind(c *interp.Command, p *interp.Parameter) fileOptions {
	o := fileOptions{literal: strings.EqualFold(p.Name, "LiteralPath")}
	switch strings.ToLower(c.Name) {
	case "set-location", "push-location":
		o.folders = true
	}
	return o
}
