package dotnet

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"migsh/shell/object"
)

var (
	directoryType = object.NewClass("System.IO.Directory", nil)
	searchOption  = object.NewEnum("System.IO.SearchOption", "TopDirectoryOnly", "AllDirectories")
)

func directoryMembers() []Def {
	defs := []Def{
		Static("bool Exists(string path)", func(a Args) (Value, error) {
			p, err := a.place(0)
			if err != nil {
				return false, nil
			}
			info, err := os.Stat(p.native)
			return err == nil && info.IsDir(), nil
		}),
		Static("System.IO.DirectoryInfo CreateDirectory(string path)", func(a Args) (Value, error) {
			p, err := a.place(0)
			if err != nil {
				return nil, err
			}
			if err := os.MkdirAll(p.native, 0o777); err != nil {
				return nil, p.fail(err)
			}
			return NewFileInfo(p.native, p.shown, true), nil
		}),
		Static("void Delete(string path)", func(a Args) (Value, error) { return removeDirectory(a, false) }),
		Static("void Delete(string path, bool recursive)", func(a Args) (Value, error) { return removeDirectory(a, a.Bool(1)) }),
		Static("void Move(string sourceDirName, string destDirName)", func(a Args) (Value, error) {
			from, to, err := a.twoPlaces()
			if err != nil {
				return nil, err
			}
			return nil, folderError(from, os.Rename(from.native, to.native))
		}),
		Static("string GetCurrentDirectory()", func(a Args) (Value, error) { return a.Host.workingDirectory(), nil }),
		Static("System.IO.DirectoryInfo GetParent(string path)", func(a Args) (Value, error) {
			p, err := a.place(0)
			if err != nil {
				return nil, err
			}
			parent, ok := directoryName(strings.TrimRight(p.shown, `/`)).(string)
			if !ok {
				return nil, nil
			}
			return NewFileInfo(filepath.Dir(p.native), parent, true), nil
		}),
		Static("string GetDirectoryRoot(string path)", func(a Args) (Value, error) {
			full := a.Host.fullPath(a.String(0))
			return full[:rootLength(full)], nil
		}),
		Static("string[] GetLogicalDrives()", func(a Args) (Value, error) { return object.NewStrings("/"), nil }),
	}
	lists := []struct {
		name        string
		files, dirs bool
	}{{"Files", true, false}, {"Directories", false, true}, {"FileSystemEntries", true, true}}
	for _, l := range lists {
		for _, verb := range []string{"Get", "Enumerate"} {
			f := func(a Args) (Value, error) { return listFolder(a, l.files, l.dirs) }
			defs = append(defs, Static("string[] "+verb+l.name+"(string path)", f), Static("string[] "+verb+l.name+"(string path, string searchPattern)", f),
				Static("string[] "+verb+l.name+"(string path, string searchPattern, System.IO.SearchOption searchOption)", f))
		}
	}
	return append(defs, fileTimes()...)
}

func folderError(p place, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return missingFolder(p.shown)
	}
	return p.fail(err)
}

func removeDirectory(a Args, all bool) (Value, error) {
	p, err := a.place(0)
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(p.native)
	if err != nil {
		return nil, folderError(p, err)
	}
	if !info.IsDir() {
		return nil, withFile(object.IOExceptionType, "The directory name is invalid. : '"+p.shown+"'", "")
	}
	if all {
		return nil, p.fail(os.RemoveAll(p.native))
	}
	return nil, p.fail(os.Remove(p.native))
}

// listFolder lists a folder (argument 0), by a pattern of * and ? (1) and with all below (2); names are given as the folder was.
func listFolder(a Args, files, dirs bool) (Value, error) {
	p, err := a.place(0)
	if err != nil {
		return nil, err
	}
	pattern := "*"
	if a.Len() > 1 {
		pattern = a.String(1)
	}
	w, err := object.CompileWildcard(strings.NewReplacer("[", "`[", "]", "`]").Replace(pattern), false)
	if err != nil {
		return nil, err
	}
	out := &object.Array{Elem: object.StringType}
	shown := a.String(0)
	var walk func(native, shown string) error
	walk = func(native, shown string) error {
		list, err := os.ReadDir(native)
		if err != nil {
			return folderError(place{native, p.shown}, err)
		}
		for _, e := range list {
			path := joinPaths([]string{shown, e.Name()})
			if (e.IsDir() && dirs || !e.IsDir() && files) && w.Match(e.Name()) {
				out.Items = append(out.Items, path)
			}
		}
		if a.Len() < 3 || a.Enum(2) == 0 {
			return nil
		}
		for _, e := range list {
			if e.IsDir() {
				if err := walk(filepath.Join(native, e.Name()), joinPaths([]string{shown, e.Name()})); err != nil {
					return err
				}
			}
		}
		return nil
	}
	if err := walk(p.native, shown); err != nil {
		return nil, err
	}
	return out, nil
}
