package interp

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"migsh/shell/object"
)

type importModule struct {
	Name                []string  `ps:"pos=0,mandatory,pipe,set=Name"`
	ModuleInfo          []*Module `ps:"pos=0,mandatory,pipe,set=ModuleInfo"`
	Function            []string
	Cmdlet              []string
	Variable            []string
	Alias               []string
	ArgumentList        []object.Value `ps:"alias=Args"`
	Prefix              string
	Scope               string `ps:"oneof=Local|Global"`
	Global              Switch
	Force               Switch
	PassThru            Switch
	AsCustomObject      Switch
	DisableNameChecking Switch
	NoClobber           Switch          `ps:"alias=NoOverwrite"`
	MinimumVersion      *object.Version `ps:"alias=Version,set=Name"`
	MaximumVersion      string          `ps:"set=Name"`
	RequiredVersion     *object.Version `ps:"set=Name"`
}

func (c *importModule) Process(p *Pipe) error {
	for _, m := range c.ModuleInfo {
		p.Session().register(m)
		if err := c.imported(p, m); err != nil {
			return err
		}
	}
	for _, name := range c.Name {
		var m *Module
		fits, err := c.versionFits(p, name)
		if err == nil && fits {
			m, err = p.frame.importModule(name, bool(c.Force), c.ArgumentList)
		}
		if err != nil {
			return importFailure(err)
		}
		if m == nil {
			if err := p.Error(c.notFound(name)); err != nil {
				return err
			}
			continue
		}
		if err := c.imported(p, m); err != nil {
			return err
		}
	}
	return nil
}

// importFailure is what a module's script threw as an error of the command that imports it: it ends that command's statement only.
func importFailure(err error) error {
	if r, ok := err.(*ErrorRecord); ok && r.thrown {
		return &ErrorRecord{Err: r.Err, ID: r.ID, Category: r.Category, Target: r.Target, imported: true}
	}
	return err
}

// notFound names the version too, where one was asked for.
func (c *importModule) notFound(name string) *ErrorRecord {
	lowest := cmp.Or(c.RequiredVersion, c.MinimumVersion)
	most, _ := c.mostVersion()
	with := ""
	switch {
	case most != nil && lowest != nil:
		with = fmt.Sprintf("MinimumVersion '%s' and MaximumVersion '%s'", lowest, most)
	case most != nil:
		with = fmt.Sprintf("MaximumVersion '%s'", most)
	case lowest != nil:
		with = fmt.Sprintf("version '%s'", lowest)
	default:
		return moduleNotFound(name)
	}
	return &ErrorRecord{Err: object.NewException(object.FileNotFoundExceptionType,
		"The specified module '"+name+"' with "+with+" was not loaded because no valid module file was found in any module directory."),
		ID: "Modules_ModuleWithVersionNotFound", Category: ResourceUnavailable, Target: name}
}

// mostVersion is -MaximumVersion, nil without one; a * is as large as can be.
func (c *importModule) mostVersion() (*object.Version, error) {
	if c.MaximumVersion == "" {
		return nil, nil
	}
	v, err := object.Convert(strings.ReplaceAll(c.MaximumVersion, "*", "999999999.999999999.999999999"), object.VersionType)
	most, _ := v.(*object.Version)
	return most, err
}

// versionFits compares a module's version with those that were asked for, before anything of it runs. pwsh: what has no manifest has no version
// that fits.
func (c *importModule) versionFits(p *Pipe, name string) (bool, error) {
	most, err := c.mostVersion()
	if err != nil || most == nil && c.MinimumVersion == nil && c.RequiredVersion == nil {
		return err == nil, err
	}
	path := p.Session().findModule(name)
	if !bool(c.Force) && p.Session().loaded(name, path) >= 0 {
		return true, nil // pwsh: what is loaded already is not looked at again
	}
	if !strings.EqualFold(filepath.Ext(path), ".psd1") {
		return false, nil
	}
	h, err := p.frame.readManifest(path)
	if err != nil {
		return false, err
	}
	text, _ := h.Get("ModuleVersion")
	is, err := object.Convert(text, object.VersionType)
	if err != nil {
		return false, nil
	}
	fits := func(want *object.Version, ok func(int) bool) bool {
		if want == nil {
			return true
		}
		n, err := object.Compare(is, want, true)
		return err == nil && ok(n)
	}
	return fits(c.MinimumVersion, func(n int) bool { return n >= 0 }) && fits(c.RequiredVersion, func(n int) bool { return n == 0 }) &&
		fits(most, func(n int) bool { return n <= 0 }), nil
}

