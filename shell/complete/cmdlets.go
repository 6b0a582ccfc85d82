package complete

import (
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/interp"
	"migsh/shell/object"
)

var (
	completionType      = object.NewClass("System.Management.Automation.CommandCompletion", nil)
	valuesGeneratorType = object.NewInterface("System.Management.Automation.IValidateSetValuesGenerator")
	resultType          = object.NewClass("System.Management.Automation.CompletionResult", nil)
)

// PSType is CommandCompletion.
func (*Completion) PSType() *object.Type { return completionType }

// PSType is CompletionResult.
func (*Result) PSType() *object.Type { return resultType }

// Next is the next result, or the one before, in a circle; nil when there is none.
func (c *Completion) Next(forward bool) *Result {
	n := len(c.Matches)
	if n == 0 {
		return nil
	}
	switch {
	case forward:
		c.CurrentMatchIndex = (c.CurrentMatchIndex + 1) % n
	case c.CurrentMatchIndex <= 0:
		c.CurrentMatchIndex = n - 1
	default:
		c.CurrentMatchIndex--
	}
	return c.Matches[c.CurrentMatchIndex]
}

// Classes are the .NET classes of completions.
func (c *Completer) Classes() []dotnet.Class {
	return []dotnet.Class{
		{Type: resultTypeType, Members: func() []dotnet.Def { return nil }},
		{Type: valuesGeneratorType, Members: func() []dotnet.Def { return nil }},
		{Type: resultType, Members: resultMembers},
		{Type: completionType, Members: c.completionMembers},
	}
}

func resultMembers() []dotnet.Def {
	return []dotnet.Def{
		dotnet.Ctor("new(string completionText, string listItemText, System.Management.Automation.CompletionResultType resultType, string toolTip)",
			func(a dotnet.Args) (object.Value, error) {
				kind, err := object.Convert(a.Value(2), resultTypeType)
				if err != nil {
					return nil, err
				}
				return &Result{a.String(0), a.String(1), ResultType(kind.(object.Enum).Value), a.String(3)}, nil
			}),
		dotnet.Ctor("new(string completionText)", func(a dotnet.Args) (object.Value, error) {
			return &Result{a.String(0), a.String(0), Text, a.String(0)}, nil
		}),
		dotnet.Prop("string CompletionText {get;}", func(r *Result) object.Value { return r.CompletionText }),
		dotnet.Prop("string ListItemText {get;}", func(r *Result) object.Value { return r.ListItemText }),
		dotnet.Prop("System.Management.Automation.CompletionResultType ResultType {get;}",
			func(r *Result) object.Value { return object.Enum{Type: resultTypeType, Value: int64(r.Kind)} }),
		dotnet.Prop("string ToolTip {get;}", func(r *Result) object.Value { return r.ToolTip }),
	}
}

func (c *Completer) completionMembers() []dotnet.Def {
	number := func(sig string, at func(*Completion) *int) dotnet.Def {
		return dotnet.PropSet(sig, func(x *Completion) object.Value { return int32(*at(x)) }, func(x *Completion, v object.Value) error {
			n, _ := v.(int32)
			*at(x) = int(n)
			return nil
		})
	}
	return []dotnet.Def{
		number("int CurrentMatchIndex {get;set;}", func(x *Completion) *int { return &x.CurrentMatchIndex }),
		number("int ReplacementIndex {get;set;}", func(x *Completion) *int { return &x.ReplacementIndex }),
		number("int ReplacementLength {get;set;}", func(x *Completion) *int { return &x.ReplacementLength }),
		dotnet.Prop("System.Object CompletionMatches {get;}", func(x *Completion) object.Value {
			list := object.NewList(object.ObjectType)
			for _, m := range x.Matches {
				list.Items = append(list.Items, m)
			}
			return list
		}),
		dotnet.Method("System.Management.Automation.CompletionResult GetNextResult(bool forward)", func(x *Completion, a dotnet.Args) (object.Value, error) {
			if n := x.Next(a.Bool(0)); n != nil {
				return n, nil
			}
			return nil, nil
		}),
		dotnet.Static("static System.Management.Automation.CommandCompletion CompleteInput(string input, int cursorIndex, hashtable options)",
			func(a dotnet.Args) (object.Value, error) {
				s := a.Host.Owner.(*interp.Session)
				return c.Complete(s.View(), a.String(0), a.Int(1), optionsOf(a.Value(2))), nil
			}),
	}
}

