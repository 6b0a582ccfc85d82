package dotnet

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"migsh/shell/object"
)

var (
	fileType   = object.NewClass("System.IO.File", nil)
	fileMode   = object.NewEnumValues("System.IO.FileMode", false, []string{"CreateNew", "Create", "Open", "OpenOrCreate", "Truncate", "Append"}, []int64{1, 2, 3, 4, 5, 6})
	fileAccess = object.NewEnumValues("System.IO.FileAccess", true, []string{"Read", "Write", "ReadWrite"}, []int64{1, 2, 3})
	fileShare  = object.NewEnumValues("System.IO.FileShare", true, []string{"None", "Read", "Write", "ReadWrite", "Delete", "Inheritable"}, []int64{0, 1, 2, 3, 4, 16})
)

// ioError is the exception .NET throws for an operating system's error about a path.
func ioError(err error, path string) error {
	quoted := "'" + path + "'"
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return missing(path)
	case errors.Is(err, fs.ErrPermission):
		return withFile(object.UnauthorizedAccessExceptionType, "Access to the path "+quoted+" is denied.", "")
	case errors.Is(err, fs.ErrExist):
		return withFile(object.IOExceptionType, "The file "+quoted+" already exists.", "")
	case errors.Is(err, syscall.EISDIR):
		return withFile(object.UnauthorizedAccessExceptionType, "Access to the path "+quoted+" is denied.", "")
	case errors.Is(err, syscall.ENOTDIR):
		return withFile(object.DirectoryNotFoundExceptionType, "Could not find a part of the path "+quoted+".", "")
	case errors.Is(err, syscall.ENOSPC):
		return withFile(object.IOExceptionType, "There is not enough space on the disk. : "+quoted, "")
	case errors.Is(err, syscall.ENOTEMPTY):
		return withFile(object.IOExceptionType, "Directory not empty : "+quoted, "")
	}
	x := object.NewException(object.IOExceptionType, err.Error())
	x.Cause = err
	return x
}

// missing tells a missing file from a missing folder above it.
func missing(path string) error {
	return withFile(object.FileNotFoundExceptionType, "Could not find file '"+path+"'.", path)
}

func missingFolder(path string) error {
	return withFile(object.DirectoryNotFoundExceptionType, "Could not find a part of the path '"+path+"'.", "")
}

func withFile(t *object.Type, message, file string) error {
	x := object.NewException(t, message)
	if file != "" {
		x.Props.Set("FileName", file)
	}
	return x
}

// place is a path resolved for the operating system, with what scripts call it.
type place struct{ native, shown string }

func (a Args) place(i int) (place, error) {
	p := a.String(i)
	if p == "" {
		if a.v[i] == nil {
			return place{}, null("path")
		}
		return place{}, argument("path", "The value cannot be an empty string.")
	}
	n, err := a.Host.path(p)
	if err != nil {
		return place{}, missingFolder(a.Host.fullPath(p))
	}
	return place{n, a.Host.fullPath(p)}, nil
}

// fail is the exception for err at this place.
func (p place) fail(err error) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, fs.ErrNotExist) {
		if info, e := os.Stat(filepath.Dir(p.native)); e != nil || !info.IsDir() {
			return missingFolder(p.shown)
		}
	}
	return ioError(err, p.shown)
}

// content is what the file has whose path is argument i.
func (a Args) content(i int) ([]byte, error) {
	p, err := a.place(i)
	if err != nil {
		return nil, err
	}
	return p.read()
}

func (p place) read() ([]byte, error) {
	b, err := os.ReadFile(p.native)
	return b, p.fail(err)
}

// write replaces (or, appending, extends) a file.
func (p place) write(b []byte, appending bool) error {
	flags := os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	if appending {
		flags = os.O_WRONLY | os.O_CREATE | os.O_APPEND
	}
	f, err := os.OpenFile(p.native, flags, 0o666)
	if err != nil {
		return p.fail(err)
	}
	_, err = f.Write(b)
	return p.fail(errors.Join(err, f.Close()))
}

