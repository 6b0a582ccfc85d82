package cmdlets

import (
	"cmp"
	"io/fs"
	"os"
	"slices"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// items are the cmdlets that find files, folders and the items of other drives.
func items() []interp.Command {
	return []interp.Command{
		interp.Define("Get-ChildItem", func() *getChildItem { return &getChildItem{} },
			interp.Synopsis("Gets the items and child items in one or more specified locations."), interp.Alias("gci", "dir"), management,
			interp.DefaultSet("Items"), interp.Output("System.IO.FileInfo", "System.IO.DirectoryInfo"), interp.Example("Get-ChildItem *.csv -Recurse")),
		interp.Define("Get-Item", func() *getItem { return &getItem{} },
			interp.Synopsis("Gets the item at the specified location."), interp.Alias("gi"), management, interp.DefaultSet("Path"),
			interp.Example("Get-Item users.csv")),
	}
}

type getItem struct {
	pipedPaths
	itemFilters
}

func (c *getItem) Process(p *interp.Pipe) error {
	if err := c.check(); err != nil {
		return err
	}
	found, _, err := existing(p, c.Path, c.LiteralPath, &c.itemFilters)
	if err != nil {
		return err
	}
	for _, q := range found {
		if err := writeItem(p, q); err != nil {
			return err
		}
	}
	return nil
}

// writeItem writes the object of an existing item.
func writeItem(p *interp.Pipe, q interp.Path) error {
	if onFiles(q) {
		info, err := os.Lstat(q.Native)
		if err != nil {
			return p.Error(notFound(q.Display))
		}
		return p.Write(fileItem(q, info))
	}
	d := drives[strings.ToLower(q.Provider)]
	if q.Native == "" {
		all, err := d.list(p)
		if err != nil {
			return err
		}
		return p.Write(object.NewArray(all...))
	}
	v, ok := d.get(p, q.Native)
	if !ok {
		return p.Error(notFound(q.Display))
	}
	return p.Write(v)
}

type getChildItem struct {
	Attributes    object.Value `ps:"dynamic"`
	Depth         uint32
	Directory     interp.Switch `ps:"dynamic,alias=ad"`
	Exclude       []string
	File          interp.Switch `ps:"dynamic,alias=af"`
	Filter        string        `ps:"pos=1"`
	FollowSymlink interp.Switch `ps:"dynamic"`
	Force         interp.Switch
	Hidden        interp.Switch `ps:"dynamic,alias=ah|h"`
	Include       []string
	Name          interp.Switch
	Path          []string      `ps:"pos=0,pipe,prop,set=Items"`
	ReadOnly      interp.Switch `ps:"dynamic,alias=ar"`
	Recurse       interp.Switch `ps:"alias=s|r"`
	System        interp.Switch `ps:"dynamic,alias=as"`
	LiteralPath   []string      `ps:"mandatory,prop,set=LiteralItems,alias=PSPath|LP"`

	filters itemFilters
	depth   int // levels still to go down; negative: all
	visited map[string]bool
}

func (c *getChildItem) Begin(p *interp.Pipe) error {
	if p.Bound("Attributes") {
		return unsupported("Attributes", "use -Directory, -File, -Hidden, -ReadOnly or -System")
	}
	c.filters = itemFilters{Exclude: c.Exclude, Filter: c.Filter, Include: c.Include, Force: c.Force}
	c.depth = -1
	if p.Bound("Depth") {
		c.Recurse, c.depth = true, int(c.Depth)
	}
	c.visited = map[string]bool{}
	return nil
}

func (c *getChildItem) Process(p *interp.Pipe) error {
	if c.LiteralPath != nil {
		for _, path := range c.LiteralPath {
			q, err := one(p, path)
			if err != nil {
				return err
			}
			if q != nil {
				if err := c.root(p, *q, false); err != nil {
					return err
				}
			}
		}
		return nil
	}
	paths := c.Path
	if len(paths) == 0 {
		paths = []string{"."}
	}
	for _, path := range paths {
		if err := c.path(p, path); err != nil {
			return err
		}
	}
	return nil
}

func (c *getChildItem) path(p *interp.Pipe, path string) error {
	if !object.HasWildcard(path) {
		q, err := one(p, object.UnescapeWildcard(path))
		if err != nil || q == nil {
			return err
		}
		return c.root(p, *q, false)
	}
	found, err := glob(p, path)
	if err != nil {
		return err
	}
	for _, q := range found {
		if onFiles(q) && !bool(c.Force) && !bool(c.Hidden) && isHidden(q, leaf(q.Display)) {
			continue
		}
		if err := c.root(p, q, true); err != nil {
			return err
		}
	}
	return nil
}

// root lists what one resolved path stands for: what is in a folder, or the item itself.
//
// pwsh: a folder that a wildcard matched is an item, unless -Recurse goes into it; -Include without a wildcard or -Recurse lists nothing.
func (c *getChildItem) root(p *interp.Pipe, q interp.Path, wild bool) error {
	if !onFiles(q) {
		return c.driveItems(p, q)
	}
	info, err := os.Stat(q.Native)
	if err != nil {
		if info, err = os.Lstat(q.Native); err != nil {
			return p.Error(notFound(q.Display))
		}
	}
	if !info.IsDir() || wild {
		own, err := os.Lstat(q.Native)
		if err != nil {
			return p.Error(notFound(q.Display))
		}
		if err := c.emit(p, q, own, ""); err != nil || !bool(c.Recurse) || !info.IsDir() {
			return err
		}
	}
	if !c.Recurse && len(c.Include) > 0 {
		return nil
	}
	return c.folder(p, q, "", c.depth)
}

// folder lists a folder: folders first, then files, each by name.
func (c *getChildItem) folder(p *interp.Pipe, q interp.Path, prefix string, depth int) error {
	entries, err := os.ReadDir(q.Native)
	if err != nil {
		return p.Error(&interp.ErrorRecord{ID: "DirUnauthorizedAccessError", Category: interp.PermissionDenied, Target: q.Display,
			Err: fileException(err, q.Display)})
	}
	slices.SortStableFunc(entries, func(a, b fs.DirEntry) int {
		if x, y := c.isFolder(q, a), c.isFolder(q, b); x != y {
			if x {
				return -1
			}
			return 1
		}
		if n := object.CompareStrings(a.Name(), b.Name(), true); n != 0 {
			return n
		}
		return cmp.Compare(a.Name(), b.Name())
	})
	var folders []interp.Path
	for _, e := range entries {
		child := join(q, e.Name())
		info, err := e.Info()
		if err != nil {
			continue
		}
		if err := c.emit(p, child, info, prefix); err != nil {
			return err
		}
		hidden := !bool(c.Force) && !bool(c.Hidden) && isHidden(child, e.Name())
		if bool(c.Recurse) && depth != 0 && !hidden && (e.IsDir() || bool(c.FollowSymlink) && c.isFolder(q, e)) {
			folders = append(folders, child)
		}
	}
	for _, f := range folders {
		if real := f.Native; c.visited[real] {
			continue
		}
		c.visited[f.Native] = true
		if err := c.folder(p, f, prefix+leaf(f.Display)+string(os.PathSeparator), depth-1); err != nil {
			return err
		}
	}
	return nil
}

// isFolder looks through links.
func (c *getChildItem) isFolder(q interp.Path, e fs.DirEntry) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return e.IsDir()
	}
	info, err := os.Stat(join(q, e.Name()).Native)
	return err == nil && info.IsDir()
}

