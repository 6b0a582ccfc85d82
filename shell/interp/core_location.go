package interp

import (
	"os"

	"migsh/shell/object"
)

type getLocation struct {
	PSProvider []string `ps:"prop,set=Location"`
	PSDrive    []string `ps:"prop,set=Location"`
	Stack      Switch   `ps:"set=Stack"`
	StackName  []string `ps:"set=Stack"`
}

func (c *getLocation) Process(p *Pipe) error {
	s := p.Session()
	if c.Stack || len(c.StackName) > 0 {
		for i := len(s.locations) - 1; i >= 0; i-- {
			if err := p.Write(&PathInfo{s.locations[i], s}); err != nil {
				return err
			}
		}
		return nil
	}
	return p.Write(s.pathInfo())
}

// PathNotFound is the error for a path that does not exist.
func PathNotFound(path string) *ErrorRecord {
	e := object.NewException(itemNotFound, "Cannot find path '"+path+"' because it does not exist.")
	e.Props.Set("ItemName", path)
	e.Props.Set("SessionStateCategory", "Drive")
	return &ErrorRecord{Err: e,
		ID: "PathNotFound", Category: ObjectNotFound, Target: path}
}

// folder resolves a path that must be a folder.
func (s *Session) folder(path string, literal bool) (Path, error) {
	var r Path
	var err error
	if literal || !object.HasWildcard(path) {
		r, err = s.Resolve(path)
	} else {
		var all []Path
		if all, err = s.Glob(path); err == nil && len(all) > 0 {
			r = all[0]
		} else if err == nil {
			return Path{}, PathNotFound(path)
		}
	}
	if err != nil {
		return Path{}, err
	}
	if r.Provider == fileSystem {
		fi, err := os.Stat(r.Native)
		if err != nil || !fi.IsDir() {
			return Path{}, PathNotFound(r.Display)
		}
	}
	return r, nil
}

type setLocation struct {
	Path        string `ps:"pos=0,pipe,prop,set=Path"`
	LiteralPath string `ps:"mandatory,prop,set=LiteralPath,alias=PSPath|LP"`
	PassThru    Switch
	StackName   string `ps:"prop,set=Stack"`
}

func (c *setLocation) Process(p *Pipe) error {
	s := p.Session()
	target, literal := c.Path, false
	if c.LiteralPath != "" {
		target, literal = c.LiteralPath, true
	}
	switch {
	case target == "" && !p.Bound("Path"):
		target = s.home
	case target == "-":
		if s.previous.Native == "" {
			return nil
		}
		s.previous, s.location = s.location, s.previous
		return nil
	}
	r, err := s.folder(target, literal)
	if err != nil {
		return p.Error(p.frame.record(err))
	}
	s.previous = s.location
	s.SetLocation(r)
	if c.PassThru {
		return p.Write(s.pathInfo())
	}
	return nil
}

type pushLocation struct {
	Path        string `ps:"pos=0,pipe,prop,set=Path"`
	LiteralPath string `ps:"prop,set=LiteralPath,alias=PSPath|LP"`
	PassThru    Switch
	StackName   string `ps:"prop"`
}

func (c *pushLocation) Process(p *Pipe) error {
	s := p.Session()
	target, literal := c.Path, false
	if c.LiteralPath != "" {
		target, literal = c.LiteralPath, true
	}
	old := s.location
	if target != "" {
		r, err := s.folder(target, literal)
		if err != nil {
			return err
		}
		s.SetLocation(r)
	}
	s.locations = append(s.locations, old)
	if c.PassThru {
		return p.Write(s.pathInfo())
	}
	return nil
}

type popLocation struct {
	PassThru  Switch
	StackName string `ps:"prop"`
}

func (c *popLocation) Process(p *Pipe) error {
	s := p.Session()
	n := len(s.locations)
	if n == 0 {
		return nil
	}
	s.SetLocation(s.locations[n-1])
	s.locations = s.locations[:n-1]
	if c.PassThru {
		return p.Write(s.pathInfo())
	}
	return nil
}

