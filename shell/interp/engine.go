package interp

import (
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
)

// What scripts reach through $ExecutionContext and $PSCmdlet: each part knows the frame it was asked for in.
type (
	engineIntrinsics  struct{ f *frame } // $ExecutionContext
	stateIntrinsic    struct{ f *frame } // .SessionState
	commandIntrinsic  struct{ f *frame } // .InvokeCommand
	variableIntrinsic struct{ f *frame } // .SessionState.PSVariable
	pathIntrinsic     struct{ f *frame } // .SessionState.Path
)

var (
	engineType          = object.NewClass("System.Management.Automation.EngineIntrinsics", nil)
	sessionStateType    = object.NewClass("System.Management.Automation.SessionState", nil)
	invokeCommandType   = object.NewClass("System.Management.Automation.CommandInvocationIntrinsics", nil)
	variableIntrinsType = object.NewClass("System.Management.Automation.PSVariableIntrinsics", nil)
	pathIntrinsType     = object.NewClass("System.Management.Automation.PathIntrinsics", nil)
	languageModeType    = object.NewEnum("System.Management.Automation.PSLanguageMode", "FullLanguage", "RestrictedLanguage", "NoLanguage", "ConstrainedLanguage")
)

// PSType is System.Management.Automation.EngineIntrinsics.
func (*engineIntrinsics) PSType() *object.Type { return engineType }

// PSType is System.Management.Automation.SessionState.
func (*stateIntrinsic) PSType() *object.Type { return sessionStateType }

// PSType is System.Management.Automation.CommandInvocationIntrinsics.
func (*commandIntrinsic) PSType() *object.Type { return invokeCommandType }

// PSType is System.Management.Automation.PSVariableIntrinsics.
func (*variableIntrinsic) PSType() *object.Type { return variableIntrinsType }

// PSType is System.Management.Automation.PathIntrinsics.
func (*pathIntrinsic) PSType() *object.Type { return pathIntrinsType }

func engineClasses() []dotnet.Class {
	return []dotnet.Class{
		{Type: engineType, Members: engineMembers},
		{Type: sessionStateType, Members: sessionStateMembers},
		{Type: invokeCommandType, Members: invokeCommandMembers},
		{Type: variableIntrinsType, Members: variableIntrinsicMembers},
		{Type: pathIntrinsType, Members: pathIntrinsicMembers},
		{Type: scopedOptionsType, Members: func() []dotnet.Def { return nil }},
		{Type: languageModeType, Members: func() []dotnet.Def { return nil }},
	}
}

func engineMembers() []dotnet.Def {
	type e = *engineIntrinsics
	return []dotnet.Def{
		dotnet.Prop("System.Management.Automation.Host.PSHost Host {get;}", func(x e) object.Value { return &psHost{x.f.sess} }),
		dotnet.Prop("System.Management.Automation.SessionState SessionState {get;}", func(x e) object.Value { return &stateIntrinsic{x.f} }),
		dotnet.Prop("System.Management.Automation.CommandInvocationIntrinsics InvokeCommand {get;}", func(x e) object.Value { return &commandIntrinsic{x.f} }),
	}
}

func sessionStateMembers() []dotnet.Def {
	type st = *stateIntrinsic
	return []dotnet.Def{
		dotnet.Prop("System.Management.Automation.CommandInvocationIntrinsics InvokeCommand {get;}", func(x st) object.Value { return &commandIntrinsic{x.f} }),
		dotnet.Prop("System.Management.Automation.PSLanguageMode LanguageMode {get;}", func(st) object.Value { return languageModeType.EnumValue("FullLanguage") }),
		dotnet.Prop("psmoduleinfo Module {get;}", func(x st) object.Value {
			if m := x.f.scope.homeModule(); m != nil {
				return m
			}
			return nil
		}),
		dotnet.Prop("System.Management.Automation.PathIntrinsics Path {get;}", func(x st) object.Value { return &pathIntrinsic{x.f} }),
		dotnet.Prop("System.Management.Automation.PSVariableIntrinsics PSVariable {get;}", func(x st) object.Value { return &variableIntrinsic{x.f} }),
		dotnet.Prop("bool UseFullLanguageModeInDebugger {get;}", func(st) object.Value { return false }),
	}
}