// emit writes an item when all switches and filters let it pass.
func (c *getChildItem) emit(p *interp.Pipe, q interp.Path, info fs.FileInfo, prefix string) error {
	name := leaf(q.Display)
	if !c.filters.admits(name) {
		return nil
	}
	v := fileItem(q, info)
	f := object.Unwrap(v).(*dotnet.FileInfo)
	hidden := f.Hidden()
	switch {
	case bool(c.Directory) && !bool(c.File) && !f.IsDirectory(), bool(c.File) && !bool(c.Directory) && f.IsDirectory(),
		hidden && !bool(c.Force) && !bool(c.Hidden), bool(c.Hidden) && !hidden, bool(c.ReadOnly) && !f.ReadOnly(), bool(c.System):
		return nil
	}
	if c.Name {
		return p.Write(prefix + name)
	}
	return p.Write(v)
}

// driveItems lists the items of another drive, or the one item a path names.
func (c *getChildItem) driveItems(p *interp.Pipe, q interp.Path) error {
	d := drives[strings.ToLower(q.Provider)]
	if q.Native != "" {
		v, ok := d.get(p, q.Native)
		if !ok {
			return p.Error(notFound(q.Display))
		}
		return c.emitItem(p, v)
	}
	all, err := d.list(p)
	if err != nil {
		return err
	}
	slices.SortStableFunc(all, func(a, b object.Value) int { return object.CompareStrings(itemName(p, a), itemName(p, b), true) })
	for _, v := range all {
		if err := c.emitItem(p, v); err != nil {
			return err
		}
	}
	return nil
}

func (c *getChildItem) emitItem(p *interp.Pipe, v object.Value) error {
	name := itemName(p, v)
	if !c.filters.admits(name) {
		return nil
	}
	if c.Name {
		return p.Write(name)
	}
	return p.Write(v)
}
