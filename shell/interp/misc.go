package interp

import (
	"crypto/rand"
	"fmt"
	"strings"

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