func invokeCommandMembers() []dotnet.Def {
	type ic = *commandIntrinsic
	first := func(out []object.Value) object.Value {
		if len(out) == 0 {
			return nil
		}
		return out[0]
	}
	commands := func(x ic, named map[string]object.Value) []object.Value {
		named["ErrorAction"] = "Ignore"
		out, _ := x.f.call("Get-Command", named, nil)
		return out
	}
	script := func(x ic, block object.Value, args []object.Value, own bool, input []object.Value) (object.Value, error) {
		var out collector
		var err error
		if b := block.(*ScriptBlock); own {
			err = x.f.callBlock(b, args, &out, false)
		} else {
			out.items, err = x.f.invoke(b, collapse(input), args)
		}
		return &object.List{Type: object.CollectionType.Generic(object.PSObjectType), Items: out.items}, err
	}
	text := func(x ic, a dotnet.Args, args []object.Value) (object.Value, error) {
		b, err := x.f.sess.parseBlock(a.String(0))
		if err != nil {
			return nil, calling("InvokeScript", a.Len(), err)
		}
		return script(x, b, args, true, nil)
	}
	return []dotnet.Def{
		dotnet.Method("string ExpandString(string source)", func(x ic, a dotnet.Args) (object.Value, error) { return x.f.expand(a.String(0)) }),
		dotnet.Method("scriptblock NewScriptBlock(string scriptText)", func(x ic, a dotnet.Args) (object.Value, error) {
			b, err := x.f.sess.parseBlock(a.String(0))
			return b, calling("NewScriptBlock", 1, err)
		}),
		dotnet.Method("System.Collections.ObjectModel.Collection[psobject] InvokeScript(string script)", func(x ic, a dotnet.Args) (object.Value, error) {
			return text(x, a, nil)
		}),
		dotnet.Method("System.Collections.ObjectModel.Collection[psobject] InvokeScript(string script, Params System.Object[] args)", func(x ic, a dotnet.Args) (object.Value, error) {
			return text(x, a, a.Items(1))
		}),
		dotnet.Method("System.Collections.ObjectModel.Collection[psobject] InvokeScript(System.Management.Automation.SessionState sessionState, scriptblock scriptBlock, Params System.Object[] args)", func(x ic, a dotnet.Args) (object.Value, error) {
			return script(x, a.Value(1), a.Items(2), false, nil)
		}),
		dotnet.Method("System.Collections.ObjectModel.Collection[psobject] InvokeScript(bool useLocalScope, scriptblock scriptBlock, System.Collections.IList input, Params System.Object[] args)", func(x ic, a dotnet.Args) (object.Value, error) {
			return script(x, a.Value(1), a.Items(3), a.Bool(0), a.Items(2))
		}),
		dotnet.Method("System.Management.Automation.CommandInfo GetCommand(string commandName, System.Management.Automation.CommandTypes type)", func(x ic, a dotnet.Args) (object.Value, error) {
			return first(commands(x, map[string]object.Value{"Name": a.String(0), "CommandType": object.ToString(a.Value(1))})), nil
		}),
		dotnet.Method("System.Management.Automation.CmdletInfo GetCmdlet(string commandName)", func(x ic, a dotnet.Args) (object.Value, error) {
			return first(commands(x, map[string]object.Value{"Name": a.String(0), "CommandType": "Cmdlet"})), nil
		}),
		dotnet.Method("System.Collections.Generic.List[string] GetCommandName(string name, bool nameIsPattern, bool returnFullName)", func(x ic, a dotnet.Args) (object.Value, error) {
			l := &object.List{Type: object.ListType.Generic(object.StringType)}
			name := a.String(0)
			if !a.Bool(1) {
				name = object.EscapeWildcard(name)
			}
			for _, c := range commands(x, map[string]object.Value{"Name": name}) {
				n, _, _ := x.f.sess.getMember(c, "Name")
				l.Items = append(l.Items, n)
			}
			return l, nil
		}),
	}
}

func variableIntrinsicMembers() []dotnet.Def {
	type vi = *variableIntrinsic
	set := func(x vi, name string, v object.Value) (object.Value, error) {
		return dotnet.Void, x.f.setVariable(name, v)
	}
	remove := func(x vi, name string) (object.Value, error) {
		if v := x.f.scope.own(symOf(name)); v != nil {
			if v.options&(optionReadOnly|optionConstant) != 0 {
				return nil, object.NewException(sessionStateUnauthorized, "Cannot remove variable "+name+" because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option.")
			}
			x.f.scope.remove(v)
		}
		return dotnet.Void, nil
	}
	return []dotnet.Def{
		dotnet.Method("psvariable Get(string name)", func(x vi, a dotnet.Args) (object.Value, error) {
			at, name := x.f.scope, a.String(0)
			if prefix, rest, ok := cutScope(name); ok {
				at, name = x.f.scopeNamed(prefix), rest
			}
			if v := at.find(symOf(name)); v != nil {
				return v, nil
			}
			return nil, nil
		}),
		dotnet.Method("System.Object GetValue(string name)", func(x vi, a dotnet.Args) (object.Value, error) {
			v, _ := x.f.variable(a.String(0))
			return v, nil
		}),
		dotnet.Method("System.Object GetValue(string name, System.Object defaultValue)", func(x vi, a dotnet.Args) (object.Value, error) {
			if v, ok := x.f.variable(a.String(0)); ok {
				return v, nil
			}
			return a.Value(1), nil
		}),
		dotnet.Method("void Set(string name, System.Object value)", func(x vi, a dotnet.Args) (object.Value, error) { return set(x, a.String(0), a.Value(1)) }),
		dotnet.Method("void Set(psvariable variable)", func(x vi, a dotnet.Args) (object.Value, error) {
			v := dotnet.Arg[*variable](a, 0)
			return set(x, v.name, v.read().value())
		}),
		dotnet.Method("void Remove(string name)", func(x vi, a dotnet.Args) (object.Value, error) { return remove(x, a.String(0)) }),
		dotnet.Method("void Remove(psvariable variable)", func(x vi, a dotnet.Args) (object.Value, error) {
			return remove(x, dotnet.Arg[*variable](a, 0).name)
		}),
	}
}

