package cmdlets

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// itemChanges are the cmdlets that make, remove, copy and move items.
func itemChanges() []interp.Command {
	return []interp.Command{
		interp.Define("New-Item", func() *newItem { return &newItem{} },
			interp.Synopsis("Creates a new item."), interp.Alias("ni"), management, interp.DefaultSet("pathSet"),
			interp.Example("New-Item logs -ItemType Directory")),
		interp.Define("Remove-Item", func() *removeItem { return &removeItem{} },
			interp.Synopsis("Deletes the specified items."), interp.Alias("ri", "del", "erase", "rd"), management, interp.DefaultSet("Path"),
			interp.Example("Remove-Item old.csv")),
		interp.Define("Copy-Item", func() *copyItem { return &copyItem{Container: true} },
			interp.Synopsis("Copies an item from one location to another."), interp.Alias("copy", "cpi"), management, interp.DefaultSet("Path"),
			interp.Example("Copy-Item users.csv users.bak")),
		interp.Define("Move-Item", func() *moveItem { return &moveItem{} },
			interp.Synopsis("Moves an item from one location to another."), interp.Alias("mi", "move"), management, interp.DefaultSet("Path"),
			interp.Example("Move-Item users.csv done")),
		interp.Define("Rename-Item", func() *renameItem { return &renameItem{} },
			interp.Synopsis("Renames an item."), interp.Alias("rni", "ren"), management, interp.DefaultSet("ByPath"),
			interp.Example("Rename-Item users.csv users.old")),
		interp.Define("Set-Item", func() *setItem { return &setItem{} },
			interp.Synopsis("Changes the value of an item to the value specified in the command."), interp.Alias("si"), management, interp.DefaultSet("Path"),
			interp.Example("Set-Item env:LANG en_US.UTF-8")),
	}
}

type newItem struct {
	Credential object.Value `ps:"prop"`
	Force      interp.Switch
	ItemType   string       `ps:"prop,alias=Type"`
	Path       []string     `ps:"pos=0,mandatory,prop,set=pathSet;pos=0,prop,set=nameSet"`
	Value      object.Value `ps:"pipe,prop,alias=Target"`
	Name       string       `ps:"mandatory,prop,set=nameSet,allownull,allowempty"`
	interp.ShouldProcess
}

