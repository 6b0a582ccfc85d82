package dotnet

import (
	"slices"
	"strings"

	"migsh/shell/object"
)

// typeText is the name of a type in a signature, taken apart: "System.Func[TSource,TResult]", "T[]".
type typeText struct {
	name string
	args []typeText
	elem *typeText // of an array; name and args are empty then
	rank int
}

func parseTypeText(s string) typeText {
	s = strings.TrimSpace(s)
	if strings.HasSuffix(s, "]") {
		open := strings.LastIndexByte(s, '[')
		if commas := s[open+1 : len(s)-1]; strings.Trim(commas, ",") == "" {
			elem := parseTypeText(s[:open])
			return typeText{elem: &elem, rank: len(commas) + 1}
		}
		open = strings.IndexByte(s, '[')
		t := typeText{name: s[:open]}
		for _, a := range splitParams(s[open+1 : len(s)-1]) {
			t.args = append(t.args, parseTypeText(a))
		}
		return t
	}
	return typeText{name: s}
}

// inference finds the type arguments of a generic method from a call's arguments.
type inference struct {
	names []string
	found map[string][]*object.Type
}

// infer is the type arguments of the method for the arguments, nil when they can't be told.
func (s *signature) infer(args []Value) []*object.Type {
	in := &inference{names: s.generics, found: map[string][]*object.Type{}}
	for i, v := range args {
		if i >= len(s.params) {
			break
		}
		t := argumentType(v)
		if t == nil {
			continue
		}
		if !in.unify(s.params[i].pattern, t) {
			return nil
		}
	}
	out := make([]*object.Type, len(s.generics))
	for i, n := range s.generics {
		if out[i] = common(in.found[n]); out[i] == nil {
			return nil
		}
	}
	return out
}

// argumentType is the type of an argument, of what is behind a [ref] for those; nil for $null.
func argumentType(v Value) *object.Type {
	u := object.Unwrap(v)
	if r, ok := u.(object.Reference); ok {
		u = object.Unwrap(r.RefGet())
	}
	if u == nil {
		return nil
	}
	return object.TypeOf(u)
}

// common is the one of the types that all others are assignable to.
func common(types []*object.Type) *object.Type {
	for _, t := range types {
		if !slices.ContainsFunc(types, func(u *object.Type) bool { return !u.Is(t) }) {
			return t
		}
	}
	return nil
}

// unify notes what the pattern's type parameters must be for t to fit; false when it can't.
func (in *inference) unify(p typeText, t *object.Type) bool {
	switch {
	case p.elem != nil:
		return !in.open(p) || t.Kind == object.KindArray && t.Elem != nil && max(1, t.Rank) == p.rank && in.unify(*p.elem, t.Elem)
	case len(p.args) == 0:
		if slices.Contains(in.names, p.name) {
			in.found[p.name] = append(in.found[p.name], t)
		}
		return true
	case !in.open(p):
		return true
	}
	args := argumentsOf(t, p.name, len(p.args))
	if args == nil {
		return false
	}
	for i := range args {
		if !in.unify(p.args[i], args[i]) {
			return false
		}
	}
	return true
}

// open reports whether a pattern has type parameters in it.
func (in *inference) open(p typeText) bool {
	if p.elem != nil {
		return in.open(*p.elem)
	}
	return slices.Contains(in.names, p.name) || slices.ContainsFunc(p.args, in.open)
}

// argumentsOf are the type arguments with which t is, or implements, a generic type.
func argumentsOf(t *object.Type, name string, n int) []*object.Type {
	for x := t; x != nil; x = x.Base {
		if x.Def != nil && len(x.Args) == n && x.Def.Name == name+"`"+string(rune('0'+n)) {
			return x.Args
		}
		for _, i := range x.Interfaces {
			if args := argumentsOf(i, name, n); args != nil {
				return args
			}
		}
	}
	if t.Def == groupingDef && n == 1 && name == "System.Collections.Generic.IEnumerable" {
		return t.Args[1:]
	}
	if t.Kind == object.KindDictionary && len(t.Args) == 2 && n == 1 && name == "System.Collections.Generic.IEnumerable" {
		return []*object.Type{object.KeyValuePairType.Generic(t.Args...)}
	}
	return nil
}

// instantiate is the signature with its type parameters replaced.
func (s *signature) instantiate(types []*object.Type, h *Host) signature {
	names := make(map[string]string, len(types))
	for i, n := range s.generics {
		names[n] = bracketName(types[i])
	}
	out := signature{ret: replaceWords(s.ret, names), name: s.name, typeArgs: types}
	for i := range s.params {
		out.params = append(out.params, parseParam(replaceWords(s.params[i].text, names), nil, h))
	}
	return out
}

// candidates are the signatures a call can mean: generic ones with their type arguments, given or inferred. at says where each came from.
func (s *slot) candidates(h *Host, given []*object.Type, args []Value) (sigs []signature, at []int) {
	all := s.signatures(h)
	for i := range all {
		switch sig := &all[i]; {
		case len(given) > 0 && len(given) != len(sig.generics):
			continue
		case len(sig.generics) == 0:
			sigs = append(sigs, *sig)
		case !sig.accepts(len(args)):
			continue
		default:
			types := given
			if types == nil {
				types = sig.infer(args)
			}
			if types == nil {
				continue
			}
			sigs = append(sigs, sig.instantiate(types, h))
		}
		at = append(at, i)
	}
	return sigs, at
}
