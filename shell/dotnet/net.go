package dotnet

import (
	"fmt"
	"html"
	"net/mail"
	"net/netip"
	"net/url"
	"strconv"
	"strings"

	"migsh/shell/object"
)

var (
	ipAddressType   = parsedClass("System.Net.IPAddress", "InvalidCastParseTargetInvocation", func(s string) (Value, error) { return parseIP(s) })
	mailAddressType = parsedClass("System.Net.Mail.MailAddress", "InvalidCastConstructorException", func(s string) (Value, error) { return newMail(s, "") })
	uriBuilderType  = object.NewClass("System.UriBuilder", nil)
	webUtilityType  = object.NewClass("System.Net.WebUtility", nil)
	httpUtilityType = object.NewClass("System.Web.HttpUtility", nil)
	addressFamily   = object.NewEnumValues("System.Net.Sockets.AddressFamily", false, []string{"Unknown", "Unspecified", "Unix", "InterNetwork", "InterNetworkV6"}, []int64{-1, 0, 1, 2, 23})
	uriKind         = object.NewEnum("System.UriKind", "RelativeOrAbsolute", "Absolute", "Relative")
	uriPartial      = object.NewEnum("System.UriPartial", "Scheme", "Authority", "Path", "Query")
	socketException = &object.Type{Name: "System.Net.Sockets.SocketException", Kind: object.KindException, Base: object.SystemExceptionType}
)

// parsedClass is a class that casts make from text, by its Parse method or constructor.
func parsedClass(name, errorID string, parse func(string) (Value, error)) *object.Type {
	t := object.NewClass(name, nil)
	t.FromValue = func(v Value) (Value, bool, error) {
		s, ok := object.Unwrap(v).(string)
		if !ok {
			return nil, false, nil
		}
		r, err := parse(s)
		if err == nil {
			return r, true, nil
		}
		x := object.AsException(err)
		return nil, false, object.NewException(object.PSInvalidCastExceptionType,
			fmt.Sprintf("Cannot convert value \"%s\" to type \"%s\". Error: \"%s\"", s, t.Name, x.Message)).WithInner(x).WithID(errorID, "InvalidArgument")
	}
	return t
}

// IPAddress is System.Net.IPAddress.
type IPAddress struct{ Addr netip.Addr }

// PSType is System.Net.IPAddress.
func (IPAddress) PSType() *object.Type { return ipAddressType }

// PSString is the address.
func (p IPAddress) PSString(*object.Culture) string { return p.Addr.String() }

// parseIP reads dotted and colon forms. .NET also takes fewer than four numbers, the last filling what is left.
func parseIP(s string) (Value, error) {
	if a, err := netip.ParseAddr(strings.Trim(s, "[]")); err == nil {
		return IPAddress{a}, nil
	}
	if a, ok := shortIPv4(s); ok {
		return IPAddress{a}, nil
	}
	return nil, object.NewException(object.FormatExceptionType, "An invalid IP address was specified.").
		WithInner(object.NewException(socketException, "Invalid argument"))
}

func shortIPv4(s string) (netip.Addr, bool) {
	parts := strings.Split(s, ".")
	if len(parts) > 4 || s == "" {
		return netip.Addr{}, false
	}
	n := uint64(0)
	for i, p := range parts {
		x, err := strconv.ParseUint(p, 0, 32)
		limit := uint64(256)
		if i == len(parts)-1 {
			limit = 1 << (8 * (5 - len(parts)))
		}
		if err != nil || x >= limit {
			return netip.Addr{}, false
		}
		if i == len(parts)-1 {
			n |= x
		} else {
			n |= x << (24 - 8*i)
		}
	}
	return netip.AddrFrom4([4]byte{byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)}), true
}

