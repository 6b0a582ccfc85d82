package object

import (
	"net/url"
	"strings"
)

// Uri is System.Uri; Text is the original string.
type Uri struct {
	Text string
	URL  *url.URL // nil for a relative one that url can't read
}

// PSType is System.Uri.
func (*Uri) PSType() *Type { return UriType }

// ParseUri is [uri]: absolute or relative.
func ParseUri(s string) (*Uri, *Exception) {
	t := strings.TrimSpace(s)
	u, err := url.Parse(t)
	if err != nil {
		if strings.Contains(t, "://") {
			return nil, NewException(UriFormatExceptionType, "Invalid URI: The hostname could not be parsed.")
		}
		return &Uri{Text: s}, nil
	}
	if u.Host == "" && strings.Contains(t, "://") && u.Scheme != "file" {
		return nil, NewException(UriFormatExceptionType, "Invalid URI: The hostname could not be parsed.")
	}
	return &Uri{Text: s, URL: u}, nil
}

// Absolute reports whether the URI has a scheme.
func (u *Uri) Absolute() bool { return u.URL != nil && u.URL.Scheme != "" }

// String is ToString(): the canonical form of an absolute URI, the text of a relative one.
func (u *Uri) String() string {
	if !u.Absolute() {
		return u.Text
	}
	c := *u.URL
	c.Scheme, c.Host = strings.ToLower(c.Scheme), strings.ToLower(c.Host)
	if c.Path == "" && c.Opaque == "" {
		c.Path = "/"
	}
	return c.String()
}