func (c *newItem) Process(p *interp.Pipe) error {
	if c.Credential != nil {
		return noCredentials()
	}
	paths := c.Path
	if len(paths) == 0 {
		paths = []string{"."}
	}
	for _, path := range paths {
		q, err := p.Session().Resolve(path)
		if err != nil {
			return err
		}
		if c.Name != "" {
			q = join(q, c.Name)
		}
		if !onFiles(q) {
			err = c.onDrive(p, q)
		} else {
			err = c.create(p, q)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (c *newItem) onDrive(p *interp.Pipe, q interp.Path) error {
	d := drives[strings.ToLower(q.Provider)]
	name := strings.TrimLeft(q.Native, "/")
	if err := p.SetVariable(d.set+name, c.Value); err != nil {
		return err
	}
	v, ok := d.get(p, name)
	if !ok {
		return nil
	}
	return p.Write(v)
}

func (c *newItem) create(p *interp.Pipe, q interp.Path) error {
	kind := strings.ToLower(c.ItemType)
	switch {
	case kind == "" || strings.HasPrefix("file", kind):
		return c.file(p, q)
	case strings.HasPrefix("directory", kind), kind == "container":
		return c.folder(p, q)
	case kind == "symboliclink", kind == "junction":
		return c.link(p, q, os.Symlink)
	case kind == "hardlink":
		return c.link(p, q, os.Link)
	}
	return &interp.ErrorRecord{ID: "Argument", Category: interp.InvalidArgument, Err: object.NewException(object.PSArgumentExceptionType,
		`The type is not a known type for the file system. Only "file","directory" or "symboliclink" can be specified.`)}
}

func (c *newItem) file(p *interp.Pipe, q interp.Path) error {
	if !c.ShouldAction(p, "Destination: "+q.Display, "Create File") {
		return nil
	}
	flags := os.O_WRONLY | os.O_CREATE | os.O_EXCL
	if c.Force {
		flags = os.O_WRONLY | os.O_CREATE | os.O_TRUNC
		_ = os.MkdirAll(filepath.Dir(q.Native), 0o777)
	}
	f, err := os.OpenFile(q.Native, flags, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return p.Error(&interp.ErrorRecord{ID: "NewItemIOError", Category: interp.WriteError, Target: q.Display,
			Err: ioException("The file '%s' already exists.", q.Display)})
	}
	if err != nil {
		return ioFailure(p, "NewItemIOError", interp.WriteError, err, q)
	}
	if c.Value != nil {
		_, err = f.WriteString(object.ToString(c.Value))
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return ioFailure(p, "NewItemIOError", interp.WriteError, err, q)
	}
	return writeItem(p, q)
}

func (c *newItem) folder(p *interp.Pipe, q interp.Path) error {
	if info, err := os.Stat(q.Native); err == nil && !(bool(c.Force) && info.IsDir()) {
		return p.Error(&interp.ErrorRecord{ID: "DirectoryExist", Category: interp.ResourceExists, Target: q.Display,
			Err: ioException("An item with the specified name %s already exists.", q.Display)})
	}
	if !c.ShouldAction(p, "Destination: "+q.Display, "Create Directory") {
		return nil
	}
	if err := os.MkdirAll(q.Native, 0o777); err != nil {
		return ioFailure(p, "CreateDirectoryIOError", interp.WriteError, err, q)
	}
	return writeItem(p, q)
}

func (c *newItem) link(p *interp.Pipe, q interp.Path, make func(target, name string) error) error {
	target := object.ToString(c.Value)
	if target == "" {
		return &interp.ErrorRecord{ID: "ArgumentNull", Category: interp.InvalidArgument,
			Err: object.NewException(object.PSArgumentNullExceptionType, `Cannot process argument because the value of argument "Value" is null. Change the value of argument "Value" to a non-null value.`)}
	}
	if !c.ShouldAction(p, "Destination: "+q.Display, "Create Symbolic Link") {
		return nil
	}
	if c.Force {
		_ = os.Remove(q.Native)
	}
	if err := make(target, q.Native); err != nil {
		return ioFailure(p, "NewItemSymbolicLinkElevationRequired", interp.PermissionDenied, err, q)
	}
	return writeItem(p, q)
}

type removeItem struct {
	pipedPaths
	itemFilters
	Recurse interp.Switch
	interp.ShouldProcess
}

func (c *removeItem) Process(p *interp.Pipe) error {
	if err := c.check(); err != nil {
		return err
	}
	found, _, err := existing(p, c.Path, c.LiteralPath, &c.itemFilters)
	if err != nil {
		return err
	}
	for _, q := range found {
		if err := c.remove(p, q); err != nil {
			return err
		}
	}
	return nil
}

func (c *removeItem) remove(p *interp.Pipe, q interp.Path) error {
	if !onFiles(q) {
		if !c.ShouldAction(p, "Item: "+q.Native, "Remove Item") {
			return nil
		}
		return drives[strings.ToLower(q.Provider)].drop(p, q.Native)
	}
	info, err := os.Lstat(q.Native)
	if err != nil {
		return p.Error(notFound(q.Display))
	}
	action := "Remove File"
	if info.IsDir() {
		action = "Remove Directory"
		if ok, err := c.mayRemove(p, q); err != nil || !ok {
			return err
		}
	}
	if !c.ShouldAction(p, q.Display, action) {
		return nil
	}
	if info.Mode().IsRegular() && info.Mode().Perm()&0o200 == 0 && !bool(c.Force) {
		return p.Error(&interp.ErrorRecord{ID: "RemoveFileSystemItemUnAuthorizedAccess", Category: interp.PermissionDenied, Target: q.Display,
			Err: ioException("You do not have sufficient access rights to perform this operation or the item is hidden, system, or read only.")})
	}
	if info.IsDir() {
		err = os.RemoveAll(q.Native)
	} else {
		err = os.Remove(q.Native)
	}
	if err != nil {
		return ioFailure(p, "RemoveFileSystemItemIOError", interp.WriteError, err, q)
	}
	return nil
}

// mayRemove asks before a folder that is not empty goes, unless -Recurse was given.
func (c *removeItem) mayRemove(p *interp.Pipe, q interp.Path) (bool, error) {
	if c.Recurse {
		return true, nil
	}
	entries, err := os.ReadDir(q.Native)
	if err != nil || len(entries) == 0 {
		return true, nil
	}
	query := fmt.Sprintf("The item at %s has children and the Recurse parameter was not specified. If you continue, all children will be removed "+
		"with the item. Are you sure you want to continue?", q.Display)
	return c.Continue(p, query, "Confirm"), nil
}

type copyItem struct {
	pipedPaths
	itemFilters
	Container   interp.Switch
	Destination string       `ps:"pos=1,prop"`
	FromSession object.Value `ps:"notempty"`
	PassThru    interp.Switch
	Recurse     interp.Switch
	ToSession   object.Value `ps:"notempty"`
	interp.ShouldProcess
}

func (c *copyItem) Process(p *interp.Pipe) error {
	if err := c.check(); err != nil {
		return err
	}
	for _, name := range []string{"FromSession", "ToSession"} {
		if p.Bound(name) {
			return unsupported(name, "there are no remote sessions here")
		}
	}
	if p.Bound("Container") && !bool(c.Container) {
		return unsupported("Container", "a copy always keeps its folders")
	}
	found, _, err := existing(p, c.Path, c.LiteralPath, &c.itemFilters)
	if err != nil {
		return err
	}
	for _, q := range found {
		to, err := destination(p, c.Destination, q)
		if err == nil {
			err = c.copy(p, q, to)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// destination is where an item goes: into a folder that exists, else to the path itself; without a path, into the current location.
func destination(p *interp.Pipe, path string, q interp.Path) (interp.Path, error) {
	if path == "" {
		path = "."
	}
	to, err := p.Session().Resolve(object.UnescapeWildcard(path))
	if err != nil {
		return to, err
	}
	if info, err := os.Stat(to.Native); err == nil && info.IsDir() && onFiles(to) {
		return join(to, leaf(q.Display)), nil
	}
	return to, nil
}

func (c *copyItem) copy(p *interp.Pipe, q, to interp.Path) error {
	info, err := os.Stat(q.Native)
	if err != nil {
		return p.Error(notFound(q.Display))
	}
	if info.IsDir() {
		return c.folder(p, q, to)
	}
	if !c.ShouldAction(p, "Item: "+q.Display+" Destination: "+to.Display, "Copy File") {
		return nil
	}
	if t, err := os.Stat(to.Native); err == nil && os.SameFile(info, t) {
		return p.Error(&interp.ErrorRecord{ID: "CopyError", Category: interp.WriteError, Target: q.Display,
			Err: ioException("Cannot overwrite the item %s with itself.", q.Display)})
	}
	if c.Force {
		makeWritable(to.Native)
	}
	if err := copyFile(q.Native, to.Native, info); err != nil {
		return p.Error(&interp.ErrorRecord{ID: "CopyFileInfoItemIOError", Category: interp.WriteError, Target: q.Display, Err: fileException(err, to.Display)})
	}
	if c.PassThru {
		return writeItem(p, to)
	}
	return nil
}

// folder copies a folder; what is in it only with -Recurse.
func (c *copyItem) folder(p *interp.Pipe, q, to interp.Path) error {
	if !c.ShouldAction(p, "Item: "+q.Display+" Destination: "+to.Display, "Copy Directory") {
		return nil
	}
	if inside(to.Native, q.Native) && bool(c.Recurse) {
		return p.Error(&interp.ErrorRecord{ID: "CopyError", Category: interp.WriteError, Target: q.Display,
			Err: ioException("Cannot overwrite the item %s with itself.", q.Display)})
	}
	if err := os.MkdirAll(to.Native, 0o777); err != nil {
		return ioFailure(p, "CopyDirectoryInfoItemIOError", interp.WriteError, err, q)
	}
	if c.PassThru {
		if err := writeItem(p, to); err != nil {
			return err
		}
	}
	if !c.Recurse {
		return nil
	}
	entries, err := os.ReadDir(q.Native)
	if err != nil {
		return ioFailure(p, "CopyDirectoryInfoItemIOError", interp.WriteError, err, q)
	}
	for _, e := range entries {
		if err := c.copy(p, join(q, e.Name()), join(to, e.Name())); err != nil {
			return err
		}
	}
	return nil
}

// inside reports whether a path is the folder or below it.
func inside(path, folder string) bool {
	return path == folder || strings.HasPrefix(path, strings.TrimRight(folder, string(filepath.Separator))+string(filepath.Separator))
}

func copyFile(from, to string, info fs.FileInfo) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, info.Mode().Perm())
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if cerr := out.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		_ = os.Chtimes(to, info.ModTime(), info.ModTime())
	}
	return err
}

type moveItem struct {
	pipedPaths
	itemFilters
	Destination string `ps:"pos=1,prop"`
	PassThru    interp.Switch
	interp.ShouldProcess
}

func (c *moveItem) Process(p *interp.Pipe) error {
	if err := c.check(); err != nil {
		return err
	}
	found, _, err := existing(p, c.Path, c.LiteralPath, &c.itemFilters)
	if err != nil {
		return err
	}
	for _, q := range found {
		to, err := destination(p, c.Destination, q)
		if err != nil {
			return err
		}
		if err := c.move(p, q, to); err != nil {
			return err
		}
	}
	return nil
}

func (c *moveItem) move(p *interp.Pipe, q, to interp.Path) error {
	info, err := os.Lstat(q.Native)
	if err != nil {
		return p.Error(notFound(q.Display))
	}
	kind, id := "File", "MoveFileInfoItemIOError"
	if info.IsDir() {
		kind, id = "Directory", "MoveDirectoryItemIOError"
	}
	if !c.ShouldAction(p, "Item: "+q.Display+" Destination: "+to.Display, "Move "+kind) {
		return nil
	}
	if err := rename(q, to, bool(c.Force)); err != nil {
		return p.Error(&interp.ErrorRecord{ID: id, Category: interp.WriteError, Target: q.Display, Err: err})
	}
	if c.PassThru {
		return writeItem(p, to)
	}
	return nil
}

// rename moves an item, by copying where the two places are on different file systems. An existing target is replaced only by force.
func rename(q, to interp.Path, force bool) *object.Exception {
	if info, err := os.Lstat(to.Native); err == nil && !sameItem(q, info) {
		if !force || info.IsDir() {
			if isDirectory(q.Native) {
				return ioException("Cannot create '%s' because a file or directory with the same name already exists.", to.Display)
			}
			return ioException("The file '%s' already exists.", to.Display)
		}
	}
	err := os.Rename(q.Native, to.Native)
	var le *os.LinkError
	if errors.As(err, &le) && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) {
		if info, serr := os.Stat(q.Native); serr == nil && info.Mode().IsRegular() {
			if err = copyFile(q.Native, to.Native, info); err == nil {
				err = os.Remove(q.Native)
			}
		}
	}
	if err != nil {
		return fileException(err, to.Display)
	}
	return nil
}

func sameItem(q interp.Path, other fs.FileInfo) bool {
	info, err := os.Lstat(q.Native)
	return err == nil && os.SameFile(info, other)
}

type renameItem struct {
	Credential  object.Value `ps:"prop"`
	Force       interp.Switch
	NewName     string `ps:"pos=1,mandatory,prop"`
	PassThru    interp.Switch
	Path        string `ps:"pos=0,mandatory,pipe,prop,set=ByPath"`
	LiteralPath string `ps:"mandatory,prop,set=ByLiteralPath,alias=PSPath|LP"`
	interp.ShouldProcess
}

func (c *renameItem) Process(p *interp.Pipe) error {
	if c.Credential != nil {
		return noCredentials()
	}
	path := c.LiteralPath
	if path == "" {
		path = object.UnescapeWildcard(c.Path)
	}
	q, err := one(p, path)
	if err != nil || q == nil {
		return err
	}
	name := c.NewName
	if strings.ContainsAny(name, `/`+string(filepath.Separator)) {
		same, err := p.Session().Resolve(name)
		if err != nil || filepath.Dir(same.Native) != filepath.Dir(q.Native) || !strings.HasPrefix(name, ".") && !filepath.IsAbs(name) {
			return &interp.ErrorRecord{ID: "Argument", Category: interp.InvalidArgument, Err: object.NewException(object.PSArgumentExceptionType,
				"Cannot rename the specified target, because it represents a path or device name.")}
		}
		name = leaf(same.Display)
	}
	to := *q
	to.Native = filepath.Join(filepath.Dir(q.Native), name)
	to.Display = strings.TrimSuffix(q.Display, leaf(q.Display)) + name
	kind, id := "File", "RenameItemIOError"
	if isDirectory(q.Native) {
		kind = "Directory"
	}
	if !c.ShouldAction(p, "Item: "+q.Display+" Destination: "+to.Display, "Rename "+kind) {
		return nil
	}
	if x := rename(*q, to, bool(c.Force)); x != nil {
		return p.Error(&interp.ErrorRecord{ID: id, Category: interp.WriteError, Target: q.Display, Err: x})
	}
	if c.PassThru {
		return writeItem(p, to)
	}
	return nil
}

type setItem struct {
	itemFilters
	PassThru    interp.Switch
	Path        []string     `ps:"pos=0,mandatory,prop,set=Path"`
	Value       object.Value `ps:"pos=1,pipe,prop"`
	LiteralPath []string     `ps:"mandatory,prop,set=LiteralPath,alias=PSPath|LP"`
	interp.ShouldProcess
}

func (c *setItem) Process(p *interp.Pipe) error {
	if err := c.check(); err != nil {
		return err
	}
	for _, path := range append(append([]string(nil), c.Path...), c.LiteralPath...) {
		q, err := p.Session().Resolve(path)
		if err != nil {
			return err
		}
		if onFiles(q) {
			return &interp.ErrorRecord{ID: "NotSupported", Category: interp.NotImplemented, Err: object.NewException(object.PSNotSupportedExceptionType,
				"Provider operation stopped because the provider does not support this operation.")}
		}
		if !c.ShouldAction(p, "Item: "+q.Native+" Value: "+object.ToString(c.Value), "Set Item") {
			continue
		}
		d := drives[strings.ToLower(q.Provider)]
		if err := p.SetVariable(d.set+q.Native, c.Value); err != nil {
			return err
		}
		if v, ok := d.get(p, q.Native); ok && bool(c.PassThru) {
			if err := p.Write(v); err != nil {
				return err
			}
		}
	}
	return nil
}