// imported shows a module's exports where they are wanted.
func (c *importModule) imported(p *Pipe, m *Module) error {
	if c.AsCustomObject {
		return p.Write(m.object())
	}
	at := p.frame.scope.script
	switch {
	case strings.EqualFold(c.Scope, "Local"):
		at = p.frame.scope
	case bool(c.Global), c.Scope != "", p.frame.scope.homeModule() == nil:
		at = p.frame.scope.global
	}
	m.prefix = c.Prefix
	m.publish(at, publishing{prefix: c.Prefix, keep: bool(c.NoClobber), some: c.Function != nil || c.Cmdlet != nil || c.Variable != nil || c.Alias != nil,
		commands: append(c.Function, c.Cmdlet...), variables: c.Variable, aliases: c.Alias})
	if !c.DisableNameChecking {
		if err := m.checkNames(p); err != nil {
			return err
		}
	}
	if c.PassThru {
		return p.Write(m)
	}
	return nil
}

// checkNames warns of verbs that Get-Verb does not list. pwsh: once a module.
func (m *Module) checkNames(p *Pipe) error {
	if m.checked || m.dynamic {
		return nil
	}
	m.checked = true
	for _, c := range m.commands {
		if verb, _, ok := strings.Cut(c.Name, "-"); ok && c.Kind != KindCmdlet && !approvedVerb(verb) {
			return p.Warn("The names of some imported commands from the module '" + m.Name + "' include unapproved verbs that might make them less discoverable. " +
				"To find the commands with unapproved verbs, run the Import-Module command again with the Verbose parameter. For a list of approved verbs, type Get-Verb.")
		}
	}
	return nil
}

// register puts a module among those that Get-Module lists.
func (s *Session) register(m *Module) {
	if !slices.Contains(s.modules, m) {
		s.modules = append(s.modules, m)
	}
}

func moduleNotFound(name string) *ErrorRecord {
	return &ErrorRecord{Err: object.NewException(object.FileNotFoundExceptionType,
		"The specified module '"+name+"' was not loaded because no valid module file was found in any module directory."),
		ID: "Modules_ModuleNotFound", Category: ResourceUnavailable, Target: name}
}

// loaded is the place of a module among those that are loaded, -1 when it is not.
func (s *Session) loaded(name, path string) int {
	return slices.IndexFunc(s.modules, func(m *Module) bool { return path != "" && m.Path == path || strings.EqualFold(m.Name, name) })
}

// importModule loads a module, or finds the one that is loaded; nil when there is none of that name.
func (f *frame) importModule(name string, force bool, args []object.Value) (*Module, error) {
	s := f.sess
	path := s.findModule(name)
	if i := s.loaded(name, path); i >= 0 {
		if !force {
			return s.modules[i], nil
		}
		s.modules = slices.Delete(s.modules, i, i+1)
	}
	if path == "" {
		if s.builtinModule(name) {
			return s.newModule(name, ""), nil
		}
		return nil, nil
	}
	m := s.newModule(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)), path)
	var err error
	if strings.EqualFold(filepath.Ext(path), ".psd1") {
		err = f.loadManifest(m, path, args)
	} else {
		err = f.loadModuleScript(m, path, args)
	}
	if err != nil {
		return nil, err
	}
	s.modules = append(s.modules, m)
	return m, nil
}

// builtinModule reports whether cmdlets of that module are built in.
func (s *Session) builtinModule(name string) bool {
	for _, c := range s.cmdlets {
		if strings.EqualFold(c.Module, name) {
			return true
		}
	}
	return false
}

func (f *frame) loadModuleScript(m *Module, path string, args []object.Value) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	tree, errs := f.sess.Parse(path, decodeScript(data))
	if len(errs) > 0 {
		return parseFailure(errs)
	}
	return f.runModule(m, tree, args, nullSink{}) // pwsh: what a module writes while it is imported is dropped
}

// readManifest is the table of a .psd1.
func (f *frame) readManifest(path string) (*object.Hashtable, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	x, err := f.sess.parseBlock(decodeScript(data))
	if err != nil {
		return nil, err
	}
	out, err := f.invoke(x.(*ScriptBlock), nil, nil)
	if err != nil {
		return nil, err
	}
	h, ok := collapse(out).(*object.Hashtable)
	if !ok {
		return nil, moduleNotFound(path)
	}
	return h, nil
}

// loadManifest loads the scripts that a .psd1 names.
func (f *frame) loadManifest(m *Module, path string, args []object.Value) error {
	h, err := f.readManifest(path)
	if err != nil {
		return err
	}
	text := func(key string) string { v, _ := h.Get(key); return f.sess.text(v) }
	list := func(key string) []string {
		v, ok := h.Get(key)
		if !ok {
			return []string{"*"}
		}
		var out []string
		for _, x := range object.Items(v) {
			out = append(out, f.sess.text(x))
		}
		return out
	}
	m.Version, m.Description, m.author, m.company, m.copyright = text("ModuleVersion"), text("Description"), text("Author"), text("CompanyName"), text("Copyright")
	m.root = text("RootModule")
	m.private, _ = h.Get("PrivateData")
	if g, ok := object.ParseGuid(text("GUID")); ok {
		m.guid = g
	}
	var files []string
	for _, key := range []string{"RootModule", "ModuleToProcess"} {
		if t := text(key); t != "" {
			files = append(files, t)
		}
	}
	if v, ok := h.Get("NestedModules"); ok {
		for _, x := range object.Items(v) {
			files = append(files, f.sess.text(x))
		}
	}
	for _, file := range files {
		full := moduleFile(filepath.Join(filepath.Dir(path), filepath.FromSlash(slashes(file))))
		if full == "" {
			return moduleNotFound(file)
		}
		if err := f.loadModuleScript(m, full, args); err != nil {
			return err
		}
	}
	m.limit(list("FunctionsToExport"), list("VariablesToExport"), list("AliasesToExport"))
	return nil
}