// encodingArg is argument i, an Encoding; UTF-8 without mark when it is left out.
func (a Args) encodingArg(i int) *Encoding {
	if i < a.Len() {
		if e := Arg[*Encoding](a, i); e != nil {
			return e
		}
	}
	return UTF8NoBOM
}

// fileLines cuts at every kind of line end; an end at the very end makes no empty line.
func fileLines(s string) []string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	if s == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(s, "\n"), "\n")
}

func fileMembers() []Def {
	return append(append(fileReads(), fileWrites()...), append(fileChanges(), fileTimes()...)...)
}

func fileReads() []Def {
	text := func(a Args) (string, error) {
		b, err := a.content(0)
		if err != nil {
			return "", err
		}
		return decodeFile(b, a.encodingArg(1)), nil
	}
	lines := func(a Args) (Value, error) {
		s, err := text(a)
		if err != nil {
			return nil, err
		}
		return object.NewStrings(fileLines(s)...), nil
	}
	all := func(a Args) (Value, error) {
		s, err := text(a)
		if err != nil {
			return nil, err
		}
		return s, nil
	}
	return []Def{
		Static("bool Exists(string path)", func(a Args) (Value, error) {
			p, err := a.place(0)
			if err != nil {
				return false, nil
			}
			info, err := os.Stat(p.native)
			return err == nil && !info.IsDir(), nil
		}),
		Static("byte[] ReadAllBytes(string path)", func(a Args) (Value, error) {
			b, err := a.content(0)
			if err != nil {
				return nil, err
			}
			return &object.Bytes{B: b}, nil
		}),
		Static("string ReadAllText(string path)", all), Static("string ReadAllText(string path, System.Text.Encoding encoding)", all),
		Static("string[] ReadAllLines(string path)", lines), Static("string[] ReadAllLines(string path, System.Text.Encoding encoding)", lines),
		Static("System.Collections.Generic.IEnumerable[string] ReadLines(string path)", lines),
		Static("System.Collections.Generic.IEnumerable[string] ReadLines(string path, System.Text.Encoding encoding)", lines),
		Static("System.IO.FileStream OpenRead(string path)", func(a Args) (Value, error) { return openFile(a, os.O_RDONLY) }),
		Static("System.IO.StreamReader OpenText(string path)", func(a Args) (Value, error) {
			s, err := openFile(a, os.O_RDONLY)
			if err != nil {
				return nil, err
			}
			return newReader(s.(*Stream), UTF8NoBOM)
		}),
	}
}

