package interp

import (
	"os"
	"path/filepath"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// Module is a module: a scope of its own, and what it lets others see.
type Module struct {
	Name, Path, Version, Description string

	scope   *scope
	sess    *Session
	closure bool // made by GetNewClosure

	onRemove *ScriptBlock // runs when the module is removed
	exported bool         // Export-ModuleMember has been called
	commands map[string]*Command
	vars     map[string]*variable
	aliases  map[string]*aliasEntry
}

// PSType is System.Management.Automation.PSModuleInfo.
func (*Module) PSType() *object.Type { return moduleType }

// PSString is the name.
func (m *Module) PSString(*object.Culture) string { return m.Name }

var moduleKindType = object.NewEnum("System.Management.Automation.ModuleType", "Script", "Binary", "Manifest", "Cim", "Workflow")

var moduleType = object.NewClass("System.Management.Automation.PSModuleInfo", nil)

func moduleMembers() []dotnet.Def {
	type mi = *Module
	return []dotnet.Def{
		dotnet.Prop("string Name {get;}", func(m mi) object.Value { return m.Name }),
		dotnet.Prop("string Path {get;}", func(m mi) object.Value { return nullable(m.Path) }),
		dotnet.Prop("string Description {get;}", func(m mi) object.Value { return m.Description }),
		dotnet.Prop("string ModuleBase {get;}", func(m mi) object.Value { return filepath.Dir(m.Path) }),
		dotnet.Prop("version Version {get;}", func(m mi) object.Value {
			v := m.Version
			if v == "" {
				v = "0.0"
			}
			x, _ := object.Convert(v, object.VersionType)
			return x
		}),
		dotnet.Prop("System.Management.Automation.ModuleType ModuleType {get;}", func(mi) object.Value { return moduleKindType.EnumValue("Script") }),
		dotnet.Prop("System.Collections.Generic.Dictionary[string,System.Management.Automation.CommandInfo] ExportedCommands {get;}", func(m mi) object.Value {
			h := m.commandTable(func(*Command) bool { return true })
			for _, a := range m.aliases {
				h.Set(a.name, &CommandInfo{&Command{Name: a.name, Kind: KindAlias, target: a.target}})
			}
			return h
		}),
		dotnet.Prop("System.Collections.Generic.Dictionary[string,System.Management.Automation.FunctionInfo] ExportedFunctions {get;}", func(m mi) object.Value {
			return m.commandTable(func(c *Command) bool { return c.Kind == KindFunction })
		}),
		dotnet.Method("System.Object Invoke(scriptblock scriptBlock, Params System.Object[] args)", func(m mi, a dotnet.Args) (object.Value, error) {
			b := dotnet.Arg[*ScriptBlock](a, 0)
			bound := &ScriptBlock{unit: b.unit, module: m, sess: m.sess}
			var out collector
			err := m.sess.current().callBlock(bound, a.Items(1), &out, false)
			return collapse(out.items), err
		}),
		dotnet.Prop("System.Collections.Generic.Dictionary[string,System.Management.Automation.PSVariable] ExportedVariables {get;}", func(m mi) object.Value {
			h := object.NewDictionary(object.StringType, object.ObjectType)
			for _, v := range m.vars {
				h.Set(v.name, v)
			}
			return h
		}),
		dotnet.Prop("System.Collections.Generic.Dictionary[string,System.Management.Automation.AliasInfo] ExportedAliases {get;}", func(m mi) object.Value {
			h := object.NewDictionary(object.StringType, object.ObjectType)
			for _, a := range m.aliases {
				h.Set(a.name, &CommandInfo{&Command{Name: a.name, Kind: KindAlias, target: a.target}})
			}
			return h
		}),
		dotnet.PropSet("scriptblock OnRemove {get;set;}", func(m mi) object.Value {
			if m.onRemove == nil {
				return nil
			}
			return m.onRemove
		}, func(m mi, v object.Value) error {
			m.onRemove, _ = object.Unwrap(v).(*ScriptBlock)
			return nil
		}),
		dotnet.Method("scriptblock NewBoundScriptBlock(scriptblock scriptBlockToBind)", func(m mi, a dotnet.Args) (object.Value, error) {
			return m.bind(dotnet.Arg[*ScriptBlock](a, 0)), nil
		}),
		dotnet.Method("psobject AsCustomObject()", func(m mi, _ dotnet.Args) (object.Value, error) { return m.asCustomObject(), nil }),
		dotnet.Method("string ToString()", func(m mi, _ dotnet.Args) (object.Value, error) { return m.Name, nil }),
	}
}

// bind is a block that runs in the module.
func (m *Module) bind(b *ScriptBlock) *ScriptBlock {
	return &ScriptBlock{unit: b.unit, module: m, sess: m.sess}
}

// only keeps the functions that match, where patterns are given.
func (m *Module) only(functions []string) {
	if len(functions) > 0 {
		m.limit(functions, []string{"*"}, []string{"*"})
	}
}

// moduleVariable is an exported variable as a property of -AsCustomObject.
type moduleVariable struct{ v *variable }

var _ object.Computed = moduleVariable{}

// GetFor reads the variable.
func (m moduleVariable) GetFor(object.Value) (object.Value, error) { return m.v.read().value(), nil }

// SetFor assigns it.
func (m moduleVariable) SetFor(_, v object.Value) error {
	m.v.val = cellOf(v)
	return nil
}

// asCustomObject is a [pscustomobject] with the module's functions as methods and its variables as properties.
func (m *Module) asCustomObject() object.Value {
	o := object.NewObject()
	for _, v := range m.vars {
		o.Props.Add(object.Prop{Name: v.name, Kind: object.NoteProperty, Value: moduleVariable{v}})
	}
	for _, c := range sortedCommands(m.commands) {
		o.Props.Add(object.Prop{Name: c.Name, Kind: object.ScriptMethod, Value: &ScriptMember{Block: c.block, Method: true, Name: c.Name}})
	}
	return o
}

func (m *Module) commandTable(want func(*Command) bool) *object.Hashtable {
	h := object.NewDictionary(object.StringType, object.ObjectType)
	h.IgnoreCase = true
	for _, c := range sortedCommands(m.commands) {
		if want(c) {
			h.Set(c.Name, &CommandInfo{c})
		}
	}
	return h
}

// newModule makes a module with an empty scope.
func (s *Session) newModule(name, path string) *Module {
	m := &Module{Name: name, Path: path, sess: s, commands: map[string]*Command{}, vars: map[string]*variable{}, aliases: map[string]*aliasEntry{}}
	m.scope = &scope{parent: s.global, global: s.global, sess: s, strict: -1, module: m}
	m.scope.script = m.scope
	return m
}

// runModule runs a module's text in its scope and works out what it exports: by default every function and alias.
func (f *frame) runModule(m *Module, tree *syntax.ScriptBlock, args []object.Value, out sink) error {
	b := &ScriptBlock{unit: newUnit(tree, nil), module: m, sess: f.sess}
	cmd := b.unit.compiled(f.sess).command
	inv := &Invocation{Cmd: cmd, Pos: f.pos, PipelineLength: 1, PipelinePosition: 1, frame: f}
	st := &blockStage{caller: f, cmd: cmd, block: b, out: out, st: f.st, inv: inv, dot: true, file: true}
	for _, v := range args {
		st.args = append(st.args, arg{value: cellOf(v)})
	}
	if err := st.runAlone(); err != nil {
		return err
	}
	if !m.exported {
		m.export([]string{"*"}, nil, nil, []string{"*"})
	}
	return nil
}

// export lets others see what matches the patterns.
func (m *Module) export(functions, cmdlets, variables, aliases []string) {
	_ = cmdlets
	for _, c := range m.scope.funcs {
		if anyLike(functions, c.Name) {
			x := *c
			x.module = m
			m.commands[strings.ToLower(c.Name)] = &x
		}
	}
	for _, v := range m.scope.vars {
		if anyLike(variables, v.name) {
			m.vars[strings.ToLower(v.name)] = v
		}
	}
	for n, a := range m.scope.aliases {
		if anyLike(aliases, a.name) {
			m.aliases[n] = a
		}
	}
}

func anyLike(patterns []string, name string) bool {
	for _, p := range patterns {
		if ok, err := object.Like(name, p, true); ok && err == nil {
			return true
		}
	}
	return false
}

// publish puts a module's exports into a scope.
func (m *Module) publish(at *scope, prefix string) {
	for _, c := range m.commands {
		x := *c
		if prefix != "" {
			verb, noun, ok := strings.Cut(c.Name, "-")
			if ok {
				x.Name = verb + "-" + prefix + noun
			} else {
				x.Name = prefix + c.Name
			}
		}
		x.module = m
		at.setFunction(&x)
	}
	for _, v := range m.vars {
		if at.own(v.sym) == nil {
			at.add(v)
		}
	}
	for _, a := range m.aliases {
		at.setAlias(a)
	}
}

// findModule finds a module's file: by path, or by name below $env:PSModulePath.
func (s *Session) findModule(name string) string {
	if strings.ContainsAny(name, `/\`) || strings.HasPrefix(name, ".") || strings.HasSuffix(name, ".psm1") || strings.HasSuffix(name, ".psd1") || strings.HasSuffix(name, ".ps1") {
		p, err := s.Resolve(name)
		if err != nil {
			return ""
		}
		return moduleFile(p.Native)
	}
	for _, dir := range filepath.SplitList(os.Getenv("PSModulePath")) {
		if p := moduleFile(filepath.Join(dir, name)); p != "" {
			return p
		}
	}
	return ""
}

// moduleFile is the file of a module: the path itself, or the manifest or script in the folder of that name.
func moduleFile(p string) string {
	fi, err := os.Stat(p)
	if err != nil {
		for _, ext := range []string{".psd1", ".psm1", ".ps1"} {
			if fi, err := os.Stat(p + ext); err == nil && !fi.IsDir() {
				return p + ext
			}
		}
		return ""
	}
	if !fi.IsDir() {
		return p
	}
	for _, ext := range []string{".psd1", ".psm1"} {
		f := filepath.Join(p, filepath.Base(p)+ext)
		if _, err := os.Stat(f); err == nil {
			return f
		}
	}
	return ""
}
