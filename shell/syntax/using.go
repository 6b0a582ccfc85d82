package syntax

import (
	"regexp"
	"strings"
)

// usingStatements parses the using statements at the start of a source.
func (p *parser) usingStatements() []*UsingStatement {
	var list []*UsingStatement
	for {
		p.skipNewlinesAndSemis()
		t := *p.peek()
		if t.Kind != Using {
			return list
		}
		p.skip()
		u := p.usingStatement(t)
		if u == nil {
			return list
		}
		list = append(list, u)
	}
}

// misplacedUsing reports a using statement after other statements.
func (p *parser) misplacedUsing(t Token, _ *Token) Statement {
	u := p.usingStatement(t)
	if u == nil {
		p.errorAt(t.Extent, "UsingMustBeAtStartOfScript")
		return emptyErrorStatement(t.Extent)
	}
	p.errorAt(u.extent, "UsingMustBeAtStartOfScript")
	return u
}

var usingKinds = map[string]UsingKind{"assembly": UsingAssembly, "command": UsingCommand, "module": UsingModule,
	"namespace": UsingNamespace, "type": UsingType}

// namespaceName is what a namespace can be called.
var namespaceName = regexp.MustCompile(`^[\pL_][\pL\pN_]*(\.[\pL_][\pL\pN_]*)*$`)

// usingStatement parses what follows using; nil after an error.
func (p *parser) usingStatement(t Token) *UsingStatement {
	directive := p.next()
	kind, ok := usingKinds[strings.ToLower(directive.Text())]
	if !ok {
		p.unget(directive)
		p.incompleteAt(after(t.Extent), "MissingUsingStatementDirective")
		return nil
	}
	n := &UsingStatement{Kind: kind}
	arg := p.next()
	switch arg.Kind {
	case NewLine, Semi, EndOfInput:
		p.unget(arg)
		p.incompleteAt(after(directive.Extent), "MissingUsingItemName")
		return nil
	}
	item := p.commandArgument(commandArgument, arg)
	if item == nil {
		p.incompleteAt(after(directive.Extent), "MissingUsingItemName")
		return nil
	}
	switch item := item.(type) {
	case *StringConstantExpression:
		n.Name = item
		if kind == UsingNamespace && !namespaceName.MatchString(item.Value) {
			defer func() {
				if n.Alias == nil {
					p.errorAt(item.extent, "InvalidNamespaceValue")
				}
			}()
		}
	case *Hashtable:
		if kind != UsingModule {
			p.errorAt(item.extent, "InvalidValueForUsingItemName", item.extent.Text())
		}
		n.ModuleSpecification = item
		if _, problem := moduleSpecification(item); problem != "" && kind == UsingModule {
			defer func() { p.errorAt(n.extent, "RequiresModuleInvalid", problem) }()
		}
	default:
		p.errorAt(item.Extent(), "InvalidValueForUsingItemName", item.Extent().Text())
		return nil
	}
	n.extent = span(t.Extent, item.Extent())
	if !p.usingAlias(n, item) {
		return nil
	}
	switch k := p.peek(); k.Kind {
	case NewLine, Semi, EndOfInput:
	default:
		p.errorAt(k.Extent, "UnexpectedToken", k.Text())
	}
	return n
}

// usingAlias parses = target after the name; using type and using command need one.
func (p *parser) usingAlias(n *UsingStatement, item Expression) bool {
	eq := *p.peek()
	if eq.Kind != Equals {
		if n.Kind == UsingType || n.Kind == UsingCommand {
			p.incompleteAt(after(item.Extent()), "MissingEqualsInUsingAlias")
			return false
		}
		return true
	}
	p.skip()
	alias := p.commandArgument(commandArgument, p.next())
	c, ok := alias.(*StringConstantExpression)
	if !ok {
		p.incompleteAt(after(eq.Extent), "MissingNamespaceAlias")
		return false
	}
	n.Alias = c
	n.extent = span(n.extent, c.extent)
	p.errorAt(n.extent, "UsingStatementNotSupported")
	return true
}