func ipAddressMembers() []Def {
	ip := func(a string) Value { return IPAddress{netip.MustParseAddr(a)} }
	loop := func(a Args) (Value, error) { return Arg[IPAddress](a, 0).Addr.IsLoopback(), nil }
	return []Def{
		Prop("string IPAddressToString {get;}", func(p IPAddress) Value { return p.Addr.String() }),
		Prop("System.Net.Sockets.AddressFamily AddressFamily {get;}", func(p IPAddress) Value {
			if p.Addr.Is4() {
				return addressFamily.EnumValue("InterNetwork")
			}
			return addressFamily.EnumValue("InterNetworkV6")
		}),
		Prop("bool IsIPv6LinkLocal {get;}", func(p IPAddress) Value { return p.Addr.Is6() && p.Addr.IsLinkLocalUnicast() }),
		Prop("bool IsIPv4MappedToIPv6 {get;}", func(p IPAddress) Value { return p.Addr.Is4In6() }),
		PropErr("long Address {get;}", func(p IPAddress, _ *Host) (Value, error) {
			if !p.Addr.Is4() {
				return nil, object.NewException(socketException, "The attempted operation is not supported for the type of object referenced.")
			}
			b := p.Addr.As4()
			return int64(b[0]) | int64(b[1])<<8 | int64(b[2])<<16 | int64(b[3])<<24, nil
		}),
		Method("byte[] GetAddressBytes()", func(p IPAddress, a Args) (Value, error) { return &object.Bytes{B: p.Addr.AsSlice()}, nil }),
		Method("ipaddress MapToIPv6()", func(p IPAddress, a Args) (Value, error) { return IPAddress{netip.AddrFrom16(p.Addr.As16())}, nil }),
		Method("ipaddress MapToIPv4()", func(p IPAddress, a Args) (Value, error) { return IPAddress{p.Addr.Unmap()}, nil }),
		StaticProp("ipaddress Loopback", func(*Host) Value { return ip("127.0.0.1") }), StaticProp("ipaddress Any", func(*Host) Value { return ip("0.0.0.0") }),
		StaticProp("ipaddress None", func(*Host) Value { return ip("255.255.255.255") }), StaticProp("ipaddress Broadcast", func(*Host) Value { return ip("255.255.255.255") }),
		StaticProp("ipaddress IPv6Loopback", func(*Host) Value { return ip("::1") }), StaticProp("ipaddress IPv6Any", func(*Host) Value { return ip("::") }),
		Static("ipaddress Parse(string ipString)", func(a Args) (Value, error) { return parseIP(a.String(0)) }),
		Static("bool TryParse(string ipString, [ref] ipaddress address)", func(a Args) (Value, error) {
			v, err := parseIP(a.String(0))
			if err != nil {
				return false, a.setRef(1, nil)
			}
			return true, a.setRef(1, v)
		}),
		Static("bool IsLoopback(ipaddress address)", loop),
		Ctor("new(byte[] address)", func(a Args) (Value, error) {
			p, ok := netip.AddrFromSlice(a.Bytes(0))
			if !ok {
				return nil, argument("address", "An invalid IP address was specified.")
			}
			return IPAddress{p}, nil
		}),
		Ctor("new(long newAddress)", func(a Args) (Value, error) {
			n := a.Long(0)
			return IPAddress{netip.AddrFrom4([4]byte{byte(n), byte(n >> 8), byte(n >> 16), byte(n >> 24)})}, nil
		}),
	}
}

// MailAddress is System.Net.Mail.MailAddress.
type MailAddress struct{ Name, User, Domain string }

// PSType is System.Net.Mail.MailAddress.
func (MailAddress) PSType() *object.Type { return mailAddressType }

func (m MailAddress) address() string { return m.User + "@" + m.Domain }

// PSString is the address, with the display name when there is one.
func (m MailAddress) PSString(*object.Culture) string {
	if m.Name == "" {
		return m.address()
	}
	return `"` + m.Name + `" <` + m.address() + ">"
}

// PSEquals ignores case, as .NET does.
func (m MailAddress) PSEquals(o Value) bool {
	x, ok := o.(MailAddress)
	return ok && strings.EqualFold(m.PSString(nil), x.PSString(nil))
}

func newMail(s, name string) (Value, error) {
	bad := formatError("The specified string is not in the form required for an e-mail address.")
	if s == "" {
		return nil, argument("address", "The value cannot be an empty string.")
	}
	a, err := mail.ParseAddress(s)
	if err != nil {
		// the standard library wants a name quoted where .NET does not
		if i := strings.LastIndexByte(s, '<'); i > 0 && strings.HasSuffix(s, ">") {
			a, err = mail.ParseAddress(s[i:])
			if a != nil {
				a.Name = strings.Trim(strings.TrimSpace(s[:i]), `"`)
			}
		}
		if err != nil {
			return nil, bad
		}
	}
	user, domain, ok := strings.Cut(a.Address, "@")
	if i := strings.LastIndexByte(a.Address, '@'); ok {
		user, domain = a.Address[:i], a.Address[i+1:]
	}
	if name == "" {
		name = a.Name
	}
	return MailAddress{name, user, domain}, nil
}

