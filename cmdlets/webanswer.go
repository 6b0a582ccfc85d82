package cmdlets

import (
	"bytes"
	"fmt"
	"mime"
	"mime/multipart"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"

	"golang.org/x/text/encoding/ianaindex"

	"migsh/shell/dotnet"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// multipart is the body of -Form: files are sent as files.
func (c *webRequest) multipart(p *interp.Pipe) ([]byte, string, error) {
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for k, v := range c.Form.All() {
		if full, found, _ := getProperty(p, v, "FullName"); found {
			path, err := p.Session().Resolve(object.ToString(full))
			if err != nil {
				return nil, "", err
			}
			raw, err := os.ReadFile(path.Native)
			if err != nil {
				return nil, "", err
			}
			part, err := w.CreateFormFile(object.ToString(k), filepath.Base(path.Native))
			if err != nil {
				return nil, "", err
			}
			if _, err := part.Write(raw); err != nil {
				return nil, "", err
			}
			continue
		}
		if err := w.WriteField(object.ToString(k), object.ToString(v)); err != nil {
			return nil, "", err
		}
	}
	err := w.Close()
	return b.Bytes(), w.FormDataContentType(), err
}

// check makes an error of a status that is none of success.
func (c *webRequest) check(a *webAnswer) error {
	if a.StatusCode < 300 || bool(c.SkipHttpErrorCheck) {
		return nil
	}
	e := object.NewException(httpResponseException, fmt.Sprintf("Response status code does not indicate success: %d (%s).", a.StatusCode, reasonPhrase(a)))
	e.Props.Set("Response", a.message())
	e.Props.Set("StatusCode", statusCode(a.StatusCode))
	r := &interp.ErrorRecord{Err: e, ID: "WebCmdletWebResponseException", Category: interp.InvalidOperation, Target: a.Request.URL.String()}
	if text := strings.TrimSpace(a.text()); text != "" {
		r.Details = text
	}
	return r
}

func reasonPhrase(a *webAnswer) string {
	_, reason, _ := strings.Cut(a.Status, " ")
	return reason
}

var httpStatusType = newHTTPStatusType()

// newHTTPStatusType is HttpStatusCode with the names .NET has.
func newHTTPStatusType() *object.Type {
	var names []string
	var values []int64
	for n := 100; n < 600; n++ {
		if t := http.StatusText(n); t != "" {
			names = append(names, strings.Map(func(r rune) rune {
				if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
					return r
				}
				return -1
			}, t))
			values = append(values, int64(n))
		}
	}
	return object.NewEnumValues("System.Net.HttpStatusCode", false, names, values)
}

func statusCode(n int) object.Value { return object.Enum{Type: httpStatusType, Value: int64(n)} }

var responseMessageType = object.NewClass("System.Net.Http.HttpResponseMessage", nil)

// message is the answer as .NET's client has it.
func (a *webAnswer) message() object.Value {
	o := &object.Object{Type: responseMessageType}
	add(o, "StatusCode", statusCode(a.StatusCode))
	add(o, "ReasonPhrase", reasonPhrase(a))
	add(o, "IsSuccessStatusCode", a.StatusCode < 300)
	add(o, "Headers", a.headers())
	return o
}

func add(o *object.Object, name string, v object.Value) {
	o.Props.Add(object.Prop{Name: name, Value: v, Kind: object.Property})
}

// headers are the answer's headers: each name has a list of values.
func (a *webAnswer) headers() object.Value {
	h := object.NewHashtable()
	names := make([]string, 0, len(a.Header))
	for name := range a.Header {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		h.Set(name, object.NewStrings(a.Header[name]...))
	}
	return h
}

// text is the body in the character set that the answer names; UTF-8 otherwise.
func (a *webAnswer) text() string {
	_, params, err := mime.ParseMediaType(a.Header.Get("Content-Type"))
	if err == nil && params["charset"] != "" {
		if e, err := ianaindex.IANA.Encoding(params["charset"]); err == nil && e != nil {
			if b, err := e.NewDecoder().Bytes(a.body); err == nil {
				return string(b)
			}
		}
	}
	return dotnet.UTF8NoBOM.Decode(bytes.TrimPrefix(a.body, []byte("\xef\xbb\xbf")))
}

// save writes the body into -OutFile.
func (c *webRequest) save(p *interp.Pipe, a *webAnswer) error {
	native, err := outputPath(p, c.OutFile, false)
	if err != nil {
		return err
	}
	if isDirectory(native) {
		native = filepath.Join(native, filepath.Base(a.Request.URL.Path))
	}
	return os.WriteFile(native, a.body, 0o666)
}

type invokeWebRequest struct{ webRequest }

