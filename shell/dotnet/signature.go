package dotnet

import (
	"strings"

	"migsh/shell/object"
)

// signature is a Def's signature read.
type signature struct {
	ret    string
	name   string
	params []param
	// generics are the method's own type parameters; typeArgs what stands for them once they are replaced.
	generics []string
	typeArgs []*object.Type
}

// param is one parameter of a method.
type param struct {
	name     string
	typ      *object.Type // nil: unknown, takes anything
	variadic bool         // Params T[]: typ is the array
	ref      bool         // [ref] or out
	optional bool
	def      Value
	text     string // as written
	pattern  typeText
}

// headOf cuts what stands before "(" or "{" into the type, the name and a generic method's type parameters.
func headOf(sig string) (ret, name string, generics []string) {
	if i := strings.IndexAny(sig, "({"); i >= 0 {
		sig = sig[:i]
	}
	sig = strings.TrimSpace(sig)
	if strings.HasSuffix(sig, "]") {
		open := strings.LastIndexByte(sig, '[')
		generics, sig = splitParams(sig[open+1:len(sig)-1]), sig[:open]
	}
	i := strings.LastIndexByte(sig, ' ')
	if i < 0 {
		return "", sig, generics
	}
	return strings.TrimPrefix(sig[:i], "static "), sig[i+1:], generics
}

// nameOf is the member's name without reading the rest: the last word before "(" or "{".
func nameOf(sig string) string { _, name, _ := headOf(sig); return name }

// returnOf is the type before the name, "" for constructors.
func returnOf(sig string) string { ret, _, _ := headOf(sig); return ret }

// parseSignature reads a method's signature; types are looked up with the type arguments of t in place of T, TKey, TValue.
func parseSignature(sig string, t *object.Type, h *Host) signature {
	sig = substitute(sig, t)
	var s signature
	s.ret, s.name, s.generics = headOf(sig)
	open := strings.IndexByte(sig, '(')
	inner := strings.TrimSuffix(sig[open+1:], ")")
	for _, p := range splitParams(inner) {
		s.params = append(s.params, parseParam(p, t, h))
	}
	if len(s.generics) > 0 {
		for i := range s.params {
			p := &s.params[i]
			text := strings.TrimPrefix(strings.TrimPrefix(p.text, "Params "), "[ref] ")
			p.pattern = parseTypeText(text[:max(0, strings.LastIndexByte(text, ' '))])
		}
	}
	return s
}

// splitParams cuts at commas outside brackets.
func splitParams(s string) []string {
	var out []string
	depth, start := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '[':
			depth++
		case ']':
			depth--
		case ',':
			if depth == 0 {
				out = append(out, strings.TrimSpace(s[start:i]))
				start = i + 1
			}
		}
	}
	if last := strings.TrimSpace(s[start:]); last != "" {
		out = append(out, last)
	}
	return out
}

func parseParam(text string, t *object.Type, h *Host) param {
	p := param{text: text}
	rest := text
	if before, def, found := strings.Cut(rest, " = "); found {
		rest, p.optional = before, true
		p.def = parseDefault(def)
	}
	for {
		switch {
		case strings.HasPrefix(rest, "Params "):
			p.variadic, rest = true, rest[len("Params "):]
			continue
		case strings.HasPrefix(rest, "[ref] "):
			p.ref, rest = true, rest[len("[ref] "):]
			continue
		}
		break
	}
	i := strings.LastIndexByte(rest, ' ')
	p.name = rest[i+1:]
	p.typ = h.Lookup(substitute(rest[:max(i, 0)], t))
	if p.optional && p.def == nil && p.typ != nil {
		p.def = object.Default(p.typ)
	}
	return p
}

func parseDefault(s string) Value {
	switch s {
	case "null", "None":
		return nil
	case "True", "true":
		return true
	case "False", "false":
		return false
	}
	if strings.HasPrefix(s, `"`) {
		return strings.Trim(s, `"`)
	}
	if v, ok := object.ParseNumber(s); ok {
		return v
	}
	return nil
}

// substitute puts t's type arguments for T, TKey and TValue in a type name.
func substitute(name string, t *object.Type) string {
	if t == nil || len(t.Args) == 0 {
		return name
	}
	words := map[string]string{"T": bracketName(t.Args[0]), "TKey": bracketName(t.Args[0])}
	if len(t.Args) > 1 {
		words["TValue"] = bracketName(t.Args[1])
	}
	return replaceWords(name, words)
}

// replaceWords puts type names for type parameters in a type's name or a signature.
func replaceWords(name string, words map[string]string) string {
	var b strings.Builder
	for i := 0; i < len(name); {
		j := i
		for j < len(name) && strings.IndexByte("[](), ", name[j]) < 0 {
			j++
		}
		w := name[i:j]
		if r, ok := words[w]; ok {
			w = r
		}
		b.WriteString(w)
		if j < len(name) {
			b.WriteByte(name[j])
			j++
		}
		i = j
	}
	return b.String()
}

// bracketName is a type's name in the form Lookup reads: generic arguments in brackets, no arity.
func bracketName(t *object.Type) string { return t.Accelerated() }
