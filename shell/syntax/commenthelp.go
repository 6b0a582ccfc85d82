package syntax

import (
	"regexp"
	"strings"
)

// Help is the comment-based help of a script or function.
type Help struct {
	Synopsis, Description, Notes            string // as lines, each with its end; "" if absent
	Parameters                              []HelpParameter
	Links, Examples, Inputs, Outputs        []string
	Component, Role, Functionality          string
	ForwardHelpTargetName                   string
	ForwardHelpCategory, RemoteHelpRunspace string
	MamlHelpFile                            string // .EXTERNALHELP
}

// HelpParameter is what the help says about a parameter; names are upper case.
type HelpParameter struct{ Name, Text string }

// CommentHelp gives the comment-based help of a script block or function; nil when it has none.
//
// pwsh: a function's stands up to one empty line before it, or first or last in its body; a script's first or last, but not right before a
// function that opens it.
func CommentHelp(n Ast) *Help {
	e := n.Extent()
	if e.Source == nil {
		return nil
	}
	root := n
	for root.Parent() != nil {
		root = root.Parent()
	}
	c := helpFinder{tokens: ParseInput("", e.Source.Text).Tokens}
	if f, ok := n.(*FunctionDefinition); ok {
		return c.ofFunction(f)
	}
	sb, ok := n.(*ScriptBlock)
	if !ok {
		return nil
	}
	if n == root {
		return c.inside(0, len(c.tokens)-1, sb)
	}
	first := max(c.first(e)-1, 0)
	return c.inside(first, c.last(e), nil)
}

// helpFinder looks for blocks of comments among the tokens of a source.
type helpFinder struct{ tokens []Token }

func (c helpFinder) ofFunction(f *FunctionDefinition) *Help {
	if h := parseHelp(c.before(c.first(f.extent), 2)); h != nil {
		return h
	}
	return c.inside(c.first(f.Body.extent)+1, c.last(f.Body.extent), nil)
}

// inside looks at the blocks of comments that open tokens, then at the one that closes them. script is the whole script, if that is meant.
func (c helpFinder) inside(from, last int, script *ScriptBlock) *Help {
	for {
		block, next := c.block(from)
		if len(block) == 0 {
			break
		}
		from = next
		h := parseHelp(block)
		if h == nil {
			continue
		}
		if script != nil && belongsToFunction(script, block) {
			break
		}
		return h
	}
	return parseHelp(c.before(last, c.tokens[last].Extent.StartLine()))
}

// belongsToFunction reports whether a block of comments is the help of the function that opens a script.
func belongsToFunction(script *ScriptBlock, block []Token) bool {
	if script.EndBlock == nil || !script.EndBlock.Unnamed || len(script.EndBlock.Statements) == 0 {
		return false
	}
	f, ok := script.EndBlock.Statements[0].(*FunctionDefinition)
	return ok && f.extent.StartLine()-block[len(block)-1].Extent.EndLine() <= 2
}

// first is the index of the first token of an extent.
func (c helpFinder) first(e Extent) int {
	for i, t := range c.tokens {
		if t.Extent.Start >= e.Start {
			return i
		}
	}
	return len(c.tokens) - 1
}

// last is the index of the last token of an extent.
func (c helpFinder) last(e Extent) int {
	for i := len(c.tokens) - 1; i >= 0; i-- {
		if c.tokens[i].Extent.End <= e.End {
			return i
		}
	}
	return 0
}

// block gives the comments, line after line, that stand at index from or behind newlines there; and where the search went on to.
func (c helpFinder) block(from int) ([]Token, int) {
	var out []Token
	limit := 1 << 30
	for i := from; i < len(c.tokens); i++ {
		t := c.tokens[i]
		switch {
		case t.Extent.StartLine() > limit:
			return out, i
		case t.Kind == Comment:
			out = append(out, t)
			limit = t.Extent.EndLine() + 1
		case t.Kind != NewLine && t.Kind != EndOfInput:
			return out, i
		}
	}
	return out, len(c.tokens)
}

