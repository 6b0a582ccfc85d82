package language

import (
	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

var (
	parserType       = object.NewClass(ns+"Parser", nil)
	parseErrorType   = object.NewClass(ns+"ParseError", nil)
	requirementsType = object.NewClass(ns+"ScriptRequirements", nil)
)

// parseError is an error of a text as scripts see it.
type parseError struct{ e syntax.ParseError }

// PSType is System.Management.Automation.Language.ParseError.
func (*parseError) PSType() *object.Type { return parseErrorType }

// PSString is the message below its place.
func (p *parseError) PSString(*object.Culture) string {
	if p.e.Extent.Source == nil {
		return p.e.Message
	}
	return syntax.PositionMessage(p.e.Extent) + "\n" + p.e.Message
}

// requirements is what the #requires lines ask for, as scripts see it.
type requirements struct{ *syntax.ScriptRequirements }

// PSType is System.Management.Automation.Language.ScriptRequirements.
func (requirements) PSType() *object.Type { return requirementsType }

func requirementsOf(r *syntax.ScriptRequirements) object.Value {
	if r == nil {
		return nil
	}
	return requirements{r}
}

func parserClasses() []dotnet.Class {
	type pe = *parseError
	return []dotnet.Class{
		{Type: parserType, Members: parserMembers},
		{Type: codeGenerationType, Members: codeGenerationMembers},
		{Type: requirementsType, Members: requirementsMembers},
		{Type: parseErrorType, Members: func() []dotnet.Def {
			return []dotnet.Def{
				dotnet.Prop(ns+"IScriptExtent Extent {get;}", func(p pe) object.Value { return Extent{p.e.Extent} }),
				dotnet.Prop("string ErrorId {get;}", func(p pe) object.Value { return p.e.ID }),
				dotnet.Prop("string Message {get;}", func(p pe) object.Value { return p.e.Message }),
				dotnet.Prop("bool IncompleteInput {get;}", func(p pe) object.Value { return p.e.Incomplete }),
				dotnet.Method("string ToString()", func(p pe, _ dotnet.Args) (object.Value, error) { return p.PSString(nil), nil }),
			}
		}},
	}
}

func parserMembers() []dotnet.Def {
	const refs = "[ref] " + ns + "Token[] tokens, [ref] " + ns + "ParseError[] errors)"
	return []dotnet.Def{
		dotnet.Static(ns+"ScriptBlockAst ParseFile(string fileName, "+refs, func(a dotnet.Args) (object.Value, error) {
			name, text, err := a.Host.Owner.(Runtime).ReadScript(a.String(0))
			if err != nil {
				message := "The file could not be read: " + object.AsException(err).Message
				failed := syntax.Result{Script: &syntax.ScriptBlock{}, Errors: []syntax.ParseError{{ID: "FileReadError", Message: message}}}
				return give(a, 1, failed)
			}
			return parse(a, 1, name, text)
		}),
		dotnet.Static(ns+"ScriptBlockAst ParseInput(string input, "+refs, func(a dotnet.Args) (object.Value, error) {
			return parse(a, 1, "", a.String(0))
		}),
		dotnet.Static(ns+"ScriptBlockAst ParseInput(string input, string fileName, "+refs, func(a dotnet.Args) (object.Value, error) {
			return parse(a, 2, a.String(1), a.String(0))
		}),
	}
}

// parse parses a text and puts tokens and errors into the references from argument at on.
func parse(a dotnet.Args, at int, name, text string) (object.Value, error) {
	return give(a, at, syntax.ParseWith(name, text, a.Host.Owner.(Runtime).ParseOptions()))
}

// Errors is an array of errors as scripts see them.
func Errors(list []syntax.ParseError) *object.Array {
	out := &object.Array{Elem: parseErrorType}
	for _, e := range list {
		out.Items = append(out.Items, &parseError{e})
	}
	return out
}

func give(a dotnet.Args, at int, r syntax.Result) (object.Value, error) {
	for i, v := range []object.Value{&object.Array{Elem: tokenType, Items: tokens(r.Tokens)}, Errors(r.Errors)} {
		if ref, ok := a.Value(at + i).(object.Reference); ok {
			if err := ref.RefSet(v); err != nil {
				return nil, err
			}
		}
	}
	return Node{r.Script}, nil
}

func requirementsMembers() []dotnet.Def {
	type rq = requirements
	const list = "System.Collections.ObjectModel.ReadOnlyCollection"
	return []dotnet.Def{
		dotnet.Prop("string RequiredApplicationId {get;}", func(r rq) object.Value { return nullable(r.RequiredApplicationID) }),
		dotnet.Prop("version RequiredPSVersion {get;}", func(r rq) object.Value {
			if r.RequiredPSVersion == "" {
				return nil
			}
			v, _ := object.Convert(r.RequiredPSVersion, object.VersionType)
			return v
		}),
		dotnet.Prop(list+"[string] RequiredPSEditions {get;}", func(r rq) object.Value { return stringsOf(r.RequiredPSEditions) }),
		dotnet.Prop(list+"[Microsoft.PowerShell.Commands.ModuleSpecification] RequiredModules {get;}", func(r rq) object.Value { return modulesOf(r.RequiredModules) }),
		dotnet.Prop(list+"[string] RequiredAssemblies {get;}", func(r rq) object.Value { return stringsOf(r.RequiredAssemblies) }),
		dotnet.Prop("bool IsElevationRequired {get;}", func(r rq) object.Value { return r.IsElevationRequired }),
	}
}

var moduleSpecType = object.NewClass("Microsoft.PowerShell.Commands.ModuleSpecification", nil)

// moduleSpec is a module that a script asks for.
type moduleSpec struct{ syntax.ModuleSpecification }

// PSType is Microsoft.PowerShell.Commands.ModuleSpecification.
func (moduleSpec) PSType() *object.Type { return moduleSpecType }

// PSString is the module as a hashtable, or its name.
func (m moduleSpec) PSString(*object.Culture) string { return m.String() }

func modulesOf(list []syntax.ModuleSpecification) object.Value {
	items := make([]object.Value, len(list))
	for i, m := range list {
		items[i] = moduleSpec{m}
	}
	return dotnet.ReadOnly(moduleSpecType, items)
}

func moduleSpecMembers() []dotnet.Def {
	as := func(text string, t *object.Type) object.Value {
		if text == "" {
			return nil
		}
		v, _ := object.Convert(text, t)
		return v
	}
	return []dotnet.Def{
		dotnet.Prop("string Name {get;}", func(m moduleSpec) object.Value { return m.Name }),
		dotnet.Prop("System.Nullable[guid] Guid {get;}", func(m moduleSpec) object.Value { return as(m.GUID, object.GuidType) }),
		dotnet.Prop("version Version {get;}", func(m moduleSpec) object.Value { return as(m.Version, object.VersionType) }),
		dotnet.Prop("string MaximumVersion {get;}", func(m moduleSpec) object.Value { return nullable(m.MaximumVersion) }),
		dotnet.Prop("version RequiredVersion {get;}", func(m moduleSpec) object.Value { return as(m.RequiredVersion, object.VersionType) }),
		dotnet.Method("string ToString()", func(m moduleSpec, _ dotnet.Args) (object.Value, error) { return m.String(), nil }),
	}
}
