package interp

import (
	"crypto/rand"
	"fmt"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// newGUID is the text of a random Guid.
func newGUID() string {
	var b [16]byte
	_, _ = rand.Read(b[:])
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

// defineType makes a type that a text defines known by its name: to all code of that text, and to what runs in the scope or below it.
func (f *frame) defineType(text *syntax.Source, t *object.Type) {
	key := strings.ToLower(t.Name)
	if f.scope.types == nil {
		f.scope.types = map[string]*object.Type{}
	}
	f.scope.types[key] = t
	own := f.sess.types[text]
	if own == nil {
		own = map[string]*object.Type{}
		f.sess.types[text] = own
	}
	own[key] = t
}

// typeNameValue is what TargetObject of an unknown type is: the name, of type TypeName.
type typeNameText string

// PSType is System.Management.Automation.Language.TypeName.
func (typeNameText) PSType() *object.Type { return typeNameType }

// PSString is the name.
func (t typeNameText) PSString(*object.Culture) string { return string(t) }

var typeNameType = object.NewClass("System.Management.Automation.Language.TypeName", nil)

func typeNameValue(name string) object.Value { return typeNameText(name) }

// cmdletObject is $PSCmdlet of an advanced function.
type cmdletObject struct {
	pipe *Pipe
	f    *frame
}

// PSType is System.Management.Automation.PSScriptCmdlet.
func (*cmdletObject) PSType() *object.Type { return scriptCmdletType }

var scriptCmdletType = object.NewClass("System.Management.Automation.PSScriptCmdlet", nil)

// PSGet knows the properties scripts use.
func (c *cmdletObject) PSGet(name string) (object.Value, bool, error) {
	switch strings.ToLower(name) {
	case "parametersetname":
		return c.pipe.bound.set, true, nil
	case "myinvocation":
		return c.pipe.inv, true, nil
	case "sessionstate":
		return &stateIntrinsic{c.f}, true, nil
	case "invokecommand":
		return &commandIntrinsic{c.f}, true, nil
	case "host":
		return &psHost{c.f.sess}, true, nil
	case "commandruntime":
		return c, true, nil
	}
	return nil, false, nil
}

// PSCall knows the methods scripts use.
func (c *cmdletObject) PSCall(name string, args []object.Value) (object.Value, bool, error) {
	text := func(i int) string {
		if i < len(args) {
			return c.f.sess.text(args[i])
		}
		return ""
	}
	switch strings.ToLower(name) {
	case "shouldprocess":
		target, action := text(0), c.pipe.cmd.Name
		if len(args) > 1 {
			action = text(1)
		}
		var ok bool
		var err error
		if len(args) > 2 {
			ok, err = c.pipe.shouldDescribed(text(0), text(1), text(2))
		} else {
			ok, err = c.pipe.shouldProcess(target, action)
		}
		return ok, true, calling("ShouldProcess", len(args), err)
	case "shouldcontinue":
		ok, err := c.pipe.shouldContinue(text(0), text(1))
		return ok, true, calling("ShouldContinue", len(args), err)
	case "writeobject":
		v := object.Value(nil)
		if len(args) > 0 {
			v = args[0]
		}
		if len(args) > 1 && object.Truth(args[1]) {
			return dotnet.Void, true, writeEach(c.f.out, v)
		}
		return dotnet.Void, true, c.f.out.write(v)
	case "writeerror":
		if r, ok := object.Unwrap(args[0]).(*ErrorRecord); ok {
			c.pipe.failed = true
			c.f.sess.pipelineFailed = true
			c.complete(r)
			p := *c.pipe
			p.frame, p.st = c.f, c.f.st
			p.errorList = nil // the function's streams are tapped
			return dotnet.Void, true, c.f.sess.reportError(&p, r)
		}
	case "writewarning":
		return dotnet.Void, true, c.own().Warn(text(0))
	case "writeverbose":
		return dotnet.Void, true, c.own().Verbose(text(0))
	case "writedebug":
		return dotnet.Void, true, c.own().Debug(text(0))
	case "throwterminatingerror":
		if r, ok := object.Unwrap(args[0]).(*ErrorRecord); ok {
			c.complete(r)
			return nil, true, &thrownByCmdlet{r, c.pipe}
		}
	case "getvariablevalue":
		v, _ := c.pipe.frame.variable(text(0))
		if v == nil && len(args) > 1 {
			v = args[1]
		}
		return v, true, nil
	}
	return nil, false, nil
}

// complete fills in what is known of an error the function makes: it stands in the function, which is where the call stack begins.
func (c *cmdletObject) complete(r *ErrorRecord) {
	if r.Stack == "" {
		r.Stack = c.f.stackTrace()
	}
	c.pipe.complete(r)
}

// calling is an error of a method as the caller sees it.
func calling(method string, args int, err error) error {
	if err == nil || isFlow(err) {
		return err
	}
	inner := object.AsException(err)
	if inner.ErrorID == "CallDepthOverflow" || Record(err).ID == "CallDepthOverflow" {
		return err // not wrapped once more at each of thousands of levels
	}
	return &object.Exception{Type: object.MethodInvocationExceptionType, Inner: inner, ErrorID: inner.Type.ShortName(), Category: "NotSpecified",
		Message: fmt.Sprintf("Exception calling \"%s\" with \"%d\" argument(s): \"%s\"", method, args, inner.Message)}
}

// own is the pipe with the function's own preferences and streams.
func (c *cmdletObject) own() *Pipe {
	p := *c.pipe
	p.frame, p.st = c.f, c.f.st
	return &p
}

// thrownByCmdlet is what ThrowTerminatingError ends the function with: the failure is the caller's statement's.
type thrownByCmdlet struct {
	r *ErrorRecord
	p *Pipe
}

func (t *thrownByCmdlet) Error() string { return t.r.Error() }

// expand is a text with variables and sub-expressions replaced, as in a double-quoted string.
func (f *frame) expand(text string) (string, error) {
	src := "@\"\n" + text + "\n\"@"
	x, err := f.sess.parseBlock(src)
	if err != nil {
		return "", err
	}
	out, err := f.invoke(x.(*ScriptBlock), nil, nil)
	return f.sess.text(collapse(out)), err
}
