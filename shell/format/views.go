package format

import (
	"strconv"
	"strings"

	"migsh/shell/object"
)

// Builtin are PowerShell's own views of the types that exist here, in PowerShell's order. Cmdlets add those of the types they emit.
func Builtin() []View {
	var all []View
	for _, area := range [][]View{systemViews(), fileViews(), commandViews(), sessionViews(), objectViews()} {
		all = append(all, area...)
	}
	return append(all, customViews()...)
}

// customViews are the views that are neither tables nor lists.
func customViews() []View {
	return []View{
		{Name: "DateTime", Types: []string{"System.DateTime"}, Custom: dateTimeLines},
		{Name: "MatchInfo", Types: []string{"Microsoft.PowerShell.Commands.MatchInfo"}, Custom: textLines},
		{Name: "ScriptBlock", Types: []string{"System.Management.Automation.ScriptBlock"}, OutOfBand: true, Custom: textLines},
	}
}

// textLines shows an object as its ToString().
func textLines(c *Context, v object.Value) []string {
	return splitLines(object.ToStringCulture(v, c.Culture))
}

// dateTimeLines shows the DateTime script property, which honours DisplayHint.
func dateTimeLines(c *Context, v object.Value) []string {
	text, _, err := c.Access.Get(v, "DateTime")
	if err != nil {
		return []string{""}
	}
	return []string{c.Text(text)}
}

// The rest of this file are the computed columns of the views.

type column = func(Access, object.Value) (object.Value, error)

// property reads a property, or a property of a property.
func property(path ...string) column {
	return func(a Access, v object.Value) (object.Value, error) {
		for _, name := range path {
			if v == nil {
				return nil, nil
			}
			x, _, err := a.Get(v, name)
			if err != nil {
				return nil, err
			}
			v = x
		}
		return v, nil
	}
}

// number reads a property as a float; ok is false when it is nothing or no number.
func number(a Access, v object.Value, name string) (float64, bool) {
	x, _, err := a.Get(v, name)
	if err != nil || x == nil {
		return 0, false
	}
	f, err := object.Convert(x, object.DoubleType)
	if err != nil {
		return 0, false
	}
	return f.(float64), true
}

func kilobytes(name string) column {
	return func(a Access, v object.Value) (object.Value, error) {
		n, _ := number(a, v, name)
		return int64(n / 1024), nil
	}
}

func megabytes(name string) column { return scaled(name, 1<<20) }

func twoDecimals(name string) column { return scaled(name, 1) }

func scaled(name string, unit float64) column {
	return func(a Access, v object.Value) (object.Value, error) {
		n, _ := number(a, v, name)
		return object.FormatValue(n/unit, "N2", object.EnUS)
	}
}

// gigabytes is empty for drives that have no size.
func gigabytes(name string) column {
	return func(a Access, v object.Value) (object.Value, error) {
		used, _ := number(a, v, "Used")
		free, _ := number(a, v, "Free")
		if used == 0 && free == 0 {
			return nil, nil
		}
		n, _ := number(a, v, name)
		return strconv.FormatFloat(n/(1<<30), 'f', 2, 64), nil
	}
}

func driveRoot(a Access, v object.Value) (object.Value, error) {
	if root, _, err := a.Get(v, "DisplayRoot"); err == nil && root != nil && root != "" {
		return root, nil
	}
	return property("Root")(a, v)
}

// overloads are a method's definitions, each on a line of its own.
func overloads(a Access, v object.Value) (object.Value, error) {
	list, err := property("OverloadDefinitions")(a, v)
	if err != nil {
		return nil, err
	}
	return object.Join(list, "\n", nil) + "\n", nil // pwsh: the last one is ended, too
}

// commandName is "alias -> target" for aliases.
func commandName(a Access, v object.Value) (object.Value, error) {
	kind, err := property("CommandType")(a, v)
	if err == nil && object.ToString(kind) == "Alias" {
		return property("DisplayName")(a, v)
	}
	return property("Name")(a, v)
}

// preRelease is the label of a module's version, from its manifest.
func preRelease(a Access, v object.Value) (object.Value, error) {
	return property("PrivateData", "PSData", "PreRelease")(a, v)
}

func startDay(a Access, v object.Value) (object.Value, error) {
	t, err := property("StartTime")(a, v)
	if err != nil {
		return nil, err
	}
	return object.FormatValue(t, "d", object.EnUS)
}

// duration is the time a command of the history took, with as few units as it needs.
func duration(a Access, v object.Value) (object.Value, error) {
	x, err := property("Duration")(a, v)
	t, ok := x.(object.TimeSpan)
	if err != nil || !ok {
		return nil, err
	}
	spec := `s\.fff`
	switch hours := float64(t) / object.TicksPerHour; {
	case hours >= 10:
		rest, err := object.FormatValue(t, `mm\:ss\.fff`, object.EnUS)
		return strconv.Itoa(int(hours)) + ":" + rest, err
	case hours >= 1:
		spec = `h\:mm\:ss\.fff`
	case hours >= 1.0/60:
		spec = `m\:ss\.fff`
	}
	return object.FormatValue(t, spec, object.EnUS)
}

// fileTime is the time in the Unix view of files: the short date, hours and minutes.
func fileTime(a Access, v object.Value) (object.Value, error) {
	t, err := property("LastWriteTime")(a, v)
	if err != nil {
		return nil, err
	}
	return object.Format("{0:d} {0:HH}:{0:mm}", []object.Value{t}, object.EnUS)
}

// directoryOf groups files by the folder they are in.
var directoryOf = &Column{Label: "Directory", Expr: func(a Access, v object.Value) (object.Value, error) {
	p, err := property("PSParentPath")(a, v)
	s := object.ToString(p)
	if _, path, ok := strings.Cut(s, "::"); ok {
		s = path
	}
	return s, err
}}

// fileColour colours a file's name as $PSStyle.FileInfo says: folders, links, programs, archives, scripts. Of a link, the name alone.
func fileColour(a Access, v object.Value, text string) string {
	const reset = "\x1b[0m"
	mode, err := property("Mode")(a, v)
	if err != nil {
		return text
	}
	unix, _ := property("UnixMode")(a, v)
	extension, _ := property("Extension")(a, v)
	switch m, x := object.ToString(mode), object.ToString(unix); {
	case strings.HasPrefix(m, "l"):
		name, target, _ := strings.Cut(text, " -> ")
		return "\x1b[36;1m" + name + reset + " -> " + target
	case strings.HasPrefix(m, "d"):
		return "\x1b[44;1m" + text + reset
	case strings.Contains(x, "x"):
		return "\x1b[32;1m" + text + reset
	}
	switch strings.ToLower(object.ToString(extension)) {
	case ".zip", ".tgz", ".gz", ".tar", ".nupkg", ".cab", ".7z":
		return "\x1b[31;1m" + text + reset
	case ".ps1", ".psd1", ".psm1", ".ps1xml":
		return "\x1b[33;1m" + text + reset
	}
	return text
}
