package interp

import (
	"maps"
	"path/filepath"
	"strings"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// use carries out the using statements of the block that runs in f: namespaces hold for its scope and those below, modules are imported
// there.
func (f *frame) use(list []*syntax.UsingStatement) error {
	for _, u := range list {
		switch u.Kind {
		case syntax.UsingNamespace:
			if u.Name != nil {
				f.scope.namespaces = append(f.scope.namespaces, u.Name.Value)
			}
		case syntax.UsingModule:
			if err := f.useModule(u); err != nil {
				return err
			}
		}
	}
	return nil
}

func (f *frame) useModule(u *syntax.UsingStatement) error {
	m, err := f.importModule(usingName(u), false, nil)
	if err != nil {
		return err
	}
	if m == nil {
		return moduleNotFound(usingName(u))
	}
	at := f.scope.script
	if f.scope.homeModule() == nil {
		at = f.scope.global
	}
	m.publish(at, publishing{})
	if f.scope.types == nil {
		f.scope.types = map[string]*object.Type{}
	}
	maps.Copy(f.scope.types, m.scope.types)
	return nil
}

// usingName is the module that a using statement names. Relative paths begin at the folder of the file that holds the statement.
func usingName(u *syntax.UsingStatement) string {
	var name string
	switch {
	case u.Name != nil:
		name = u.Name.Value
	case u.ModuleSpecification != nil:
		for _, kv := range u.ModuleSpecification.KeyValuePairs {
			key, ok := kv.Key.(*syntax.StringConstantExpression)
			if ok && equalFold(key.Value, "ModuleName") {
				name = constantText(kv.Value)
			}
		}
	}
	slashed := strings.ReplaceAll(name, `\`, "/")
	if file := u.Extent().File(); strings.HasPrefix(slashed, ".") && file != "" {
		return filepath.Join(filepath.Dir(file), slashed)
	}
	return name
}

// constantText is the text of a statement that is a string and nothing else, "" for others.
func constantText(s syntax.Statement) string {
	if p, ok := s.(*syntax.Pipeline); ok {
		if e, ok := p.PureExpression().(*syntax.StringConstantExpression); ok {
			return e.Value
		}
	}
	return ""
}

// Parse parses a text. Modules and assemblies that it uses and that are not there, and unknown types in its classes, are errors.
func (s *Session) Parse(name, text string) (*syntax.ScriptBlock, []syntax.ParseError) {
	tree, errs := syntax.ParseChecked(name, text, s.ParseOptions())
	if len(errs) == 0 && tree.Extent().Source != nil && tree.Extent().Source.DefinesTypes && len(tree.UsingStatements) == 0 {
		errs = s.checkDefinitions(tree)
	}
	return tree, errs
}

// ParseOptions tell a parser what this session knows.
func (s *Session) ParseOptions() syntax.Options {
	return syntax.Options{
		TypeExists: func(n *syntax.TypeName) bool { return s.ResolveTypeName(n) != nil },
		UsingExists: func(u *syntax.UsingStatement) bool {
			if u.Kind == syntax.UsingAssembly {
				return false // .NET's assemblies cannot be loaded
			}
			name := usingName(u)
			return filepath.IsAbs(name) || s.findModule(name) != "" || s.builtinModule(name)
		},
	}
}

// ResolveTypeName finds the type that a name stands for where the script is running now; nil when there is none.
func (s *Session) ResolveTypeName(n *syntax.TypeName) *object.Type {
	return s.resolveType(s.current().scope, n)
}
