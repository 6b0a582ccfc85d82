package dotnet

import (
	"crypto/rand"
	"os"
	"runtime"
	"strings"

	"migsh/shell/object"
)

var pathType = object.NewClass("System.IO.Path", nil)

// isSep reports whether c separates the parts of a path. Scripts written for Windows use \ everywhere, so it counts on every system once a
// path looks like one of Windows (a drive, or a leading \\); otherwise only the system's own separator does, as in .NET.
func isSep(p string, c byte) bool {
	return c == '/' || c == '\\' && (runtime.GOOS == "windows" || windowsPath(p))
}

// windowsPath reports whether p starts with a drive or is a share.
func windowsPath(p string) bool {
	return len(p) >= 2 && p[1] == ':' && (p[0]|0x20 >= 'a' && p[0]|0x20 <= 'z') || strings.HasPrefix(p, `\\`)
}

func lastSep(p string) int {
	for i := len(p) - 1; i >= 0; i-- {
		if isSep(p, p[i]) {
			return i
		}
	}
	return -1
}

// rootLength is how much of p is its root: "/", `C:\`, "C:".
func rootLength(p string) int {
	switch {
	case len(p) >= 3 && windowsPath(p) && p[1] == ':' && isSep(p, p[2]):
		return 3
	case len(p) >= 2 && windowsPath(p) && p[1] == ':':
		return 2
	case strings.HasPrefix(p, `\\`):
		return 2
	case strings.HasPrefix(p, "/"):
		return 1
	}
	return 0
}

func fileName(p string) string {
	name := p[lastSep(p)+1:]
	if windowsPath(p) && len(name) > 1 && name[1] == ':' {
		name = name[2:]
	}
	return name
}

func directoryName(p string) Value {
	if p == "" {
		return nil
	}
	root := rootLength(p)
	if len(p) <= root {
		return nil
	}
	i := lastSep(p)
	for i > root && isSep(p, p[i-1]) {
		i--
	}
	return p[:max(i, root, 0)]
}

func pathExtension(p string) string {
	name := fileName(p)
	i := strings.LastIndexByte(name, '.')
	if i < 0 || i == len(name)-1 {
		return ""
	}
	return name[i:]
}

func stem(p string) string {
	name := fileName(p)
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		return name[:i]
	}
	return name
}

// combine joins parts; an absolute one starts anew.
func combine(parts []string) string {
	out := ""
	for _, p := range parts {
		switch {
		case p == "":
		case out == "" || rootLength(p) > 0:
			out = p
		case isSep(out, out[len(out)-1]):
			out += p
		default:
			out += separator(out) + p
		}
	}
	return out
}