// limit drops exports a manifest does not list.
func (m *Module) limit(functions, variables, aliases []string) {
	for n, c := range m.commands {
		if !anyLike(functions, c.Name) {
			delete(m.commands, n)
		}
	}
	for n, v := range m.vars {
		if !anyLike(variables, v.name) {
			delete(m.vars, n)
		}
	}
	for n, a := range m.aliases {
		if !anyLike(aliases, a.name) {
			delete(m.aliases, n)
		}
	}
}

type getModule struct {
	Name          []string `ps:"pos=0,pipe"`
	ListAvailable Switch
	All           Switch
}

func (c *getModule) Process(p *Pipe) error {
	for _, m := range p.Session().modules {
		if len(c.Name) > 0 && !anyLike(c.Name, m.Name) {
			continue
		}
		if err := p.Write(m); err != nil {
			return err
		}
	}
	return nil
}

type removeModule struct {
	Name  []string `ps:"pos=0,mandatory,pipe"`
	Force Switch
	ShouldProcess
}

func (c *removeModule) Process(p *Pipe) error {
	s := p.Session()
	for _, name := range c.Name {
		found := false
		for i := len(s.modules) - 1; i >= 0; i-- {
			m := s.modules[i]
			if ok, _ := object.Like(m.Name, name, true); !ok {
				continue
			}
			found = true
			s.modules = append(s.modules[:i:i], s.modules[i+1:]...)
			if m.onRemove != nil {
				if err := p.frame.callBlock(m.bind(m.onRemove), nil, p.out, false); err != nil {
					return err
				}
			}
			for at := p.frame.scope; at != nil; at = at.parent {
				m.withdraw(at)
			}
		}
		if !found && !object.HasWildcard(name) {
			if err := p.Error(&ErrorRecord{Err: object.NewException(object.PSInvalidOperationExceptionType, "No modules were removed. Verify that the specification of modules to remove is correct and those modules exist in the runspace."),
				ID: "Modules_NoModulesRemoved", Category: ResourceUnavailable}); err != nil {
				return err
			}
		}
	}
	return nil
}

// withdraw takes a module's exports out of a scope.
func (m *Module) withdraw(at *scope) {
	if at == m.scope {
		return
	}
	maps.DeleteFunc(at.funcs, func(_ string, c *Command) bool { return c.module == m })
	maps.DeleteFunc(at.aliases, func(n string, a *aliasEntry) bool { return m.aliases[n] == a })
	for _, v := range m.vars {
		if at.own(v.sym) == v {
			at.remove(v)
			v.gone = false
		}
	}
}

type newModuleCmdlet struct {
	Name           string       `ps:"set=Name,pos=0,mandatory"`
	ScriptBlock    *ScriptBlock `ps:"set=Name,pos=1,mandatory;set=ScriptBlock,pos=0,mandatory"`
	Function       []string
	Cmdlet         []string
	ReturnResult   Switch
	AsCustomObject Switch
	ArgumentList   []object.Value `ps:"remaining,alias=Args"`
}

func (c *newModuleCmdlet) Process(p *Pipe) error {
	s := p.Session()
	id := newGUID()
	name := c.Name
	if name == "" {
		name = "__DynamicModule_" + id
	}
	m := s.newModule(name, "")
	m.dynamic, m.id = true, id
	var out collector
	if err := p.frame.runModule(m, c.ScriptBlock.unit.ast, c.ArgumentList, &out); err != nil {
		return err
	}
	m.only(append(c.Function, c.Cmdlet...))
	if c.AsCustomObject {
		return p.Write(m.object())
	}
	m.publish(p.frame.scope.global, publishing{}) // pwsh: Get-Module does not know such a module
	if c.ReturnResult {
		return writeEach(p.out, object.NewArray(out.items...))
	}
	return p.Write(m)
}

type exportModuleMember struct {
	Function []string `ps:"pos=0,pipe,prop,allowemptylist"`
	Cmdlet   []string `ps:"prop,allowemptylist"`
	Variable []string `ps:"prop"`
	Alias    []string `ps:"prop"`
}

func (c *exportModuleMember) Process(p *Pipe) error {
	m := p.frame.scope.homeModule()
	if m == nil {
		return &ErrorRecord{Err: object.NewException(object.PSInvalidOperationExceptionType, "The Export-ModuleMember cmdlet can only be called from inside a module."),
			ID: "Modules_CanOnlyExecuteExportModuleMemberInsideAModule", Category: PermissionDenied}
	}
	m.exported = true
	m.export(c.Function, c.Cmdlet, c.Variable, c.Alias)
	return nil
}