type newPSDrive struct {
	Name        string `ps:"pos=0,mandatory,prop"`
	PSProvider  string `ps:"pos=1,mandatory,prop"`
	Root        string `ps:"pos=2,mandatory,prop,allowempty"`
	Description string `ps:"prop"`
	Scope       string `ps:"prop"`
	Persist     Switch
	Credential  object.Value `ps:"prop"`
	ShouldProcess
}

func (c *newPSDrive) Process(p *Pipe) error {
	s := p.Session()
	if !equalFold(c.PSProvider, fileSystem) {
		return &ErrorRecord{Err: object.NewException(providerNotFound, "Cannot find a provider with the name '"+c.PSProvider+"'."),
			ID: "ProviderNotFound", Category: ObjectNotFound, Target: c.PSProvider}
	}
	if old := s.Drive(c.Name); old != nil {
		return p.Error(&ErrorRecord{Err: object.NewException(sessionState, "A drive with the name '"+old.Name+"' already exists."),
			ID: "DriveAlreadyExists", Category: ResourceExists, Target: c.Name})
	}
	r, err := s.Resolve(c.Root)
	if err != nil {
		return err
	}
	if fi, err := os.Stat(r.Native); err != nil || !fi.IsDir() {
		return p.Error(&ErrorRecord{Err: object.NewException(object.IOExceptionType, "The specified drive root \""+c.Root+"\" either does not exist, or it is not a folder."),
			ID: "DriveRootError", Category: ReadError, Target: c.Root})
	}
	if !c.Should(p, "Name: "+c.Name+" Provider: "+fileSystem+" Root: "+c.Root) {
		return nil
	}
	d := &Drive{Name: c.Name, Provider: fileSystem, Root: r.Native, Description: c.Description, FoldCase: len(c.Name) == 1}
	s.AddDrive(d)
	return p.Write(d)
}

type getPSDrive struct {
	Name        []string `ps:"pos=0,prop,set=Name"`
	LiteralName []string `ps:"pos=0,mandatory,prop,set=LiteralName"`
	Scope       string   `ps:"prop"`
	PSProvider  []string `ps:"prop"`
}

func (c *getPSDrive) Process(p *Pipe) error {
	names := append(append([]string(nil), c.Name...), c.LiteralName...)
	if len(names) == 0 {
		names = []string{"*"}
	}
	for _, name := range names {
		found := false
		for _, d := range p.Session().drives {
			if ok, _ := object.Like(d.Name, name, true); !ok || len(c.PSProvider) > 0 && !anyLike(c.PSProvider, d.Provider) {
				continue
			}
			found = true
			if err := p.Write(d); err != nil {
				return err
			}
		}
		if !found && !object.HasWildcard(name) {
			if err := p.Error(&ErrorRecord{Err: object.NewException(driveNotFound, "Cannot find drive. A drive with the name '"+name+"' does not exist."),
				ID: "GetLocationNoMatchingDrive", Category: ObjectNotFound, Target: name}); err != nil {
				return err
			}
		}
	}
	return nil
}

type removePSDrive struct {
	Name        []string `ps:"pos=0,mandatory,prop,set=Name"`
	LiteralName []string `ps:"pos=0,mandatory,prop,set=LiteralName"`
	PSProvider  []string `ps:"prop"`
	Scope       string   `ps:"prop"`
	Force       Switch
	ShouldProcess
}

func (c *removePSDrive) Process(p *Pipe) error {
	for _, name := range append(append([]string(nil), c.Name...), c.LiteralName...) {
		if p.Session().Drive(name) == nil {
			if err := p.Error(&ErrorRecord{Err: object.NewException(driveNotFound, "Cannot find drive. A drive with the name '"+name+"' does not exist."),
				ID: "DriveNotFound", Category: ObjectNotFound, Target: name}); err != nil {
				return err
			}
			continue
		}
		if c.Should(p, "Name: "+name) {
			p.Session().RemoveDrive(name)
		}
	}
	return nil
}