func pathIntrinsicMembers() []dotnet.Def {
	type pi = *pathIntrinsic
	text := func(x pi, command string, named map[string]object.Value) (object.Value, error) {
		out, err := x.f.call(command, named, nil)
		return object.ToString(collapse(out)), err
	}
	list := func(t *object.Type, out []object.Value) object.Value {
		return &object.List{Type: object.CollectionType.Generic(t), Items: out}
	}
	return []dotnet.Def{
		dotnet.Prop("System.Management.Automation.PathInfo CurrentLocation {get;}", func(x pi) object.Value { return x.f.sess.pathInfo() }),
		dotnet.Prop("System.Management.Automation.PathInfo CurrentFileSystemLocation {get;}", func(x pi) object.Value { return x.f.sess.pathInfo() }),
		dotnet.Method("string Combine(string parent, string child)", func(x pi, a dotnet.Args) (object.Value, error) {
			return text(x, "Join-Path", map[string]object.Value{"Path": a.String(0), "ChildPath": a.String(1)})
		}),
		dotnet.Method("string ParseChildName(string path)", func(x pi, a dotnet.Args) (object.Value, error) {
			return text(x, "Split-Path", map[string]object.Value{"Path": a.String(0), "Leaf": Switch(true)})
		}),
		dotnet.Method("string ParseParent(string path, string root)", func(x pi, a dotnet.Args) (object.Value, error) {
			return text(x, "Split-Path", map[string]object.Value{"Path": a.String(0), "Parent": Switch(true)})
		}),
		dotnet.Method("bool IsValid(string path)", func(x pi, a dotnet.Args) (object.Value, error) {
			out, err := x.f.call("Test-Path", map[string]object.Value{"Path": a.String(0), "IsValid": Switch(true)}, nil)
			return object.Truth(collapse(out)), err
		}),
		dotnet.Method("string GetUnresolvedProviderPathFromPSPath(string path)", func(x pi, a dotnet.Args) (object.Value, error) {
			p, err := x.f.sess.Resolve(a.String(0))
			return p.Native, calling("GetUnresolvedProviderPathFromPSPath", 1, err)
		}),
		dotnet.Method("System.Collections.ObjectModel.Collection[string] GetResolvedProviderPathFromPSPath(string path, [ref] System.Management.Automation.ProviderInfo provider)", func(x pi, a dotnet.Args) (object.Value, error) {
			out, err := x.f.call("Resolve-Path", map[string]object.Value{"Path": a.String(0), "ErrorAction": "Stop"}, nil)
			for i, v := range out {
				out[i], _, _ = x.f.sess.getMember(v, "ProviderPath")
			}
			return list(object.StringType, out), calling("GetResolvedProviderPathFromPSPath", a.Len(), err)
		}),
		dotnet.Method("System.Collections.ObjectModel.Collection[System.Management.Automation.PathInfo] GetResolvedPSPathFromPSPath(string path)", func(x pi, a dotnet.Args) (object.Value, error) {
			out, err := x.f.call("Resolve-Path", map[string]object.Value{"Path": a.String(0), "ErrorAction": "Stop"}, nil)
			return list(pathInfoType, out), calling("GetResolvedPSPathFromPSPath", 1, err)
		}),
		dotnet.Method("System.Management.Automation.PathInfo SetLocation(string path)", func(x pi, a dotnet.Args) (object.Value, error) {
			out, err := x.f.call("Set-Location", map[string]object.Value{"Path": a.String(0), "PassThru": Switch(true), "ErrorAction": "Stop"}, nil)
			return collapse(out), calling("SetLocation", 1, err)
		}),
		dotnet.Method("void PushCurrentLocation(string stackName)", func(x pi, a dotnet.Args) (object.Value, error) {
			_, err := x.f.call("Push-Location", map[string]object.Value{}, nil)
			return dotnet.Void, err
		}),
		dotnet.Method("System.Management.Automation.PathInfo PopLocation(string stackName)", func(x pi, a dotnet.Args) (object.Value, error) {
			_, err := x.f.call("Pop-Location", map[string]object.Value{}, nil)
			return x.f.sess.pathInfo(), err
		}),
		dotnet.Method("bool IsProviderQualified(string path)", func(_ pi, a dotnet.Args) (object.Value, error) { return providerQualified(a.String(0)), nil }),
	}
}

func providerQualified(path string) bool { return strings.Contains(path, "::") }