var webResponseType = object.NewClass("Microsoft.PowerShell.Commands.WebResponseObject", nil)
var htmlResponseType = object.NewClass("Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject", webResponseType)

// linkPattern finds the links of a page, as the cmdlet does: by their tags, without rendering it.
var linkPattern = regexp.MustCompile(`(?is)<a\s+[^>]*?href\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)[^>]*>.*?</a>`)

func (c *invokeWebRequest) Process(p *interp.Pipe) error {
	c.hasLimit = p.Bound("MaximumRedirection")
	a, err := c.send(p)
	if err != nil {
		return err
	}
	if err := c.check(a); err != nil {
		return err
	}
	if c.OutFile != "" {
		if err := c.save(p, a); err != nil || !bool(c.PassThru) {
			return err
		}
	}
	text := a.text()
	o := &object.Object{Type: webResponseType, Text: func() string { return text }}
	if kind := a.Header.Get("Content-Type"); strings.HasPrefix(kind, "text/") || strings.Contains(kind, "json") || strings.Contains(kind, "xml") {
		o.Type = htmlResponseType
	}
	add(o, "StatusCode", int32(a.StatusCode))
	add(o, "StatusDescription", reasonPhrase(a))
	if o.Type == htmlResponseType {
		add(o, "Content", text)
	} else {
		add(o, "Content", &object.Bytes{B: a.body})
	}
	add(o, "RawContent", a.raw(text))
	add(o, "Headers", a.headers())
	if o.Type == htmlResponseType {
		var links []object.Value
		for _, m := range linkPattern.FindAllStringSubmatch(text, -1) {
			links = append(links, object.NewCustom("outerHTML", m[0], "tagName", "A", "href", strings.Trim(m[1], `"'`)))
		}
		add(o, "Links", object.NewArray(links...))
	}
	add(o, "RawContentLength", int64(len(a.body)))
	add(o, "BaseResponse", a.message())
	return p.Write(o)
}

// raw is the answer with its headers as text.
func (a *webAnswer) raw(text string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "HTTP/%d.%d %s\r\n", a.ProtoMajor, a.ProtoMinor, a.Status)
	_ = a.Header.Write(&b) // a builder does not fail
	return b.String() + "\r\n" + text
}

type invokeRestMethod struct {
	webRequest
	FollowRelLink           interp.Switch `ps:"alias=FL"`
	MaximumFollowRelLink    int32         `ps:"alias=ML,range=1..2147483647"`
	ResponseHeadersVariable string        `ps:"alias=RHV"`
	StatusCodeVariable      string
}

// nextLink finds the address of the next page in a Link header.
var nextLink = regexp.MustCompile(`<([^>]*)>\s*;\s*rel="?next"?`)

func (c *invokeRestMethod) Process(p *interp.Pipe) error {
	c.hasLimit = p.Bound("MaximumRedirection")
	for page := int32(1); ; page++ {
		next, err := c.page(p)
		if err != nil || !bool(c.FollowRelLink) || next == "" || c.MaximumFollowRelLink > 0 && page > c.MaximumFollowRelLink {
			return err
		}
		c.Uri = next
	}
}

// page gets one answer and writes it; the address of the next one comes back.
func (c *invokeRestMethod) page(p *interp.Pipe) (next string, err error) {
	a, err := c.send(p)
	if err != nil {
		return "", err
	}
	for name, v := range map[string]object.Value{c.ResponseHeadersVariable: a.headers(), c.StatusCodeVariable: int32(a.StatusCode)} {
		if name != "" {
			if err := p.SetVariable(name, v); err != nil {
				return "", err
			}
		}
	}
	if err := c.check(a); err != nil {
		return "", err
	}
	if m := nextLink.FindStringSubmatch(a.Header.Get("Link")); m != nil {
		if u, err := a.Request.URL.Parse(m[1]); err == nil {
			next = u.String()
		}
	}
	if c.OutFile != "" {
		if err := c.save(p, a); err != nil || !bool(c.PassThru) {
			return "", err
		}
	}
	return next, p.Write(a.value())
}

// value is the answer as an object: JSON and XML are read, other text stays. pwsh: an array is written as one object.
func (a *webAnswer) value() object.Value {
	text := a.text()
	if strings.Contains(a.Header.Get("Content-Type"), "xml") {
		if x, err := dotnet.ParseXML(text); err == nil {
			return x
		}
		return text
	}
	if strings.TrimSpace(text) == "" {
		return text
	}
	if v, err := readJSON(text, 1024, false, datesDefault); err == nil {
		return v
	}
	if x, err := dotnet.ParseXML(text); err == nil && strings.HasPrefix(strings.TrimSpace(text), "<?xml") {
		return x
	}
	return text
}
