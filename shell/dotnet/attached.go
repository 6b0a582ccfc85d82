package dotnet

import "migsh/shell/object"

// Attach is v as an object that can carry members. pwsh: members added to an object of a class stay with the object itself, however it is
// reached later; those added to a value (a number, a text) stay with the wrapper.
func (h *Host) Attach(v Value) *object.Object {
	if o, ok := v.(*object.Object); ok {
		return o
	}
	if !isReference(v) {
		return object.Wrap(v)
	}
	if o := h.attached[v]; o != nil {
		return o
	}
	if h.attached == nil {
		h.attached = map[Value]*object.Object{}
	}
	o := &object.Object{Base: v}
	h.attached[v] = o
	return o
}

// isReference tells the objects that have an identity.
func isReference(v Value) bool {
	switch v.(type) {
	case *object.Array, *object.List, *object.Hashtable, *object.Bytes, *Collection, *HashSet, *plain:
		return true
	}
	return false
}

// withMembers is v with the members that were attached to it.
func (h *Host) withMembers(v Value) Value {
	if h == nil || len(h.attached) == 0 || !isReference(v) {
		return v
	}
	if o := h.attached[v]; o != nil {
		return o
	}
	return v
}
