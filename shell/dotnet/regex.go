package dotnet

import (
	"iter"
	"strings"

	"migsh/shell/object"
)

var (
	matchCollection   = object.NewClass("System.Text.RegularExpressions.MatchCollection", nil, object.ICollectionType)
	groupCollection   = object.NewClass("System.Text.RegularExpressions.GroupCollection", nil, object.ICollectionType)
	captureCollection = object.NewClass("System.Text.RegularExpressions.CaptureCollection", nil, object.ICollectionType)
)

// Groups is Match.Groups: by number or name.
type Groups struct{ m *object.Match }

// PSType is GroupCollection.
func (*Groups) PSType() *object.Type { return groupCollection }

// Enumerate yields the groups.
func (g *Groups) Enumerate() iter.Seq[Value] {
	return func(yield func(Value) bool) {
		for i := range g.m.Groups() {
			if !yield(g.at(i)) {
				return
			}
		}
	}
}

// at is group i; group 0 is the match itself.
func (g *Groups) at(i int) Value {
	all := g.m.Groups()
	if i == 0 && g.m.Success() {
		return g.m
	}
	if i >= 0 && i < len(all) {
		return all[i]
	}
	return &object.Group{}
}

// PSIndex finds a group by number or name; a missing one is a failed group, as in .NET.
func (g *Groups) PSIndex(key Value) (Value, error) {
	if s, ok := object.Unwrap(key).(string); ok {
		for i, x := range g.m.Groups() {
			if x.Name == s {
				return g.at(i), nil
			}
		}
		return &object.Group{}, nil
	}
	n, err := object.Convert(key, object.Int32Type)
	if err != nil {
		return nil, err
	}
	return g.at(int(n.(int32))), nil
}

// PSGet lets $m.Groups.name work no more than in .NET; only the properties are known.
func (g *Groups) PSGet(name string) (Value, bool, error) {
	if strings.EqualFold(name, "Count") {
		return object.Int(max(1, len(g.m.Groups()))), true, nil
	}
	return nil, false, nil
}

func matchesOf(list []*object.Match) Value {
	c := &Collection{typ: matchCollection}
	for _, m := range list {
		c.items = append(c.items, m)
	}
	return c
}

func captureMembers() []Def {
	type C = *object.Capture
	return []Def{
		Prop("string Value {get;}", func(c C) Value { return c.Text }), Prop("int Index {get;}", func(c C) Value { return object.Int(c.Index) }),
		Prop("int Length {get;}", func(c C) Value { return object.Int(object.Length(c.Text)) }),
		Method("string ToString()", func(c C, a Args) (Value, error) { return c.Text, nil }),
	}
}

// groupOf is the group a Group or Match value stands for.
func groupOf(v Value) *object.Group {
	switch x := v.(type) {
	case *object.Match:
		return &x.Group
	case *object.Group:
		return x
	}
	return &object.Group{}
}

func groupMembers() []Def {
	return []Def{
		Prop("bool Success {get;}", func(v Value) Value {
			if m, ok := v.(*object.Match); ok {
				return m.Success()
			}
			return groupOf(v).Success
		}),
		Prop("string Name {get;}", func(v Value) Value { return groupOf(v).Name }),
		Prop("System.Text.RegularExpressions.CaptureCollection Captures {get;}", func(v Value) Value {
			c := &Collection{typ: captureCollection}
			for _, x := range groupOf(v).Captures() {
				c.items = append(c.items, x)
			}
			return c
		}),
		Prop("int Index {get;}", func(v Value) Value { return object.Int(groupOf(v).Index) }),
		Prop("int Length {get;}", func(v Value) Value { return object.Int(object.Length(groupOf(v).Text)) }),
		Prop("string Value {get;}", func(v Value) Value { return groupOf(v).Text }),
		Method("string ToString()", func(v Value, a Args) (Value, error) { return groupOf(v).Text, nil }),
	}
}

func matchMembers() []Def {
	type M = *object.Match
	return []Def{
		Prop("System.Text.RegularExpressions.GroupCollection Groups {get;}", func(m M) Value { return &Groups{m} }),
		Method("System.Text.RegularExpressions.Match NextMatch()", func(m M, a Args) (Value, error) {
			n, err := m.Next()
			return n, err
		}),
		Method("string Result(string replacement)", func(m M, a Args) (Value, error) { return m.Expand(a.String(0)) }),
	}
}

