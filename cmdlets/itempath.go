package cmdlets

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// pipedPaths are -Path and -LiteralPath where the first takes pipeline input by value.
type pipedPaths struct {
	Path        []string `ps:"pos=0,mandatory,pipe,prop,set=Path"`
	LiteralPath []string `ps:"mandatory,prop,set=LiteralPath,alias=PSPath|LP"`
}

// namedPaths are -Path and -LiteralPath where the pipeline's objects are something else.
type namedPaths struct {
	Path        []string `ps:"pos=0,mandatory,prop,set=Path"`
	LiteralPath []string `ps:"mandatory,prop,set=LiteralPath,alias=PSPath|LP"`
}

// itemFilters are the parameters that narrow down what a path with wildcards means.
type itemFilters struct {
	Credential object.Value `ps:"prop"`
	Exclude    []string
	Filter     string
	Force      interp.Switch
	Include    []string
}

// unforcedFilters are those of cmdlets without -Force.
type unforcedFilters struct {
	Credential object.Value `ps:"prop"`
	Exclude    []string
	Filter     string
	Include    []string
}

func (f *unforcedFilters) filters() *itemFilters {
	return &itemFilters{Credential: f.Credential, Exclude: f.Exclude, Filter: f.Filter, Include: f.Include}
}

// check refuses -Credential, as the file system does.
func (f *itemFilters) check() error {
	if f.Credential == nil {
		return nil
	}
	return noCredentials()
}

func noCredentials() error {
	return &interp.ErrorRecord{ID: "NotSupported", Category: interp.NotImplemented, Err: object.NewException(object.PSNotSupportedExceptionType,
		"The FileSystem provider supports credentials only on the New-PSDrive cmdlet. Perform the operation again without specifying credentials.")}
}

// admits applies -Filter, -Include and -Exclude to an item's name.
func (f *itemFilters) admits(name string) bool {
	if f.Filter != "" && !likeName(name, f.Filter, runtime.GOOS != "linux") {
		return false
	}
	if len(f.Include) > 0 && !likeAny(name, f.Include) {
		return false
	}
	return !likeAny(name, f.Exclude)
}

func likeAny(name string, patterns []string) bool {
	for _, p := range patterns {
		if likeName(name, p, true) {
			return true
		}
	}
	return false
}

func likeName(name, pattern string, ignoreCase bool) bool {
	ok, err := object.Like(name, pattern, ignoreCase)
	return ok && err == nil
}

