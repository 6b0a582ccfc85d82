// Package syntax turns PowerShell 7.6 source text into a tree.
//
// Parse reads a whole source before anything runs and gives the tree together with all errors, in PowerShell's own words. Every node
// has its extent in the source and its parent. Node names and fields are those of .NET's System.Management.Automation.Language without
// the Ast suffix, so what is documented there holds here.
//
// Where things are:
//
//	parse.go                    entry points
//	source.go                   texts, positions, errors
//	lexer*.go, comment.go, numbers.go, strings.go, herestring.go, variable.go, chars.go      text → tokens
//	token.go, tokenkind.go, pstoken.go       what a token is, for the parser and for the old PSParser
//	parser.go                   one token of looking ahead, going back, reporting errors
//	stmt*.go, block.go, function.go, class.go, using.go, requires.go                         statements → nodes
//	pipeline.go, command.go, redirection.go, expr*.go, primary.go, hashtable.go, typename.go  expressions → nodes
//	ast*.go, walk.go            the nodes, and visiting them
//	semantic*.go                what is wrong though it parses
//	messages.go                 PowerShell's texts of parse errors
//	docpaste.go                 repairs of commands pasted from documentation
package syntax

// Parse parses a whole source. name is its file name, or "". The tree is never nil, also when there are errors.
func Parse(name, text string) (*ScriptBlock, []ParseError) {
	p := newParser(name, text)
	return p.run(Options{}), p.errs
}

// ParseChecked parses like Parse with options.
func ParseChecked(name, text string, o Options) (*ScriptBlock, []ParseError) {
	p := newParser(name, text)
	return p.run(o), p.errs
}

// Result is all that parsing a source gives.
type Result struct {
	Script *ScriptBlock
	Tokens []Token // comments, newlines and continuations included; ends with EndOfInput
	Errors []ParseError
}

// Options say what a parser cannot know by itself.
type Options struct {
	// TypeExists reports whether a type is known, for the errors about unknown types in classes. Nil: all types are.
	TypeExists func(*TypeName) bool
	// UsingExists reports whether a module or assembly can be found. Nil: all can.
	UsingExists func(*UsingStatement) bool
}

// ParseInput parses like Parse and also gives the tokens, as .NET's Parser.ParseInput does.
func ParseInput(name, text string) Result { return ParseWith(name, text, Options{}) }

// ParseWith parses like ParseInput with options.
func ParseWith(name, text string, o Options) Result {
	p := newParser(name, text)
	p.keepTokens = true
	p.tokens = make([]Token, 0, len(text)/5+16)
	sb := p.run(o)
	plainValues(p.tokens)
	return Result{Script: sb, Tokens: p.tokens, Errors: p.errs}
}

// plainValues gives the strings among the tokens that the parser did not get to their plain values.
func plainValues(tokens []Token) {
	for i := range tokens {
		if v, ok := tokens[i].Value.(*stringValue); ok {
			tokens[i].Value = v.text
		}
		plainValues(tokens[i].Nested)
	}
}

func newParser(name, text string) *parser {
	p := &parser{src: newSource(name, text), tokens: make([]Token, 0, 8)}
	p.lx = &lexer{p: p, text: text}
	return p
}

// run parses, tells the nodes their parents and checks what the grammar does not say.
func (p *parser) run(o Options) *ScriptBlock {
	sb := p.parseAll()
	setParents(sb)
	for _, u := range sb.UsingStatements {
		if u.Kind == UsingNamespace && u.Name != nil {
			p.src.Namespaces = append(p.src.Namespaces, u.Name.Value)
		}
	}
	checker{p}.check(sb, p.options(sb, o))
	return sb
}

// options drops the check for types when the source takes types from modules, which are loaded when it runs.
func (p *parser) options(sb *ScriptBlock, o Options) func(*TypeName) bool {
	for _, u := range sb.UsingStatements {
		if u.Kind != UsingModule && u.Kind != UsingAssembly {
			continue
		}
		if o.UsingExists != nil && !o.UsingExists(u) {
			p.unknownUsing(u)
		}
		o.TypeExists = nil
	}
	return o.TypeExists
}

// unknownUsing reports a module or assembly that is not there.
func (p *parser) unknownUsing(u *UsingStatement) {
	switch {
	case u.Name == nil && u.ModuleSpecification != nil:
		if _, problem := moduleSpecification(u.ModuleSpecification); problem == "" {
			p.errorAt(u.extent, "ModuleNotFoundDuringParse", u.ModuleSpecification.extent.Text())
		}
	case u.Name == nil: // reported already
	case u.Kind == UsingAssembly:
		p.errorAt(u.Name.extent, "ErrorLoadingAssembly", u.Name.Value)
	default:
		p.errorAt(u.extent, "ModuleNotFoundDuringParse", u.Name.Value)
	}
}

// parseAll parses the whole source; one that is nested too deeply gives an empty script and an error.
func (p *parser) parseAll() (sb *ScriptBlock) {
	defer func() {
		if r := recover(); r != nil {
			if _, ok := r.(tooComplex); !ok {
				panic(r)
			}
			sb = p.tooComplexScript()
		}
	}()
	sb = p.scriptBlock(nil, plainBlock)
	sb.ScriptRequirements = p.requirements()
	return sb
}

func (p *parser) tooComplexScript() *ScriptBlock {
	whole := Extent{p.src, 0, len(p.src.Text)}
	at := p.lx.extent(p.lx.start, p.lx.pos)
	p.errs = append(p.errs, ParseError{ID: "ScriptTooComplicated", Message: message("ScriptTooComplicated"), Extent: at})
	sb := &ScriptBlock{EndBlock: &NamedBlock{BlockKind: End, Unnamed: true}}
	sb.extent, sb.EndBlock.extent = whole, whole
	return sb
}

// Tokenize gives the tokens of a source with their flags, and the errors. The parser decides what a token is, so this parses too.
func Tokenize(name, text string) ([]Token, []ParseError) {
	r := ParseInput(name, text)
	return r.Tokens, r.Errors
}
