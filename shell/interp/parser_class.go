package interp

import (
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// What [System.Management.Automation.Language.Parser] gives scripts: trees (ast_value.go), tokens and errors.

var (
	parserType     = object.NewClass("System.Management.Automation.Language.Parser", nil)
	tokenType      = object.NewClass("System.Management.Automation.Language.Token", nil)
	parseErrorType = object.NewClass("System.Management.Automation.Language.ParseError", nil)
	positionType   = object.NewClass("System.Management.Automation.Language.InternalScriptPosition", nil)
)

// tokenValue is a token of a text.
type tokenValue struct{ t syntax.Token }

// PSType is Token.
func (*tokenValue) PSType() *object.Type { return tokenType }

// PSString is the token as written.
func (v *tokenValue) PSString(*object.Culture) string { return v.t.Text() }

// parseErrorValue is an error of a text.
type parseErrorValue struct{ e syntax.ParseError }

// PSType is ParseError.
func (*parseErrorValue) PSType() *object.Type { return parseErrorType }

// positionValue is a place in a text.
type positionValue struct {
	source *syntax.Source
	at     int
}

// PSType is InternalScriptPosition.
func (positionValue) PSType() *object.Type { return positionType }

// PSGet knows the properties of IScriptPosition.
func (p positionValue) PSGet(name string) (object.Value, bool, error) {
	switch strings.ToLower(name) {
	case "offset":
		return int32(p.source.UTF16(p.at)), true, nil
	case "linenumber":
		return int32(p.source.Line(p.at)), true, nil
	case "columnnumber":
		return int32(p.source.Column(p.at)), true, nil
	case "line":
		return p.source.LineText(p.source.Line(p.at)), true, nil
	}
	return nil, false, nil
}

func parserClasses() []dotnet.Class {
	return []dotnet.Class{
		{Type: parserType, Members: parserMembers},
		{Type: tokenType, Members: func() []dotnet.Def {
			return []dotnet.Def{
				dotnet.Prop("string Text {get;}", func(v *tokenValue) object.Value { return v.t.Text() }),
				dotnet.Prop("string Kind {get;}", func(v *tokenValue) object.Value { return v.t.Kind.String() }),
				dotnet.Prop("System.Object Extent {get;}", func(v *tokenValue) object.Value { return extentValue{v.t.Extent} }),
			}
		}},
		{Type: parseErrorType, Members: func() []dotnet.Def {
			return []dotnet.Def{
				dotnet.Prop("string ErrorId {get;}", func(v *parseErrorValue) object.Value { return v.e.ID }),
				dotnet.Prop("string Message {get;}", func(v *parseErrorValue) object.Value { return v.e.Message }),
				dotnet.Prop("bool IncompleteInput {get;}", func(v *parseErrorValue) object.Value { return v.e.Incomplete }),
				dotnet.Prop("System.Object Extent {get;}", func(v *parseErrorValue) object.Value { return extentValue{v.e.Extent} }),
			}
		}},
	}
}

func parserMembers() []dotnet.Def {
	return []dotnet.Def{
		dotnet.Static("System.Object ParseInput(string input, [ref] System.Object tokens, [ref] System.Object errors)", func(a dotnet.Args) (object.Value, error) {
			r := syntax.ParseInput("", a.String(0))
			tokens, errs := &object.Array{Elem: tokenType}, &object.Array{Elem: parseErrorType}
			for _, t := range r.Tokens {
				tokens.Items = append(tokens.Items, &tokenValue{t})
			}
			for _, e := range r.Errors {
				errs.Items = append(errs.Items, &parseErrorValue{e})
			}
			for i, v := range []object.Value{tokens, errs} {
				if ref, ok := a.Value(1 + i).(object.Reference); ok {
					if err := ref.RefSet(v); err != nil {
						return nil, err
					}
				}
			}
			return &astNode{r.Script}, nil
		}),
	}
}
