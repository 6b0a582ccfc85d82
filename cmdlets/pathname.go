package cmdlets

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// pathNames are the cmdlets that work on paths.
func pathNames() []interp.Command {
	return []interp.Command{
		interp.Define("Test-Path", func() *testPath { return &testPath{} },
			interp.Synopsis("Determines whether all elements of a path exist."), management, interp.DefaultSet("Path"), interp.Output("System.Boolean"),
			interp.Example("Test-Path users.csv -PathType Leaf")),
		interp.Define("Join-Path", func() *joinPath { return &joinPath{} },
			interp.Synopsis("Combines a path and a child path into a single path."), management, interp.Output("System.String"),
			interp.Example("Join-Path $HOME users.csv")),
		interp.Define("Split-Path", func() *splitPath { return &splitPath{} },
			interp.Synopsis("Returns the specified part of a path."), management, interp.DefaultSet("ParentSet"), interp.Output("System.String", "System.Boolean"),
			interp.Example("Split-Path /home/ann/users.csv -Leaf")),
		interp.Define("Resolve-Path", func() *resolvePath { return &resolvePath{} },
			interp.Synopsis("Resolves the wildcard characters in a path, and displays the path contents."), interp.Alias("rvpa"), management, interp.DefaultSet("Path"),
			interp.Output("System.String", "System.Management.Automation.PathInfo"), interp.Example("Resolve-Path *.csv -Relative")),
		interp.Define("Convert-Path", func() *convertPath { return &convertPath{} },
			interp.Synopsis("Converts a path from a PowerShell path to a PowerShell provider path."), interp.Alias("cvpa"), management, interp.DefaultSet("Path"),
			interp.Output("System.String"), interp.Example("Convert-Path ~")),
	}
}

type testPath struct {
	Credential  object.Value `ps:"prop"`
	Exclude     []string
	Filter      string
	Include     []string
	IsValid     interp.Switch
	NewerThan   object.Value
	OlderThan   object.Value
	Path        []string `ps:"pos=0,mandatory,pipe,prop,set=Path,allownull,allowempty,allowemptylist"`
	PathType    string   `ps:"alias=Type,enum=Microsoft.PowerShell.Commands.TestPathType(Any|Container|Leaf)"`
	LiteralPath []string `ps:"mandatory,prop,set=LiteralPath,alias=PSPath|LP,allownull,allowempty,allowemptylist"`
}

