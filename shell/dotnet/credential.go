package dotnet

import (
	"strings"

	"migsh/shell/object"
)

// SecureString is System.Security.SecureString: a text that is not shown. Nothing of it appears in ToString(), errors or listings.
type SecureString struct {
	text     string
	readOnly bool
}

// Credential is PSCredential: a user name and a password.
type Credential struct {
	User   string
	Secret *SecureString
}

// networkCredential is what GetNetworkCredential() answers; the domain is what stands before a backslash in the user name.
type networkCredential struct {
	user, domain, password string
}

// The types of secrets.
var (
	SecureStringType      = object.NewClass("System.Security.SecureString", nil, object.IDisposableType)
	CredentialType        = object.NewClass("System.Management.Automation.PSCredential", nil)
	networkCredentialType = object.NewClass("System.Net.NetworkCredential", nil)
)

// NewSecureString hides a text.
func NewSecureString(text string) *SecureString { return &SecureString{text: text} }

// PSType is SecureString.
func (*SecureString) PSType() *object.Type { return SecureStringType }

// PSString is the type's name, never the text.
func (*SecureString) PSString(*object.Culture) string { return SecureStringType.Name }

// Reveal is the hidden text, for the code that signs in with it.
func (s *SecureString) Reveal() string {
	if s == nil {
		return ""
	}
	return s.text
}

// String keeps the text out of Go's own printing.
func (*SecureString) String() string { return SecureStringType.Name }

// GoString keeps the text out of %#v.
func (*SecureString) GoString() string { return SecureStringType.Name }

// PSType is PSCredential.
func (*Credential) PSType() *object.Type { return CredentialType }

// SignIn is the user name and the password.
func (c *Credential) SignIn() (user, password string) { return c.User, c.Secret.Reveal() }

// PSType is NetworkCredential.
func (*networkCredential) PSType() *object.Type { return networkCredentialType }

// PSString is the type's name.
func (*networkCredential) PSString(*object.Culture) string { return networkCredentialType.Name }

func (c *Credential) network() *networkCredential {
	n := &networkCredential{user: c.User, password: c.Secret.Reveal()}
	if domain, user, ok := strings.Cut(c.User, `\`); ok {
		n.domain, n.user = domain, user
	}
	return n
}

func secureStringMembers() []Def {
	return []Def{
		Ctor("new()", func(a Args) (Value, error) { return &SecureString{}, nil }),
		Prop("int Length {get;}", func(s *SecureString) Value { return object.Int(object.Length(s.text)) }),
		Method("void AppendChar(char c)", func(s *SecureString, a Args) (Value, error) {
			if s.readOnly {
				return nil, object.NewException(object.InvalidOperationExceptionType, "Instance is read-only.")
			}
			s.text += a.Char(0).String()
			return nil, nil
		}),
		Method("void Clear()", func(s *SecureString, a Args) (Value, error) { s.text = ""; return nil, nil }),
		Method("securestring Copy()", func(s *SecureString, a Args) (Value, error) { return &SecureString{text: s.text}, nil }),
		Method("void MakeReadOnly()", func(s *SecureString, a Args) (Value, error) { s.readOnly = true; return nil, nil }),
		Method("bool IsReadOnly()", func(s *SecureString, a Args) (Value, error) { return s.readOnly, nil }),
		Method("void Dispose()", func(s *SecureString, a Args) (Value, error) { return nil, nil }),
	}
}

func credentialMembers() []Def {
	return []Def{
		Ctor("new(string userName, securestring password)", newCredential),
		Prop("string UserName {get;}", func(c *Credential) Value { return c.User }),
		Prop("securestring Password {get;}", func(c *Credential) Value { return c.Secret }),
		Method("System.Net.NetworkCredential GetNetworkCredential()", func(c *Credential, a Args) (Value, error) { return c.network(), nil }),
		StaticProp("pscredential Empty {get;}", func(*Host) Value { return nil }),
	}
}

func newCredential(a Args) (Value, error) {
	if a.String(0) == "" {
		return nil, object.NewException(object.PSArgumentExceptionType,
			`Cannot process argument because the value of argument "userName" is not valid. Change the value of the "userName" argument and run the operation again.`)
	}
	s, ok := a.Value(1).(*SecureString)
	if !ok {
		return nil, object.NewException(object.PSArgumentNullExceptionType,
			`Cannot process argument because the value of argument "password" is null. Change the value of argument "password" to a non-null value.`)
	}
	return &Credential{User: a.String(0), Secret: s}, nil
}

func networkCredentialMembers() []Def {
	return []Def{
		Ctor("new()", func(a Args) (Value, error) { return &networkCredential{}, nil }),
		Ctor("new(string userName, string password)", func(a Args) (Value, error) {
			return &networkCredential{user: a.String(0), password: a.String(1)}, nil
		}),
		Ctor("new(string userName, string password, string domain)", func(a Args) (Value, error) {
			return &networkCredential{user: a.String(0), password: a.String(1), domain: a.String(2)}, nil
		}),
		Ctor("new(string userName, securestring password)", func(a Args) (Value, error) {
			return &networkCredential{user: a.String(0), password: Arg[*SecureString](a, 1).Reveal()}, nil
		}),
		PropSet("string UserName {get;set;}", func(n *networkCredential) Value { return n.user }, func(n *networkCredential, v Value) error { n.user, _ = v.(string); return nil }),
		PropSet("string Password {get;set;}", func(n *networkCredential) Value { return n.password }, func(n *networkCredential, v Value) error { n.password, _ = v.(string); return nil }),
		PropSet("string Domain {get;set;}", func(n *networkCredential) Value { return n.domain }, func(n *networkCredential, v Value) error { n.domain, _ = v.(string); return nil }),
		Prop("securestring SecurePassword {get;set;}", func(n *networkCredential) Value { return NewSecureString(n.password) }),
	}
}
