package complete

import (
	"strings"

	"migsh/shell/interp"
	"migsh/shell/syntax"
)

// request is one completion being worked out.
type request struct {
	c      *Completer
	view   *interp.View
	opts   Options
	text   string
	cursor int // byte offset
	script *syntax.ScriptBlock
	tokens []syntax.Token // of the innermost string that the cursor is in, else all

	at     *syntax.Token // that the cursor is in or right behind; nil between tokens
	before *syntax.Token // the last one that ends before the cursor or before at
	path   []syntax.Ast  // the nodes around the cursor, outermost first

	start, end int  // what the results replace
	none       bool // nothing is being written here
	inferred   int  // expressions looked at by infer
}

func newRequest(c *Completer, v *interp.View, text string, cursor int, o Options) *request {
	r := &request{c: c, view: v, opts: o, text: text, cursor: cursor, start: cursor, end: cursor}
	parsed := syntax.ParseInput("", text)
	r.script, r.tokens = parsed.Script, parsed.Tokens
	r.findTokens()
	at := cursor
	if r.at == nil && r.before != nil {
		at = r.before.Extent.End
	}
	r.path = pathTo(r.script, at)
	return r
}

// pathTo are the nodes that a place lies in or right behind.
func pathTo(root syntax.Ast, at int) []syntax.Ast {
	var path []syntax.Ast
	syntax.Walk(root, func(n syntax.Ast) bool {
		if e := n.Extent(); e.Start < at && at <= e.End {
			path = append(path, n)
		}
		return true
	})
	return path
}

// findTokens finds the token at the cursor and the one before it, inside of expandable strings too.
func (r *request) findTokens() {
	for {
		r.at = nil
		var nested []syntax.Token
		for i := range r.tokens {
			t := &r.tokens[i]
			switch t.Kind {
			case syntax.NewLine, syntax.EndOfInput, syntax.LineContinuation:
				continue
			}
			if t.Extent.End < r.cursor || t.Extent.End == r.cursor && t.Extent.Start == r.cursor {
				r.before = t
			} else if t.Extent.Start < r.cursor {
				r.at, nested = t, t.Nested
				if t.Extent.End == r.cursor && i+1 < len(r.tokens) && r.tokens[i+1].Extent.Start < r.cursor {
					continue
				}
				break
			}
		}
		if !within(nested, r.cursor) {
			return
		}
		r.before = nil
		r.tokens = nested
	}
}

// within reports whether the cursor is in code inside of an expandable string.
func within(nested []syntax.Token, cursor int) bool {
	depth := 0
	for i := range nested {
		t := &nested[i]
		if t.Kind == syntax.EndOfInput || t.Extent.Start >= cursor {
			break
		}
		if cursor <= t.Extent.End {
			return t.Kind != syntax.RParen || depth > 1
		}
		switch t.Kind {
		case syntax.DollarParen, syntax.LParen, syntax.AtParen:
			depth++
		case syntax.RParen:
			depth--
		}
	}
	return depth > 0
}

// run chooses what to complete by the token at the cursor.
func (r *request) run() []*Result {
	if r.at == nil {
		return r.blank()
	}
	t := r.at
	r.start, r.end = t.Extent.Start, t.Extent.End
	if t.Text() == "$" {
		return r.variables()
	}
	switch t.Kind {
	case syntax.Variable, syntax.SplattedVariable:
		return r.variables()
	case syntax.Comment:
		return r.comment()
	case syntax.Dot, syntax.ColonColon, syntax.QuestionDot:
		r.start = r.end
		return r.member("")
	case syntax.HereStringLiteral, syntax.HereStringExpandable:
		r.none = true
		return nil
	case syntax.StringLiteral, syntax.StringExpandable:
		return r.inString()
	case syntax.ParameterToken:
		return r.dashed()
	case syntax.AtCurly, syntax.Semi, syntax.Comma, syntax.RedirectionToken, syntax.Equals, syntax.LParen:
		r.start, r.end = r.cursor, r.cursor
		return r.afterPunctuation(t)
	case syntax.Minus:
		return r.operators("")
	case syntax.LBracket:
		r.start, r.before = r.end, t
		return r.indexKeys("")
	case syntax.RBracket:
		return r.afterType()
	}
	if name, ok := strings.CutPrefix(t.Text(), "-"); ok && t.Kind.Has(syntax.FlagBinaryOperator) {
		return r.operators(name)
	}
	if t.Flags&(syntax.FlagTypeName|syntax.FlagAttributeName) != 0 {
		return r.types(t.Text())
	}
	switch {
	case t.Kind == syntax.Generic, t.Kind == syntax.Identifier, t.Kind == syntax.Multiply, t.Kind == syntax.MinusMinus, t.Kind.Has(syntax.FlagKeyword):
		return r.word()
	case t.Kind == syntax.Number:
		if cmd := r.command(); cmd != nil {
			return r.argument(cmd, t.Text())
		}
	}
	return nil
}

