package interp

import (
	"os"
	"path"
	"path/filepath"
	"runtime"
	"sort"
	"strings"

	"migsh/shell/object"
)

// Path is a path as a script writes it, resolved: which drive it is on, and what the operating system calls it.
type Path struct {
	Drive    string // name of the PSDrive: "C", "/", "Env", "Temp"
	Provider string // FileSystem, Environment, Variable, Function, Alias
	Native   string // what the operating system opens (FileSystem), or the item's name on another provider's drive
	Display  string // the full path as PowerShell shows it
}

// Drive is a PSDrive.
type Drive struct {
	Name        string
	Provider    string // "" is FileSystem
	Root        string // a folder of the operating system, for FileSystem drives
	Description string
	FoldCase    bool // names below are looked up ignoring case, as on Windows

	current string // the drive's own current location, relative to its root
}

// PSType is System.Management.Automation.PSDriveInfo.
func (*Drive) PSType() *object.Type { return driveType }

// PSString is the drive's name.
func (d *Drive) PSString(*object.Culture) string { return d.Name }

var driveType = object.NewClass("System.Management.Automation.PSDriveInfo", nil)

const fileSystem = "FileSystem"

// initDrives makes the drives a session starts with and puts the location into the process's folder.
func (s *Session) initDrives(more []Drive) {
	s.drives = []*Drive{
		{Name: "Alias", Provider: "Alias"},
		{Name: "Env", Provider: "Environment"},
		{Name: "Function", Provider: "Function"},
		{Name: "Variable", Provider: "Variable"},
		{Name: "Temp", Provider: fileSystem, Root: os.TempDir()},
	}
	if runtime.GOOS != "windows" {
		s.drives = append(s.drives, &Drive{Name: "/", Provider: fileSystem, Root: "/"})
	}
	for i := range more {
		d := more[i]
		if d.Provider == "" {
			d.Provider = fileSystem
		}
		s.drives = append(s.drives, &d)
	}
	wd, err := os.Getwd()
	if err != nil {
		wd = "/"
	}
	s.location = s.nativePath(wd)
}

// nativePath is a path of the operating system as it is.
func (s *Session) nativePath(p string) Path {
	if runtime.GOOS == "windows" {
		return Path{Drive: strings.TrimSuffix(filepath.VolumeName(p), ":"), Provider: fileSystem, Native: p, Display: p}
	}
	return Path{Drive: "/", Provider: fileSystem, Native: p, Display: p}
}

// Drives are the session's drives, in order of definition.
func (s *Session) Drives() []*Drive { return s.drives }

// Drive finds a drive by name; nil when there is none.
func (s *Session) Drive(name string) *Drive {
	for _, d := range s.drives {
		if strings.EqualFold(d.Name, name) {
			return d
		}
	}
	return nil
}

// AddDrive adds a drive, or replaces the one of that name.
func (s *Session) AddDrive(d *Drive) {
	if d.Provider == "" {
		d.Provider = fileSystem
	}
	s.RemoveDrive(d.Name)
	s.drives = append(s.drives, d)
}

// RemoveDrive forgets a drive.
func (s *Session) RemoveDrive(name string) {
	for i, d := range s.drives {
		if strings.EqualFold(d.Name, name) {
			s.drives = append(s.drives[:i:i], s.drives[i+1:]...)
			return
		}
	}
}