func regexMembers() []Def {
	type R = *object.Regex
	at := func(a Args, i int) int {
		if a.Len() > i {
			return a.Int(i)
		}
		return 0
	}
	match := func(r R, a Args) (Value, error) { m, err := r.Match(a.String(0), at(a, 1)); return m, err }
	matches := func(r R, a Args) (Value, error) {
		list, err := r.Matches(a.String(0), at(a, 1))
		return matchesOf(list), err
	}
	return append([]Def{
		Prop("System.Text.RegularExpressions.RegexOptions Options {get;}", func(r R) Value { return object.Enum{Type: object.RegexOptionsType, Value: int64(r.Options)} }),
		Prop("bool RightToLeft {get;}", func(r R) Value { return r.Options&object.RightToLeft != 0 }),
		Prop("timespan MatchTimeout {get;}", func(r R) Value { return object.TimeSpan(-10000) }),
		Method("string ToString()", func(r R, a Args) (Value, error) { return r.Pattern, nil }),
		Method("bool IsMatch(string input)", func(r R, a Args) (Value, error) { return r.IsMatch(a.String(0)) }),
		Method("bool IsMatch(string input, int startat)", func(r R, a Args) (Value, error) {
			m, err := r.Match(a.String(0), a.Int(1))
			return err == nil && m.Success(), err
		}),
		Method("System.Text.RegularExpressions.Match Match(string input)", match), Method("System.Text.RegularExpressions.Match Match(string input, int startat)", match),
		Method("System.Text.RegularExpressions.MatchCollection Matches(string input)", matches),
		Method("System.Text.RegularExpressions.MatchCollection Matches(string input, int startat)", matches),
		Method("int Count(string input)", func(r R, a Args) (Value, error) {
			list, err := r.Matches(a.String(0), 0)
			return object.Int(len(list)), err
		}),
		Method("string Replace(string input, string replacement)", func(r R, a Args) (Value, error) { return r.Replace(a.String(0), a.String(1), -1) }),
		Method("string Replace(string input, string replacement, int count)", func(r R, a Args) (Value, error) { return r.Replace(a.String(0), a.String(1), a.Int(2)) }),
		Method("string Replace(string input, System.Text.RegularExpressions.MatchEvaluator evaluator)", func(r R, a Args) (Value, error) { return evaluate(r, a, 1, -1) }),
		Method("string Replace(string input, System.Text.RegularExpressions.MatchEvaluator evaluator, int count)", func(r R, a Args) (Value, error) { return evaluate(r, a, 1, a.Int(2)) }),
		Method("string[] Split(string input)", func(r R, a Args) (Value, error) { return splitBy(r, a.String(0), 0) }),
		Method("string[] Split(string input, int count)", func(r R, a Args) (Value, error) { return splitBy(r, a.String(0), a.Int(1)) }),
		Method("string[] GetGroupNames()", func(r R, a Args) (Value, error) { return object.NewStrings(r.GroupNames()...), nil }),
		Method("int[] GetGroupNumbers()", func(r R, a Args) (Value, error) {
			out := &object.Array{Elem: object.Int32Type}
			for i := range r.GroupNames() {
				out.Items = append(out.Items, object.Int(i))
			}
			return out, nil
		}),
		Ctor("new(string pattern)", func(a Args) (Value, error) { return object.CachedRegex(a.String(0), 0) }),
		Ctor("new(string pattern, System.Text.RegularExpressions.RegexOptions options)", func(a Args) (Value, error) {
			return object.CachedRegex(a.String(0), object.RegexOptions(a.Enum(1)))
		}),
	}, regexStatics()...)
}

// evaluate replaces by what a script block returns for each match.
func evaluate(r *object.Regex, a Args, blockAt, count int) (Value, error) {
	f, err := a.callable(blockAt, "evaluator")
	if err != nil {
		return nil, err
	}
	return r.ReplaceFunc(a.String(0), count, func(m *object.Match) (string, error) {
		v, err := f(m)
		return object.ToString(v), err
	})
}

func splitBy(r *object.Regex, s string, count int) (Value, error) {
	parts, err := r.Split(s, count)
	return &object.Array{Elem: object.StringType, Items: parts}, err
}

func regexStatics() []Def {
	// re is the pattern at position 1 with the options at another, when there are any.
	re := func(a Args, optionsAt int) (*object.Regex, error) {
		var o object.RegexOptions
		if optionsAt < a.Len() {
			o = object.RegexOptions(a.Enum(optionsAt))
		}
		return object.CachedRegex(a.String(1), o)
	}
	with := func(optionsAt int, f func(r *object.Regex, a Args) (Value, error)) func(Args) (Value, error) {
		return func(a Args) (Value, error) {
			r, err := re(a, optionsAt)
			if err != nil {
				return nil, err
			}
			return f(r, a)
		}
	}
	const options = ", System.Text.RegularExpressions.RegexOptions options"
	var defs []Def
	for _, opt := range []string{"", options} {
		defs = append(defs,
			Static("bool IsMatch(string input, string pattern"+opt+")", with(2, func(r *object.Regex, a Args) (Value, error) { return r.IsMatch(a.String(0)) })),
			Static("System.Text.RegularExpressions.Match Match(string input, string pattern"+opt+")", with(2, func(r *object.Regex, a Args) (Value, error) { return r.Match(a.String(0), 0) })),
			Static("System.Text.RegularExpressions.MatchCollection Matches(string input, string pattern"+opt+")", with(2, func(r *object.Regex, a Args) (Value, error) {
				list, err := r.Matches(a.String(0), 0)
				return matchesOf(list), err
			})),
			Static("int Count(string input, string pattern"+opt+")", with(2, func(r *object.Regex, a Args) (Value, error) {
				list, err := r.Matches(a.String(0), 0)
				return object.Int(len(list)), err
			})),
			Static("string Replace(string input, string pattern, string replacement"+opt+")", with(3, func(r *object.Regex, a Args) (Value, error) { return r.Replace(a.String(0), a.String(2), -1) })),
			Static("string Replace(string input, string pattern, System.Text.RegularExpressions.MatchEvaluator evaluator"+opt+")", with(3, func(r *object.Regex, a Args) (Value, error) { return evaluate(r, a, 2, -1) })),
			Static("string[] Split(string input, string pattern"+opt+")", with(2, func(r *object.Regex, a Args) (Value, error) { return splitBy(r, a.String(0), 0) })),
		)
	}
	return append(defs,
		Static("string Escape(string str)", func(a Args) (Value, error) { return object.EscapeRegex(a.String(0)), nil }),
		Static("string Unescape(string str)", func(a Args) (Value, error) { return object.UnescapeRegex(a.String(0)) }))
}
