package dotnet

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"migsh/shell/object"
)

// FileInfo is System.IO.FileInfo and DirectoryInfo. What it says about the file is read when it is first asked for and then stays, until
// Refresh(), as in .NET. It is not safe for concurrent use.
type FileInfo struct {
	Native string // what the operating system opens; absolute
	Shown  string // the full path as scripts see it
	Text   string // what ToString() answers
	// UnixStat: the item came from the file system provider, which adds owner and permissions.
	UnixStat bool

	dir  bool
	stat fs.FileInfo // of the item itself, not of what a link leads to; nil when it does not exist
	read bool
}

// The types of files and folders.
var (
	FileSystemInfoType = object.NewClass("System.IO.FileSystemInfo", object.NewClass("System.MarshalByRefObject", nil))
	FileInfoType       = object.NewClass("System.IO.FileInfo", FileSystemInfoType)
	DirectoryInfoType  = object.NewClass("System.IO.DirectoryInfo", FileSystemInfoType)

	// FileAttributesType is System.IO.FileAttributes.
	FileAttributesType = object.NewEnumValues("System.IO.FileAttributes", true,
		[]string{"None", "ReadOnly", "Hidden", "System", "Directory", "Archive", "Device", "Normal", "Temporary", "SparseFile", "ReparsePoint",
			"Compressed", "Offline", "NotContentIndexed", "Encrypted", "IntegrityStream", "NoScrubData"},
		[]int64{0, 1, 2, 4, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 131072})
	// UnixFileModeType is System.IO.UnixFileMode.
	UnixFileModeType = object.NewEnumValues("System.IO.UnixFileMode", true,
		[]string{"None", "OtherExecute", "OtherWrite", "OtherRead", "GroupExecute", "GroupWrite", "GroupRead", "UserExecute", "UserWrite", "UserRead",
			"StickyBit", "SetGroup", "SetUser"},
		[]int64{0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048})
)

// NewFileInfo describes a file or folder. native must be absolute; shown is the full path as scripts see it.
func NewFileInfo(native, shown string, directory bool) *FileInfo {
	return &FileInfo{Native: native, Shown: shown, Text: shown, dir: directory}
}

// PSType is FileInfo or DirectoryInfo.
func (f *FileInfo) PSType() *object.Type {
	if f.dir {
		return DirectoryInfoType
	}
	return FileInfoType
}

// PSString is the path.
func (f *FileInfo) PSString(*object.Culture) string { return f.Text }

// IsDirectory reports whether this is a DirectoryInfo.
func (f *FileInfo) IsDirectory() bool { return f.dir }

// Stat is what the operating system says about the item itself; nil when it does not exist.
func (f *FileInfo) Stat() fs.FileInfo {
	if !f.read {
		f.stat, _ = os.Lstat(f.Native)
		f.read = true
	}
	return f.stat
}

// SetStat gives what is known already from reading a folder.
func (f *FileInfo) SetStat(info fs.FileInfo) { f.stat, f.read = info, true }

