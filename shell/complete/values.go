package complete

import (
	"slices"
	"strings"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// assigned completes the right side of an assignment or comparison whose left side has a type with few values. word is what is written.
func (r *request) assigned(word string) []*Result {
	script, at := r.script, r.start
	if word == "" {
		script, _ = syntax.Parse("", r.text[:r.cursor]+"0") // a value to look at, where none is written yet
		at = r.cursor
	}
	for _, n := range slices.Backward(pathTo(script, at+1)) {
		switch n := n.(type) {
		case *syntax.Command, *syntax.ConvertExpression:
			return nil
		case *syntax.AssignmentStatement:
			if n.Operator != syntax.Equals || n.Right.Extent().Start != at {
				return nil
			}
			return r.assignedValues(n.Left, word)
		case *syntax.BinaryExpression:
			if n.Right.Extent().Start == at && comparison(n.Operator) {
				return r.comparedValues(n.Left, word)
			}
		}
	}
	return nil
}

func comparison(k syntax.TokenKind) bool {
	switch k {
	case syntax.Ieq, syntax.Ine, syntax.Ceq, syntax.Cne:
		return true
	}
	return false
}

// assignedValues are the values of the type or ValidateSet that a variable is declared with.
func (r *request) assignedValues(left syntax.Expression, word string) []*Result {
	for e := left; ; {
		switch x := e.(type) {
		case *syntax.ConvertExpression:
			if names := r.enumNames(x.Type.TypeName); names != nil {
				return quotedChoices(names, word)
			}
			e = x.Child
		case *syntax.AttributedExpression:
			if a, ok := x.Attribute.(*syntax.Attribute); ok && strings.EqualFold(strings.TrimSuffix(a.TypeName.Name, "Attribute"), "ValidateSet") {
				return r.setChoices(a, word)
			}
			e = x.Child
		case *syntax.VariableExpression:
			for _, v := range r.view.Variables() {
				if strings.EqualFold(v.Name, x.VariablePath.Name) {
					if t := elementType(v.Type); t != nil && t.Kind == object.KindEnum && t.Members != nil {
						return quotedChoices(sortedNames(t.Members.Names), word)
					}
				}
			}
			return nil
		default:
			return nil
		}
	}
}

func (r *request) setChoices(a *syntax.Attribute, word string) []*Result {
	var names []string
	for _, e := range a.PositionalArguments {
		v, _ := r.view.Constant(e)
		names = append(names, object.ToString(v))
	}
	return choose(names, word, Text)
}

// enumNames are the members of an enumeration, sorted; nil for other types.
func (r *request) enumNames(n *syntax.TypeName) []string {
	if def := r.definition(n.Name); def != nil && def.IsEnum {
		return sortedNames(memberNames(def))
	}
	if t := elementType(r.view.Type(n)); t != nil && t.Kind == object.KindEnum && t.Members != nil {
		return sortedNames(t.Members.Names)
	}
	return nil
}

func memberNames(def *syntax.TypeDefinition) []string {
	var out []string
	for _, m := range def.Members {
		if p, ok := m.(*syntax.PropertyMember); ok {
			out = append(out, p.Name)
		}
	}
	return out
}

func sortedNames(names []string) []string {
	names = slices.Clone(names)
	slices.SortStableFunc(names, func(a, b string) int { return object.CompareStrings(a, b, true) })
	return names
}

// quotedChoices are names in quotes, those the word was begun with. pwsh: the list shows the quotes too.
func quotedChoices(names []string, word string) []*Result {
	quote := "'"
	if quoteOf(word) != 0 {
		quote = word[:1]
	}
	var out []*Result
	for _, n := range names {
		if hasPrefix(n, unquote(word)) {
			out = append(out, &Result{quote + n + quote, quote + n + quote, Text, quote + n + quote})
		}
	}
	return out
}

// comparedValues are the members of the enumeration that a comparison's left side is, in order of declaration.
func (r *request) comparedValues(left syntax.Expression, word string) []*Result {
	var out []*Result
	for _, s := range r.infer(left, 0) {
		var names []string
		if s.def != nil && s.def.IsEnum {
			names = memberNames(s.def)
		} else if t := s.typeOf(); t != nil && t.Kind == object.KindEnum && t.Members != nil {
			names = t.Members.Names
		}
		for _, n := range names {
			if hasPrefix(n, unquote(word)) {
				out = append(out, &Result{"'" + n + "'", n, ParameterValue, n})
			}
		}
	}
	return out
}

// indexKeys completes the key of a dictionary in brackets.
func (r *request) indexKeys(word string) []*Result {
	var out []*Result
	matches := matcher(word)
	for _, s := range r.indexTarget() {
		for _, k := range keyResults(s, matches) {
			out = append(out, &Result{"'" + strings.ReplaceAll(k.ListItemText, "'", "''") + "'", k.ListItemText, Property, k.ToolTip})
		}
	}
	slices.SortStableFunc(out, byText)
	return out
}

// indexTarget is what stands before the bracket before the cursor: in the tree, or, where that has an error, the variable among the tokens.
func (r *request) indexTarget() []shape {
	for _, n := range slices.Backward(r.path) {
		if x, ok := n.(*syntax.IndexExpression); ok {
			return r.infer(x.Target, 0)
		}
	}
	for i := range r.tokens {
		t := &r.tokens[i]
		if t.Extent.End == r.before.Extent.Start && t.Kind == syntax.Variable {
			name := strings.Trim(strings.TrimPrefix(t.Text(), "$"), "{}")
			if found := r.assignedShapes(name, t.Extent.Start, 0); found != nil {
				return found
			}
			if v, ok := r.view.Variable(name); ok {
				return []shape{{value: v}}
			}
		}
	}
	return nil
}

// attributeProperties are the named arguments of attributes, in PowerShell's order, each with its type.
var attributeProperties = map[string][]string{
	"parameter": {"System.Int32 Position", "System.String ParameterSetName", "System.Boolean Mandatory", "System.Boolean ValueFromPipeline",
		"System.Boolean ValueFromPipelineByPropertyName", "System.Boolean ValueFromRemainingArguments", "System.String HelpMessage",
		"System.String HelpMessageBaseName", "System.String HelpMessageResourceId", "System.Boolean DontShow"},
	"cmdletbinding": {"System.Boolean PositionalBinding", "System.String DefaultParameterSetName", "System.Boolean SupportsShouldProcess",
		"System.Boolean SupportsPaging", "System.Boolean SupportsTransactions", "System.Management.Automation.ConfirmImpact ConfirmImpact",
		"System.String HelpUri", "System.Management.Automation.RemotingCapability RemotingCapability"},
	"validateset":     {"System.String ErrorMessage", "System.Boolean IgnoreCase"},
	"validatepattern": {"System.Text.RegularExpressions.RegexOptions Options", "System.String ErrorMessage"},
	"validatescript":  {"System.String ErrorMessage"},
	"outputtype":      {"System.String ProviderCmdlet", "System.String[] ParameterSetName"},
	"psdefaultvalue":  {"System.Object Value", "System.String Help"},
	"obsolete":        {"System.String DiagnosticId", "System.String UrlFormat"},
}

// attributeArguments completes the name of an attribute's argument; nil where the cursor is in no attribute's brackets.
func (r *request) attributeArguments(word string) []*Result {
	if word != "" { // the attribute may end before the argument when its brackets are open
		var at *syntax.Attribute
		syntax.Walk(r.script, func(n syntax.Ast) bool {
			if a, ok := n.(*syntax.NamedAttributeArgument); ok && a.Extent().Start == r.start {
				at, _ = a.Parent().(*syntax.Attribute)
			}
			return at == nil
		})
		if at != nil {
			return argumentsOf(at, word)
		}
	}
	for _, n := range slices.Backward(r.path) {
		switch n := n.(type) {
		case *syntax.Attribute:
			return argumentsOf(n, word)
		case syntax.Statement, *syntax.ScriptBlockExpression:
			return nil
		}
	}
	return nil
}

// argumentsOf are the named arguments that an attribute takes.
func argumentsOf(at *syntax.Attribute, word string) []*Result {
	var out []*Result
	for _, p := range attributeProperties[strings.TrimSuffix(strings.ToLower(at.TypeName.Name), "attribute")] {
		if name := p[strings.IndexByte(p, ' ')+1:]; hasPrefix(name, word) {
			out = append(out, &Result{name, name, Property, p})
		}
	}
	return out
}