func fileWrites() []Def {
	texts := func(appending bool) func(Args) (Value, error) {
		return func(a Args) (Value, error) {
			p, err := a.place(0)
			if err != nil {
				return nil, err
			}
			return nil, p.writeText(a.String(1), a.encodingArg(2), appending)
		}
	}
	lines := func(appending bool) func(Args) (Value, error) {
		return func(a Args) (Value, error) {
			p, err := a.place(0)
			if err != nil {
				return nil, err
			}
			var b strings.Builder
			for _, v := range a.Items(1) {
				b.WriteString(object.ToString(v) + "\n")
			}
			return nil, p.writeText(b.String(), a.encodingArg(2), appending)
		}
	}
	const contents, enc = "System.Collections.Generic.IEnumerable[string] contents", ", System.Text.Encoding encoding"
	writer := func(appending bool) func(Args) (Value, error) {
		flags := os.O_WRONLY | os.O_CREATE | os.O_TRUNC
		if appending {
			flags = os.O_WRONLY | os.O_CREATE | os.O_APPEND
		}
		return func(a Args) (Value, error) {
			s, err := openFile(a, flags)
			if err != nil {
				return nil, err
			}
			return newWriter(s.(*Stream), UTF8NoBOM, false), nil
		}
	}
	return []Def{
		Static("void WriteAllBytes(string path, byte[] bytes)", func(a Args) (Value, error) {
			p, err := a.place(0)
			if err != nil {
				return nil, err
			}
			return nil, p.write(a.Bytes(1), false)
		}),
		Static("void AppendAllBytes(string path, byte[] bytes)", func(a Args) (Value, error) {
			p, err := a.place(0)
			if err != nil {
				return nil, err
			}
			return nil, p.write(a.Bytes(1), true)
		}),
		Static("void WriteAllText(string path, string contents)", texts(false)), Static("void WriteAllText(string path, string contents"+enc+")", texts(false)),
		Static("void AppendAllText(string path, string contents)", texts(true)), Static("void AppendAllText(string path, string contents"+enc+")", texts(true)),
		Static("void WriteAllLines(string path, "+contents+")", lines(false)), Static("void WriteAllLines(string path, "+contents+enc+")", lines(false)),
		Static("void WriteAllLines(string path, string[] contents)", lines(false)), Static("void WriteAllLines(string path, string[] contents"+enc+")", lines(false)),
		Static("void AppendAllLines(string path, "+contents+")", lines(true)), Static("void AppendAllLines(string path, "+contents+enc+")", lines(true)),
		Static("System.IO.StreamWriter CreateText(string path)", writer(false)), Static("System.IO.StreamWriter AppendText(string path)", writer(true)),
		Static("System.IO.FileStream Create(string path)", func(a Args) (Value, error) { return openFile(a, os.O_RDWR|os.O_CREATE|os.O_TRUNC) }),
		Static("System.IO.FileStream OpenWrite(string path)", func(a Args) (Value, error) { return openFile(a, os.O_WRONLY|os.O_CREATE) }),
		Static("System.IO.FileStream Open(string path, System.IO.FileMode mode)", openMode),
		Static("System.IO.FileStream Open(string path, System.IO.FileMode mode, System.IO.FileAccess access)", openMode),
		Static("System.IO.FileStream Open(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share)", openMode),
	}
}

// writeText puts the encoding's mark first where the file starts.
func (p place) writeText(s string, e *Encoding, appending bool) error {
	b := e.encode(s)
	if appending {
		if info, err := os.Stat(p.native); err == nil && info.Size() > 0 {
			return p.write(b, true)
		}
	}
	return p.write(append(append([]byte(nil), e.bom...), b...), appending)
}

func openFile(a Args, flags int) (Value, error) {
	p, err := a.place(0)
	if err != nil {
		return nil, err
	}
	f, err := os.OpenFile(p.native, flags, 0o666)
	if err != nil {
		return nil, p.fail(err)
	}
	return &Stream{typ: fileStreamType, file: f, name: p.shown}, nil
}

// openFlags translates FileMode and FileAccess.
func openFlags(mode, access int64) int {
	flags := map[int64]int{1: os.O_CREATE | os.O_EXCL, 2: os.O_CREATE | os.O_TRUNC, 3: 0, 4: os.O_CREATE, 5: os.O_TRUNC, 6: os.O_CREATE | os.O_APPEND}[mode]
	switch access {
	case 1:
		return flags | os.O_RDONLY
	case 2:
		return flags | os.O_WRONLY
	}
	if mode == 6 {
		return flags | os.O_WRONLY
	}
	return flags | os.O_RDWR
}

func openMode(a Args) (Value, error) {
	access := int64(3)
	if a.Len() > 2 {
		access = a.Enum(2)
	}
	return openFile(a, openFlags(a.Enum(1), access))
}

