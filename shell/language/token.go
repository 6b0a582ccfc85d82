package language

import (
	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

var (
	tokenType            = object.NewClass(ns+"Token", nil)
	numberTokenType      = class("NumberToken", tokenType)
	parameterTokenType   = class("ParameterToken", tokenType)
	variableTokenType    = class("VariableToken", tokenType)
	labelTokenType       = class("LabelToken", tokenType)
	stringTokenType      = class("StringToken", tokenType)
	literalTokenType     = class("StringLiteralToken", stringTokenType)
	expandableTokenType  = class("StringExpandableToken", stringTokenType)
	redirectionTokenType = class("RedirectionToken", tokenType)
	mergingTokenType     = class("MergingRedirectionToken", redirectionTokenType)
	fileTokenType        = class("FileRedirectionToken", redirectionTokenType)
	inputTokenType       = class("InputRedirectionToken", redirectionTokenType)
)

// token is a token of a text as scripts see it.
type token struct{ t syntax.Token }

// PSType is the token's class.
func (k *token) PSType() *object.Type {
	switch k.t.Kind {
	case syntax.Variable, syntax.SplattedVariable:
		return variableTokenType
	case syntax.ParameterToken:
		return parameterTokenType
	case syntax.Number:
		return numberTokenType
	case syntax.Label:
		return labelTokenType
	case syntax.StringLiteral, syntax.HereStringLiteral:
		return literalTokenType
	case syntax.StringExpandable, syntax.HereStringExpandable:
		return expandableTokenType
	case syntax.Generic:
		if len(k.t.Nested) > 0 {
			return expandableTokenType
		}
		if text := k.t.Text(); text[0] == ':' && k.value() == text[1:] { // pwsh: a label among arguments
			return labelTokenType
		}
		return literalTokenType
	case syntax.RedirectInStd:
		return inputTokenType
	case syntax.RedirectionToken:
		if r, ok := k.t.Value.(*syntax.RedirectionValue); ok && r.Merge {
			return mergingTokenType
		}
		return fileTokenType
	}
	return tokenType
}

// PSString is the token as written.
func (k *token) PSString(*object.Culture) string {
	if k.t.Kind == syntax.EndOfInput {
		return "<eof>"
	}
	return k.t.Text()
}

// value is the meaning of a string, label, variable or parameter.
func (k *token) value() string { s, _ := k.t.Value.(string); return s }

func tokens(list []syntax.Token) []object.Value {
	items := make([]object.Value, len(list))
	for i, t := range list {
		items[i] = &token{t}
	}
	return items
}

func tokenClasses() []dotnet.Class {
	table := func(t *object.Type, defs ...dotnet.Def) dotnet.Class {
		return dotnet.Class{Type: t, Members: func() []dotnet.Def { return defs }}
	}
	stream := func(name string, f func(*syntax.RedirectionValue) syntax.Stream) dotnet.Def {
		return dotnet.Prop(ns+"RedirectionStream "+name+" {get;}", func(k *token) object.Value {
			return enum(redirectionStreamType, f(k.t.Value.(*syntax.RedirectionValue)))
		})
	}
	from := stream("FromStream", func(r *syntax.RedirectionValue) syntax.Stream { return r.From })
	return []dotnet.Class{
		table(tokenType,
			dotnet.Prop("string Text {get;}", func(k *token) object.Value { return k.t.Text() }),
			dotnet.Prop(ns+"TokenFlags TokenFlags {get;}", func(k *token) object.Value { return enum(tokenFlagsType, k.t.Flags) }),
			dotnet.Prop(ns+"TokenKind Kind {get;}", func(k *token) object.Value { return enum(tokenKindType, k.t.Kind) }),
			dotnet.Prop("bool HasError {get;}", func(k *token) object.Value { return k.t.Flags&syntax.FlagTokenInError != 0 }),
			dotnet.Prop(ns+"IScriptExtent Extent {get;}", func(k *token) object.Value { return Extent{k.t.Extent} }),
			dotnet.Method("string ToString()", func(k *token, _ dotnet.Args) (object.Value, error) { return k.PSString(nil), nil })),
		table(numberTokenType, dotnet.Prop("System.Object Value {get;}", func(k *token) object.Value {
			if d, ok := k.t.Value.(syntax.Decimal); ok {
				v, _ := object.ParseDecimal(d.String())
				return v
			}
			return k.t.Value
		})),
		table(parameterTokenType,
			dotnet.Prop("string ParameterName {get;}", func(k *token) object.Value { return k.value() }),
			dotnet.Prop("bool UsedColon {get;}", func(k *token) object.Value { return k.t.UsedColon })),
		table(variableTokenType,
			dotnet.Prop("string Name {get;}", func(k *token) object.Value { return syntax.ParseVariablePath(k.value()).Name }),
			dotnet.Prop("System.Management.Automation.VariablePath VariablePath {get;}", func(k *token) object.Value {
				return variablePath{syntax.ParseVariablePath(k.value())}
			})),
		table(labelTokenType, dotnet.Prop("string LabelText {get;}", func(k *token) object.Value { return k.value() })),
		table(stringTokenType, dotnet.Prop("string Value {get;}", func(k *token) object.Value { return k.value() })),
		table(literalTokenType),
		table(expandableTokenType, dotnet.Prop(collectionOf("Token")+" NestedTokens {get;}", func(k *token) object.Value {
			if len(k.t.Nested) == 0 {
				return nil
			}
			return readOnly("Token", tokens(k.t.Nested))
		})),
		table(redirectionTokenType),
		table(mergingTokenType, from, stream("ToStream", func(r *syntax.RedirectionValue) syntax.Stream { return r.To })),
		table(fileTokenType, from, dotnet.Prop("bool Append {get;}", func(k *token) object.Value { return k.t.Value.(*syntax.RedirectionValue).Append })),
		table(inputTokenType),
		{Type: traitsType, Members: traitsMembers},
	}
}

var traitsType = object.NewClass(ns+"TokenTraits", nil)

// traitsMembers are the static methods of TokenTraits.
func traitsMembers() []dotnet.Def {
	return []dotnet.Def{
		dotnet.Static(""+ns+"TokenFlags GetTraits("+ns+"TokenKind kind)", func(a dotnet.Args) (object.Value, error) {
			return enum(tokenFlagsType, syntax.TokenKind(a.Enum(0)).Flags()), nil
		}),
		dotnet.Static("bool HasTrait("+ns+"TokenKind kind, "+ns+"TokenFlags flag)", func(a dotnet.Args) (object.Value, error) {
			return syntax.TokenKind(a.Enum(0)).Flags()&syntax.TokenFlags(a.Enum(1)) != 0, nil
		}),
		dotnet.Static("string Text("+ns+"TokenKind kind)", func(a dotnet.Args) (object.Value, error) {
			return syntax.TokenKind(a.Enum(0)).Text(), nil
		}),
	}
}