// before gives the comments, line after line, that end at most proximity lines before the token at an index.
func (c helpFinder) before(index, proximity int) []Token {
	var out []Token
	limit := c.tokens[index].Extent.StartLine() - proximity
	for i := index - 1; i >= 0; i-- {
		t := c.tokens[i]
		if t.Extent.EndLine() < limit || t.Kind != Comment && t.Kind != NewLine {
			break
		}
		if t.Kind == Comment {
			out = append([]Token{t}, out...)
			limit = t.Extent.StartLine() - 1
		}
	}
	return out
}

var helpDirective = regexp.MustCompile(`^\s*\.(\w+)(\s+(\S.*))?\s*$`)

// parseHelp reads a block of comments; nil when it is not help: it must consist of known keywords and their texts.
func parseHelp(block []Token) *Help {
	r := &helpReader{}
	for _, t := range block {
		r.lines = append(r.lines, commentLines(t.Text())...)
	}
	found := false
	for ; r.at < len(r.lines); r.at++ {
		m := helpDirective.FindStringSubmatch(r.lines[r.at])
		switch {
		case m != nil:
			found = true
			if !r.directive(strings.ToUpper(m[1]), strings.TrimSpace(m[3])) {
				return nil
			}
		case strings.TrimSpace(r.lines[r.at]) != "":
			return nil
		}
	}
	if !found {
		return nil
	}
	return &r.Help
}

// commentLines gives the lines of a comment without its marks.
func commentLines(text string) []string {
	if text[0] != '<' {
		return []string{strings.TrimLeft(text, "#")}
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text[2:max(2, len(text)-2)])
	return strings.Split(text, "\n")
}

type helpReader struct {
	Help
	lines []string
	at    int
}

// directive takes the keyword at the current line with its argument and its section; false when there is no such keyword.
func (r *helpReader) directive(name, argument string) bool {
	if argument == "" {
		return r.plain(name)
	}
	switch name {
	case "PARAMETER":
		r.parameter(strings.ToUpper(argument), r.section())
	case "FORWARDHELPTARGETNAME":
		r.ForwardHelpTargetName = argument
	case "FORWARDHELPCATEGORY":
		r.ForwardHelpCategory = argument
	case "REMOTEHELPRUNSPACE":
		r.RemoteHelpRunspace = argument
	case "EXTERNALHELP":
		r.MamlHelpFile = argument
	default:
		return false
	}
	return true
}

func (r *helpReader) parameter(name, text string) {
	for _, p := range r.Parameters {
		if p.Name == name {
			return
		}
	}
	r.Parameters = append(r.Parameters, HelpParameter{name, text})
}

// plain takes a keyword without an argument.
func (r *helpReader) plain(name string) bool {
	switch name {
	case "SYNOPSIS":
		r.Synopsis = r.section()
	case "DESCRIPTION":
		r.Description = r.section()
	case "NOTES":
		r.Notes = r.section()
	case "LINK":
		r.Links = append(r.Links, strings.TrimSpace(r.section()))
	case "EXAMPLE":
		r.Examples = append(r.Examples, r.section())
	case "INPUTS":
		r.Inputs = append(r.Inputs, r.section())
	case "OUTPUTS":
		r.Outputs = append(r.Outputs, r.section())
	case "COMPONENT":
		r.Component = strings.TrimSpace(r.section())
	case "ROLE":
		r.Role = strings.TrimSpace(r.section())
	case "FUNCTIONALITY":
		r.Functionality = strings.TrimSpace(r.section())
	default:
		return false
	}
	return true
}

// section takes the lines up to the next keyword, less the indent of the first that is not empty.
func (r *helpReader) section() string {
	var b strings.Builder
	indent := -1
	for r.at++; r.at < len(r.lines); r.at++ {
		line := r.lines[r.at]
		if indent < 0 && strings.TrimSpace(line) == "" {
			continue
		}
		if helpDirective.MatchString(line) {
			r.at--
			break
		}
		own := len(line) - len(strings.TrimLeft(line, " \t\u00a0"))
		if indent < 0 {
			indent = own
		}
		b.WriteString(line[min(indent, own):] + "\n")
	}
	return b.String()
}
