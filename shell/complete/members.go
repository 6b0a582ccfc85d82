package complete

import (
	"slices"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// members completes a member's name behind a dot or ::.
func (r *request) members(word string) []*Result {
	on, static := r.memberTarget()
	if on == nil {
		return nil
	}
	var out []*Result
	seen := map[string]bool{}
	matches := matcher(word)
	for _, t := range r.targets(on, static, 0) {
		var members []dotnet.Member
		if t.def != nil {
			members = r.definedMembers(t.def, static)
		} else {
			members = r.typeMembers(t, static)
		}
		if t.value == nil && !static {
			for i := range members {
				members[i].Definition = spaced(members[i].Definition)
			}
		}
		for _, x := range appendMembers(nil, members, matches) {
			if key := x.CompletionText; !seen[key] {
				seen[key] = true
				out = append(out, x)
			}
		}
		if static {
			continue
		}
		out = append(out, keyResults(t, matches)...)
		if _, named := on.(*syntax.VariableExpression); named && t.value == nil { // pwsh: the keys of a variable's literal stand among the properties
			slices.SortStableFunc(out, func(a, b *Result) int {
				if a.Kind != b.Kind {
					return int(a.Kind) - int(b.Kind)
				}
				if a.Kind == Property {
					return byText(a, b)
				}
				return 0
			})
		}
	}
	return out
}

// afterType completes right behind [type]: its static members, with the :: before them.
func (r *request) afterType() []*Result {
	for _, n := range r.path {
		if t, ok := n.(*syntax.TypeExpression); ok && t.Extent().End == r.cursor {
			r.start = r.cursor
			var out []*Result
			for _, s := range r.named(t.TypeName) {
				members := r.typeMembers(s, true)
				if s.def != nil {
					members = r.definedMembers(s.def, true)
				}
				out = appendMembers(out, members, func(string) bool { return true })
			}
			for _, x := range out {
				x.CompletionText = "::" + x.CompletionText
			}
			return out
		}
	}
	return nil
}

// memberTarget is the expression before the dot at the cursor.
func (r *request) memberTarget() (on syntax.Expression, static bool) {
	for i := len(r.path) - 1; i >= 0; i-- {
		switch n := r.path[i].(type) {
		case *syntax.MemberExpression:
			if n.Expression.Extent().End < r.cursor {
				return n.Expression, n.Static
			}
		case *syntax.InvokeMemberExpression:
			if n.Expression.Extent().End < r.cursor {
				return n.Expression, n.Static
			}
		}
	}
	return nil, false
}

// typeMembers are the members of a value or type.
func (r *request) typeMembers(t shape, static bool) []dotnet.Member {
	net := r.view.Session().Net()
	typ := t.typeOf()
	if typ == nil {
		return nil
	}
	if own, ok := r.view.ClassMembers(typ, static); ok {
		if static {
			// pwsh: new is not offered for a class of a script that has static members.
			return append(own, slices.DeleteFunc(net.StaticMembers(object.ObjectType), func(m dotnet.Member) bool { return m.Name == "new" && len(own) > 0 })...)
		}
		return append(own, net.InstanceMembers(object.ObjectType)...)
	}
	if static {
		return net.StaticMembers(typ)
	}
	var out []dotnet.Member
	if t.value != nil {
		out = net.Members(t.value)
	} else {
		out = net.InstanceMembers(typ)
	}
	out = append(out, extendedMembers(typ)...)
	if t.bag && t.value == nil {
		out = append(out, wrapperMembers()...)
	}
	if isCollection(typ) && !typ.Is(object.IDictionaryType) {
		for _, n := range [...]string{"ForEach(expression [, arguments...])", "Where(expression [, mode [, numberToReturn]])"} {
			name, _, _ := strings.Cut(n, "(")
			out = append(out, dotnet.Member{Name: name, Kind: object.Method, Definition: n})
		}
		if !slices.ContainsFunc(out, func(m dotnet.Member) bool { return m.Name == "Count" }) {
			out = append(out, dotnet.Member{Name: "Count", Kind: object.AliasProperty, Definition: "Count = Length"})
		}
	}
	return out
}

// wrapperMembers are those of PSObject itself. pwsh: they are offered behind what is known to be a [pscustomobject].
func wrapperMembers() []dotnet.Member {
	var out []dotnet.Member
	for _, n := range [...]string{"BaseObject", "ImmediateBaseObject", "Members", "Methods", "Properties", "TypeNames"} {
		out = append(out, dotnet.Member{Name: n, Kind: object.Property, Definition: "System.Object " + n})
	}
	for _, n := range [...]string{"CompareTo", "Copy", "GetMetaObject", "GetObjectData"} {
		out = append(out, dotnet.Member{Name: n, Kind: object.Method, Definition: n + "()"})
	}
	return out
}

func isCollection(t *object.Type) bool {
	return t.Kind == object.KindArray || t.Is(object.IEnumerableType) && t != object.StringType
}

// extendedMembers are those of PowerShell's type data that the table of types does not list.
func extendedMembers(t *object.Type) []dotnet.Member {
	var names []string
	switch t.Name {
	case "System.IO.FileInfo":
		names = []string{"BaseName", "LastWriteTimeString", "LengthString", "Mode", "ModeWithoutHardLink", "NameString", "Target", "VersionInfo"}
	case "System.IO.DirectoryInfo":
		names = []string{"BaseName", "LastWriteTimeString", "LengthString", "Mode", "ModeWithoutHardLink", "NameString", "Target"}
	case "System.DateTime":
		names = []string{"DateTime"}
	}
	var out []dotnet.Member
	for _, n := range names {
		out = append(out, dotnet.Member{Name: n, Kind: object.ScriptProperty, Definition: "System.Object " + n})
	}
	return out
}

// definedMembers are the members of a class or enumeration in the text.
func (r *request) definedMembers(def *syntax.TypeDefinition, static bool) []dotnet.Member {
	var out []dotnet.Member
	inside := false
	for _, n := range r.path {
		inside = inside || n == syntax.Ast(def)
	}
	for _, m := range def.Members {
		switch m := m.(type) {
		case *syntax.PropertyMember:
			if (m.IsStatic || m.IsLiteral || def.IsEnum) == static && (!m.IsHidden || inside) {
				typ := "System.Object"
				if m.PropertyType != nil {
					typ = m.PropertyType.TypeName.FullName()
				}
				out = append(out, dotnet.Member{Name: m.Name, Kind: object.Property, Definition: typ + " " + m.Name})
			}
		case *syntax.FunctionMember:
			if m.IsStatic == static && !m.IsConstructor && (!m.IsHidden || inside) {
				out = append(out, dotnet.Member{Name: m.Name, Kind: object.Method, Definition: m.Extent().Text()})
			}
		}
	}
	net := r.view.Session().Net()
	switch {
	case static && def.IsEnum:
		out = append(out, net.StaticMembers(object.EnumType)...)
		out = append(out, dotnet.Member{Name: "new", Kind: object.Method, Definition: def.Name + " new()"})
	case static:
		out = append(out, dotnet.Member{Name: "new", Kind: object.Method, Definition: def.Name + " new()"})
	default:
		out = append(out, net.InstanceMembers(object.ObjectType)...)
	}
	return out
}

// appendMembers adds the matching members: properties by name, then methods by name.
func appendMembers(out []*Result, members []dotnet.Member, matches func(string) bool) []*Result {
	var props, methods []*Result
	seen := map[string]bool{}
	for _, m := range members {
		key := strings.ToLower(m.Name)
		if seen[key] || !matches(m.Name) || hiddenMember(m.Name) {
			continue
		}
		seen[key] = true
		if m.Kind == object.Method || m.Kind == object.ScriptMethod {
			methods = append(methods, &Result{m.Name + "(", m.Name, Method, strings.Join(overloads(m.Definition), "\n")})
		} else {
			props = append(props, &Result{memberName(m.Name), m.Name, Property, m.Definition})
		}
	}
	slices.SortStableFunc(props, byText)
	slices.SortStableFunc(methods, byText)
	return append(append(out, props...), methods...)
}

// hiddenMember reports whether a member is an accessor or operator, which are not offered.
func hiddenMember(name string) bool {
	for _, p := range [...]string{"get_", "set_", "add_", "remove_", "op_", "."} {
		if strings.HasPrefix(name, p) {
			return true
		}
	}
	return false
}

// overloads cuts a definition at the commas between overloads.
func overloads(def string) []string {
	var out []string
	depth, start := 0, 0
	for i := 0; i < len(def); i++ {
		switch def[i] {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
		case ',':
			if depth == 0 {
				out = append(out, strings.TrimSpace(def[start:i]))
				start = i + 1
			}
		}
	}
	return append(out, strings.TrimSpace(def[start:]))
}

// keyResults are a dictionary's keys as members.
func keyResults(t shape, matches func(string) bool) []*Result {
	keys := t.keys
	if h, ok := object.Unwrap(t.value).(*object.Hashtable); ok {
		for k := range h.All() {
			if text, ok := k.(string); ok {
				keys = append(keys, text)
			}
		}
	}
	var out []*Result
	for _, k := range keys {
		if matches(k) {
			out = append(out, &Result{memberName(k), k, Property, k})
		}
	}
	return out
}

// memberName quotes a key that cannot be written behind a dot.
func memberName(k string) string {
	if plainVariable(k) {
		return k
	}
	return "'" + strings.ReplaceAll(k, "'", "''") + "'"
}

// propertyNames are the properties of what is piped into a command.
func (r *request) propertyNames(cmd *syntax.Command, word string, methods bool) (out []*Result, ok bool) {
	pipe, isPipe := cmd.Parent().(*syntax.Pipeline)
	if !isPipe {
		return nil, true
	}
	var before []shape
	for i, el := range pipe.PipelineElements {
		if el == syntax.CommandBase(cmd) && i > 0 {
			before = r.inferElement(pipe, i-1, 0)
		}
	}
	used := r.usedNames(cmd)
	seen := map[string]bool{}
	matches := matcher(unquote(word))
	for _, t := range before {
		for _, m := range r.properties(t) {
			if key := strings.ToLower(m.Name); !seen[key] && matches(m.Name) && !used[key] {
				seen[key] = true
				out = append(out, &Result{quoted(m.Name, quoteOf(word), false), m.Name, Property, spaced(m.Definition)})
			}
		}
	}
	slices.SortStableFunc(out, byText)
	if methods {
		for _, t := range before {
			for _, m := range appendMembers(nil, r.definedOrTyped(t), matches) {
				if m.Kind == Method && !seen[strings.ToLower(m.ListItemText)] {
					seen[strings.ToLower(m.ListItemText)] = true
					out = append(out, &Result{m.ListItemText, m.ListItemText, Method, m.ToolTip})
				}
			}
		}
	}
	return out, true
}

// bagProperties are what PSObject itself has. pwsh: they are offered with a custom object's own.
var bagProperties = []string{"BaseObject", "ImmediateBaseObject", "Members", "Methods", "Properties", "TypeNames"}

// properties are a shape's properties.
func (r *request) properties(t shape) []dotnet.Member {
	var out []dotnet.Member
	plain := func(names []string) {
		for _, n := range names {
			out = append(out, dotnet.Member{Name: n, Kind: object.Property, Definition: n})
		}
	}
	if t.bag {
		plain(t.keys)
		plain(bagProperties)
		return out
	}
	if o, ok := t.value.(*object.Object); ok && o.Base == nil && object.TypeOf(o) == object.PSCustomObjectType {
		plain(bagProperties)
	}
	for _, m := range r.definedOrTyped(t) {
		if m.Kind != object.Method && m.Kind != object.ScriptMethod {
			out = append(out, m)
		}
	}
	return out
}

// spaced is a definition as pwsh shows it where it has only the type to go by.
func spaced(definition string) string {
	return strings.NewReplacer("{get;}", "{ get; }", "{get;set;}", "{ get; set; }").Replace(definition)
}

func (r *request) definedOrTyped(t shape) []dotnet.Member {
	if t.def != nil {
		return r.definedMembers(t.def, false)
	}
	if o, ok := t.value.(*object.Object); ok && o.Base == nil {
		return r.view.Session().Net().Members(o)
	}
	return r.typeMembers(t, false)
}

// usedNames are the names that a command's arguments hold by now, other than the one at the cursor.
func (r *request) usedNames(cmd *syntax.Command) map[string]bool {
	used := map[string]bool{}
	for _, el := range cmd.CommandElements[1:] {
		syntax.Walk(el, func(n syntax.Ast) bool {
			if s, ok := n.(*syntax.StringConstantExpression); ok && !(s.Extent().Start < r.cursor && r.cursor <= s.Extent().End) {
				used[strings.ToLower(s.Value)] = true
			}
			_, block := n.(*syntax.ScriptBlockExpression)
			return !block
		})
	}
	return used
}
