package interp

import (
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
)

// member is ForEach-Object -MemberName: a property, or a method called with the arguments.
func (c *forEachObject) member(p *Pipe) error {
	v, strict := c.InputObject, p.frame.scope.strictVersion() >= 20
	if v == nil {
		if !strict {
			return nil
		}
		return p.Error(memberError("InputObjectIsNull", nil, "Cannot operate on a 'null' input object."))
	}
	name := c.MemberName
	if object.HasWildcard(name) {
		got, err := c.matching(p, v)
		if err != nil {
			return p.Error(err)
		}
		name = got
	}
	if !c.has(p, v, name) {
		switch {
		case len(c.ArgumentList) > 0:
			return p.Error(memberError("MethodNotFound", v, "Input name \""+c.MemberName+"\" cannot be resolved to a method."))
		case strict:
			return p.Error(memberError("PropertyOrMethodNotFound", v, "The input name \""+c.MemberName+"\" cannot be resolved to a member."))
		}
	}
	out, err := p.frame.memberOf(v, name, c.ArgumentList)
	if err != nil {
		return p.Error(&ErrorRecord{Err: err, ID: "MethodInvocationError", Category: InvalidOperation, Target: v})
	}
	return writeCell(p.out, out)
}

// has reports whether a member is there to be read, or called when there are arguments.
func (c *forEachObject) has(p *Pipe, v object.Value, name string) bool {
	if h, ok := object.Unwrap(v).(*object.Hashtable); ok && len(c.ArgumentList) == 0 {
		if _, ok := h.Get(name); ok {
			return true
		}
	}
	if cl := classOf(v); cl != nil && len(cl.overloads(name, false)) > 0 {
		return true
	}
	if len(c.ArgumentList) == 0 {
		if _, found, err := p.frame.sess.getMember(v, name); found || err != nil {
			return true
		}
	}
	for _, m := range p.frame.sess.net.Members(v) {
		if equalFold(m.Name, name) {
			return true
		}
	}
	_, own := object.Unwrap(v).(dotnet.DynamicCaller)
	return own
}

// memberError is about a member that ForEach-Object was given the name of. pwsh: its target is the wrapped object.
func memberError(id string, v object.Value, text string) *ErrorRecord {
	r := &ErrorRecord{Err: object.NewException(object.PSArgumentExceptionType, text), ID: id, Category: InvalidArgument, Target: v}
	if v != nil {
		r.TargetType = "PSObject"
	}
	return r
}

// matching is the one member whose name matches a pattern.
func (c *forEachObject) matching(p *Pipe, v object.Value) (string, *ErrorRecord) {
	var properties, methods []string
	for _, m := range p.frame.sess.net.Members(v) {
		if ok, _ := object.Like(m.Name, c.MemberName, true); !ok {
			continue
		}
		if m.Kind >= object.ScriptMethod {
			methods = append(methods, m.Name)
		} else {
			properties = append(properties, m.Name)
		}
	}
	switch found := append(properties, methods...); len(found) {
	case 0:
		return c.MemberName, nil
	case 1:
		return found[0], nil
	default:
		return "", &ErrorRecord{Err: object.NewException(object.PSInvalidOperationExceptionType,
			"Input name \""+c.MemberName+"\" is ambiguous. It can be resolved to multiple matched members. Possible matches include: "+strings.Join(found, " ")+"."),
			ID: "AmbiguousPropertyOrMethodName", Category: InvalidOperation, Target: v}
	}
}
