package cmdlets

import (
	"os"
	"slices"
	"strings"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// drive is a provider whose items have a name and a value: environment, variables, functions, aliases.
type drive struct {
	name string
	list func(p *interp.Pipe) ([]object.Value, error)
	get  func(p *interp.Pipe, name string) (object.Value, bool)
	set  string // the drive variables are assigned on, e.g. "env:"
	drop func(p *interp.Pipe, name string) error
}

// drives are the providers beside the file system, by name in lower case.
var drives = map[string]drive{
	"environment": {name: "Environment", set: "env:", list: listEnvironment, get: getEnvironment,
		drop: func(_ *interp.Pipe, name string) error { return os.Unsetenv(name) }},
	"variable": {name: "Variable", set: "variable:", list: listBy("Get-Variable"), get: getBy("Get-Variable"), drop: dropBy("Remove-Variable")},
	"function": {name: "Function", set: "function:", list: listCommands, get: getFunction, drop: dropFunction},
	"alias":    {name: "Alias", set: "alias:", list: listBy("Get-Alias"), get: getBy("Get-Alias"), drop: dropBy("Remove-Alias")},
}

func environmentEntry(name, value string) object.Value {
	h := object.NewHashtable()
	h.Set(name, value)
	return h.EntryAt(0)
}

func listEnvironment(*interp.Pipe) ([]object.Value, error) {
	var out []object.Value
	all := os.Environ()
	slices.Sort(all)
	for _, e := range all {
		if name, value, ok := strings.Cut(e, "="); ok && name != "" {
			out = append(out, environmentEntry(name, value))
		}
	}
	return out, nil
}

func getEnvironment(_ *interp.Pipe, name string) (object.Value, bool) {
	v, ok := os.LookupEnv(name)
	if !ok {
		return nil, false
	}
	return environmentEntry(name, v), true
}

func listBy(command string) func(*interp.Pipe) ([]object.Value, error) {
	return func(p *interp.Pipe) ([]object.Value, error) { return p.Call(command, nil) }
}

func getBy(command string) func(*interp.Pipe, string) (object.Value, bool) {
	return func(p *interp.Pipe, name string) (object.Value, bool) {
		out, err := p.Call(command, map[string]object.Value{"Name": object.EscapeWildcard(name), "ErrorAction": "Ignore"})
		if err != nil || len(out) == 0 {
			return nil, false
		}
		return out[0], true
	}
}

func dropBy(command string) func(*interp.Pipe, string) error {
	return func(p *interp.Pipe, name string) error {
		_, err := p.Call(command, map[string]object.Value{"Name": object.EscapeWildcard(name)})
		return err
	}
}

func listCommands(p *interp.Pipe) ([]object.Value, error) {
	return p.Call("Get-Command", map[string]object.Value{"CommandType": "Function,Filter"})
}

func getFunction(p *interp.Pipe, name string) (object.Value, bool) {
	if _, ok := p.Variable("function:" + name); !ok {
		return nil, false
	}
	out, err := p.Call("Get-Command", map[string]object.Value{"Name": object.EscapeWildcard(name), "ErrorAction": "Ignore"})
	if err != nil || len(out) == 0 {
		return nil, false
	}
	return out[0], true
}

func dropFunction(p *interp.Pipe, name string) error {
	p.RemoveFunction(name)
	return nil
}

// itemName is the name of a drive's item.
func itemName(p *interp.Pipe, v object.Value) string {
	n, _, _ := getProperty(p, v, "Name")
	return object.ToString(n)
}

// valueOf is what Get-Content reads of a drive's item.
func valueOf(p *interp.Pipe, v object.Value) object.Value {
	for _, name := range []string{"Value", "ScriptBlock", "Definition"} {
		if x, found, err := getProperty(p, v, name); found && err == nil {
			return x
		}
	}
	return nil
}
