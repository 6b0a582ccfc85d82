package interp

import (
	"os"
	"path/filepath"
	"strings"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// Module is a module: a scope of its own, and what it lets others see.
type Module struct {
	Name, Path, Version, Description string

	author, company, copyright string
	root                       string // the manifest's RootModule
	guid                       object.Guid
	private                    object.Value
	text                       string // of the script
	prefix                     string // of the last import: exports are listed with it
	checked                    bool   // its names have been looked at
	dynamic                    bool   // made by New-Module
	id                         string // such a module's own name

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

// only keeps the functions that match, where patterns are given.
func (m *Module) only(functions []string) {
	if len(functions) > 0 {
		m.limit(functions, []string{"*"}, []string{"*"})
	}
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
	m.text += tree.Extent().Text()
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

// publishing says which exports of a module are wanted where.
type publishing struct {
	prefix                       string // of nouns
	keep                         bool   // commands that are there already stay
	some                         bool   // only what is named
	commands, variables, aliases []string
}

func (w *publishing) wants(list []string, name string) bool { return !w.some || anyLike(list, name) }

// publish puts a module's exports into a scope.
func (m *Module) publish(at *scope, w publishing) {
	for _, c := range m.commands {
		if !w.wants(w.commands, c.Name) || w.keep && m.sess.lookup(at, c.Name) != nil {
			continue
		}
		x := *c
		x.Name = prefixed(c.Name, w.prefix)
		x.module = m
		at.setFunction(&x)
	}
	for _, v := range m.vars {
		if w.wants(w.variables, v.name) && at.own(v.sym) == nil {
			at.add(v)
		}
	}
	for _, a := range m.aliases {
		if w.wants(w.aliases, a.name) {
			x := *a
			x.name, x.module = prefixed(a.name, w.prefix), m
			at.setAlias(&x)
		}
	}
}

func prefixed(name, prefix string) string {
	if verb, noun, ok := strings.Cut(name, "-"); ok && prefix != "" {
		return verb + "-" + prefix + noun
	}
	return prefix + name
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
