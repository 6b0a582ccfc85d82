package interp

import (
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"

	"migsh/shell/object"
)

// findCommand looks a command up as PowerShell does: alias, function, cmdlet, then files. Its error is PowerShell's.
func (s *Session) findCommand(at *scope, name string) (*Command, error) {
	for range 100 { // aliases may stand for aliases
		a := at.alias(name)
		if a == nil {
			break
		}
		name = a.target
	}
	if c := s.lookup(at, name); c != nil {
		return c, nil
	}
	// pwsh: a noun alone means Get-Noun.
	if !strings.ContainsAny(name, `-/\.:`) {
		if c := s.lookup(at, "Get-"+name); c != nil && c.Kind == KindCmdlet {
			return c, nil
		}
	}
	return nil, notRecognized(name)
}

func notRecognized(name string) error {
	e := object.NewException(commandNotFound, "The term '"+name+"' is not recognized as a name of a cmdlet, function, script file, or executable program.\nCheck the spelling of the name, or if a path was included, verify that the path is correct and try again.")
	e.Props.Set("CommandName", name)
	return &ErrorRecord{
		Err: e,
		ID:  "CommandNotFoundException", Category: ObjectNotFound, Target: name, exact: true,
	}
}

// lookup finds a function, cmdlet or file by its name.
func (s *Session) lookup(at *scope, name string) *Command {
	if c := at.function(name); c != nil {
		return c
	}
	lower := strings.ToLower(name)
	if c := s.cmdlets[lower]; c != nil {
		return c
	}
	if i := strings.IndexAny(name, `\/`); i > 0 {
		if c := s.qualified(name[:i], name[i+1:]); c != nil {
			return c
		}
	}
	return s.fileCommand(name)
}

// qualified finds Module\Command.
func (s *Session) qualified(module, name string) *Command {
	for _, m := range s.modules {
		if strings.EqualFold(m.Name, module) {
			if c := m.scope.funcs[strings.ToLower(name)]; c != nil {
				return c
			}
		}
	}
	if c := s.cmdlets[strings.ToLower(name)]; c != nil && strings.EqualFold(c.Module, module) {
		return c
	}
	return nil
}