func (c *testPath) Process(p *interp.Pipe) error {
	if c.Credential != nil {
		return noCredentials()
	}
	paths, literal := c.Path, false
	if c.LiteralPath != nil {
		paths, literal = c.LiteralPath, true
	}
	if len(paths) == 0 {
		return p.Error(&interp.ErrorRecord{ID: "NullPathNotPermitted", Category: interp.InvalidArgument, Err: object.NewException(object.ArgumentNullExceptionType,
			"Value cannot be null. (Parameter 'The provided Path argument was null or an empty collection.')")})
	}
	for _, path := range paths {
		ok, err := c.test(p, path, literal)
		if err == nil {
			err = p.Write(ok)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (c *testPath) test(p *interp.Pipe, path string, literal bool) (bool, error) {
	if strings.TrimSpace(path) == "" {
		return false, nil
	}
	if c.IsValid {
		return !strings.ContainsRune(path, 0), nil
	}
	var found []interp.Path
	if !literal && object.HasWildcard(path) {
		var err error
		if found, err = p.Session().Glob(path); err != nil {
			return false, nil
		}
	} else {
		if !literal {
			path = object.UnescapeWildcard(path)
		}
		q, err := p.Session().Resolve(path)
		if err != nil {
			return false, nil
		}
		if exists(p, q) {
			found = append(found, q)
		}
	}
	filters := itemFilters{Exclude: c.Exclude, Filter: c.Filter, Include: c.Include}
	for _, q := range found {
		if filters.admits(leaf(q.Display)) && c.kind(q) {
			return c.age(q)
		}
	}
	return false, nil
}

func (c *testPath) kind(q interp.Path) bool {
	container := q.Native == ""
	if onFiles(q) {
		container = isDirectory(q.Native)
	}
	switch strings.ToLower(c.PathType) {
	case "container":
		return container
	case "leaf":
		return !container
	}
	return true
}

// age applies -NewerThan and -OlderThan.
func (c *testPath) age(q interp.Path) (bool, error) {
	for _, limit := range []struct {
		v     object.Value
		newer bool
	}{{c.NewerThan, true}, {c.OlderThan, false}} {
		if limit.v == nil {
			continue
		}
		d, err := object.Convert(limit.v, object.DateTimeType)
		if err != nil {
			return false, err
		}
		info, err := os.Stat(q.Native)
		if err != nil || limit.newer != info.ModTime().After(d.(object.DateTime).Time()) {
			return false, nil
		}
	}
	return true, nil
}

type joinPath struct {
	AdditionalChildPath []string     `ps:"pos=2,remaining,prop,allownull,allowempty,allowemptylist"`
	ChildPath           []string     `ps:"pos=1,mandatory,prop,allownull,allowempty"`
	Credential          object.Value `ps:"prop"`
	Path                []string     `ps:"pos=0,mandatory,pipe,prop,alias=PSPath"`
	Resolve             interp.Switch
}

func (c *joinPath) Process(p *interp.Pipe) error {
	if c.Credential != nil {
		return noCredentials()
	}
	for _, path := range c.Path {
		if drive, _, ok := strings.Cut(path, ":"); ok && drive != "" && !strings.ContainsAny(drive, `/\`) {
			if _, err := p.Session().Resolve(drive + ":/"); err != nil {
				if err := p.Error(interp.Record(err)); err != nil {
					return err
				}
				continue
			}
		}
		joined := path
		for _, child := range append(append([]string(nil), c.ChildPath...), c.AdditionalChildPath...) {
			joined = joinPaths(joined, child)
		}
		if !c.Resolve {
			if err := p.Write(joined); err != nil {
				return err
			}
			continue
		}
		if err := resolveEach(p, []string{joined}, nil, func(q interp.Path) error { return p.Write(q.Display) }); err != nil {
			return err
		}
	}
	return nil
}

// joinPaths puts one separator between two parts, whichever they bring, and uses the system's own throughout the seam.
func joinPaths(a, b string) string {
	sep := string(filepath.Separator)
	if sep == "/" {
		a, b = strings.ReplaceAll(a, `\`, "/"), strings.ReplaceAll(b, `\`, "/")
	} else {
		a, b = strings.ReplaceAll(a, "/", sep), strings.ReplaceAll(b, "/", sep)
	}
	switch {
	case b == "":
		return strings.TrimSuffix(a, sep) + sep
	case strings.HasSuffix(a, sep):
		return a + strings.TrimLeft(b, sep)
	}
	return a + sep + strings.TrimLeft(b, sep)
}

// resolveEach calls f for each existing item that paths mean, reporting those that do not exist.
func resolveEach(p *interp.Pipe, paths, literal []string, f func(interp.Path) error) error {
	found, _, err := existing(p, paths, literal, nil)
	if err != nil {
		return err
	}
	for _, q := range found {
		if err := f(q); err != nil {
			return err
		}
	}
	return nil
}

type splitPath struct {
	Credential  object.Value  `ps:"prop"`
	Parent      interp.Switch `ps:"prop,set=ParentSet"`
	Path        []string      `ps:"pos=0,mandatory,pipe,prop,set=ParentSet|LeafSet|LeafBaseSet|ExtensionSet|QualifierSet|NoQualifierSet|IsAbsoluteSet"`
	Resolve     interp.Switch
	Leaf        interp.Switch `ps:"mandatory,prop,set=LeafSet"`
	LeafBase    interp.Switch `ps:"mandatory,prop,set=LeafBaseSet"`
	Extension   interp.Switch `ps:"mandatory,prop,set=ExtensionSet"`
	Qualifier   interp.Switch `ps:"mandatory,prop,set=QualifierSet"`
	NoQualifier interp.Switch `ps:"mandatory,prop,set=NoQualifierSet"`
	IsAbsolute  interp.Switch `ps:"mandatory,set=IsAbsoluteSet"`
	LiteralPath []string      `ps:"mandatory,prop,set=LiteralPathSet,alias=PSPath|LP"`
}

func (c *splitPath) Process(p *interp.Pipe) error {
	if c.Credential != nil {
		return noCredentials()
	}
	if c.Resolve {
		return resolveEach(p, c.Path, c.LiteralPath, func(q interp.Path) error { return c.part(p, q.Display) })
	}
	for _, path := range append(append([]string(nil), c.Path...), c.LiteralPath...) {
		if err := c.part(p, path); err != nil {
			return err
		}
	}
	return nil
}

func (c *splitPath) part(p *interp.Pipe, path string) error {
	drive, rest, qualified := strings.Cut(path, ":")
	qualified = qualified && !strings.ContainsAny(drive, `/\`) && drive != ""
	name := leaf(path)
	dot := strings.LastIndexByte(name, '.')
	switch {
	case bool(c.Leaf):
		return p.Write(name)
	case bool(c.LeafBase):
		if dot >= 0 {
			name = name[:dot]
		}
		return p.Write(name)
	case bool(c.Extension):
		if dot < 0 || dot == len(name)-1 {
			return p.Write("")
		}
		return p.Write(name[dot:])
	case bool(c.IsAbsolute):
		return p.Write(qualified || strings.HasPrefix(path, "/") || strings.HasPrefix(path, `\\`))
	case bool(c.Qualifier):
		if !qualified {
			return p.Error(&interp.ErrorRecord{ID: "ParsePathFormatError", Category: interp.InvalidArgument, Target: path,
				Err: fmt.Errorf("Cannot parse path because path '%s' does not have a qualifier specified.", path)})
		}
		return p.Write(drive + ":")
	case bool(c.NoQualifier):
		if qualified {
			return p.Write(rest)
		}
		return p.Write(path)
	}
	if strings.Trim(path, `/\`) == "" {
		return &interp.ErrorRecord{ID: "Argument", Category: interp.InvalidArgument, Err: object.NewException(object.PSArgumentExceptionType,
			`Cannot process argument because the value of argument "path" is not valid. Change the value of the "path" argument and run the operation again.`)}
	}
	parent := parentOf(path)
	if filepath.Separator == '/' {
		parent = strings.ReplaceAll(parent, `\`, "/")
	}
	return p.Write(parent)
}

type resolvePath struct {
	pipedPaths
	Credential       object.Value `ps:"prop"`
	Force            interp.Switch
	Relative         interp.Switch
	RelativeBasePath string
}

var pathInfoType = object.NewClass("System.Management.Automation.PathInfo", nil)

func (c *resolvePath) Process(p *interp.Pipe) error {
	if c.Credential != nil {
		return noCredentials()
	}
	base := p.Session().Location()
	if c.RelativeBasePath != "" {
		q, err := one(p, c.RelativeBasePath)
		if err != nil || q == nil {
			return err
		}
		base = *q
	}
	filters := &itemFilters{Force: c.Force}
	found, _, err := existing(p, c.Path, c.LiteralPath, filters)
	if err != nil {
		return err
	}
	for _, q := range found {
		if !c.Relative {
			if err := p.Write(pathInfo(q)); err != nil {
				return err
			}
			continue
		}
		if err := p.Write(relativePath(base, q)); err != nil {
			return err
		}
	}
	return nil
}

// pathInfo is the object of a resolved path.
func pathInfo(q interp.Path) object.Value {
	o := &object.Object{Type: pathInfoType, Text: func() string { return q.Display }}
	add := func(name string, v object.Value) {
		o.Props.Add(object.Prop{Name: name, Value: v, Kind: object.Property})
	}
	add("Drive", driveValue(q))
	add("Provider", providerValue(q.Provider))
	add("ProviderPath", q.Native)
	add("Path", q.Display)
	return o
}

// relativePath is a path as seen from base. pwsh: the base itself is named from its parent ("../name").
func relativePath(base, q interp.Path) string {
	sep := string(filepath.Separator)
	rel, err := filepath.Rel(base.Native, q.Native)
	switch {
	case err != nil:
		return q.Display
	case rel == ".":
		return ".." + sep + filepath.Base(q.Native)
	case rel == "..":
		return ".." + sep + ".." + sep + filepath.Base(q.Native)
	case strings.HasPrefix(rel, ".."+sep) && strings.Trim(strings.ReplaceAll(rel, "..", ""), sep) == "":
		return rel + sep + ".." + sep + filepath.Base(q.Native)
	case !strings.HasPrefix(rel, ".."):
		return "." + sep + rel
	}
	return rel
}

type convertPath struct {
	pipedPaths
	Force interp.Switch
}

func (c *convertPath) Process(p *interp.Pipe) error {
	found, _, err := existing(p, c.Path, c.LiteralPath, &itemFilters{Force: c.Force})
	if err != nil {
		return err
	}
	for _, q := range found {
		if err := p.Write(q.Native); err != nil {
			return err
		}
	}
	return nil
}
