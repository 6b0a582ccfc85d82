package cmdlets

import (
	"fmt"
	"os"
	"strings"

	"migsh/shell/interp"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// dataTexts are the cmdlets that read settings.
func dataTexts() []interp.Command {
	return []interp.Command{
		interp.Define("ConvertFrom-StringData", func() *convertFromStringData { return &convertFromStringData{Delimiter: '='} },
			interp.Synopsis("Converts a string containing one or more key and value pairs to a hash table."), utility,
			interp.Output("System.Collections.Hashtable"), interp.Example("Get-Content settings.txt -Raw | ConvertFrom-StringData")),
		interp.Define("Import-PowerShellDataFile", func() *importDataFile { return &importDataFile{} },
			interp.Synopsis("Imports values from a .psd1 file without invoking its contents."), utility, interp.DefaultSet("ByPath"),
			interp.Example("Import-PowerShellDataFile settings.psd1")),
	}
}

type convertFromStringData struct {
	Delimiter  object.Char `ps:"pos=1"`
	StringData string      `ps:"pos=0,mandatory,pipe,allowempty"`
}

func (c *convertFromStringData) Process(p *interp.Pipe) error {
	t := object.NewHashtable()
	for _, line := range strings.Split(strings.ReplaceAll(c.StringData, "\r\n", "\n"), "\n") {
		s := strings.TrimSpace(line)
		if s == "" || s[0] == '#' {
			continue
		}
		name, value, ok := strings.Cut(s, c.Delimiter.String())
		if !ok {
			return dataProblem("Data line '%s' is not in 'name=value' format. ", line)
		}
		name = strings.TrimSpace(name)
		if _, twice := t.Get(name); twice {
			return dataProblem("Data item '%s' in line '%s' is already defined. ", name, line)
		}
		text, err := object.UnescapeRegex(strings.TrimSpace(value))
		if err != nil {
			return err
		}
		t.Set(name, text)
	}
	return p.Write(t)
}

func dataProblem(format string, args ...any) error {
	return &interp.ErrorRecord{ID: "InvalidOperation", Category: interp.InvalidOperation,
		Err: object.NewException(object.PSInvalidOperationExceptionType, fmt.Sprintf(format, args...))}
}

type importDataFile struct {
	Path           []string `ps:"pos=0,mandatory,set=ByPath,notempty"`
	SkipLimitCheck interp.Switch
	LiteralPath    []string `ps:"pos=0,mandatory,prop,set=ByLiteralPath,alias=PSPath|LP,notempty"`
}

func (c *importDataFile) Process(p *interp.Pipe) error {
	found, _, err := existing(p, c.Path, c.LiteralPath, nil)
	if err != nil {
		return err
	}
	for _, q := range found {
		v, err := readDataFile(p, q)
		if err != nil {
			return err
		}
		if err := p.Write(v); err != nil {
			return err
		}
	}
	return nil
}

// readDataFile evaluates a data file: one hashtable of constants, and nothing that runs.
func readDataFile(p *interp.Pipe, q interp.Path) (object.Value, error) {
	data, err := os.ReadFile(q.Native)
	if err != nil {
		return nil, openFailure(err, q.Native)
	}
	text := validText(strings.TrimPrefix(string(data), "\ufeff"))
	tree, problems := syntax.Parse(q.Display, text)
	if len(problems) > 0 || !isData(tree) {
		return nil, &interp.ErrorRecord{ID: "CouldNotParseAsPowerShellDataFile", Category: interp.InvalidData, Target: q.Display,
			Err: object.NewException(object.InvalidOperationExceptionType, fmt.Sprintf("The file '%s' could not be parsed as a PowerShell Data File.", q.Display))}
	}
	out, err := p.Call("Invoke-Expression", map[string]object.Value{"Command": text})
	if err != nil {
		return nil, err
	}
	return asOne(out), nil
}

// isData reports whether a script consists of constants only.
func isData(tree syntax.Ast) bool {
	ok := true
	syntax.Walk(tree, func(n syntax.Ast) bool {
		switch x := n.(type) {
		case *syntax.Command, *syntax.InvokeMemberExpression, *syntax.MemberExpression, *syntax.AssignmentStatement, *syntax.FunctionDefinition,
			*syntax.TypeExpression, *syntax.ScriptBlockExpression, *syntax.SubExpression, *syntax.ExpandableStringExpression, *syntax.IndexExpression:
			ok = false
		case *syntax.VariableExpression:
			switch strings.ToLower(x.Extent().Text()) {
			case "$true", "$false", "$null", "$psscriptroot":
			default:
				ok = false
			}
		}
		return ok
	})
	return ok
}
