package complete

import (
	"slices"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// attributeNames are the attributes that may stand in brackets though they are no types of ours.
var attributeNames = []string{"Alias", "AllowEmptyCollection", "AllowEmptyString", "AllowNull", "ArgumentCompleter", "ArgumentCompletions", "CmdletBinding",
	"DscResource", "DynamicParam", "ExperimentAction", "Experimental", "OutputType", "Parameter", "PSDefaultValue", "SupportsWildcards",
	"ValidateCount", "ValidateDrive", "ValidateLength", "ValidateNotNull", "ValidateNotNullOrEmpty", "ValidateNotNullOrWhiteSpace",
	"ValidatePattern", "ValidateRange", "ValidateScript", "ValidateSet", "ValidateTrustedData", "ValidateUserDrive"}

// types completes the name of a type, attribute or namespace.
func (r *request) types(word string) []*Result {
	if strings.Contains(word, ".") {
		return append(r.namespaces(word), r.qualifiedTypes(word)...)
	}
	var out []*Result
	seen := map[string]bool{}
	matches := matcher(word)
	add := func(text, short string, t *object.Type) {
		full := "System.Management.Automation." + short
		tip := "Class " + full
		if t != nil {
			full, tip = t.Name, t.Name
		}
		if !seen[full] {
			seen[full] = true
			out = append(out, &Result{text, short, TypeName, tip})
		}
	}
	for short, t := range dotnet.Accelerators() {
		if matches(short) {
			seen[t.Name] = true
			out = append(out, &Result{acceleratorCase(short), typeTitle(t), TypeName, typeTip(t, t.Name)})
		}
	}
	for _, n := range attributeNames {
		if matches(n) {
			add(n, n+"Attribute", nil)
			seen["System.Management.Automation."+n+"Attribute"] = true
		}
	}
	syntax.Walk(r.script, func(n syntax.Ast) bool {
		if d, ok := n.(*syntax.TypeDefinition); ok && matches(d.Name) && !seen[d.Name] {
			seen[d.Name] = true
			out = append(out, &Result{d.Name, d.Name, TypeName, d.Name})
		}
		return true
	})
	for _, t := range r.view.Session().Net().Types() {
		if matches(t.ShortName()) && t.Namespace() != "" && t != object.PSCustomObjectType {
			add(typeText(t), typeTitle(t), t)
		}
	}
	slices.SortStableFunc(out, func(a, b *Result) int {
		if n := byText(a, b); n != 0 {
			return n
		}
		return len(a.CompletionText) - len(b.CompletionText)
	})
	return append(out, r.namespaces(word)...)
}

// acceleratorCase is an accelerator as PowerShell lists it.
func acceleratorCase(short string) string {
	switch short {
	case "wildcardpattern":
		return "WildcardPattern"
	case "ipendpoint":
		return "IPEndpoint"
	}
	return short
}

// qualifiedTypes are the types whose full name begins with a word.
func (r *request) qualifiedTypes(word string) []*Result {
	dots := strings.Count(word, ".")
	var out []*Result
	matches := matcher(word)
	for _, t := range r.view.Session().Net().Types() {
		if name := typeText(t); matches(name) && strings.Count(name, ".") == dots && len(t.Args) == 0 {
			out = append(out, &Result{name, typeTitle(t), TypeName, t.Name})
		}
	}
	slices.SortStableFunc(out, byText)
	return out
}

// namespaces are the namespaces one level below what a word names.
func (r *request) namespaces(word string) []*Result {
	dots := strings.Count(word, ".")
	seen := map[string]bool{}
	matches := matcher(word)
	var out []*Result
	for _, t := range r.view.Session().Net().Types() {
		parts := strings.Split(t.Namespace(), ".")
		if len(parts) <= dots {
			continue
		}
		name := strings.Join(parts[:dots+1], ".")
		if name != "" && !seen[name] && matches(name) {
			seen[name] = true
			out = append(out, &Result{name, parts[dots], Namespace, "Namespace " + name})
		}
	}
	slices.SortStableFunc(out, byText)
	return out
}

// typeText is a type as it is written in brackets.
func typeText(t *object.Type) string {
	name, _, _ := strings.Cut(t.Name, "`")
	return name
}

// typeTitle is a type as a list shows it; an open generic one has <> behind its name.
func typeTitle(t *object.Type) string {
	name, _, generic := strings.Cut(t.ShortName(), "`")
	if generic {
		return name + "<>"
	}
	return name
}

func typeTip(t *object.Type, full string) string {
	switch {
	case t.Kind == object.KindEnum:
		return "Enum " + full
	case t.Kind == object.KindInterface:
		return "Interface " + full
	case t.Value:
		return "Struct " + full
	}
	return "Class " + full
}

// usingStatement is the using statement that the cursor is in.
func (r *request) usingStatement() *syntax.UsingStatement {
	for _, n := range r.path {
		if u, ok := n.(*syntax.UsingStatement); ok {
			return u
		}
	}
	return nil
}

func (r *request) usingName(u *syntax.UsingStatement, word string) []*Result {
	if u.Kind == syntax.UsingNamespace {
		return r.namespaces(word)
	}
	return r.files(word, fileOptions{})
}
