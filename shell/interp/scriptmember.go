package interp

import (
	"migsh/shell/object"
)

// ScriptMember is the value of a script property or script method: blocks that run with $this set to the object. As a property it is
// object.Computed, as a method object.Callable.
type ScriptMember struct {
	Block  *ScriptBlock // reads the property, or is the method
	Setter *ScriptBlock // assigns the property; nil: it can't be assigned
	Method bool
	Name   string // of the property, for the error when it can't be assigned
}

var (
	_ object.Computed = (*ScriptMember)(nil)
	_ object.Callable = (*ScriptMember)(nil)
)

// GetFor reads the property of self.
func (m *ScriptMember) GetFor(self object.Value) (object.Value, error) { return m.run(m.Block, self) }

// SetFor assigns the property of self.
func (m *ScriptMember) SetFor(self, v object.Value) error {
	if m.Setter == nil {
		return object.NewException(object.SetValueExceptionType, "Set accessor for property \""+m.Name+"\" is unavailable.").
			WithID("SetWithoutSetterFromScriptProperty", "NotSpecified")
	}
	_, err := m.run(m.Setter, self, v)
	return err
}

// CallFor calls the method of self.
func (m *ScriptMember) CallFor(self object.Value, args []object.Value) (object.Value, error) {
	return m.run(m.Block, self, args...)
}

func (m *ScriptMember) run(b *ScriptBlock, self object.Value, args ...object.Value) (object.Value, error) {
	f := b.sess.current()
	u := b.unit.compiled(f.sess)
	var out collector
	st := &blockStage{caller: f, cmd: u.command, block: b, out: &out, st: f.st, inv: f.sess.blockInvocation(f, u), this: self}
	for _, a := range args {
		st.args = append(st.args, arg{value: cellOf(a)})
	}
	if err := st.runAlone(); err != nil {
		return nil, err
	}
	return collapse(out.items), nil
}

// InvokeThis runs the block with $this set, as the code of a member.
func (b *ScriptBlock) InvokeThis(this object.Value, args ...object.Value) (object.Value, error) {
	return (&ScriptMember{}).run(b, this, args...)
}

// Code is the blocks as script properties and methods show them.
func (m *ScriptMember) Code() (get, set object.Invoker) {
	if m.Block != nil {
		get = m.Block
	}
	if m.Setter != nil {
		set = m.Setter
	}
	return get, set
}

// Definition is how Get-Member shows the member.
func (m *ScriptMember) Definition(name string) string {
	if m.Method {
		return "System.Object " + name + "();"
	}
	s := "System.Object " + name + " {get=" + m.Block.Text() + ";"
	if m.Setter != nil {
		s += "set=" + m.Setter.Text() + ";"
	}
	return s + "}"
}

// FindType is the type a name stands for here: classes of scripts, accelerators, .NET's names, generic ones in brackets; nil when there is none.
func (s *Session) FindType(name string) *object.Type { return s.lookupType(s.current().scope, name) }