func mailAddressMembers() []Def {
	return []Def{
		Prop("string DisplayName {get;}", func(m MailAddress) Value { return m.Name }), Prop("string User {get;}", func(m MailAddress) Value { return m.User }),
		Prop("string Host {get;}", func(m MailAddress) Value { return m.Domain }), Prop("string Address {get;}", func(m MailAddress) Value { return m.address() }),
		Ctor("new(string address)", func(a Args) (Value, error) { return newMail(a.String(0), "") }),
		Ctor("new(string address, string displayName)", func(a Args) (Value, error) { return newMail(a.String(0), a.String(1)) }),
		Static("bool TryCreate(string address, [ref] mailaddress result)", func(a Args) (Value, error) {
			v, err := newMail(a.String(0), "")
			if err != nil {
				return false, a.setRef(1, nil)
			}
			return true, a.setRef(1, v)
		}),
	}
}

// defaultPorts are those a URI need not name.
var defaultPorts = map[string]int{"http": 80, "https": 443, "ftp": 21, "imap": 143, "ldap": 389, "ws": 80, "wss": 443, "mailto": 25, "news": 119, "nntp": 119, "telnet": 23, "ssh": 22}

func portOf(u *url.URL) int {
	if p, err := strconv.Atoi(u.Port()); err == nil {
		return p
	}
	if p, ok := defaultPorts[strings.ToLower(u.Scheme)]; ok && u.Scheme != "imap" && u.Scheme != "ssh" {
		return p
	}
	return -1
}