func fileChanges() []Def {
	move := func(overwrite bool) func(Args) (Value, error) {
		return func(a Args) (Value, error) {
			from, to, err := a.twoPlaces()
			if err != nil {
				return nil, err
			}
			if _, err := os.Stat(to.native); err == nil && !(overwrite || a.Len() > 2 && a.Bool(2)) {
				return nil, withFile(object.IOExceptionType, "The file '"+to.shown+"' already exists.", "")
			}
			return nil, from.fail(os.Rename(from.native, to.native))
		}
	}
	cp := func(a Args) (Value, error) {
		from, to, err := a.twoPlaces()
		if err != nil {
			return nil, err
		}
		return nil, copyFile(from, to, a.Len() > 2 && a.Bool(2))
	}
	return []Def{
		Static("void Delete(string path)", func(a Args) (Value, error) {
			p, err := a.place(0)
			if err != nil {
				return nil, err
			}
			err = os.Remove(p.native)
			if errors.Is(err, fs.ErrNotExist) {
				if _, e := os.Stat(filepath.Dir(p.native)); e == nil {
					return nil, nil // .NET: deleting what is not there succeeds
				}
			}
			return nil, p.fail(err)
		}),
		Static("void Copy(string sourceFileName, string destFileName)", cp), Static("void Copy(string sourceFileName, string destFileName, bool overwrite)", cp),
		Static("void Move(string sourceFileName, string destFileName)", move(false)), Static("void Move(string sourceFileName, string destFileName, bool overwrite)", move(false)),
		Static("System.IO.FileAttributes GetAttributes(string path)", func(a Args) (Value, error) {
			p, err := a.place(0)
			if err != nil {
				return nil, err
			}
			info, err := os.Stat(p.native)
			if err != nil {
				return nil, p.fail(err)
			}
			return NewFileInfo(p.native, p.shown, info.IsDir()).attributes(), nil
		}),
		Static("void SetAttributes(string path, System.IO.FileAttributes fileAttributes)", func(a Args) (Value, error) {
			p, err := a.place(0)
			if err != nil {
				return nil, err
			}
			mode := fs.FileMode(0o644)
			if a.Enum(1)&1 != 0 {
				mode = 0o444
			}
			return nil, p.fail(os.Chmod(p.native, mode))
		}),
	}
}

func (a Args) twoPlaces() (from, to place, err error) {
	if from, err = a.place(0); err != nil {
		return from, to, err
	}
	to, err = a.place(1)
	return from, to, err
}

func copyFile(from, to place, overwrite bool) error {
	src, err := os.Open(from.native)
	if err != nil {
		return from.fail(err)
	}
	defer src.Close()
	flags := os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	if !overwrite {
		flags |= os.O_EXCL
	}
	dst, err := os.OpenFile(to.native, flags, 0o666)
	if err != nil {
		return to.fail(err)
	}
	_, err = io.Copy(dst, src)
	return to.fail(errors.Join(err, dst.Close()))
}

// timeKinds are the three times of a file; only the last write is the same everywhere.
var timeKinds = []string{"LastWriteTime", "LastAccessTime", "CreationTime"}

func fileTimes() []Def {
	var defs []Def
	for _, kind := range timeKinds {
		for _, utc := range []bool{false, true} {
			name := kind
			if utc {
				name += "Utc"
			}
			defs = append(defs,
				Static("datetime Get"+name+"(string path)", func(a Args) (Value, error) {
					p, err := a.place(0)
					if err != nil {
						return nil, err
					}
					d := object.NewDateTime(1601, 1, 1, 0, 0, 0, 0, object.UTC)
					if info, err := os.Stat(p.native); err == nil {
						d = object.DateTimeOf(info.ModTime().UTC())
					}
					if !utc {
						return d.ToLocal(), nil
					}
					return d, nil
				}),
				Static("void Set"+name+"(string path, datetime value)", func(a Args) (Value, error) {
					p, err := a.place(0)
					if err != nil {
						return nil, err
					}
					d := Arg[object.DateTime](a, 1)
					if utc && d.Kind == object.Unspecified {
						d.Kind = object.UTC
					}
					return nil, p.fail(os.Chtimes(p.native, d.Time(), d.Time()))
				}))
		}
	}
	return defs
}
