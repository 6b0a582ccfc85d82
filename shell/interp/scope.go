package interp

import (
	"strings"
	"unique"

	"migsh/shell/object"
)

// sym is a variable's name, folded to one case and interned: two names are equal when their syms are.
type sym = unique.Handle[string]

func symOf(name string) sym { return unique.Make(strings.ToLower(name)) }

// variableOptions are PowerShell's ScopedItemOptions.
type variableOptions uint8

const (
	optionReadOnly variableOptions = 1
	optionConstant variableOptions = 2
	optionPrivate  variableOptions = 4
	optionAllScope variableOptions = 8
)

// variable is one variable of one scope.
type variable struct {
	name    string
	sym     sym
	val     cell
	plain   bool // neither typed, checked nor protected: assignment is a store
	gone    bool // removed from its scope; caches must look again
	options variableOptions
	typ     *object.Type // from [type]$x; nil when untyped
	checks  []Check
	desc    string
	direct  bool // typed where its code is optimised: a failed conversion is the cast's own error

	get func() object.Value      // computed variables ($?, $PWD); val is not used
	set func(object.Value) error // what assigning a computed variable does; nil stores
}

func (v *variable) read() cell {
	if v.get != nil {
		return cellOf(v.get())
	}
	return v.val
}

var variableType = object.NewClass("System.Management.Automation.PSVariable", nil)

// PSType is System.Management.Automation.PSVariable.
func (*variable) PSType() *object.Type { return variableType }

// scope holds the variables, functions and aliases of one level. Its parent is the scope of the caller (scoping is dynamic), except that a
// module's functions hang below their module's scope.
type scope struct {
	parent *scope
	script *scope // the nearest script, module or global scope; itself for those
	global *scope
	sess   *Session
	module *Module // set on a module's scope
	act    *activation

	vars  []*variable
	index map[sym]*variable // once vars has grown

	funcs   map[string]*Command
	aliases map[string]*aliasEntry

	types      map[string]*object.Type // classes and enumerations defined here, by lower-case name
	namespaces []string                // of the using statements of what runs here

	strict int8 // Set-StrictMode's version times ten: 0 off, 10, 20, 30; -1 inherits
}

type aliasEntry struct {
	name, target string
	module       *Module // whose export it is
	options      variableOptions
	desc         string
}

const indexFrom = 9 // a scope with this many variables gets an index

// newScope makes a scope for a call from s.
func (s *scope) newScope() *scope {
	return &scope{parent: s, script: s.script, global: s.global, sess: s.sess, strict: -1}
}

// own finds a variable of this scope itself.
func (s *scope) own(name sym) *variable {
	if s.index != nil {
		return s.index[name]
	}
	for _, v := range s.vars {
		if v.sym == name {
			return v
		}
	}
	return nil
}

// find looks a variable up through the scopes; private ones of outer scopes are passed over.
func (s *scope) find(name sym) *variable {
	for at := s; at != nil; at = at.parent {
		if v := at.own(name); v != nil && (at == s || v.options&optionPrivate == 0) {
			return v
		}
	}
	return nil
}

// add puts a new variable into the scope.
func (s *scope) add(v *variable) *variable {
	s.vars = append(s.vars, v)
	switch {
	case s.index != nil:
		s.index[v.sym] = v
	case len(s.vars) >= indexFrom:
		s.index = make(map[sym]*variable, 2*len(s.vars))
		for _, x := range s.vars {
			s.index[x.sym] = x
		}
	}
	return v
}

// define makes an ordinary variable here, or stores into the one that is here.
func (s *scope) define(name string, v cell) *variable { return s.defineSym(symOf(name), name, v) }

// defineSym is define for a name folded already.
func (s *scope) defineSym(id sym, name string, v cell) *variable {
	if x := s.own(id); x != nil {
		x.val = v
		return x
	}
	return s.add(&variable{name: name, sym: id, val: v, plain: true})
}

// remove takes a variable out of the scope.
func (s *scope) remove(v *variable) {
	v.gone = true
	v.plain = false
	for i, x := range s.vars {
		if x == v {
			s.vars = append(s.vars[:i:i], s.vars[i+1:]...)
			break
		}
	}
	if s.index != nil {
		delete(s.index, v.sym)
	}
}

// strictVersion is the Set-StrictMode version in force, times ten.
func (s *scope) strictVersion() int8 {
	for at := s; at != nil; at = at.parent {
		if at.strict >= 0 {
			return at.strict
		}
	}
	return 0
}

// assign stores into variable v, converting to its type and running its checks.
func (s *scope) assign(v *variable, c cell) error {
	if v.plain {
		v.val = c
		return nil
	}
	if v.options&(optionReadOnly|optionConstant) != 0 {
		return errVariableNotWritable(v.name)
	}
	if v.typ != nil {
		x, err := v.convert(s.sess, c.value())
		if err != nil {
			return err
		}
		c = cellOf(x)
	}
	for _, check := range v.checks {
		if err := checkVariable(check, s.sess, v.name, c.value()); err != nil {
			return err
		}
	}
	if v.set != nil {
		return v.set(c.value())
	}
	if v.get != nil {
		return errVariableNotWritable(v.name)
	}
	v.val = c
	return nil
}

// target is the variable that assigning to a plain name in this scope means: the scope's own, or one that is in all scopes.
func (s *scope) target(name sym) *variable {
	if v := s.own(name); v != nil {
		return v
	}
	if s == s.global {
		return nil
	}
	if v := s.global.own(name); v != nil && v.options&optionAllScope != 0 {
		return v
	}
	if !s.sess.allScope {
		return nil
	}
	for at := s.parent; at != nil; at = at.parent {
		if v := at.own(name); v != nil && v.options&optionAllScope != 0 {
			return v
		}
	}
	return nil
}

// store assigns a plain name in this scope, making the variable when it isn't there.
func (s *scope) store(name string, id sym, c cell) (*variable, error) {
	if v := s.target(id); v != nil {
		return v, s.assign(v, c)
	}
	if id == executionContextSym { // constant, in all scopes
		return nil, errVariableNotWritable(name)
	}
	return s.add(&variable{name: name, sym: id, val: c, plain: true}), nil
}

var executionContextSym = symOf("ExecutionContext")

// convert is x in the variable's type.
func (v *variable) convert(s *Session, x object.Value) (object.Value, error) {
	if v.direct {
		return s.convert(x, v.typ)
	}
	return s.convertAssigned(x, v.typ)
}