// leaf is the last part of a path as it is shown.
func leaf(display string) string {
	s := strings.TrimRight(display, `/\`)
	if i := strings.LastIndexAny(s, `/\`); i >= 0 {
		return s[i+1:]
	}
	if s == "" {
		return display
	}
	if drive, rest, ok := strings.Cut(s, ":"); ok && rest != "" && len(drive) > 1 {
		return rest
	}
	return s
}

// onFiles reports whether a path is on a file system.
func onFiles(q interp.Path) bool { return q.Provider == "FileSystem" || q.Provider == "" }

// existing are the items that paths mean: each literal path, all that a wildcard matches. A missing literal one is reported and left out;
// a wildcard may match nothing, which the second result tells about the last one.
func existing(p *interp.Pipe, paths, literal []string, f *itemFilters) (found []interp.Path, nothing string, err error) {
	for _, path := range literal {
		q, err := one(p, path)
		if err != nil {
			return nil, "", err
		}
		if q != nil {
			found = append(found, *q)
		}
	}
	for _, path := range paths {
		if !object.HasWildcard(path) {
			q, err := one(p, object.UnescapeWildcard(path))
			if err != nil {
				return nil, "", err
			}
			if q != nil && (f == nil || f.admits(leaf(q.Display))) {
				found = append(found, *q)
			}
			continue
		}
		matches, err := glob(p, path)
		if err != nil {
			return nil, "", err
		}
		n := len(found)
		for _, q := range matches {
			name := leaf(q.Display)
			if onFiles(q) && !forced(f) && !strings.HasPrefix(leafPattern(path), ".") && isHidden(q, name) {
				continue
			}
			if f == nil || f.admits(name) {
				found = append(found, q)
			}
		}
		if len(found) == n {
			nothing = path
		}
	}
	return found, nothing, nil
}

func forced(f *itemFilters) bool { return f != nil && bool(f.Force) }

func leafPattern(path string) string {
	return path[strings.LastIndexAny(path, `/\`)+1:]
}

// isHidden reports whether the file system hides an item: on Unix by a dot in front.
func isHidden(q interp.Path, name string) bool {
	if runtime.GOOS != "windows" {
		return strings.HasPrefix(name, ".")
	}
	return dotnet.NewFileInfo(q.Native, q.Display, false).Hidden()
}

// one resolves a path without wildcards; nil when it does not exist, which has been reported.
func one(p *interp.Pipe, path string) (*interp.Path, error) {
	q, err := p.Session().Resolve(path)
	if err != nil {
		return nil, p.Error(interp.Record(err))
	}
	if exists(p, q) {
		return &q, nil
	}
	return nil, p.Error(notFound(q.Display))
}

// glob resolves a wildcard; an unknown drive is reported and matches nothing.
func glob(p *interp.Pipe, path string) ([]interp.Path, error) {
	if q, err := p.Session().Resolve(path); err == nil && !onFiles(q) {
		return globDrive(p, q)
	}
	found, err := p.Session().Glob(path)
	if err != nil {
		return nil, p.Error(interp.Record(err))
	}
	return found, nil
}

// globDrive finds the items of a drive whose names match.
func globDrive(p *interp.Pipe, pattern interp.Path) ([]interp.Path, error) {
	all, err := drives[strings.ToLower(pattern.Provider)].list(p)
	if err != nil {
		return nil, err
	}
	var found []interp.Path
	for _, v := range all {
		name := itemName(p, v)
		if likeName(name, pattern.Native, true) {
			q := pattern
			q.Native, q.Display = name, strings.TrimSuffix(pattern.Display, pattern.Native)+name
			found = append(found, q)
		}
	}
	return found, nil
}

// exists reports whether there is an item at a path.
func exists(p *interp.Pipe, q interp.Path) bool {
	if onFiles(q) {
		_, err := os.Lstat(q.Native)
		return err == nil
	}
	if q.Native == "" {
		return true
	}
	_, ok := drives[strings.ToLower(q.Provider)].get(p, q.Native)
	return ok
}

// join is a path below another one.
func join(q interp.Path, name string) interp.Path {
	child := q
	child.Native = filepath.Join(q.Native, name)
	sep := "/"
	if strings.Contains(q.Display, `\`) && !strings.Contains(q.Display, "/") {
		sep = `\`
	}
	child.Display = strings.TrimRight(q.Display, `/\`) + sep + name
	return child
}

// parentOf is the path as shown without its last part; "" for a root.
func parentOf(display string) string {
	s := strings.TrimRight(display, `/\`)
	i := strings.LastIndexAny(s, `/\`)
	switch {
	case i < 0:
		return ""
	case i == 0 || s[i-1] == ':':
		return s[:i+1]
	}
	return s[:i]
}

// fileItem is the object of a file or folder, with what the provider adds.
func fileItem(q interp.Path, info os.FileInfo) object.Value {
	dir := info.IsDir()
	if info.Mode()&os.ModeSymlink != 0 {
		if target, err := os.Stat(q.Native); err == nil {
			dir = target.IsDir()
		}
	}
	f := dotnet.NewFileInfo(q.Native, q.Display, dir)
	f.SetStat(info)
	f.UnixStat = runtime.GOOS != "windows"
	o := object.Wrap(f)
	const prefix = `Microsoft.PowerShell.Core\FileSystem::`
	o.Props.Grow(6)
	note := func(name string, v object.Value) { o.Props.Add(object.Prop{Name: name, Value: v}) }
	note("PSPath", prefix+q.Display)
	if parent := parentOf(q.Display); parent != "" {
		note("PSParentPath", prefix+parent)
	} else {
		note("PSParentPath", "")
	}
	note("PSChildName", f.Name())
	note("PSDrive", driveValue(q))
	note("PSProvider", providerValue("FileSystem"))
	note("PSIsContainer", dir)
	return o
}

// driveValue and providerValue are what $item.PSDrive and $item.PSProvider answer: objects that know their names.
func driveValue(q interp.Path) object.Value {
	o := &object.Object{Type: driveInfoType, Text: func() string { return q.Drive }}
	o.Props.Add(object.Prop{Name: "Name", Value: q.Drive, Kind: object.Property})
	o.Props.Add(object.Prop{Name: "Provider", Value: providerValue(q.Provider), Kind: object.Property})
	return o
}

func providerValue(name string) object.Value {
	full := `Microsoft.PowerShell.Core\` + name
	o := &object.Object{Type: providerInfoType, Text: func() string { return full }}
	o.Props.Add(object.Prop{Name: "Name", Value: name, Kind: object.Property})
	return o
}

var (
	driveInfoType    = object.NewClass("System.Management.Automation.PSDriveInfo", nil)
	providerInfoType = object.NewClass("System.Management.Automation.ProviderInfo", nil)
)

// ioFailure reports what the operating system said about an item.
func ioFailure(p *interp.Pipe, id string, c interp.Category, err error, q interp.Path) error {
	var r *interp.ErrorRecord
	if errors.As(err, &r) {
		return p.Error(r)
	}
	var x *object.Exception
	if !errors.As(err, &x) {
		x = fileException(err, q.Display)
	}
	return p.Error(&interp.ErrorRecord{ID: id, Category: c, Target: q.Display, Err: x})
}

func ioException(format string, args ...any) *object.Exception {
	return object.NewException(object.IOExceptionType, fmt.Sprintf(format, args...))
}
