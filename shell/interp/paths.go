package interp

// Path is a path as a script writes it, resolved: which drive it is on, and what the operating system calls it.
type Path struct {
	Drive    string // name of the PSDrive: "C", "/", "Env", "Temp"
	Provider string // FileSystem, Environment, Variable, Function, Alias
	Native   string // what the operating system opens (FileSystem), or the item's name on another provider's drive
	Display  string // the full path as PowerShell shows it
}

// Resolve turns a path as written into where it leads, relative ones from the current location. It need not exist. There is one resolver, for
// cmdlets and for [System.IO.*]: on a machine without drive letters, C: is a PSDrive whose names are looked up ignoring case.
func (s *Session) Resolve(path string) (Path, error) { return Path{Native: path}, nil }

// Glob resolves a path with wildcards to the existing items it matches, sorted by name.
func (s *Session) Glob(path string) ([]Path, error) { return nil, nil }

// Location is the current location.
func (s *Session) Location() Path { return Path{} }
