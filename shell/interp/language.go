package interp

import (
	"os"

	"migsh/shell/language"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

var _ language.Runtime = (*Session)(nil)

// BlockOf makes a script block that runs a tree.
func (s *Session) BlockOf(tree *syntax.ScriptBlock) object.Value {
	return &ScriptBlock{unit: newUnit(tree, nil), sess: s}
}

// ReadScript gives the path a script is known by and its text.
func (s *Session) ReadScript(path string) (name, text string, err error) {
	p, err := s.Resolve(path)
	if err != nil {
		return path, "", err
	}
	data, err := os.ReadFile(p.Native)
	if err != nil {
		return path, "", err
	}
	return p.Display, decodeScript(data), nil
}

// Evaluate gives the value of a node that consists of constants.
func (s *Session) Evaluate(n syntax.Ast) (object.Value, error) {
	if b, ok := n.(*syntax.ScriptBlockExpression); ok {
		return s.BlockOf(b.ScriptBlock), nil
	}
	text := n.Extent().Text()
	tree, errs := syntax.Parse("", text)
	if len(errs) > 0 {
		return nil, parseFailure(errs)
	}
	var out collector
	err := s.current().callBlock(&ScriptBlock{unit: newUnit(tree, nil), sess: s}, nil, &out, false)
	switch n.(type) {
	case *syntax.ArrayExpression, *syntax.SubExpression:
		return object.NewArray(out.items...), err
	}
	return collapse(out.items), err
}
