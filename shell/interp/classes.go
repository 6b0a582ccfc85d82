package interp

import (
	"path/filepath"
	"slices"

	"migsh/shell/dotnet"
	"migsh/shell/language"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// ownClasses are the .NET types whose values live in this package, with their members.
func ownClasses() []dotnet.Class {
	return append(slices.Concat(exceptionClasses(), metadataClasses(), language.Classes(), styleClasses(), engineClasses(), hostClasses(), commandInfoClasses(), pscmdletClasses()), []dotnet.Class{
		{Type: object.ScriptBlockType, Members: scriptBlockMembers},
		{Type: errorRecordType, Members: errorRecordMembers},
		{Type: categoryInfoType, Members: categoryInfoMembers},
		{Type: errorDetailsType, Members: errorDetailsMembers},
		{Type: invocationType, Members: invocationMembers},
		{Type: hostMessageType, Members: hostMessageMembers},
		{Type: object.SwitchParameterType, Members: switchMembers},
		{Type: object.PSReferenceType, Members: referenceMembers},
		{Type: pathInfoType, Members: pathInfoMembers},
		{Type: driveType, Members: driveMembers},
		{Type: variableType, Members: variableMembers},
		{Type: streamRecordTypes[StreamWarning], Members: streamRecordMembers},
		{Type: streamRecordTypes[StreamVerbose], Members: streamRecordMembers},
		{Type: streamRecordTypes[StreamDebug], Members: streamRecordMembers},
		{Type: informationType, Members: informationMembers},
		{Type: moduleType, Members: moduleMembers},
		{Type: errorCategoryType, Members: func() []dotnet.Def { return nil }},
		{Type: actionPreferenceType, Members: func() []dotnet.Def { return nil }},
		{Type: confirmImpactType, Members: func() []dotnet.Def { return nil }},
	}...)
}

func scriptBlockMembers() []dotnet.Def {
	type sb = *ScriptBlock
	return []dotnet.Def{
		dotnet.Method("System.Collections.ObjectModel.Collection[psobject] Invoke(Params System.Object[] args)", func(b sb, a dotnet.Args) (object.Value, error) {
			var out collector
			err := b.sess.current().callBlock(b, a.Items(0), &out, false)
			l := &object.List{Type: object.CollectionType.Generic(object.PSObjectType), Items: out.items}
			return l, calling("Invoke", len(a.Items(0)), err)
		}),
		dotnet.Method("System.Object InvokeReturnAsIs(Params System.Object[] args)", func(b sb, a dotnet.Args) (object.Value, error) {
			var out collector
			err := b.sess.current().callBlock(b, a.Items(0), &out, false)
			return collapse(out.items), err
		}),
		dotnet.Method("scriptblock GetNewClosure()", func(b sb, _ dotnet.Args) (object.Value, error) { return b.sess.current().closure(b), nil }),
		dotnet.Method("System.Management.Automation.SteppablePipeline GetSteppablePipeline()", func(b sb, _ dotnet.Args) (object.Value, error) {
			return made(b.sess.current().steppable(b, nil))
		}),
		dotnet.Method("System.Management.Automation.SteppablePipeline GetSteppablePipeline(System.Management.Automation.CommandOrigin commandOrigin)",
			func(b sb, _ dotnet.Args) (object.Value, error) { return made(b.sess.current().steppable(b, nil)) }),
		dotnet.Method("System.Management.Automation.SteppablePipeline GetSteppablePipeline(System.Management.Automation.CommandOrigin commandOrigin, System.Object[] args)",
			func(b sb, a dotnet.Args) (object.Value, error) {
				return made(b.sess.current().steppable(b, a.Items(1)))
			}),
		dotnet.Method("string ToString()", func(b sb, _ dotnet.Args) (object.Value, error) { return b.Text(), nil }),
		dotnet.Prop("System.Management.Automation.Language.Ast Ast {get;}", func(b sb) object.Value {
			if f, ok := b.unit.ast.Parent().(*syntax.FunctionDefinition); ok {
				return language.Node{Ast: f} // pwsh: a function's block has the whole definition
			}
			return language.Node{Ast: b.unit.ast}
		}),
		dotnet.Prop("string File {get;}", func(b sb) object.Value { return nullable(b.unit.ast.Extent().File()) }),
		dotnet.Prop("System.Collections.Generic.List[System.Attribute] Attributes {get;}", func(b sb) object.Value {
			l := object.NewList(attributeType)
			f := b.sess.current()
			for _, ab := range b.unit.compiled(b.sess).command.written {
				if a, ok := ab.(*syntax.Attribute); ok {
					if v, err := f.attributeValue(a); err == nil {
						l.Items = append(l.Items, v)
					}
				}
			}
			return l
		}),
		dotnet.Prop("psmoduleinfo Module {get;}", func(b sb) object.Value {
			if b.module == nil {
				return nil
			}
			return b.module
		}),
		dotnet.Static("scriptblock Create(string script)", func(a dotnet.Args) (object.Value, error) {
			b, err := sessionOf(a).parseBlock(a.String(0))
			return b, calling("Create", 1, err)
		}),
	}
}

// sessionOf is the session a .NET call was made from.
func sessionOf(a dotnet.Args) *Session { return a.Host.Owner.(*Session) }

// nullable is a string, or $null for an empty one.
func nullable(s string) object.Value {
	if s == "" {
		return nil
	}
	return s
}

var (
	errorRecordType   = object.NewClass("System.Management.Automation.ErrorRecord", nil)
	categoryInfoType  = object.NewClass("System.Management.Automation.ErrorCategoryInfo", nil)
	errorDetailsType  = newErrorDetailsType()
	errorCategoryType = object.NewEnum("System.Management.Automation.ErrorCategory", categoryNames[:]...)
)

// newErrorDetailsType makes a class that text converts to, through its constructor.
func newErrorDetailsType() *object.Type {
	t := object.NewClass("System.Management.Automation.ErrorDetails", nil)
	t.FromValue = func(v object.Value) (object.Value, bool, error) {
		text, ok := object.Unwrap(v).(string)
		if !ok {
			return nil, false, nil
		}
		return errorDetails{&ErrorRecord{Details: text}}, true, nil
	}
	return t
}

// PSType is System.Management.Automation.ErrorRecord.
func (*ErrorRecord) PSType() *object.Type { return errorRecordType }

// PSString is the message.
func (r *ErrorRecord) PSString(*object.Culture) string { return r.Message() }

// categoryInfo is CategoryInfo of a record.
type categoryInfoValue struct{ r *ErrorRecord }

// PSType is System.Management.Automation.ErrorCategoryInfo.
func (categoryInfoValue) PSType() *object.Type { return categoryInfoType }

// PSString is what GetMessage gives.
func (c categoryInfoValue) PSString(*object.Culture) string { return c.r.categoryInfo() }

// errorDetails is ErrorDetails of a record.
type errorDetails struct{ r *ErrorRecord }

// PSType is System.Management.Automation.ErrorDetails.
func (errorDetails) PSType() *object.Type { return errorDetailsType }

// PSString is the message.
func (d errorDetails) PSString(*object.Culture) string { return d.r.Message() }

func errorRecordMembers() []dotnet.Def {
	type rec = *ErrorRecord
	return []dotnet.Def{
		dotnet.Prop("System.Exception Exception {get;}", func(r rec) object.Value { return r.exception() }),
		dotnet.Prop("System.Object TargetObject {get;}", func(r rec) object.Value { return r.Target }),
		dotnet.Prop("System.Management.Automation.ErrorCategoryInfo CategoryInfo {get;}", func(r rec) object.Value { return categoryInfoValue{r} }),
		dotnet.Prop("string FullyQualifiedErrorId {get;}", func(r rec) object.Value { return r.ID }),
		dotnet.PropSet("System.Management.Automation.ErrorDetails ErrorDetails {get;set;}", func(r rec) object.Value {
			if r.Details == "" && r.Advice == "" {
				return nil
			}
			return errorDetails{r}
		}, func(r rec, v object.Value) error {
			if d, ok := v.(errorDetails); ok {
				r.Details = d.r.Details
			} else {
				r.Details = object.ToString(v)
			}
			return nil
		}),
		dotnet.Prop("System.Management.Automation.InvocationInfo InvocationInfo {get;}", func(r rec) object.Value {
			if r.Invocation == nil {
				return nil
			}
			return r.Invocation.ofError()
		}),
		dotnet.Prop("string ScriptStackTrace {get;}", func(r rec) object.Value { return nullable(r.Stack) }),
		dotnet.Prop("System.Collections.ObjectModel.ReadOnlyCollection[int] PipelineIterationInfo {get;}", func(r rec) object.Value {
			return r.iterations()
		}),
		dotnet.Prop("string PSMessageDetails {get;}", func(rec) object.Value { return nil }),
		dotnet.Method("string ToString()", func(r rec, _ dotnet.Args) (object.Value, error) { return r.Message(), nil }),
		dotnet.Ctor("new(System.Exception exception, string errorId, System.Management.Automation.ErrorCategory errorCategory, System.Object targetObject)",
			func(a dotnet.Args) (object.Value, error) {
				if a.Null(0) {
					return nil, object.NewException(object.PSArgumentNullExceptionType, "Cannot process argument because the value of argument \"exception\" is null. Change the value of argument \"exception\" to a non-null value.")
				}
				r := &ErrorRecord{ID: a.String(1), Category: Category(a.Enum(2)), Target: a.Value(3)}
				if e := dotnet.Arg[*object.Exception](a, 0); e != nil {
					r.Err = e
				}
				return r, nil
			}),
	}
}

func categoryInfoMembers() []dotnet.Def {
	type info = categoryInfoValue
	return []dotnet.Def{
		dotnet.PropSet("string Activity {get;set;}", func(c info) object.Value { return c.r.Activity }, func(c info, v object.Value) error {
			c.r.Activity = object.ToString(v)
			return nil
		}),
		dotnet.Prop("System.Management.Automation.ErrorCategory Category {get;}", func(c info) object.Value {
			return object.Enum{Type: errorCategoryType, Value: int64(c.r.Category)}
		}),
		dotnet.PropSet("string Reason {get;set;}", func(c info) object.Value { return c.r.reasonName() }, func(c info, v object.Value) error {
			c.r.Reason = object.ToString(v)
			return nil
		}),
		dotnet.PropSet("string TargetName {get;set;}", func(c info) object.Value { n, _ := c.r.targetTexts(); return n }, func(c info, v object.Value) error {
			c.r.TargetName = object.ToString(v)
			return nil
		}),
		dotnet.PropSet("string TargetType {get;set;}", func(c info) object.Value { _, t := c.r.targetTexts(); return t }, func(c info, v object.Value) error {
			c.r.TargetType = object.ToString(v)
			return nil
		}),
		dotnet.Method("string GetMessage()", func(c info, _ dotnet.Args) (object.Value, error) { return c.r.categoryInfo(), nil }),
		dotnet.Method("string ToString()", func(c info, _ dotnet.Args) (object.Value, error) { return c.r.categoryInfo(), nil }),
	}
}

func errorDetailsMembers() []dotnet.Def {
	return []dotnet.Def{
		dotnet.Prop("string Message {get;}", func(d errorDetails) object.Value { return d.r.Message() }),
		dotnet.Prop("string RecommendedAction {get;}", func(d errorDetails) object.Value { return d.r.Advice }),
		dotnet.Ctor("new(string message)", func(a dotnet.Args) (object.Value, error) {
			return errorDetails{&ErrorRecord{Details: a.String(0)}}, nil
		}),
	}
}

func invocationMembers() []dotnet.Def {
	type inv = *Invocation
	return []dotnet.Def{
		dotnet.Prop("System.Management.Automation.CommandInfo MyCommand {get;}", func(i inv) object.Value {
			if i.Cmd == nil {
				return nil
			}
			if i.Cmd.Kind == KindBlock && i.act != nil {
				cmd := *i.Cmd
				cmd.block = i.act.block
				return &CommandInfo{&cmd}
			}
			return &CommandInfo{i.Cmd}
		}),
		dotnet.Prop("System.Collections.Generic.Dictionary[string,System.Object] BoundParameters {get;}", func(i inv) object.Value {
			if i.act != nil && i.act.bound != nil {
				return i.act.bound.table()
			}
			return (&boundSet{}).table()
		}),
		dotnet.Prop("System.Collections.Generic.List[System.Object] UnboundArguments {get;}", func(i inv) object.Value {
			if i.act != nil {
				return object.NewList(object.ObjectType, i.act.args...)
			}
			return object.NewList(object.ObjectType)
		}),
		dotnet.Prop("int ScriptLineNumber {get;}", func(i inv) object.Value { return int32(i.LineNumber()) }),
		dotnet.Prop("int OffsetInLine {get;}", func(i inv) object.Value {
			if i.Pos == nil || i.Pos.Source == nil {
				return int32(0)
			}
			return int32(i.Pos.StartColumn())
		}),
		dotnet.Prop("long HistoryId {get;}", func(inv) object.Value { return int64(1) }),
		dotnet.Prop("string ScriptName {get;}", func(i inv) object.Value { return i.ScriptName() }),
		dotnet.Prop("string Line {get;}", func(i inv) object.Value { return i.fullLine() }),
		dotnet.Prop("string Statement {get;}", func(i inv) object.Value {
			if i.Pos == nil {
				return ""
			}
			return i.Pos.Text()
		}),
		dotnet.Prop("string PositionMessage {get;}", func(i inv) object.Value { return i.PositionMessage() }),
		dotnet.Prop("string PSScriptRoot {get;}", func(i inv) object.Value {
			if s := i.ScriptName(); s != "" {
				return filepath.Dir(s)
			}
			return ""
		}),
		dotnet.Prop("string PSCommandPath {get;}", func(i inv) object.Value { return i.ScriptName() }),
		dotnet.Prop("string InvocationName {get;}", func(i inv) object.Value { return i.Name }),
		dotnet.Prop("int PipelineLength {get;}", func(i inv) object.Value { return int32(i.PipelineLength) }),
		dotnet.Prop("int PipelinePosition {get;}", func(i inv) object.Value { return int32(i.PipelinePosition) }),
		dotnet.Prop("bool ExpectingInput {get;}", func(i inv) object.Value { return i.Expecting }),
		dotnet.Prop("System.Management.Automation.CommandOrigin CommandOrigin {get;}", func(inv) object.Value { return object.Enum{Type: commandOriginType, Value: 1} }),
		dotnet.Prop("System.Management.Automation.Language.IScriptExtent DisplayScriptPosition {get;set;}", func(inv) object.Value { return nil }),
	}
}

var commandOriginType = object.NewEnum("System.Management.Automation.CommandOrigin", "Runspace", "Internal")

// ofError is what an error says of the call it came from. pwsh: neither the arguments nor the place in the pipeline.
func (i *Invocation) ofError() *Invocation {
	c := *i
	c.act, c.PipelineLength, c.PipelinePosition, c.Expecting = nil, 0, 0, false
	return &c
}

// iterations is PipelineIterationInfo: how many objects the source and each command of the pipeline had taken when the error came. pwsh: only
// commands with common parameters count.
func (r *ErrorRecord) iterations() object.Value {
	list := object.NewList(object.Int32Type)
	if r.taken == 0 || r.Invocation == nil {
		return list
	}
	n := int32(0)
	if r.fed {
		n = r.taken
	}
	list.Items = append(list.Items, n)
	for at := 1; at <= r.Invocation.PipelineLength; at++ {
		if n = r.taken; at > r.Invocation.PipelinePosition {
			n = 0
		}
		list.Items = append(list.Items, n)
	}
	return list
}

// fullLine is InvocationInfo.Line: the source lines of the position with their ends.
func (i *Invocation) fullLine() string {
	if i.Pos == nil || i.Pos.Source == nil {
		return ""
	}
	text := i.Line()
	if i.Pos.StartLine() < i.Pos.Source.LineCount() {
		text += "\n"
	}
	return text
}

var commandTypesType = object.NewEnumValues("System.Management.Automation.CommandTypes", true,
	[]string{"Alias", "Function", "Filter", "Cmdlet", "ExternalScript", "Application", "Script", "Configuration", "All"},
	[]int64{1, 2, 4, 8, 16, 32, 64, 256, 383})

func (c *Command) moduleName() string {
	if c.module != nil {
		return c.module.Name
	}
	return c.Module
}

func (c *Command) source() string {
	if c.Kind == KindApplication || c.Kind == KindScript {
		return c.path
	}
	return c.moduleName()
}

func (c *Command) definition() string {
	switch {
	case c.Kind == KindAlias:
		return c.target
	case c.block != nil:
		return c.block.Text()
	case c.path != "":
		return c.path
	case c.Kind == KindCmdlet:
		return c.syntaxText()
	}
	return c.Name
}

func switchMembers() []dotnet.Def {
	return []dotnet.Def{
		dotnet.Prop("bool IsPresent {get;}", func(s Switch) object.Value { return bool(s) }),
		dotnet.Method("bool ToBool()", func(s Switch, _ dotnet.Args) (object.Value, error) { return bool(s), nil }),
		dotnet.Method("string ToString()", func(s Switch, _ dotnet.Args) (object.Value, error) { return s.PSString(nil), nil }),
		dotnet.Ctor("new(bool isPresent)", func(a dotnet.Args) (object.Value, error) { return Switch(a.Bool(0)), nil }),
		dotnet.StaticProp("System.Management.Automation.SwitchParameter Present", func(*dotnet.Host) object.Value { return Switch(true) }),
	}
}

func pathInfoMembers() []dotnet.Def {
	type pi = *PathInfo
	return []dotnet.Def{
		dotnet.Prop("System.Management.Automation.PSDriveInfo Drive {get;}", func(p pi) object.Value {
			if d := p.sess.Drive(p.Path.Drive); d != nil {
				return d
			}
			return nil
		}),
		dotnet.Prop("System.Management.Automation.ProviderInfo Provider {get;}", func(p pi) object.Value {
			return providerInfo(p.Path.Provider)
		}),
		dotnet.Prop("string ProviderPath {get;}", func(p pi) object.Value { return p.Path.Native }),
		dotnet.Prop("string Path {get;}", func(p pi) object.Value { return p.Path.Display }),
		dotnet.Method("string ToString()", func(p pi, _ dotnet.Args) (object.Value, error) { return p.Path.Display, nil }),
	}
}

func driveMembers() []dotnet.Def {
	type dr = *Drive
	return []dotnet.Def{
		dotnet.Prop("string Name {get;}", func(d dr) object.Value { return d.Name }),
		dotnet.Prop("System.Management.Automation.ProviderInfo Provider {get;}", func(d dr) object.Value {
			return providerInfo(d.Provider)
		}),
		dotnet.Prop("string Root {get;}", func(d dr) object.Value { return d.Root }),
		dotnet.Prop("string Description {get;}", func(d dr) object.Value { return d.Description }),
		dotnet.Prop("string CurrentLocation {get;}", func(d dr) object.Value { return d.current }),
	}
}

// providerInfo describes a provider; as text it is its whole name.
func providerInfo(name string) object.Value {
	o := object.NewCustom("Name", name)
	o.Text = func() string { return `Microsoft.PowerShell.Core\` + name }
	return o
}
