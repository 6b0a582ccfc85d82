package interp

import (
	"bufio"
	"io"
	"math/big"
	"os"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// switchCase is a compiled clause of switch.
type switchCase struct {
	value  expr
	block  *unit // { … } as the condition
	body   stmt
	source syntax.Expression
}

func (c *compiler) switchStatement(s *syntax.SwitchStatement) stmt {
	input := c.pipelineValue(s.Condition)
	var cases []switchCase
	for _, cl := range s.Clauses {
		k := switchCase{body: c.body(cl.Body), source: cl.Condition}
		if b, ok := cl.Condition.(*syntax.ScriptBlockExpression); ok {
			k.block = newUnit(b.ScriptBlock, nil)
		} else {
			k.value = c.expr(cl.Condition)
		}
		cases = append(cases, k)
	}
	var otherwise stmt
	if s.Default != nil {
		otherwise = c.body(s.Default)
	}
	dollar, enum := c.slotFor("_"), c.slotFor("switch")
	ext := s.Condition.Extent()
	return func(f *frame) error {
		f.pos = &ext
		v, err := input(f)
		if err != nil {
			return err
		}
		it := newEnumerator(v)
		if v.isNull() && v.kind != cellNothing {
			// pwsh: $null is one value to switch.
			it = &enumerator{items: []object.Value{nil}, at: -1}
		}
		if s.Flags&syntax.SwitchFile != 0 {
			if it, err = f.lines(f.sess.text(v.value())); err != nil {
				return err
			}
		}
		defer it.close()
		current := refCell(it)
		if s.Flags&syntax.SwitchFile != 0 { // pwsh: lines of a file have no $switch
			current = cell{}
		}
		restore, err := f.shadow(enum, current)
		if err != nil {
			return err
		}
		defer restore()
		undollar, err := f.shadow(dollar, cell{})
		if err != nil {
			return err
		}
		defer undollar()
		for it.next() {
			if err := f.setLocal(dollar, it.current()); err != nil {
				return err
			}
			if err := f.switchOne(s, it.current(), cases, otherwise, dollar); err != nil {
				leave, err := loopEnd(err, s.Label)
				if leave {
					return err
				}
			}
			if f.sess.stopped.Load() && f.sess.mustStop() {
				return ErrStopped
			}
		}
		return nil
	}
}

// switchOne runs every clause that holds for one value, or the default.
func (f *frame) switchOne(s *syntax.SwitchStatement, v cell, cases []switchCase, otherwise stmt, dollar int) error {
	found := false
	for i := range cases {
		if err := f.setLocal(dollar, v); err != nil {
			return err
		}
		yes, err := f.switchHolds(s.Flags, &cases[i], v)
		if err != nil {
			return err
		}
		if !yes {
			continue
		}
		found = true
		if err := cases[i].body(f); err != nil {
			return err
		}
	}
	if !found && otherwise != nil {
		return otherwise(f)
	}
	return nil
}

func (f *frame) switchHolds(flags syntax.SwitchFlags, k *switchCase, v cell) (bool, error) {
	ignoreCase := flags&syntax.SwitchCaseSensitive == 0
	if k.block != nil {
		out, err := f.invoke(&ScriptBlock{unit: k.block, module: f.scope.homeModule(), sess: f.sess}, v.value(), nil)
		return object.Truth(collapse(out)), err
	}
	c, err := k.value(f)
	if err != nil {
		return false, err
	}
	if b, ok := c.ref.(*ScriptBlock); ok {
		out, err := f.invoke(b, v.value(), nil)
		return object.Truth(collapse(out)), err
	}
	switch {
	case flags&syntax.SwitchRegex != 0:
		ok, groups, err := object.MatchOp(v.value(), c.value(), ignoreCase)
		if ok {
			f.scope.defineSym(matchesSym, "Matches", refCell(groups))
		}
		if err != nil {
			return false, runtimeError("InvalidRegularExpression", InvalidOperation, nil, "The regular expression pattern %s is not valid.", f.sess.text(c.value()))
		}
		return ok, nil
	case flags&syntax.SwitchWildcard != 0:
		return object.Like(f.sess.text(v.value()), f.sess.text(c.value()), ignoreCase)
	}
	// pwsh: switch compares texts; only $null is like $null alone.
	if c.isNull() {
		return v.isNull(), nil
	}
	return object.EqualStrings(f.sess.text(v.value()), f.sess.text(c.value()), ignoreCase), nil
}

// lines goes through the lines of a file, for switch -File.
func (f *frame) lines(path string) (*enumerator, error) {
	fail := func(id, format string, args ...any) (*enumerator, error) {
		return nil, runtimeError(id, InvalidOperation, nil, format, args...)
	}
	if path == "" {
		return fail("InvalidFilenameOption", "The file name argument to -file in the switch statement is not valid.")
	}
	native, err := f.sess.oneFile(path, fail)
	if err != nil {
		return nil, err
	}
	file, err := os.Open(native)
	if err == nil && isDirectory(file) {
		_ = file.Close()
		return fail("FileReadError", "The file could not be read: Access to the path '%s' is denied..", native)
	}
	if os.IsNotExist(err) {
		p, _ := f.sess.Resolve(path)
		return nil, &ErrorRecord{Err: object.NewException(itemNotFound, "Cannot find path '"+p.Display+"' because it does not exist."),
			ID: "PathNotFound", Category: ObjectNotFound, Target: p.Display, exact: true}
	}
	if err != nil {
		return fail("FileReadError", "The file could not be read: Access to the path '%s' is denied..", native)
	}
	r := bufio.NewReader(file)
	return &enumerator{mode: enumPull, stop: func() { _ = file.Close() }, pull: func() (object.Value, bool) {
		line, err := r.ReadString('\n')
		if err == io.EOF && line == "" || err != nil && err != io.EOF {
			return nil, false
		}
		return trimEOL(line), true
	}}, nil
}

// oneFile is the file a path with wildcards names.
func (s *Session) oneFile(path string, fail func(id, format string, args ...any) (*enumerator, error)) (string, error) {
	if !object.HasWildcard(path) {
		p, err := s.Resolve(path)
		return p.Native, err
	}
	found, err := s.Glob(path)
	if err != nil || len(found) == 0 {
		_, err = fail("FileNotFound", "No files matching '%s' were found.", path)
		return "", err
	}
	if len(found) > 1 {
		_, err = fail("AmbiguousPath", "The path cannot be processed because it resolved to more than one file; only one file at a time can be processed.")
		return "", err
	}
	return found[0].Native, nil
}

func isDirectory(file *os.File) bool {
	info, err := file.Stat()
	return err == nil && info.IsDir()
}

func trimEOL(s string) string {
	if n := len(s); n > 0 && s[n-1] == '\n' {
		s = s[:n-1]
	}
	if n := len(s); n > 0 && s[n-1] == '\r' {
		s = s[:n-1]
	}
	return s
}

// dataStatement compiles data: the value of its block.
func (c *compiler) dataStatement(s *syntax.DataStatement) stmt {
	run := c.body(s.Body)
	if s.Variable == "" {
		return run
	}
	slot := c.slotFor(s.Variable)
	return func(f *frame) error {
		items, err := f.capture(run)
		if err != nil {
			return err
		}
		return f.setLocal(slot, captured(items))
	}
}

// typeStatement compiles class and enum; they are defined before anything of the block runs.
func (c *compiler) typeStatement(s *syntax.TypeDefinition) stmt {
	if s.IsEnum {
		return c.enumStatement(s)
	}
	return c.classStatement(s)
}

// enumStatement compiles enum.
func (c *compiler) enumStatement(s *syntax.TypeDefinition) stmt {
	type member struct {
		name  string
		value expr
	}
	var members []member
	for _, m := range s.Members {
		if p, ok := m.(*syntax.PropertyMember); ok {
			x := member{name: p.Name}
			if p.InitialValue != nil {
				x.value = c.expr(p.InitialValue)
			}
			members = append(members, x)
		}
	}
	flags := false
	for _, a := range s.Attributes {
		flags = flags || attributeName(a) == "flags"
	}
	var under typeSource
	if len(s.BaseTypes) > 0 {
		under = c.typeName(s.BaseTypes[0].TypeName)
	}
	return func(f *frame) error {
		names, values := make([]string, len(members)), make([]int64, len(members))
		next := int64(0)
		for i, m := range members {
			if m.value != nil {
				v, err := m.value(f)
				if err != nil {
					return err
				}
				n, err := object.Convert(v.value(), object.BigIntegerType)
				if err != nil {
					return err
				}
				if b := n.(*big.Int); b.IsInt64() {
					next = b.Int64()
				} else {
					next = int64(b.Uint64()) // the upper half of a ulong
				}
			}
			names[i], values[i] = m.name, next
			next++
		}
		t := object.NewEnumValues(s.Name, flags, names, values)
		if under != nil {
			u, err := under(f)
			if err != nil {
				return err
			}
			t.Members.Underlying = u
		}
		f.defineType(s.Extent().Source, t)
		return nil
	}
}