func uriMembers() []Def {
	type U = *object.Uri
	abs := func(sig string, f func(u *url.URL) Value) Def {
		return PropErr(sig, func(u U, _ *Host) (Value, error) {
			if !u.Absolute() {
				return nil, nil // pwsh: .NET throws for a relative URI, and PowerShell hides that
			}
			return f(u.URL), nil
		})
	}
	query := func(u *url.URL) string {
		if u.RawQuery == "" {
			return ""
		}
		return "?" + u.RawQuery
	}
	path := func(u *url.URL) string {
		if u.Opaque != "" {
			return u.Opaque
		}
		if u.EscapedPath() == "" {
			return "/"
		}
		return u.EscapedPath()
	}
	port := func(u *url.URL) string {
		if p := portOf(u); p != defaultPorts[strings.ToLower(u.Scheme)] && p >= 0 {
			return ":" + strconv.Itoa(p)
		}
		return ""
	}
	make := func(a Args) (Value, error) {
		u, problem := object.ParseUri(a.String(0))
		if problem != nil {
			return nil, problem
		}
		if !u.Absolute() && (a.Len() < 2 || a.Enum(1) == 1) {
			return nil, object.NewException(object.UriFormatExceptionType, "Invalid URI: The format of the URI could not be determined.")
		}
		return u, nil
	}
	return []Def{
		abs("string Scheme {get;}", func(u *url.URL) Value { return strings.ToLower(u.Scheme) }), abs("string Host {get;}", func(u *url.URL) Value { return strings.ToLower(u.Hostname()) }),
		abs("string DnsSafeHost {get;}", func(u *url.URL) Value { return strings.ToLower(u.Hostname()) }), abs("string IdnHost {get;}", func(u *url.URL) Value { return strings.ToLower(u.Hostname()) }),
		abs("int Port {get;}", func(u *url.URL) Value { return object.Int(portOf(u)) }), abs("string Authority {get;}", func(u *url.URL) Value { return strings.ToLower(u.Hostname()) + port(u) }),
		abs("string AbsolutePath {get;}", func(u *url.URL) Value { return path(u) }), abs("string PathAndQuery {get;}", func(u *url.URL) Value { return path(u) + query(u) }),
		abs("string LocalPath {get;}", func(u *url.URL) Value {
			if p, err := url.PathUnescape(path(u)); err == nil {
				return p
			}
			return path(u)
		}),
		abs("string Query {get;}", func(u *url.URL) Value { return query(u) }),
		abs("string Fragment {get;}", func(u *url.URL) Value {
			if u.Fragment == "" {
				return ""
			}
			return "#" + u.EscapedFragment()
		}),
		abs("string UserInfo {get;}", func(u *url.URL) Value {
			if u.User == nil {
				return ""
			}
			return u.User.String()
		}),
		abs("bool IsDefaultPort {get;}", func(u *url.URL) Value { return port(u) == "" }), abs("bool IsFile {get;}", func(u *url.URL) Value { return u.Scheme == "file" }),
		abs("bool IsLoopback {get;}", func(u *url.URL) Value { h := u.Hostname(); return h == "localhost" || h == "127.0.0.1" || h == "::1" }),
		abs("bool IsUnc {get;}", func(u *url.URL) Value { return false }),
		abs("string[] Segments {get;}", func(u *url.URL) Value {
			out := object.NewStrings()
			for _, p := range strings.SplitAfter(path(u), "/") {
				if p != "" {
					out.Items = append(out.Items, p)
				}
			}
			return out
		}),
		PropErr("string AbsoluteUri {get;}", func(u U, _ *Host) (Value, error) {
			if !u.Absolute() {
				return nil, nil
			}
			return u.String(), nil
		}),
		Prop("bool IsAbsoluteUri {get;}", func(u U) Value { return u.Absolute() }), Prop("string OriginalString {get;}", func(u U) Value { return u.Text }),
		Method("string ToString()", func(u U, a Args) (Value, error) { return u.String(), nil }),
		Method("bool Equals(System.Object comparand)", func(u U, a Args) (Value, error) { return object.Same(u, a.Value(0)), nil }),
		Method("bool IsBaseOf(uri uri)", func(u U, a Args) (Value, error) { return strings.HasPrefix(Arg[U](a, 0).String(), u.String()), nil }),
		Method("string GetLeftPart(System.UriPartial part)", func(u U, a Args) (Value, error) {
			if !u.Absolute() {
				return nil, invalidOperation("This operation is not supported for a relative URI.")
			}
			s := strings.ToLower(u.URL.Scheme) + "://"
			if a.Enum(0) >= 1 {
				s += strings.ToLower(u.URL.Hostname()) + port(u.URL)
			}
			if a.Enum(0) >= 2 {
				s += path(u.URL)
			}
			if a.Enum(0) >= 3 {
				s += query(u.URL)
			}
			return s, nil
		}),
		Static("string EscapeDataString(string stringToEscape)", func(a Args) (Value, error) { return escapeData(a.String(0)), nil }),
		Static("string UnescapeDataString(string stringToUnescape)", func(a Args) (Value, error) {
			if s, err := url.PathUnescape(a.String(0)); err == nil {
				return s, nil
			}
			return a.String(0), nil
		}),
		Static("string EscapeUriString(string stringToEscape)", func(a Args) (Value, error) { return (&url.URL{Path: a.String(0)}).EscapedPath(), nil }),
		Static("bool IsWellFormedUriString(string uriString, System.UriKind uriKind)", func(a Args) (Value, error) {
			u, problem := object.ParseUri(a.String(0))
			return problem == nil && !strings.Contains(a.String(0), " ") && (u.Absolute() && a.Enum(1) != 2 || !u.Absolute() && a.Enum(1) != 1), nil
		}),
		Static("bool TryCreate(string uriString, System.UriKind uriKind, [ref] uri result)", func(a Args) (Value, error) {
			u, problem := object.ParseUri(a.String(0))
			if problem != nil || u.Absolute() && a.Enum(1) == 2 || !u.Absolute() && a.Enum(1) == 1 {
				return false, a.setRef(2, nil)
			}
			return true, a.setRef(2, u)
		}),
		Static("bool CheckSchemeName(string schemeName)", func(a Args) (Value, error) {
			return strings.Trim(strings.ToLower(a.String(0)), "abcdefghijklmnopqrstuvwxyz0123456789+-.") == "", nil
		}),
		Const("string UriSchemeHttp", "http"), Const("string UriSchemeHttps", "https"), Const("string UriSchemeFile", "file"), Const("string UriSchemeMailto", "mailto"),
		Ctor("new(string uriString)", make), Ctor("new(string uriString, System.UriKind uriKind)", make),
		Ctor("new(uri baseUri, string relativeUri)", func(a Args) (Value, error) {
			base := Arg[U](a, 0)
			if !base.Absolute() {
				return nil, argument("baseUri", "This operation is not supported for a relative URI.")
			}
			r, err := base.URL.Parse(a.String(1))
			if err != nil {
				return nil, object.NewException(object.UriFormatExceptionType, "Invalid URI: The format of the URI could not be determined.")
			}
			return &object.Uri{Text: r.String(), URL: r}, nil
		}),
	}
}

func escapeData(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }

// UriBuilder is System.UriBuilder.
type UriBuilder struct {
	scheme, host, path, query, fragment, user, password string
	port                                                int
}