// Name is the last part of the path.
func (f *FileInfo) Name() string {
	s := strings.TrimRight(f.Shown, `/\`)
	if i := strings.LastIndexAny(s, `/\`); i >= 0 {
		s = s[i+1:]
	}
	if s == "" {
		return f.Shown
	}
	return s
}

// exists looks through links.
func (f *FileInfo) exists() bool {
	info, err := os.Stat(f.Native)
	if err != nil {
		return f.Stat() != nil
	}
	return info.IsDir() == f.dir
}

// parent is the path before the last part, "" for a root.
func (f *FileInfo) parent() string {
	s := strings.TrimRight(f.Shown, `/\`)
	i := strings.LastIndexAny(s, `/\`)
	switch {
	case i < 0:
		return ""
	case i == 0 || s[i-1] == ':':
		return s[:i+1]
	}
	return s[:i]
}

func (f *FileInfo) directory() Value {
	p := f.parent()
	if p == "" {
		return nil
	}
	d := NewFileInfo(filepath.Dir(f.Native), p, true)
	return d
}

func (f *FileInfo) length() (int64, error) {
	info, err := os.Stat(f.Native)
	if err != nil || info.IsDir() {
		return 0, object.NewException(object.FileNotFoundExceptionType, "Could not find file '"+f.Shown+"'.")
	}
	return info.Size(), nil
}

// attributes are those of .NET on this system: on Unix, a dot in front hides.
func (f *FileInfo) attributes() object.Enum {
	info := f.Stat()
	if info == nil {
		return object.Enum{Type: FileAttributesType, Value: -1}
	}
	var a int64
	if f.readOnly() {
		a |= 1
	}
	if name := f.Name(); strings.HasPrefix(name, ".") && name != "." && name != ".." && runtime.GOOS != "windows" {
		a |= 2
	}
	if f.dir || info.IsDir() {
		a |= 16
	}
	if info.Mode()&fs.ModeSymlink != 0 {
		a |= 1024
	}
	if a == 0 {
		a = 128
		if runtime.GOOS == "windows" {
			a = 32
		}
	}
	return object.Enum{Type: FileAttributesType, Value: a}
}

func (f *FileInfo) readOnly() bool {
	info := f.Stat()
	return info != nil && info.Mode()&fs.ModeSymlink == 0 && info.Mode().Perm()&0o200 == 0
}

func (f *FileInfo) linkTarget() Value {
	if info := f.Stat(); info == nil || info.Mode()&fs.ModeSymlink == 0 {
		return nil
	}
	t, err := os.Readlink(f.Native)
	if err != nil {
		return nil
	}
	return t
}

// mode is the five letters of the Mode column: d or l, a, r, h, s.
func (f *FileInfo) mode() string {
	a := f.attributes().Value
	b := []byte("-----")
	for i, m := range []struct {
		bit    int64
		letter byte
	}{{16, 'd'}, {32, 'a'}, {1, 'r'}, {2, 'h'}, {4, 's'}} {
		if a&m.bit != 0 {
			b[i] = m.letter
		}
	}
	if a&1024 != 0 {
		b[0] = 'l'
	}
	return string(b)
}

// unixMode is the first column of ls -l.
func (f *FileInfo) unixMode() Value {
	info := f.Stat()
	if info == nil || !f.UnixStat {
		return nil
	}
	b := []byte("----------")
	switch m := info.Mode(); {
	case m&fs.ModeSymlink != 0:
		b[0] = 'l'
	case m.IsDir():
		b[0] = 'd'
	case m&fs.ModeCharDevice != 0:
		b[0] = 'c'
	case m&fs.ModeDevice != 0:
		b[0] = 'b'
	case m&fs.ModeNamedPipe != 0:
		b[0] = 'p'
	case m&fs.ModeSocket != 0:
		b[0] = 's'
	}
	const letters = "rwxrwxrwx"
	for i := range 9 {
		if info.Mode()&(1<<(8-i)) != 0 {
			b[i+1] = letters[i]
		}
	}
	for _, s := range []struct {
		bit      fs.FileMode
		at       int
		set, not byte
	}{{fs.ModeSetuid, 3, 's', 'S'}, {fs.ModeSetgid, 6, 's', 'S'}, {fs.ModeSticky, 9, 't', 'T'}} {
		if info.Mode()&s.bit != 0 {
			if b[s.at] == 'x' {
				b[s.at] = s.set
			} else {
				b[s.at] = s.not
			}
		}
	}
	return string(b)
}

// unixPermissions is UnixFileMode.
func (f *FileInfo) unixPermissions() Value {
	info := f.Stat()
	if info == nil {
		return object.Enum{Type: UnixFileModeType, Value: -1}
	}
	n := int64(info.Mode().Perm())
	for i, bit := range []fs.FileMode{fs.ModeSticky, fs.ModeSetgid, fs.ModeSetuid} {
		if info.Mode()&bit != 0 {
			n |= 512 << i
		}
	}
	return object.Enum{Type: UnixFileModeType, Value: n}
}

func (f *FileInfo) time(pick func(fs.FileInfo) time.Time, utc bool) Value {
	info := f.Stat()
	t := time.Date(1601, 1, 1, 0, 0, 0, 0, time.UTC)
	if info != nil {
		t = pick(info)
	}
	if utc {
		return object.DateTimeOf(t.UTC())
	}
	d := object.DateTimeOf(t.Local())
	d.Kind = object.Local
	return d
}

func modified(info fs.FileInfo) time.Time { return info.ModTime() }

// setTimes changes the times of last access or last writing.
func (f *FileInfo) setTimes(v Value, access bool) error {
	d, ok := v.(object.DateTime)
	if !ok || f.Stat() == nil {
		return nil
	}
	at, mt := accessed(f.stat), f.stat.ModTime()
	if access {
		at = d.Time()
	} else {
		mt = d.Time()
	}
	if err := os.Chtimes(f.Native, at, mt); err != nil {
		return fileFailure(err, f.Shown)
	}
	f.read = false
	return nil
}

func (f *FileInfo) setReadOnly(v Value) error {
	info := f.Stat()
	if info == nil {
		return fileFailure(fs.ErrNotExist, f.Shown)
	}
	mode := info.Mode().Perm() | 0o200
	if v == true {
		mode = info.Mode().Perm() &^ 0o222
	}
	f.read = false
	return fileFailure(os.Chmod(f.Native, mode), f.Shown)
}

// fileFailure is .NET's exception for an operating system's error about a path; nil for nil.
func fileFailure(err error, path string) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrNotExist):
		return object.NewException(object.FileNotFoundExceptionType, "Could not find file '"+path+"'.")
	case errors.Is(err, fs.ErrPermission):
		return object.NewException(object.UnauthorizedAccessExceptionType, "Access to the path '"+path+"' is denied.")
	}
	x := object.NewException(object.IOExceptionType, err.Error())
	x.Cause = err
	return x
}

func fileSystemInfoMembers() []Def {
	return []Def{
		Prop("string FullName {get;}", func(f *FileInfo) Value { return f.Shown }),
		Prop("string Name {get;}", func(f *FileInfo) Value { return f.Name() }),
		Prop("string Extension {get;}", func(f *FileInfo) Value { return extension(f.Name()) }),
		Prop("bool Exists {get;}", func(f *FileInfo) Value { return f.exists() }),
		PropSet("System.IO.FileAttributes Attributes {get;set;}", func(f *FileInfo) Value { return f.attributes() }, func(f *FileInfo, v Value) error {
			e, _ := v.(object.Enum)
			return f.setReadOnly(e.Value&1 != 0)
		}),
		Prop("datetime CreationTime {get;set;}", func(f *FileInfo) Value { return f.time(created, false) }),
		Prop("datetime CreationTimeUtc {get;set;}", func(f *FileInfo) Value { return f.time(created, true) }),
		PropSet("datetime LastAccessTime {get;set;}", func(f *FileInfo) Value { return f.time(accessed, false) }, func(f *FileInfo, v Value) error { return f.setTimes(v, true) }),
		Prop("datetime LastAccessTimeUtc {get;set;}", func(f *FileInfo) Value { return f.time(accessed, true) }),
		PropSet("datetime LastWriteTime {get;set;}", func(f *FileInfo) Value { return f.time(modified, false) }, func(f *FileInfo, v Value) error { return f.setTimes(v, false) }),
		Prop("datetime LastWriteTimeUtc {get;set;}", func(f *FileInfo) Value { return f.time(modified, true) }),
		Prop("string LinkTarget {get;}", func(f *FileInfo) Value { return f.linkTarget() }),
		Prop("System.IO.UnixFileMode UnixFileMode {get;set;}", func(f *FileInfo) Value { return f.unixPermissions() }),
		Prop("string UnixMode {get;}", func(f *FileInfo) Value { return f.unixMode() }),
		Prop("string User {get;}", func(f *FileInfo) Value { return f.owner(false) }),
		Prop("string Group {get;}", func(f *FileInfo) Value { return f.owner(true) }),
		Prop("string Size {get;}", func(f *FileInfo) Value {
			if info := f.Stat(); info != nil && f.UnixStat {
				return info.Size()
			}
			return nil
		}),
		Prop("string Mode {get;}", func(f *FileInfo) Value { return f.mode() }),
		Prop("string NameString {get;}", func(f *FileInfo) Value {
			if t := f.linkTarget(); t != nil {
				return f.Name() + " -> " + object.ToString(t)
			}
			return f.Name()
		}),
		Prop("string LengthString {get;}", func(f *FileInfo) Value {
			if n, err := f.length(); err == nil && !f.dir {
				return object.ToString(n)
			}
			return ""
		}),
		Prop("string LastWriteTimeString {get;}", func(f *FileInfo) Value {
			s, _ := object.Format("{0,10:d} {0,8:t}", []Value{f.time(modified, false)}, object.EnUS)
			return s
		}),
		Prop("string ModeWithoutHardLink {get;}", func(f *FileInfo) Value { return f.mode() }),
		Prop("string BaseName {get;}", func(f *FileInfo) Value {
			if f.dir {
				return f.Name()
			}
			return strings.TrimSuffix(f.Name(), extension(f.Name()))
		}),
		Prop("string Target {get;}", func(f *FileInfo) Value { return f.linkTarget() }),
		Prop("string LinkType {get;}", func(f *FileInfo) Value {
			if f.linkTarget() == nil {
				return nil
			}
			return "SymbolicLink"
		}),
		Prop("string ResolvedTarget {get;}", func(f *FileInfo) Value {
			if real, err := filepath.EvalSymlinks(f.Native); err == nil {
				return real
			}
			return f.Shown
		}),
		Method("void Refresh()", func(f *FileInfo, a Args) (Value, error) { f.read = false; return nil, nil }),
		Method("string ToString()", func(f *FileInfo, a Args) (Value, error) { return f.Text, nil }),
	}
}

// extension is Path.GetExtension: with its dot, "" without one or for a trailing dot.
func extension(name string) string {
	i := strings.LastIndexByte(name, '.')
	if i < 0 || i == len(name)-1 {
		return ""
	}
	return name[i:]
}

func fileInfoMembers() []Def {
	return []Def{
		Ctor("new(string fileName)", func(a Args) (Value, error) { return fileInfoOf(a, false) }),
		PropErr("long Length {get;}", func(f *FileInfo, _ *Host) (Value, error) {
			n, err := f.length()
			return n, err
		}),
		Prop("string DirectoryName {get;}", func(f *FileInfo) Value { return f.parent() }),
		Prop("System.IO.DirectoryInfo Directory {get;}", func(f *FileInfo) Value { return f.directory() }),
		PropSet("bool IsReadOnly {get;set;}", func(f *FileInfo) Value { return f.readOnly() }, func(f *FileInfo, v Value) error { return f.setReadOnly(v) }),
		Method("void Delete()", func(f *FileInfo, a Args) (Value, error) {
			err := os.Remove(f.Native)
			if errors.Is(err, fs.ErrNotExist) {
				err = nil
			}
			f.read = false
			return nil, fileFailure(err, f.Shown)
		}),
		Method("System.IO.FileInfo CopyTo(string destFileName)", func(f *FileInfo, a Args) (Value, error) { return f.copyTo(a, false) }),
		Method("System.IO.FileInfo CopyTo(string destFileName, bool overwrite)", func(f *FileInfo, a Args) (Value, error) { return f.copyTo(a, a.Bool(1)) }),
		Method("void MoveTo(string destFileName)", func(f *FileInfo, a Args) (Value, error) { return nil, f.moveTo(a) }),
	}
}

func directoryInfoMembers() []Def {
	return []Def{
		Ctor("new(string path)", func(a Args) (Value, error) { return fileInfoOf(a, true) }),
		Prop("System.IO.DirectoryInfo Parent {get;}", func(f *FileInfo) Value { return f.directory() }),
		Prop("System.IO.DirectoryInfo Root {get;}", func(f *FileInfo) Value {
			root := filepath.VolumeName(f.Native) + string(filepath.Separator)
			return NewFileInfo(root, root, true)
		}),
		Method("void Create()", func(f *FileInfo, a Args) (Value, error) {
			f.read = false
			return nil, fileFailure(os.MkdirAll(f.Native, 0o777), f.Shown)
		}),
		Method("void Delete()", func(f *FileInfo, a Args) (Value, error) { return nil, fileFailure(os.Remove(f.Native), f.Shown) }),
		Method("void Delete(bool recursive)", func(f *FileInfo, a Args) (Value, error) {
			if a.Bool(0) {
				return nil, fileFailure(os.RemoveAll(f.Native), f.Shown)
			}
			return nil, fileFailure(os.Remove(f.Native), f.Shown)
		}),
		Method("void MoveTo(string destDirName)", func(f *FileInfo, a Args) (Value, error) { return nil, f.moveTo(a) }),
		Method("System.IO.DirectoryInfo CreateSubdirectory(string path)", func(f *FileInfo, a Args) (Value, error) {
			sub := NewFileInfo(filepath.Join(f.Native, a.String(0)), filepath.Join(f.Shown, a.String(0)), true)
			return sub, fileFailure(os.MkdirAll(sub.Native, 0o777), sub.Shown)
		}),
		Method("System.IO.FileInfo[] GetFiles()", func(f *FileInfo, a Args) (Value, error) { return f.children(FileInfoType, "*") }),
		Method("System.IO.FileInfo[] GetFiles(string searchPattern)", func(f *FileInfo, a Args) (Value, error) { return f.children(FileInfoType, a.String(0)) }),
		Method("System.IO.DirectoryInfo[] GetDirectories()", func(f *FileInfo, a Args) (Value, error) { return f.children(DirectoryInfoType, "*") }),
		Method("System.IO.DirectoryInfo[] GetDirectories(string searchPattern)", func(f *FileInfo, a Args) (Value, error) { return f.children(DirectoryInfoType, a.String(0)) }),
		Method("System.Collections.Generic.IEnumerable[System.IO.FileInfo] EnumerateFiles()", func(f *FileInfo, a Args) (Value, error) { return f.children(FileInfoType, "*") }),
		Method("System.Collections.Generic.IEnumerable[System.IO.FileInfo] EnumerateFiles(string searchPattern)", func(f *FileInfo, a Args) (Value, error) { return f.children(FileInfoType, a.String(0)) }),
		Method("System.Collections.Generic.IEnumerable[System.IO.DirectoryInfo] EnumerateDirectories()", func(f *FileInfo, a Args) (Value, error) { return f.children(DirectoryInfoType, "*") }),
		Method("System.Collections.Generic.IEnumerable[System.IO.DirectoryInfo] EnumerateDirectories(string searchPattern)", func(f *FileInfo, a Args) (Value, error) { return f.children(DirectoryInfoType, a.String(0)) }),
	}
}

// fileInfoOf makes the object of a path a script gives.
func fileInfoOf(a Args, dir bool) (Value, error) {
	given := a.String(0)
	if given == "" {
		return nil, object.NewException(object.ArgumentExceptionType, "The path is empty. (Parameter 'path')")
	}
	native, err := a.Host.path(given)
	if err != nil {
		return nil, err
	}
	if abs, err := filepath.Abs(native); err == nil {
		native = abs
	}
	f := NewFileInfo(native, a.Host.show(native), dir)
	f.Text = given
	return f, nil
}

func (f *FileInfo) copyTo(a Args, overwrite bool) (Value, error) {
	to, err := a.Host.path(a.String(0))
	if err != nil {
		return nil, err
	}
	flags := os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	if !overwrite {
		flags |= os.O_EXCL
	}
	in, err := os.Open(f.Native)
	if err != nil {
		return nil, fileFailure(err, f.Shown)
	}
	defer in.Close()
	out, err := os.OpenFile(to, flags, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return nil, object.NewException(object.IOExceptionType, "The file '"+a.Host.show(to)+"' already exists.")
	}
	if err != nil {
		return nil, fileFailure(err, a.Host.show(to))
	}
	if _, err := io.Copy(out, in); err != nil {
		out.Close()
		return nil, fileFailure(err, a.Host.show(to))
	}
	return NewFileInfo(to, a.Host.show(to), false), fileFailure(out.Close(), a.Host.show(to))
}

func (f *FileInfo) moveTo(a Args) error {
	to, err := a.Host.path(a.String(0))
	if err != nil {
		return err
	}
	if _, err := os.Lstat(to); err == nil {
		return object.NewException(object.IOExceptionType, "Cannot create '"+a.Host.show(to)+"' because a file or directory with the same name already exists.")
	}
	if err := os.Rename(f.Native, to); err != nil {
		return fileFailure(err, f.Shown)
	}
	f.Native, f.Shown, f.Text, f.read = to, a.Host.show(to), a.Host.show(to), false
	return nil
}

// children lists the files or folders in a folder whose names match a pattern of * and ?.
func (f *FileInfo) children(t *object.Type, pattern string) (Value, error) {
	entries, err := os.ReadDir(f.Native)
	if err != nil {
		return nil, fileFailure(err, f.Shown)
	}
	out := &object.Array{Elem: t}
	for _, e := range entries {
		if e.IsDir() != (t == DirectoryInfoType) {
			continue
		}
		if ok, err := object.Like(e.Name(), pattern, runtime.GOOS == "windows"); err == nil && ok {
			out.Items = append(out.Items, NewFileInfo(filepath.Join(f.Native, e.Name()), filepath.Join(f.Shown, e.Name()), e.IsDir()))
		}
	}
	return out, nil
}

// Hidden reports whether listings leave the item out.
func (f *FileInfo) Hidden() bool { return f.attributes().Value&2 != 0 }

// ReadOnly reports whether the item refuses to be written.
func (f *FileInfo) ReadOnly() bool { return f.readOnly() }
