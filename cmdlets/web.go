package cmdlets

import (
	"bytes"
	"context"
	"crypto/tls"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"strings"
	"syscall"
	"time"

	"migsh/shell/dotnet"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// web are the cmdlets that speak HTTP.
func web() []interp.Command {
	return []interp.Command{
		interp.Define("Invoke-WebRequest", func() *invokeWebRequest { return &invokeWebRequest{} }, utility, interp.DefaultSet("StandardMethod"),
			interp.Synopsis("Gets content from a web page on the internet."), interp.Alias("iwr"), interp.Example("Invoke-WebRequest https://example.com -OutFile page.html")),
		interp.Define("Invoke-RestMethod", func() *invokeRestMethod { return &invokeRestMethod{} }, utility, interp.DefaultSet("StandardMethod"),
			interp.Synopsis("Sends an HTTP or HTTPS request to a RESTful web service."), interp.Alias("irm"), interp.Example("Invoke-RestMethod https://example.com/api/users")),
	}
}

// webRequest are the parameters that both have.
type webRequest struct {
	Uri                             string       `ps:"pos=0,mandatory,notempty"`
	Method                          string       `ps:"set=StandardMethod,enum=Microsoft.PowerShell.Commands.WebRequestMethod(Default|Get|Head|Post|Put|Delete|Trace|Options|Merge|Patch)"`
	CustomMethod                    string       `ps:"mandatory,set=CustomMethod,alias=CM,notempty"`
	Body                            object.Value `ps:"pipe"`
	ContentType                     string
	Headers                         *object.Hashtable
	Form                            *object.Hashtable
	InFile                          string
	OutFile                         string
	PassThru                        interp.Switch
	UserAgent                       string
	ConnectionTimeoutSeconds        int32 `ps:"range=0..2147483647,alias=TimeoutSec"`
	OperationTimeoutSeconds         int32 `ps:"range=0..2147483647"`
	MaximumRedirection              int32 `ps:"range=0..2147483647"`
	MaximumRetryCount               int32 `ps:"range=0..2147483647"`
	RetryIntervalSec                int32 `ps:"range=1..2147483647"`
	SkipCertificateCheck            interp.Switch
	SkipHttpErrorCheck              interp.Switch
	SkipHeaderValidation            interp.Switch // headers are sent as they are given
	DisableKeepAlive                interp.Switch
	Authentication                  string `ps:"enum=Microsoft.PowerShell.Commands.WebAuthenticationType(None|Basic|Bearer|OAuth)"`
	Token                           *dotnet.SecureString
	Credential                      *dotnet.Credential
	AllowUnencryptedAuthentication  interp.Switch
	PreserveAuthorizationOnRedirect interp.Switch
	PreserveHttpMethodOnRedirect    interp.Switch
	AllowInsecureRedirect           interp.Switch
	SessionVariable                 string `ps:"alias=SV"`
	WebSession                      object.Value
	Proxy                           string
	NoProxy                         interp.Switch
	UseBasicParsing                 interp.Switch // pages are never rendered
	Certificate                     object.Value
	CertificateThumbprint           string
	HttpVersion                     object.Value
	ProxyCredential                 object.Value
	ProxyUseDefaultCredentials      interp.Switch
	Resume                          interp.Switch
	SslProtocol                     string
	TransferEncoding                string
	UnixSocket                      object.Value
	UseDefaultCredentials           interp.Switch

	hasLimit bool // -MaximumRedirection was given
}

// webRefused are the parameters that cannot be followed, and why.
var webRefused = []struct{ name, why string }{
	{"Certificate", "client certificates are not supported"}, {"CertificateThumbprint", "there is no certificate store here"},
	{"HttpVersion", "the version is agreed on with the server"}, {"ProxyCredential", "put user and password into the address of -Proxy"},
	{"ProxyUseDefaultCredentials", "there are no default credentials here"}, {"Resume", "downloads begin anew"},
	{"SslProtocol", "TLS 1.2 and 1.3 are used"}, {"TransferEncoding", "bodies are sent as they are"}, {"UnixSocket", "only TCP is spoken"},
	{"UseDefaultCredentials", "there are no default credentials here"},
}

// webSession keeps cookies between requests: a WebRequestSession.
type webSession struct{ jar http.CookieJar }

var webSessionType = object.NewClass("Microsoft.PowerShell.Commands.WebRequestSession", nil)

// PSType is WebRequestSession.
func (*webSession) PSType() *object.Type { return webSessionType }

// webAnswer is what came back, read to its end.
type webAnswer struct {
	*http.Response
	body []byte
}

// send makes the request and reads the answer.
func (c *webRequest) send(p *interp.Pipe) (*webAnswer, error) {
	for _, r := range webRefused {
		if p.Bound(r.name) {
			return nil, unsupported(r.name, r.why)
		}
	}
	client, err := c.client(p)
	if err != nil {
		return nil, err
	}
	p.Host().Flush()
	for try := int32(0); ; try++ {
		a, err := c.once(p, client)
		if err != nil {
			return nil, err
		}
		if a.StatusCode < 400 && a.StatusCode != http.StatusNotModified || try >= c.MaximumRetryCount || a.StatusCode < 400 {
			return a, nil
		}
		if err := c.pause(p); err != nil {
			return nil, err
		}
	}
}

func (c *webRequest) pause(p *interp.Pipe) (err error) {
	d := time.Duration(max(c.RetryIntervalSec, 5)) * time.Second
	if c.RetryIntervalSec > 0 {
		d = time.Duration(c.RetryIntervalSec) * time.Second
	}
	ctx := p.Context()
	p.Session().Blocking(func() {
		select {
		case <-time.After(d):
		case <-ctx.Done():
			err = ctx.Err()
		}
	})
	return err
}

func (c *webRequest) once(p *interp.Pipe, client *http.Client) (*webAnswer, error) {
	ctx, cancel := p.Context(), context.CancelFunc(func() {})
	if n := c.OperationTimeoutSeconds; n > 0 {
		ctx, cancel = context.WithTimeout(ctx, time.Duration(n)*time.Second)
	}
	defer cancel()
	req, err := c.request(p, ctx)
	if err != nil {
		return nil, err
	}
	var res *http.Response
	var body []byte
	p.Session().Blocking(func() {
		if res, err = client.Do(req); err == nil {
			body, err = io.ReadAll(res.Body)
			_ = res.Body.Close()
		}
	})
	if p.Context().Err() != nil {
		return nil, p.Context().Err()
	}
	if err != nil {
		return nil, webFailure(err, req)
	}
	return &webAnswer{res, body}, nil
}

// webFailure is the error of a request that got no answer, in .NET's words where they are known.
func webFailure(err error, req *http.Request) error {
	text := err.Error()
	var u *url.Error
	if errors.As(err, &u) {
		text = u.Err.Error()
	}
	host := req.URL.Hostname()
	port := req.URL.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[req.URL.Scheme]
	}
	switch {
	case errors.Is(err, syscall.ECONNREFUSED):
		text = fmt.Sprintf("Connection refused (%s:%s)", host, port)
	case strings.Contains(text, "no such host"):
		text = fmt.Sprintf("Name or service not known (%s:%s)", host, port)
	case errors.Is(err, context.DeadlineExceeded):
		text = "The request was canceled due to the configured HttpClient.Timeout elapsing."
	}
	return &interp.ErrorRecord{Err: object.NewException(httpRequestException, text), ID: "WebCmdletWebResponseException", Category: interp.InvalidOperation, Target: req.URL.String()}
}