// word completes a bare word: a member, a command's name, a hash literal's key, an argument.
func (r *request) word() []*Result {
	t := r.at
	text := r.text[t.Extent.Start:min(t.Extent.End, len(r.text))]
	if text == "-" {
		if cmd := r.command(); cmd != nil && t.Flags&syntax.FlagCommandName == 0 {
			return r.parameters(cmd, "", nil)
		}
		return r.operators("")
	}
	if u := r.usingStatement(); u != nil {
		return r.usingName(u, text)
	}
	if t.Flags&syntax.FlagMemberName != 0 && (r.before == nil || !isMemberOperator(r.before.Kind)) && r.hashtable() == nil {
		if names := r.attributeArguments(text); names != nil {
			return names
		}
	}
	if t.Flags&syntax.FlagMemberName != 0 || r.before != nil && isMemberOperator(r.before.Kind) && r.before.Extent.End == t.Extent.Start {
		if h := r.hashtable(); h != nil && !r.inMember() {
			return r.hashtableKeys(h, text)
		}
		return r.member(text)
	}
	if r.before != nil && r.before.Kind == syntax.LBracket && r.before.Extent.End == t.Extent.Start {
		if found := r.indexKeys(text); found != nil {
			return found
		}
	}
	if names := r.attributeArguments(text); names != nil {
		return names
	}
	if t.Flags&syntax.FlagCommandName != 0 {
		return r.commands(text)
	}
	if r.inRedirection() {
		return r.files(text, fileOptions{})
	}
	if cmd := r.command(); cmd != nil {
		return r.argument(cmd, text)
	}
	if t.Kind.Has(syntax.FlagKeyword) {
		return r.commands(text)
	}
	return nil
}

// member completes a member's name; without any, the whole expression counts as what is replaced.
func (r *request) member(word string) []*Result {
	out := r.members(word)
	if out == nil {
		for i := len(r.path) - 1; i >= 0; i-- {
			switch r.path[i].(type) {
			case *syntax.MemberExpression, *syntax.InvokeMemberExpression:
				e := r.path[i].Extent()
				r.start, r.end = e.Start, e.End
				return nil
			}
		}
	}
	return out
}

func isMemberOperator(k syntax.TokenKind) bool {
	return k == syntax.Dot || k == syntax.ColonColon || k == syntax.QuestionDot
}

// inMember reports whether the cursor is in the name of a member.
func (r *request) inMember() bool {
	return r.before != nil && isMemberOperator(r.before.Kind) && r.before.Extent.End == r.at.Extent.Start
}

// dashed completes -word: a parameter of the command, or an operator behind an expression.
func (r *request) dashed() []*Result {
	t := r.at
	for i := len(r.path) - 1; i >= 0; i-- {
		switch n := r.path[i].(type) {
		case *syntax.CommandParameter:
			if cmd, ok := n.Parent().(*syntax.Command); ok {
				return r.dashedParameter(cmd, n)
			}
			return r.operators(n.ParameterName)
		case *syntax.Command:
			if t.Flags&syntax.FlagCommandName != 0 {
				return nil
			}
			return r.parameters(n, strings.TrimPrefix(t.Text(), "-"), nil)
		case *syntax.ErrorStatement:
			if n.Kind.Kind == syntax.Switch {
				return r.switchFlags(strings.TrimPrefix(t.Text(), "-"))
			}
		}
	}
	return r.operators(strings.TrimPrefix(t.Text(), "-"))
}

func (r *request) dashedParameter(cmd *syntax.Command, n *syntax.CommandParameter) []*Result {
	if r.at.UsedColon && r.cursor == r.at.Extent.End {
		r.start, r.end = r.cursor, r.cursor
		return r.argumentOf(cmd, n.ParameterName, "")
	}
	return r.parameters(cmd, n.ParameterName, n)
}

// afterPunctuation completes right behind a sign that opens something.
func (r *request) afterPunctuation(t *syntax.Token) []*Result {
	switch t.Kind {
	case syntax.AtCurly, syntax.Semi:
		if h := r.hashtable(); h != nil {
			return r.hashtableKeys(h, "")
		}
	case syntax.Comma:
		if cmd := r.command(); cmd != nil {
			return r.argument(cmd, "")
		}
	case syntax.RedirectionToken:
		return r.files("", fileOptions{})
	case syntax.Equals:
		return r.assigned("")
	case syntax.LParen:
		if names := r.attributeArguments(""); names != nil {
			return names
		}
		for _, n := range r.path {
			if call, ok := n.(*syntax.InvokeMemberExpression); ok && call.Member.Extent().End == t.Extent.Start {
				r.start, r.end = call.Extent().Start, r.cursor
				return nil
			}
		}
	}
	r.none = true
	return nil
}

