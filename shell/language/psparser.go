package language

import (
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

const sma = "System.Management.Automation."

var (
	psParserType     = object.NewClass(sma+"PSParser", nil)
	psTokenClass     = object.NewClass(sma+"PSToken", nil)
	psParseErrorType = object.NewClass(sma+"PSParseError", nil)
)

// psToken is a token as the old parser gives it.
type psToken struct{ syntax.PSToken }

// PSType is System.Management.Automation.PSToken.
func (*psToken) PSType() *object.Type { return psTokenClass }

// psParseError is an error as the old parser gives it.
type psParseError struct{ syntax.ParseError }

// PSType is System.Management.Automation.PSParseError.
func (*psParseError) PSType() *object.Type { return psParseErrorType }

func psParserClasses() []dotnet.Class {
	const tail = ", [ref] System.Collections.ObjectModel.Collection[" + sma + "PSParseError] errors)"
	const head = "System.Collections.ObjectModel.Collection[" + sma + "PSToken] Tokenize("
	number := func(name string, f func(syntax.Extent) int) dotnet.Def {
		return dotnet.Prop("int "+name+" {get;}", func(k *psToken) object.Value { return int32(f(k.Extent)) })
	}
	return []dotnet.Class{
		{Type: moduleSpecType, Members: moduleSpecMembers},
		{Type: psParserType, Members: func() []dotnet.Def {
			return []dotnet.Def{
				dotnet.Static(head+"string script"+tail, func(a dotnet.Args) (object.Value, error) { return tokenize(a, a.String(0)) }),
				dotnet.Static(head+"System.Object[] script"+tail, func(a dotnet.Args) (object.Value, error) {
					var b strings.Builder
					for _, line := range a.Items(0) {
						b.WriteString(object.ToString(line) + "\n")
					}
					return tokenize(a, b.String())
				}),
			}
		}},
		{Type: psTokenClass, Members: func() []dotnet.Def {
			return []dotnet.Def{
				dotnet.Prop("string Content {get;}", func(k *psToken) object.Value { return k.Content }),
				dotnet.Prop(sma+"PSTokenType Type {get;}", func(k *psToken) object.Value { return enum(psTokenTypeType, k.Type) }),
				number("Start", syntax.Extent.StartOffset),
				number("Length", func(e syntax.Extent) int { return e.EndOffset() - e.StartOffset() }),
				number("StartLine", syntax.Extent.StartLine), number("StartColumn", syntax.Extent.StartColumn),
				number("EndLine", syntax.Extent.EndLine), number("EndColumn", syntax.Extent.EndColumn),
			}
		}},
		{Type: psParseErrorType, Members: func() []dotnet.Def {
			return []dotnet.Def{
				dotnet.Prop(sma+"PSToken Token {get;}", func(p *psParseError) object.Value {
					return &psToken{syntax.PSToken{Type: syntax.PSPosition, Content: p.Extent.Text(), Extent: p.Extent}}
				}),
				dotnet.Prop("string Message {get;}", func(p *psParseError) object.Value { return p.Message }),
			}
		}},
	}
}

// tokenize is [PSParser]::Tokenize.
func tokenize(a dotnet.Args, text string) (object.Value, error) {
	r := syntax.ParseInput("", text)
	list := &object.List{Type: object.CollectionType.Generic(psTokenClass)}
	for _, t := range r.PSTokens() {
		list.Items = append(list.Items, &psToken{t})
	}
	errs := &object.List{Type: object.CollectionType.Generic(psParseErrorType)}
	for _, e := range r.Errors {
		errs.Items = append(errs.Items, &psParseError{e})
	}
	if ref, ok := a.Value(1).(object.Reference); ok {
		if err := ref.RefSet(errs); err != nil {
			return nil, err
		}
	}
	return list, nil
}
