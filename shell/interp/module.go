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

	exported bool // Export-ModuleMember has been called
	commands map[string]*Command
	vars     map[string]*variable
	aliases  map[string]*aliasEntry
}

// PSType is System.Management.Automation.PSModuleInfo.
func (*Module) PSType() *object.Type { return moduleType }

// PSString is the name.
func (m *Module) PSString(*object.Culture) string { return m.Name }

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
		dotnet.Prop("System.Management.Automation.ModuleType ModuleType {get;}", func(mi) object.Value { return "Script" }),
		dotnet.Prop("System.Collections.Generic.Dictionary[string,System.Management.Automation.CommandInfo] ExportedCommands {get;}", func(m mi) object.Value {
			return m.commandTable(func(*Command) bool { return true })
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
		dotnet.Method("string ToString()", func(m mi, _ dotnet.Args) (object.Value, error) { return m.Name, nil }),
	}
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
	u := b.unit.compiled(f.sess)
	fr := f.newFrame(u, m.scope, out)
	fr.act = &activation{block: b, args: args}
	m.scope.act = fr.act
	for _, part := range [...]stmt{u.begin, u.process, u.end} {
		if part == nil {
			continue
		}
		if err := part(fr); err != nil && err != errReturn {
			return err
		}
	}
	if !m.exported {
		m.export([]string{"*"}, nil, nil, nil)
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