var (
	httpRequestException  = object.NewClass("System.Net.Http.HttpRequestException", object.ExceptionType)
	httpResponseException = object.NewClass("Microsoft.PowerShell.Commands.HttpResponseException", httpRequestException)
)

func (c *webRequest) client(p *interp.Pipe) (*http.Client, error) {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.DisableKeepAlives = true // a client is used once
	if c.SkipCertificateCheck {
		transport.TLSClientConfig = &tls.Config{InsecureSkipVerify: true}
	}
	if c.NoProxy {
		transport.Proxy = nil
	}
	if c.Proxy != "" {
		u, err := url.Parse(c.Proxy)
		if err != nil {
			return nil, err
		}
		transport.Proxy = http.ProxyURL(u)
	}
	client := &http.Client{Transport: transport, CheckRedirect: c.redirect}
	if n := c.ConnectionTimeoutSeconds; n > 0 {
		client.Timeout = time.Duration(n) * time.Second
	}
	switch s := object.Unwrap(c.WebSession).(type) {
	case *webSession:
		client.Jar = s.jar
	case nil:
	default:
		return nil, unsupported("WebSession", "it is no session of this cmdlet")
	}
	if c.SessionVariable != "" {
		jar, err := cookiejar.New(nil)
		if err != nil {
			return nil, err
		}
		client.Jar = jar
		if err := p.SetVariable(c.SessionVariable, &webSession{jar}); err != nil {
			return nil, err
		}
	}
	return client, nil
}

// redirect decides about the next request of a redirection. pwsh: at most five; none from https to http unless allowed.
func (c *webRequest) redirect(next *http.Request, via []*http.Request) error {
	limit := 5
	if c.MaximumRedirection > 0 || c.hasLimit {
		limit = int(c.MaximumRedirection)
	}
	first := via[0]
	switch {
	case len(via) > limit:
		return http.ErrUseLastResponse
	case first.URL.Scheme == "https" && next.URL.Scheme == "http" && !bool(c.AllowInsecureRedirect):
		return http.ErrUseLastResponse
	}
	if c.PreserveAuthorizationOnRedirect {
		next.Header.Set("Authorization", first.Header.Get("Authorization"))
	} else {
		next.Header.Del("Authorization")
	}
	if c.PreserveHttpMethodOnRedirect {
		next.Method = first.Method
	}
	return nil
}