// optionsOf reads the table of options.
func optionsOf(v object.Value) Options {
	h, ok := object.Unwrap(v).(*object.Hashtable)
	if !ok {
		return Options{}
	}
	set := func(name string) bool {
		x, _ := h.Get(name)
		return object.Truth(x)
	}
	return Options{RelativeFilePaths: set("RelativeFilePaths"), LiteralPaths: set("LiteralPaths")}
}

// Commands are TabExpansion2 and Register-ArgumentCompleter.
func (c *Completer) Commands() []interp.Command {
	core := interp.InModule("Microsoft.PowerShell.Core")
	return []interp.Command{
		interp.Define("TabExpansion2", func() *tabExpansion2 { return &tabExpansion2{c: c} }, interp.DefaultSet("ScriptInputSet"),
			interp.Synopsis("Completes a command line at the cursor."), interp.Example("TabExpansion2 'Get-Chil' 8"), core),
		interp.Define("Register-ArgumentCompleter", func() *registerCompleter { return &registerCompleter{c: c} }, interp.DefaultSet("PowerShellSet"),
			interp.Synopsis("Registers a script block that completes the values of a parameter."), core,
			interp.Example("Register-ArgumentCompleter -CommandName Get-Item -ParameterName Filter -ScriptBlock { '*.csv' }")),
	}
}

type tabExpansion2 struct {
	InputScript      string            `ps:"pos=0,mandatory,set=ScriptInputSet,allowempty"`
	CursorColumn     int               `ps:"pos=1,set=ScriptInputSet"`
	Ast              object.Value      `ps:"pos=0,mandatory,set=AstInputSet"`
	Tokens           object.Value      `ps:"pos=1,mandatory,set=AstInputSet"`
	PositionOfCursor object.Value      `ps:"pos=2,mandatory,set=AstInputSet"`
	Options          *object.Hashtable `ps:"pos=2,set=ScriptInputSet;pos=3,set=AstInputSet"`

	c *Completer
}

// Process completes.
func (t *tabExpansion2) Process(p *interp.Pipe) error {
	text, cursor := t.InputScript, t.CursorColumn
	if tree := interp.AstOf(t.Ast); tree != nil {
		source := tree.Extent().Source
		text, cursor = source.Text, utf16Length(source.Text)
		if at, found, err := p.Session().Net().Get(t.PositionOfCursor, "Offset"); err == nil && found {
			if n, ok := at.(int32); ok {
				cursor = int(n)
			}
		}
	} else if !p.Bound("CursorColumn") {
		cursor = utf16Length(text)
	}
	var o Options
	if t.Options != nil {
		o = optionsOf(t.Options)
	}
	return p.Write(t.c.Complete(p.View(), text, cursor, o))
}

type registerCompleter struct {
	CommandName   []string            `ps:"mandatory,set=NativeCommandSet;set=PowerShellSet"`
	ParameterName string              `ps:"mandatory,set=PowerShellSet"`
	ScriptBlock   *interp.ScriptBlock `ps:"mandatory"`
	Native        interp.Switch       `ps:"set=NativeCommandSet"`

	c *Completer
}

// Process registers.
func (r *registerCompleter) Process(p *interp.Pipe) error {
	if r.ParameterName == "" {
		for _, n := range r.CommandName {
			r.c.native[strings.ToLower(n)] = r.ScriptBlock
		}
		return nil
	}
	names := r.CommandName
	if len(names) == 0 {
		names = []string{""}
	}
	for _, n := range names {
		r.c.registered[strings.ToLower(n)+":"+strings.ToLower(r.ParameterName)] = r.ScriptBlock
	}
	return nil
}