// Resolve turns a path as written into where it leads, relative ones from the current location. It need not exist. There is one resolver, for
// cmdlets and for [System.IO.*]: on a machine without drive letters, C: is a PSDrive whose names are looked up ignoring case.
func (s *Session) Resolve(p string) (Path, error) {
	if rest, ok := cutProvider(p); ok {
		return s.Resolve(rest)
	}
	if p == "~" || strings.HasPrefix(p, "~/") || strings.HasPrefix(p, `~\`) {
		return s.nativePath(filepath.Join(s.home, filepath.FromSlash(slashes(p[1:])))), nil
	}
	name, rest, ok := strings.Cut(p, ":")
	if ok && name != "" && !strings.ContainsAny(name, `/\*?[`) {
		if runtime.GOOS == "windows" && len(name) == 1 && s.Drive(name) == nil {
			return s.nativePath(filepath.Clean(p)), nil
		}
		d := s.Drive(name)
		if d == nil {
			e := object.NewException(driveNotFound, "Cannot find drive. A drive with the name '"+name+"' does not exist.")
			e.Props.Set("ItemName", name)
			return Path{}, &ErrorRecord{
				Err: e,
				ID:  "DriveNotFound", Category: ObjectNotFound, Target: name,
			}
		}
		return s.onDrive(d, rest), nil
	}
	if runtime.GOOS == "windows" {
		if filepath.IsAbs(p) {
			return s.nativePath(filepath.Clean(p)), nil
		}
		return s.nativePath(filepath.Join(s.location.Native, p)), nil
	}
	p = slashes(p)
	if strings.HasPrefix(p, "/") && s.location.Provider == fileSystem {
		if d := s.Drive(s.location.Drive); d == nil || !d.FoldCase {
			return s.nativePath(path.Clean(p)), nil
		}
		return s.nativePath(path.Clean(p)), nil
	}
	if s.location.Drive == "/" {
		return s.nativePath(path.Join(s.location.Native, p)), nil
	}
	d := s.Drive(s.location.Drive)
	if d == nil {
		return s.nativePath(path.Clean("/" + p)), nil
	}
	return s.onDrive(d, path.Join(d.current, p)), nil
}

// cutProvider takes FileSystem:: off a path.
func cutProvider(p string) (string, bool) {
	i := strings.Index(p, "::")
	if i < 0 {
		return p, false
	}
	name := p[:i]
	name = name[strings.LastIndexByte(name, '\\')+1:]
	return p[i+2:], strings.EqualFold(name, fileSystem)
}

func slashes(p string) string { return strings.ReplaceAll(p, `\`, "/") }

// onDrive is a path below a drive's root.
func (s *Session) onDrive(d *Drive, rest string) Path {
	if d.Provider != fileSystem {
		item := strings.Trim(rest, `/\`)
		return Path{Drive: d.Name, Provider: d.Provider, Native: item, Display: d.Name + ":/" + item}
	}
	rel := slashes(rest)
	if !strings.HasPrefix(rel, "/") && rel != rest {
		rel = "/" + rel
	}
	if !strings.HasPrefix(rel, "/") {
		rel = path.Join("/", d.current, rel)
	}
	rel = path.Clean("/" + rel)
	if d.Name == "/" {
		return s.nativePath(rel)
	}
	native := filepath.Join(d.Root, filepath.FromSlash(rel))
	if d.FoldCase {
		native = foldedPath(d.Root, rel)
	}
	sep := "/"
	if d.FoldCase || runtime.GOOS == "windows" {
		sep = `\`
	}
	return Path{Drive: d.Name, Provider: fileSystem, Native: native, Display: d.Name + ":" + strings.ReplaceAll(rel, "/", sep)}
}

// foldedPath finds the names of a path below root ignoring case; what is not there stays as written.
func foldedPath(root, rel string) string {
	at := root
	for _, name := range strings.Split(strings.Trim(rel, "/"), "/") {
		if name == "" {
			continue
		}
		at = filepath.Join(at, foldedName(at, name))
	}
	return at
}

func foldedName(dir, name string) string {
	if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
		return name
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return name
	}
	for _, e := range entries {
		if strings.EqualFold(e.Name(), name) {
			return e.Name()
		}
	}
	return name
}

// Glob resolves a path with wildcards to the existing items it matches, sorted by name. A path without wildcards is itself, if it exists.
func (s *Session) Glob(p string) ([]Path, error) {
	if !object.HasWildcard(p) {
		r, err := s.Resolve(object.UnescapeWildcard(p))
		if err != nil {
			return nil, err
		}
		if r.Provider == fileSystem {
			if _, err := os.Lstat(r.Native); err != nil {
				return nil, nil
			}
		}
		return []Path{r}, nil
	}
	r, err := s.Resolve(p)
	if err != nil {
		return nil, err
	}
	if r.Provider != fileSystem {
		return []Path{r}, nil
	}
	parts := strings.Split(slashes(r.Display), "/")
	// The fixed beginning, then level by level.
	i := 0
	for i < len(parts) && !object.HasWildcard(parts[i]) {
		i++
	}
	base := strings.Join(parts[:i], "/")
	if base == "" {
		base = "/"
	}
	start, err := s.Resolve(base)
	if err != nil {
		return nil, err
	}
	level := []Path{start}
	for ; i < len(parts); i++ {
		if level, err = s.globLevel(level, parts[i]); err != nil {
			return nil, err
		}
	}
	return level, nil
}

// globLevel are the items below some folders whose name matches one part of a pattern.
func (s *Session) globLevel(dirs []Path, pattern string) ([]Path, error) {
	w, err := object.CompileWildcard(pattern, true)
	if err != nil {
		return nil, err
	}
	var out []Path
	for _, d := range dirs {
		entries, err := os.ReadDir(d.Native)
		if err != nil {
			continue
		}
		sort.Slice(entries, func(i, j int) bool { return strings.ToLower(entries[i].Name()) < strings.ToLower(entries[j].Name()) })
		for _, e := range entries {
			if w.Match(e.Name()) {
				out = append(out, s.Below(d, e.Name()))
			}
		}
	}
	return out, nil
}

// Below is an item in a folder.
func (s *Session) Below(dir Path, name string) Path {
	sep := "/"
	if strings.Contains(dir.Display, `\`) {
		sep = `\`
	}
	dir.Native = filepath.Join(dir.Native, name)
	dir.Display = strings.TrimSuffix(dir.Display, sep) + sep + name
	return dir
}

// Location is the current location.
func (s *Session) Location() Path { return s.location }

// SetLocation moves the current location; native programs start there too when it is a folder.
func (s *Session) SetLocation(p Path) {
	s.location = p
	if d := s.Drive(p.Drive); d != nil && d.Name != "/" {
		_, rest, _ := strings.Cut(p.Display, ":")
		d.current = strings.Trim(slashes(rest), "/")
	}
}

// PathInfo is what Get-Location gives and $PWD is.
type PathInfo struct {
	Path Path
	sess *Session
}

// PSType is System.Management.Automation.PathInfo.
func (*PathInfo) PSType() *object.Type { return pathInfoType }

// PSString is the path.
func (p *PathInfo) PSString(*object.Culture) string { return p.Path.Display }

var pathInfoType = object.NewClass("System.Management.Automation.PathInfo", nil)

func (s *Session) pathInfo() object.Value { return &PathInfo{s.location, s} }