func separator(p string) string {
	if runtime.GOOS == "windows" || windowsPath(p) {
		return `\`
	}
	return "/"
}

func joinPaths(parts []string) string {
	out := ""
	for _, p := range parts {
		switch {
		case p == "":
		case out == "":
			out = p
		case isSep(out, out[len(out)-1]) && isSep(out, p[0]):
			out += p[1:]
		case isSep(out, out[len(out)-1]) || isSep(out, p[0]):
			out += p
		default:
			out += separator(out) + p
		}
	}
	return out
}

// fullPath is p made absolute and cleaned of . and .. parts.
func (h *Host) fullPath(p string) string {
	if rootLength(p) == 0 {
		p = combine([]string{h.workingDirectory(), p})
	}
	root := p[:rootLength(p)]
	sep := separator(p)
	trailing := len(p) > len(root) && isSep(p, p[len(p)-1])
	var parts []string
	for _, part := range strings.FieldsFunc(p[len(root):], func(r rune) bool { return r < 0x80 && isSep(p, byte(r)) }) {
		switch part {
		case ".":
		case "..":
			if len(parts) > 0 {
				parts = parts[:len(parts)-1]
			}
		default:
			parts = append(parts, part)
		}
	}
	out := root + strings.Join(parts, sep)
	if trailing && len(parts) > 0 {
		out += sep
	}
	return out
}

func (h *Host) workingDirectory() string {
	if h != nil && h.WorkingDirectory != nil {
		return h.WorkingDirectory()
	}
	d, err := os.Getwd()
	if err != nil {
		return "/"
	}
	return d
}

func relativePath(h *Host, from, to string) string {
	a, b := strings.TrimRight(h.fullPath(from), `/`), h.fullPath(to)
	if strings.TrimRight(b, "/") == a {
		return "."
	}
	x, y := strings.Split(a, "/"), strings.Split(b, "/")
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	var parts []string
	for range x[n:] {
		parts = append(parts, "..")
	}
	return strings.Join(append(parts, y[n:]...), "/")
}

func pathMembers() []Def {
	str := func(name string, f func(string) Value) Def {
		return Static("string "+name+"(string path)", func(a Args) (Value, error) {
			if a.v[0] == nil {
				return nil, nil
			}
			return f(a.String(0)), nil
		})
	}
	test := func(name string, f func(string) bool) Def {
		return Static("bool "+name+"(string path)", func(a Args) (Value, error) { return f(a.String(0)), nil })
	}
	defs := []Def{
		Const("char DirectorySeparatorChar", object.Char(os.PathSeparator)), Const("char AltDirectorySeparatorChar", object.Char('/')),
		Const("char PathSeparator", object.Char(os.PathListSeparator)), Const("char VolumeSeparatorChar", volumeSeparator()),
		str("GetFileName", func(p string) Value { return fileName(p) }), str("GetFileNameWithoutExtension", func(p string) Value { return stem(p) }),
		str("GetExtension", func(p string) Value { return pathExtension(p) }), str("GetDirectoryName", directoryName),
		str("GetPathRoot", func(p string) Value { return p[:rootLength(p)] }),
		str("TrimEndingDirectorySeparator", func(p string) Value {
			if len(p) > rootLength(p) && isSep(p, p[len(p)-1]) {
				return p[:len(p)-1]
			}
			return p
		}),
		test("HasExtension", func(p string) bool { return pathExtension(p) != "" }), test("IsPathRooted", func(p string) bool { return rootLength(p) > 0 }),
		test("IsPathFullyQualified", func(p string) bool { return rootLength(p) > 0 }),
		test("EndsInDirectorySeparator", func(p string) bool { return p != "" && isSep(p, p[len(p)-1]) }),
		Static("string GetFullPath(string path)", func(a Args) (Value, error) {
			if a.String(0) == "" {
				return nil, argument("path", "The path is empty.")
			}
			return a.Host.fullPath(a.String(0)), nil
		}),
		Static("string GetFullPath(string path, string basePath)", func(a Args) (Value, error) { return a.Host.fullPath(combine([]string{a.String(1), a.String(0)})), nil }),
		Static("string GetRelativePath(string relativeTo, string path)", func(a Args) (Value, error) { return relativePath(a.Host, a.String(0), a.String(1)), nil }),
		Static("string ChangeExtension(string path, string extension)", func(a Args) (Value, error) {
			p := a.String(0)
			base := p[:len(p)-len(fileName(p))] + stem(p)
			e := a.String(1)
			if e != "" && e[0] != '.' {
				e = "." + e
			}
			return base + e, nil
		}),
		Static("string GetTempPath()", func(a Args) (Value, error) {
			return strings.TrimRight(os.TempDir(), "/") + string(os.PathSeparator), nil
		}),
		Static("string GetTempFileName()", func(a Args) (Value, error) {
			f, err := os.CreateTemp("", "tmp*.tmp")
			if err != nil {
				return nil, ioError(err, os.TempDir())
			}
			defer f.Close()
			return f.Name(), nil
		}),
		Static("string GetRandomFileName()", func(a Args) (Value, error) {
			n := strings.ToLower(rand.Text())
			return n[:8] + "." + n[8:11], nil
		}),
		Static("char[] GetInvalidFileNameChars()", func(a Args) (Value, error) { return object.CharArray("\x00/"), nil }),
		Static("char[] GetInvalidPathChars()", func(a Args) (Value, error) { return object.CharArray("\x00"), nil }),
		Static("bool Exists(string path)", func(a Args) (Value, error) {
			p, err := a.Host.path(a.String(0))
			if err != nil || p == "" {
				return false, nil
			}
			_, err = os.Stat(p)
			return err == nil, nil
		}),
	}
	const p2, p3, p4 = "string path1, string path2", "string path1, string path2, string path3", "string path1, string path2, string path3, string path4"
	for _, params := range []string{p2, p3, p4} {
		defs = append(defs, Static("string Combine("+params+")", func(a Args) (Value, error) { return combine(textArgs(a.v)), nil }),
			Static("string Join("+params+")", func(a Args) (Value, error) { return joinPaths(textArgs(a.v)), nil }))
	}
	return append(defs, Static("string Combine(Params string[] paths)", func(a Args) (Value, error) { return combine(textArgs(a.Items(0))), nil }),
		Static("string Join(Params string[] paths)", func(a Args) (Value, error) { return joinPaths(textArgs(a.Items(0))), nil }))
}

func volumeSeparator() object.Char {
	if runtime.GOOS == "windows" {
		return ':'
	}
	return '/'
}

func textArgs(v []Value) []string {
	out := make([]string, len(v))
	for i, x := range v {
		out[i] = object.ToString(x)
	}
	return out
}