// blank completes between tokens, where a new word begins.
func (r *request) blank() []*Result {
	r.start, r.end = r.cursor, r.cursor
	if r.before == nil {
		r.none = true
		return nil
	}
	b := r.before
	if h := r.hashtable(); h != nil && (b.Kind == syntax.AtCurly || b.Kind == syntax.Semi || r.newLineBetween()) && r.openHashtable(h) {
		return r.hashtableKeys(h, "")
	}
	if b.Kind == syntax.RedirectionToken {
		return r.files("", fileOptions{})
	}
	if b.Kind == syntax.Equals || b.Kind.Has(syntax.FlagBinaryOperator) {
		if found := r.assigned(""); found != nil {
			return found
		}
	}
	if endsCommand(b.Kind) || r.newLineBetween() && !r.continued() {
		r.none = true
		return nil
	}
	if cmd := r.command(); cmd != nil {
		return r.argument(cmd, "")
	}
	r.none = true
	return nil
}

// endsCommand reports whether a token ends the command before it, so that no argument can follow.
func endsCommand(k syntax.TokenKind) bool {
	switch k {
	case syntax.Pipe, syntax.Semi, syntax.LCurly, syntax.LParen, syntax.AtParen, syntax.DollarParen, syntax.AndAnd, syntax.OrOr, syntax.Ampersand, syntax.Equals:
		return true
	}
	return false
}

func (r *request) newLineBetween() bool {
	return strings.ContainsAny(r.text[min(r.before.Extent.End, r.cursor):r.cursor], "\r\n")
}

// continued reports whether the lines between are joined by a backtick.
func (r *request) continued() bool {
	between := r.text[min(r.before.Extent.End, r.cursor):r.cursor]
	return strings.Contains(between, "`\n") || strings.Contains(between, "`\r\n")
}

// command is the command whose arguments the cursor is among; nil when there is none.
func (r *request) command() *syntax.Command {
	for i := len(r.path) - 1; i >= 0; i-- {
		switch n := r.path[i].(type) {
		case *syntax.Command:
			if r.at == nil && r.before != nil && n.Extent().Start >= r.before.Extent.End {
				continue
			}
			return n
		case *syntax.ScriptBlockExpression, *syntax.SubExpression, *syntax.ArrayExpression, *syntax.ParenExpression, *syntax.Hashtable:
			if e := n.Extent(); r.at == nil && r.before != nil && e.End <= r.before.Extent.End && closes(r.before.Kind) {
				continue // the bracket is closed: the command it is an argument of goes on
			}
			return nil
		}
	}
	return nil
}

func closes(k syntax.TokenKind) bool { return k == syntax.RCurly || k == syntax.RParen }

func (r *request) inRedirection() bool {
	for i := len(r.path) - 1; i >= 0; i-- {
		switch r.path[i].(type) {
		case *syntax.FileRedirection:
			return true
		case *syntax.Command:
			return false
		}
	}
	return r.before != nil && r.before.Kind == syntax.RedirectionToken
}

// inString completes inside of quotes: a file, an argument, a command behind &, a value.
func (r *request) inString() []*Result {
	word := r.text[r.at.Extent.Start:min(r.at.Extent.End, len(r.text))]
	if r.before != nil && r.before.Kind == syntax.LBracket {
		if found := r.indexKeys(unquote(word)); found != nil {
			return found
		}
	}
	if found := r.assigned(word); found != nil {
		return found
	}
	if r.inRedirection() {
		return r.files(word, fileOptions{})
	}
	if cmd := r.command(); cmd != nil {
		if len(cmd.CommandElements) > 0 && cmd.CommandElements[0].Extent().Start == r.at.Extent.Start {
			return r.commands(word)
		}
		return r.argument(cmd, word)
	}
	return r.files(word, fileOptions{})
}

// quoteOf is the quote a word begins with, 0 for none.
func quoteOf(word string) byte {
	if word != "" && (word[0] == '\'' || word[0] == '"') {
		return word[0]
	}
	return 0
}

// unquote takes the quotes off a word, also where the closing one is missing.
func unquote(word string) string {
	q := quoteOf(word)
	if q == 0 {
		return word
	}
	word = word[1:]
	if len(word) > 0 && word[len(word)-1] == q {
		word = word[:len(word)-1]
	}
	return strings.ReplaceAll(word, string([]byte{q, q}), string(q))
}
