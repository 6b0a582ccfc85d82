package complete

import (
	"slices"
	"strings"

	"migsh/shell/interp"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// argument completes an argument of a command; word is what is written of it, quotes and all.
func (r *request) argument(cmd *syntax.Command, word string) []*Result {
	word = r.wholeWord(word)
	called := r.called(cmd)
	if found, ok := r.nativeCompleter(cmd, word); ok {
		return found
	}
	if called == nil || len(called.Parameters()) == 0 {
		return r.files(word, fileOptions{})
	}
	b := r.bind(cmd, called)
	if b.current == nil {
		return r.files(word, fileOptions{})
	}
	if _, named := b.given[b.current]; !named {
		for _, p := range append([]*interp.Parameter{b.current}, b.rivals(b.current)...) {
			if found, ok := r.specificValues(cmd, b, p, word); ok && len(found) > 0 {
				return found
			}
		}
	}
	return r.parameterValue(cmd, b, b.current, word)
}

// wholeWord joins the parts of a word such as 'my folder'/in, and has all of it replaced.
func (r *request) wholeWord(word string) string {
	if r.before == nil || r.at == nil || r.before.Extent.End != r.at.Extent.Start || quoteOf(r.before.Text()) == 0 {
		return word
	}
	r.start = r.before.Extent.Start
	return "'" + strings.ReplaceAll(unquote(r.before.Text())+unquote(word), "'", "''") + "'"
}

// argumentOf completes the value behind -Name:.
func (r *request) argumentOf(cmd *syntax.Command, name, word string) []*Result {
	called := r.called(cmd)
	if called == nil {
		return nil
	}
	p := r.only(called, name)
	if p == nil {
		return nil
	}
	return r.parameterValue(cmd, r.bind(cmd, called), p, word)
}

// parameterValue completes a parameter's value: by its completer, by what is known of the cmdlet, by its type, else as a file.
func (r *request) parameterValue(cmd *syntax.Command, b *binding, p *interp.Parameter, word string) []*Result {
	if found, ok := r.specificValues(cmd, b, p, word); ok {
		return found
	}
	return r.files(word, r.fileKind(b.cmd, p))
}

// specificValues are the values of a parameter that are not just any files; ok is false when nothing is known of them.
func (r *request) specificValues(cmd *syntax.Command, b *binding, p *interp.Parameter, word string) ([]*Result, bool) {
	if found, ok := r.completers(cmd, b, p, word); ok {
		return found, true
	}
	if found, ok := r.known(cmd, b, p, word); ok {
		return found, true
	}
	return r.typedValues(p, word)
}

// typedValues are the values that ValidateSet or the type allows; ok is false when neither says anything.
func (r *request) typedValues(p *interp.Parameter, word string) (out []*Result, ok bool) {
	names := r.view.Allowed(p)
	t := elementType(r.view.ValueType(p))
	if names == nil && t != nil && t.Kind == object.KindEnum && t.Members != nil {
		names = t.Members.Names
	}
	if names == nil {
		if t != object.SwitchParameterType {
			return nil, false
		}
		for _, v := range [...]string{"$true", "$false"} {
			if hasPrefix(v, word) {
				out = append(out, &Result{v, v, ParameterValue, v})
			}
		}
		return out, true
	}
	names = slices.Clone(names)
	slices.SortStableFunc(names, func(a, b string) int { return object.CompareStrings(a, b, true) })
	return choose(names, word, ParameterValue), true
}

// elementType looks into arrays, lists and nullables.
func elementType(t *object.Type) *object.Type {
	for t != nil && t.Elem != nil {
		t = t.Elem
	}
	return t
}

// choose are the names that begin with a word, quoted as it is.
func choose(names []string, word string, kind ResultType) []*Result {
	matches := matcher(unquote(word))
	var out []*Result
	for _, n := range names {
		if matches(n) {
			out = append(out, &Result{quotedValue(n, quoteOf(word)), n, kind, n})
		}
	}
	return out
}

// completers asks the argument completers: registered ones, then the parameter's attributes. ok is false when there is none.
func (r *request) completers(cmd *syntax.Command, b *binding, p *interp.Parameter, word string) (out []*Result, ok bool) {
	name := strings.ToLower(b.cmd.Name)
	for _, key := range [...]string{name + ":" + strings.ToLower(p.Name), ":" + strings.ToLower(p.Name)} {
		if block := r.c.registered[key]; block != nil {
			return r.ask(block, cmd, b, p, word), true
		}
	}
	for _, a := range p.Attributes() {
		at, isAttribute := a.(*syntax.Attribute)
		if !isAttribute {
			continue
		}
		switch strings.TrimSuffix(strings.ToLower(at.TypeName.Name), "attribute") {
		case "argumentcompleter":
			if len(at.PositionalArguments) == 1 {
				if block, isBlock := at.PositionalArguments[0].(*syntax.ScriptBlockExpression); isBlock {
					return r.ask(r.view.Block(block.ScriptBlock), cmd, b, p, word), true
				}
			}
		case "argumentcompletions":
			return r.listed(at, word), true
		}
	}
	return nil, false
}

// listed are the values of [ArgumentCompletions()]. pwsh: neither sorted nor quoted, and a quoted word matches none.
func (r *request) listed(at *syntax.Attribute, word string) []*Result {
	var out []*Result
	for _, e := range at.PositionalArguments {
		v, _ := r.view.Constant(e)
		if text := object.ToString(v); hasPrefix(text, word) {
			out = append(out, &Result{text, text, ParameterValue, text})
		}
	}
	return out
}

// ask runs an argument completer.
func (r *request) ask(block *interp.ScriptBlock, cmd *syntax.Command, b *binding, p *interp.Parameter, word string) []*Result {
	if q := quoteOf(word); q != 0 && (len(word) == 1 || word[len(word)-1] != q) {
		word += string(q) // pwsh: the completer sees the word as the tree has it
	}
	values, err := r.view.Invoke(block, cmd.CommandElements[0].Extent().Text(), p.Name, word, interp.AstValue(cmd), r.fakeBound(b))
	if err != nil {
		return nil
	}
	return asResults(values)
}

// nativeCompleter asks what Register-ArgumentCompleter -Native registered for a program.
func (r *request) nativeCompleter(cmd *syntax.Command, word string) ([]*Result, bool) {
	block := r.c.native[strings.ToLower(cmd.CommandName())]
	if block == nil {
		return nil, false
	}
	values, err := r.view.Invoke(block, word, interp.AstValue(cmd), int32(utf16Length(r.text[:r.cursor])))
	if err != nil {
		return nil, true
	}
	return asResults(values), true
}

// asResults are what a completer wrote: results, or texts.
func asResults(values []object.Value) []*Result {
	var out []*Result
	for _, v := range values {
		if v == nil {
			continue
		}
		if x, ok := object.Unwrap(v).(*Result); ok {
			out = append(out, x)
			continue
		}
		text := object.ToString(v)
		if text != "" {
			out = append(out, &Result{text, text, Text, text})
		}
	}
	return out
}