func (c *webRequest) method() string {
	switch {
	case c.CustomMethod != "":
		return strings.ToUpper(c.CustomMethod)
	case c.Method == "" || strings.EqualFold(c.Method, "Default"):
		if c.Form != nil {
			return http.MethodPost
		}
		return http.MethodGet
	}
	return strings.ToUpper(c.Method)
}

func (c *webRequest) request(p *interp.Pipe, ctx context.Context) (*http.Request, error) {
	address := c.Uri
	if !strings.Contains(address, "://") {
		address = "http://" + address
	}
	u, err := url.Parse(address)
	if err != nil {
		return nil, &interp.ErrorRecord{Err: object.NewException(object.UriFormatExceptionType, "Invalid URI: The format of the URI could not be determined."), ID: "InvalidUri", Category: interp.InvalidArgument}
	}
	method := c.method()
	body, kind, err := c.body(p, u, method)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(ctx, method, u.String(), bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	if body == nil {
		req.Body, req.ContentLength = nil, 0
	}
	if c.ContentType != "" {
		kind = c.ContentType
	}
	if kind != "" {
		req.Header.Set("Content-Type", kind)
	}
	req.Header.Set("User-Agent", "Mozilla/5.0 (Linux; migsh) PowerShell/7.6.9")
	if c.UserAgent != "" {
		req.Header.Set("User-Agent", c.UserAgent)
	}
	if c.Headers != nil {
		for k, v := range c.Headers.All() {
			req.Header.Set(object.ToString(k), object.ToString(v))
		}
	}
	req.Close = bool(c.DisableKeepAlive)
	return req, c.authenticate(req)
}

// body is what is sent, and its type. pwsh: a table goes into the query of a GET and is a form elsewhere.
func (c *webRequest) body(p *interp.Pipe, u *url.URL, method string) ([]byte, string, error) {
	form := "application/x-www-form-urlencoded"
	if c.Form != nil {
		return c.multipart(p)
	}
	if c.InFile != "" {
		native, err := inputPath(p, c.InFile, false)
		if err != nil {
			return nil, "", err
		}
		b, err := os.ReadFile(native)
		return b, "", err
	}
	switch v := object.Unwrap(c.Body).(type) {
	case nil:
		if method == http.MethodPost {
			return []byte{}, form, nil
		}
		return nil, "", nil
	case *object.Hashtable:
		text := formText(v)
		if method == http.MethodGet {
			if u.RawQuery != "" {
				u.RawQuery += "&"
			}
			u.RawQuery += text
			return nil, "", nil
		}
		return []byte(text), form, nil
	case *object.Bytes:
		return v.B, defaultKind(method, form), nil
	case dotnet.XMLNode:
		text, _, err := getProperty(p, v, "OuterXml")
		return []byte(object.ToString(text)), "application/xml", err
	default:
		return []byte(object.ToString(c.Body)), defaultKind(method, form), nil
	}
}

func defaultKind(method, form string) string {
	if method == http.MethodPost {
		return form
	}
	return ""
}

func formText(h *object.Hashtable) string {
	var parts []string
	for k, v := range h.All() {
		parts = append(parts, url.QueryEscape(object.ToString(k))+"="+url.QueryEscape(object.ToString(v)))
	}
	return strings.Join(parts, "&")
}

// authenticate adds what -Authentication asks for. Secrets go over encrypted connections only, unless that is allowed.
func (c *webRequest) authenticate(req *http.Request) error {
	kind := strings.ToLower(c.Authentication)
	if kind == "" || kind == "none" {
		return nil
	}
	if req.URL.Scheme != "https" && !bool(c.AllowUnencryptedAuthentication) {
		return &interp.ErrorRecord{Err: object.NewException(object.ArgumentExceptionType, "The cmdlet cannot protect plain text secrets sent over unencrypted connections. To suppress this warning and send plain text secrets over unencrypted networks, reissue the command specifying the AllowUnencryptedAuthentication parameter."),
			ID: "WebCmdletAllowUnencryptedAuthenticationRequiredException", Category: interp.InvalidArgument}
	}
	if kind == "basic" {
		if c.Credential == nil {
			return &interp.ErrorRecord{Err: object.NewException(object.ArgumentExceptionType, "The cmdlet cannot run because the following parameter is not specified: Credential. The supplied Authentication type requires a Credential. Specify Credential, then retry."),
				ID: "WebCmdletAuthenticationCredentialNotSuppliedException", Category: interp.InvalidArgument}
		}
		req.Header.Set("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(c.Credential.User+":"+c.Credential.Secret.Reveal())))
		return nil
	}
	if c.Token == nil {
		return &interp.ErrorRecord{Err: object.NewException(object.ArgumentExceptionType, "The cmdlet cannot run because the following parameter is not specified: Token. The supplied Authentication type requires a Token. Specify Token, then retry."),
			ID: "WebCmdletAuthenticationTokenNotSuppliedException", Category: interp.InvalidArgument}
	}
	req.Header.Set("Authorization", "Bearer "+c.Token.Reveal())
	return nil
}
