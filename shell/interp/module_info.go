package interp

import (
	"path/filepath"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
)

var (
	moduleType      = object.NewClass("System.Management.Automation.PSModuleInfo", nil)
	moduleKind      = object.NewEnum("System.Management.Automation.ModuleType", "Script", "Binary", "Manifest", "Cim", "Workflow")
	moduleAccess    = object.NewEnum("System.Management.Automation.ModuleAccessMode", "ReadWrite", "ReadOnly", "Constant")
	moduleProcessor = object.NewEnum("System.Reflection.ProcessorArchitecture", "None", "MSIL", "X86", "IA64", "Amd64", "Arm")
)

// moduleMembers are PSModuleInfo's, in .NET's order. Those that only a manifest or a binary module could fill are empty.
func moduleMembers() []dotnet.Def {
	type mi = *Module
	none := func(mi) object.Value { return nil }
	empty := func(elem *object.Type) func(mi) object.Value {
		return func(mi) object.Value { return object.NewList(elem) }
	}
	commands := func(want func(*Command) bool) func(mi) object.Value {
		return func(m mi) object.Value { return m.commandTable(want) }
	}
	return []dotnet.Def{
		dotnet.Prop("bool LogPipelineExecutionDetails {get;set;}", func(mi) object.Value { return false }),
		dotnet.Prop("string Name {get;}", func(m mi) object.Value { return m.Name }),
		dotnet.Prop("string Path {get;}", func(m mi) object.Value { return m.file() }),
		dotnet.Prop("System.Reflection.Assembly ImplementingAssembly {get;}", none),
		dotnet.Prop("string Definition {get;}", func(m mi) object.Value { return m.text }),
		dotnet.Prop("string Description {get;set;}", func(m mi) object.Value { return m.Description }),
		dotnet.Prop("guid Guid {get;}", func(m mi) object.Value { return m.guid }),
		dotnet.Prop("string HelpInfoUri {get;}", none),
		dotnet.Prop("string ModuleBase {get;}", func(m mi) object.Value { return m.base() }),
		dotnet.Prop("System.Object PrivateData {get;set;}", func(m mi) object.Value { return m.private }),
		dotnet.Prop("System.Collections.Generic.IEnumerable[string] ExperimentalFeatures {get;}", empty(object.StringType)),
		dotnet.Prop("System.Collections.Generic.IEnumerable[string] Tags {get;}", empty(object.StringType)),
		dotnet.Prop("uri ProjectUri {get;}", none), dotnet.Prop("uri IconUri {get;}", none), dotnet.Prop("uri LicenseUri {get;}", none),
		dotnet.Prop("string ReleaseNotes {get;}", func(mi) object.Value { return "" }), dotnet.Prop("uri RepositorySourceLocation {get;}", none),
		dotnet.Prop("version Version {get;}", func(m mi) object.Value { return m.version() }),
		dotnet.Prop("System.Management.Automation.ModuleType ModuleType {get;}", func(m mi) object.Value { return m.kind() }),
		dotnet.Prop("string Author {get;}", func(m mi) object.Value { return m.author }),
		dotnet.Prop("System.Management.Automation.ModuleAccessMode AccessMode {get;set;}", func(mi) object.Value { return object.Enum{Type: moduleAccess} }),
		dotnet.Prop("version ClrVersion {get;}", none),
		dotnet.Prop("string CompanyName {get;}", func(m mi) object.Value { return m.company }), dotnet.Prop("string Copyright {get;}", func(m mi) object.Value { return m.copyright }),
		dotnet.Prop("version DotNetFrameworkVersion {get;}", none),
		dotnet.Prop("System.Collections.Generic.Dictionary[string,System.Management.Automation.FunctionInfo] ExportedFunctions {get;}",
			commands(func(c *Command) bool { return c.Kind == KindFunction || c.Kind == KindFilter })),
		dotnet.Prop("string Prefix {get;}", none),
		dotnet.Prop("System.Collections.Generic.Dictionary[string,System.Management.Automation.CmdletInfo] ExportedCmdlets {get;}",
			commands(func(c *Command) bool { return c.Kind == KindCmdlet })),
		dotnet.Prop("System.Collections.Generic.Dictionary[string,System.Management.Automation.CommandInfo] ExportedCommands {get;}", func(m mi) object.Value {
			h := m.commandTable(func(*Command) bool { return true })
			m.addAliases(h)
			return h
		}),
		dotnet.Prop("System.Collections.Generic.IEnumerable[string] FileList {get;}", empty(object.StringType)),
		dotnet.Prop("System.Collections.Generic.IEnumerable[string] CompatiblePSEditions {get;}", empty(object.StringType)),
		dotnet.Prop("System.Collections.Generic.IEnumerable[System.Object] ModuleList {get;}", empty(object.ObjectType)),
		dotnet.Prop("System.Collections.ObjectModel.ReadOnlyCollection[psmoduleinfo] NestedModules {get;}", empty(moduleType)),
		dotnet.Prop("string PowerShellHostName {get;}", none), dotnet.Prop("version PowerShellHostVersion {get;}", none), dotnet.Prop("version PowerShellVersion {get;}", none),
		dotnet.Prop("System.Reflection.ProcessorArchitecture ProcessorArchitecture {get;}", func(mi) object.Value { return object.Enum{Type: moduleProcessor} }),
		dotnet.Prop("System.Collections.Generic.IEnumerable[string] Scripts {get;}", empty(object.StringType)),
		dotnet.Prop("System.Collections.Generic.IEnumerable[string] RequiredAssemblies {get;}", empty(object.StringType)),
		dotnet.Prop("System.Collections.ObjectModel.ReadOnlyCollection[psmoduleinfo] RequiredModules {get;}", empty(moduleType)),
		dotnet.Prop("string RootModule {get;}", func(m mi) object.Value { return nullable(m.root) }),
		dotnet.Prop("System.Collections.Generic.Dictionary[string,psvariable] ExportedVariables {get;}", func(m mi) object.Value {
			h := exportTable()
			for _, v := range sortedVariables(m.vars) {
				h.Set(v.name, v)
			}
			return h
		}),
		dotnet.Prop("System.Collections.Generic.Dictionary[string,System.Management.Automation.AliasInfo] ExportedAliases {get;}", func(m mi) object.Value {
			h := exportTable()
			m.addAliases(h)
			return h
		}),
		dotnet.Prop("System.Collections.ObjectModel.ReadOnlyCollection[string] ExportedDscResources {get;}", empty(object.StringType)),
		dotnet.Prop("System.Management.Automation.SessionState SessionState {get;set;}", func(m mi) object.Value { return &stateIntrinsic{m.sess.current()} }),
		dotnet.PropSet("scriptblock OnRemove {get;set;}", func(m mi) object.Value {
			if m.onRemove == nil {
				return nil
			}
			return m.onRemove
		}, func(m mi, v object.Value) error {
			m.onRemove, _ = object.Unwrap(v).(*ScriptBlock)
			return nil
		}),
		dotnet.Prop("System.Collections.ObjectModel.ReadOnlyCollection[string] ExportedFormatFiles {get;}", empty(object.StringType)),
		dotnet.Prop("System.Collections.ObjectModel.ReadOnlyCollection[string] ExportedTypeFiles {get;}", empty(object.StringType)),
		dotnet.Method("System.Object Invoke(scriptblock scriptBlock, Params System.Object[] args)", func(m mi, a dotnet.Args) (object.Value, error) {
			var out collector
			err := m.sess.current().callBlock(m.bind(dotnet.Arg[*ScriptBlock](a, 0)), a.Items(1), &out, false)
			return collapse(out.items), err
		}),
		dotnet.Method("scriptblock NewBoundScriptBlock(scriptblock scriptBlockToBind)", func(m mi, a dotnet.Args) (object.Value, error) {
			return m.bind(dotnet.Arg[*ScriptBlock](a, 0)), nil
		}),
		dotnet.Method("psobject AsCustomObject()", func(m mi, _ dotnet.Args) (object.Value, error) { return m.object(), nil }),
		dotnet.Method("string ToString()", func(m mi, _ dotnet.Args) (object.Value, error) { return m.Name, nil }),
	}
}