// fileCommand finds a script or a native program: by path, or by name in $env:PATH.
func (s *Session) fileCommand(name string) *Command {
	if strings.ContainsAny(name, `/\`) || strings.HasPrefix(name, "~") {
		p, err := s.Resolve(name)
		if err != nil || p.Provider != "FileSystem" {
			return nil
		}
		if c := s.commandFile(p.Native); c != nil {
			return c
		}
		// pwsh: a file that is named by its path is tried, be it executable or not.
		if fi, err := os.Stat(p.Native); err == nil && !fi.IsDir() {
			return applicationCommand(p.Native)
		}
		return nil
	}
	return s.apps.find(s, name)
}

// commandFile is a file as a command: a .ps1, or something executable.
func (s *Session) commandFile(path string) *Command {
	fi, err := os.Stat(path)
	if err != nil || fi.IsDir() {
		if !strings.EqualFold(filepath.Ext(path), ".ps1") {
			if fi, err := os.Stat(path + ".ps1"); err == nil && !fi.IsDir() {
				return scriptCommand(path + ".ps1")
			}
		}
		return nil
	}
	if strings.EqualFold(filepath.Ext(path), ".ps1") {
		return scriptCommand(path)
	}
	if _, err := exec.LookPath(path); err != nil {
		return nil
	}
	return applicationCommand(path)
}

func scriptCommand(path string) *Command {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	c := &Command{Name: filepath.Base(path), Kind: KindScript, path: path}
	return c
}

func applicationCommand(path string) *Command {
	c := &Command{Name: filepath.Base(path), Kind: KindApplication, path: path}
	c.table = newParamTable(c)
	return c
}

// appCache remembers where programs were found, until $env:PATH changes.
type appCache struct {
	path  string
	found map[string]*Command
}

func (a *appCache) find(s *Session, name string) *Command {
	path := os.Getenv("PATH")
	if a.found == nil || a.path != path {
		a.path, a.found = path, map[string]*Command{}
	}
	if c, ok := a.found[name]; ok {
		return c
	}
	var c *Command
	for _, dir := range filepath.SplitList(path) {
		if c = s.commandFile(filepath.Join(dir, name)); c != nil {
			break
		}
	}
	if c == nil && s.executable != "" && (strings.EqualFold(name, "pwsh") || strings.EqualFold(name, "powershell")) {
		c = applicationCommand(s.executable)
		c.Name = name
	}
	if c != nil {
		a.found[name] = c
	}
	return c
}

// loadScript reads and parses a script file, again only when it has changed.
func (s *Session) loadScript(c *Command) (*ScriptBlock, error) {
	data, err := os.ReadFile(c.path)
	if err != nil {
		return nil, err
	}
	text := decodeScript(data)
	if b := s.scripts[c.path]; b != nil && b.unit.ast.Extent().Source.Text == text {
		return b, nil
	}
	tree, errs := s.Parse(c.path, text)
	if len(errs) > 0 {
		return nil, parseFailure(errs)
	}
	b := &ScriptBlock{unit: newUnit(tree, nil), sess: s}
	s.scripts[c.path] = b
	return b, nil
}

// function finds a function through the scopes.
func (s *scope) function(name string) *Command {
	name = strings.ToLower(name)
	if prefix, rest, ok := cutScope(name); ok {
		at := s
		switch prefix {
		case "global":
			at = s.global
		case "script":
			at = s.script
		}
		return at.funcs[rest]
	}
	for at := s; at != nil; at = at.parent {
		if c := at.funcs[name]; c != nil {
			return c
		}
	}
	return nil
}

// setFunction defines a function in this scope.
func (s *scope) setFunction(c *Command) {
	if s.funcs == nil {
		s.funcs = map[string]*Command{}
	}
	s.funcs[strings.ToLower(c.Name)] = c
	for _, a := range c.Aliases {
		s.setAlias(&aliasEntry{name: a, target: c.Name})
	}
}

// alias finds an alias through the scopes.
func (s *scope) alias(name string) *aliasEntry {
	for at := s; at != nil; at = at.parent {
		if len(at.aliases) == 0 {
			continue
		}
		if a := at.aliases[strings.ToLower(name)]; a != nil {
			return a
		}
	}
	return nil
}

func (s *scope) setAlias(a *aliasEntry) {
	if s.aliases == nil {
		s.aliases = map[string]*aliasEntry{}
	}
	s.aliases[strings.ToLower(a.name)] = a
}

// cutScope takes a scope prefix off a name.
func cutScope(name string) (prefix, rest string, ok bool) {
	prefix, rest, ok = strings.Cut(name, ":")
	prefix = strings.ToLower(prefix)
	switch prefix {
	case "global", "script", "local", "private":
		return prefix, rest, ok
	}
	return "", name, false
}

// functionNames are the names of the functions visible from a scope, sorted.
func (s *scope) functionNames() []*Command {
	seen := map[string]*Command{}
	for at := s; at != nil; at = at.parent {
		for n, c := range at.funcs {
			if seen[n] == nil {
				seen[n] = c
			}
		}
	}
	out := make([]*Command, 0, len(seen))
	for _, c := range seen {
		out = append(out, c)
	}
	sort.Slice(out, func(i, j int) bool { return strings.ToLower(out[i].Name) < strings.ToLower(out[j].Name) })
	return out
}

// CommandInfo is what Get-Command gives.
type CommandInfo struct{ Cmd *Command }

// PSType is the class of the kind of command.
func (c *CommandInfo) PSType() *object.Type { return commandInfoTypes[c.Cmd.Kind] }

// PSString is the command's name.
func (c *CommandInfo) PSString(*object.Culture) string {
	if c.Cmd.Kind == KindBlock && c.Cmd.block != nil {
		return c.Cmd.block.Text() // pwsh: a block shows as its text
	}
	return c.Cmd.Name
}

var commandInfoBase = object.NewClass("System.Management.Automation.CommandInfo", nil)

var commandInfoTypes = [...]*object.Type{
	KindCmdlet:      object.NewClass("System.Management.Automation.CmdletInfo", commandInfoBase),
	KindFunction:    object.NewClass("System.Management.Automation.FunctionInfo", commandInfoBase),
	KindFilter:      object.NewClass("System.Management.Automation.FilterInfo", commandInfoBase),
	KindAlias:       object.NewClass("System.Management.Automation.AliasInfo", commandInfoBase),
	KindScript:      object.NewClass("System.Management.Automation.ExternalScriptInfo", commandInfoBase),
	KindApplication: object.NewClass("System.Management.Automation.ApplicationInfo", commandInfoBase),
	KindBlock:       object.NewClass("System.Management.Automation.ScriptInfo", commandInfoBase),
}