// PSType is System.UriBuilder.
func (*UriBuilder) PSType() *object.Type { return uriBuilderType }

// PSString is the URI; a port that was set shows, unless it is -1.
func (b *UriBuilder) PSString(*object.Culture) string {
	s := b.scheme + "://"
	if b.user != "" {
		s += b.user
		if b.password != "" {
			s += ":" + b.password
		}
		s += "@"
	}
	s += b.host
	if b.port >= 0 {
		s += ":" + strconv.Itoa(b.port)
	}
	return s + b.path + b.query + b.fragment
}

func newUriBuilder(u *object.Uri) *UriBuilder {
	b := &UriBuilder{scheme: "http", host: "localhost", path: "/", port: -1}
	if u == nil || !u.Absolute() {
		return b
	}
	b.scheme, b.host, b.port = strings.ToLower(u.URL.Scheme), strings.ToLower(u.URL.Hostname()), portOf(u.URL)
	if p := u.URL.EscapedPath(); p != "" {
		b.path = p
	}
	if u.URL.RawQuery != "" {
		b.query = "?" + u.URL.RawQuery
	}
	if u.URL.User != nil {
		b.user = u.URL.User.Username()
		b.password, _ = u.URL.User.Password()
	}
	return b
}

func uriBuilderMembers() []Def {
	type B = *UriBuilder
	text := func(name string, field func(B) *string, norm func(string) string) Def {
		return PropSet("string "+name+" {get;set;}", func(b B) Value { return *field(b) }, func(b B, v Value) error {
			*field(b) = norm(object.ToString(v))
			return nil
		})
	}
	same := func(s string) string { return s }
	led := func(mark string) func(string) string {
		return func(s string) string {
			if s != "" && !strings.HasPrefix(s, mark) {
				return mark + s
			}
			return s
		}
	}
	return []Def{
		text("Scheme", func(b B) *string { return &b.scheme }, strings.ToLower), text("Host", func(b B) *string { return &b.host }, same),
		text("Path", func(b B) *string { return &b.path }, led("/")), text("Query", func(b B) *string { return &b.query }, led("?")),
		text("Fragment", func(b B) *string { return &b.fragment }, led("#")), text("UserName", func(b B) *string { return &b.user }, same),
		text("Password", func(b B) *string { return &b.password }, same),
		PropSet("int Port {get;set;}", func(b B) Value { return object.Int(b.port) }, func(b B, v Value) error { b.port = int(v.(int32)); return nil }),
		PropErr("uri Uri {get;}", func(b B, _ *Host) (Value, error) {
			s := b.PSString(nil)
			if p, ok := defaultPorts[b.scheme]; ok && p == b.port {
				c := *b
				c.port = -1
				s = c.PSString(nil)
			}
			u, problem := object.ParseUri(s)
			if problem != nil {
				return nil, problem
			}
			return u, nil
		}),
		Ctor("new()", func(a Args) (Value, error) { return newUriBuilder(nil), nil }),
		Ctor("new(string uri)", func(a Args) (Value, error) {
			s := a.String(0)
			if !strings.Contains(s, ":") {
				s = "http://" + s
			}
			u, problem := object.ParseUri(s)
			if problem != nil {
				return nil, problem
			}
			return newUriBuilder(u), nil
		}),
		Ctor("new(uri uri)", func(a Args) (Value, error) { return newUriBuilder(Arg[*object.Uri](a, 0)), nil }),
		Ctor("new(string schemeName, string hostName)", func(a Args) (Value, error) {
			return &UriBuilder{scheme: a.String(0), host: a.String(1), path: "/", port: -1}, nil
		}),
		Ctor("new(string scheme, string host, int portNumber)", func(a Args) (Value, error) {
			return &UriBuilder{scheme: a.String(0), host: a.String(1), path: "/", port: a.Int(2)}, nil
		}),
	}
}

func webMembers() []Def {
	str := func(sig string, f func(string) string) Def {
		return Static("string "+sig, func(a Args) (Value, error) { return f(a.String(0)), nil })
	}
	unescape := func(s string) string {
		if r, err := url.QueryUnescape(s); err == nil {
			return r
		}
		return s
	}
	encode := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;").Replace
	return []Def{
		str("HtmlEncode(string value)", encode), str("HtmlDecode(string value)", html.UnescapeString),
		str("UrlEncode(string value)", url.QueryEscape), str("UrlDecode(string encodedValue)", unescape),
	}
}