// file is the module's path. pwsh: one that New-Module has made has its own name there.
func (m *Module) file() object.Value {
	if m.dynamic {
		return filepath.Join(m.sess.location.Native, m.id)
	}
	return nullable(m.Path)
}

func (m *Module) base() object.Value {
	if m.Path == "" {
		return m.sess.location.Native
	}
	return filepath.Dir(m.Path)
}

func (m *Module) version() object.Value {
	v := m.Version
	if v == "" {
		v = "0.0"
	}
	x, _ := object.Convert(v, object.VersionType)
	return x
}

func (m *Module) kind() object.Value {
	if strings.EqualFold(filepath.Ext(m.Path), ".psd1") && m.root == "" {
		return object.Enum{Type: moduleKind, Value: 2}
	}
	return object.Enum{Type: moduleKind}
}

func exportTable() *object.Hashtable {
	h := object.NewDictionary(object.StringType, object.ObjectType)
	h.IgnoreCase = true
	return h
}

func (m *Module) commandTable(want func(*Command) bool) *object.Hashtable {
	h := exportTable()
	for _, c := range sortedCommands(m.commands) {
		if want(c) {
			h.Set(prefixed(c.Name, m.prefix), &CommandInfo{c})
		}
	}
	return h
}

func (m *Module) addAliases(h *object.Hashtable) {
	for _, a := range m.aliases {
		h.Set(a.name, &CommandInfo{&Command{Name: a.name, Kind: KindAlias, target: a.target}})
	}
}
