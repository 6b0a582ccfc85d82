package imapconn

import (
	"encoding/base64"
	"errors"
	"strings"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-sasl"
)

// login gives the user name and password in the best way offered: AUTHENTICATE PLAIN, whose text is UTF-8 by definition; else the
// LOGIN command, else AUTHENTICATE LOGIN.
func (c *Conn) login() error {
	plain, command, old := c.Has("AUTH=PLAIN"), !c.Has(imap.CapLoginDisabled), c.Has("AUTH=LOGIN")
	c.mu.Lock()
	c.fresh = false
	c.mu.Unlock()
	var err error
	switch {
	case plain:
		err = c.authenticate(sasl.NewPlainClient("", c.o.User, c.o.Password))
		if command && maybeOnlyTheMethod(err) {
			err = c.loginCommand()
		}
	case command:
		err = c.loginCommand()
	case old:
		err = c.authenticate(&saslLogin{c.o.User, c.o.Password})
	default:
		return c.o.error(NoLogin, "", nil)
	}
	return c.loginError(err)
}

// maybeOnlyTheMethod tells whether a refusal may be of AUTHENTICATE as such rather than of the password.
func maybeOnlyTheMethod(err error) bool {
	var refused *StatusError
	return errors.As(err, &refused) && (refused.Type == imap.StatusResponseTypeBad || refused.Code == "CANNOT")
}

func (c *Conn) loginError(err error) error {
	var refused *StatusError
	if !errors.As(err, &refused) {
		return err
	}
	kind := LoginRefused
	switch refused.Code {
	case "UNAVAILABLE", "INUSE", "LIMIT", "CONTACTADMIN", "SERVERBUG", "THROTTLED": // RFC 5530: not about the password
		kind = ServerRefused
	}
	if throttling.MatchString(refused.Text) {
		kind = ServerRefused
	}
	text := refused.Text
	if refused.Code != "" {
		text = "[" + string(refused.Code) + "] " + text
	}
	return c.o.error(kind, c.o.redact(text), nil)
}

// redact takes the password out of a server's text, which may quote the command.
func (o *Options) redact(text string) string {
	if o.Password == "" {
		return text
	}
	plain := base64.StdEncoding.EncodeToString([]byte("\x00" + o.User + "\x00" + o.Password))
	alone := base64.StdEncoding.EncodeToString([]byte(o.Password))
	quoted := strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(o.Password)
	return strings.NewReplacer(plain, "***", quoted, "***", o.Password, "***", alone, "***").Replace(text)
}

func (c *Conn) loginCommand() error {
	tag, err := c.Start("LOGIN ", AString(c.o.User), " ", AString(c.o.Password))
	if err != nil {
		return err
	}
	_, err = c.Finish(tag, "LOGIN", nil)
	return err
}

func (c *Conn) authenticate(client sasl.Client) error {
	mechanism, initial, err := client.Start()
	if err != nil {
		return err
	}
	command := "AUTHENTICATE " + mechanism
	if initial != nil && c.Has(imap.CapSASLIR) {
		command += " " + base64.StdEncoding.EncodeToString(initial)
		initial = nil
	}
	tag, err := c.Start(command)
	if err != nil {
		return err
	}
	for {
		r, err := c.Next()
		if err != nil {
			return err
		}
		switch r.Tag {
		case "+":
			answer := initial
			if initial = nil; answer == nil {
				if answer, err = c.respond(client, r); err != nil {
					return err
				}
			}
			c.bw.WriteString(base64.StdEncoding.EncodeToString(answer) + "\r\n")
			if err := c.Flush(); err != nil {
				return err
			}
		case tag:
			s := c.Tagged(r)
			if s.Type != imap.StatusResponseTypeOK {
				return &StatusError{Command: "AUTHENTICATE", Status: s}
			}
			return nil
		}
	}
}

func (c *Conn) respond(client sasl.Client, r *Response) ([]byte, error) {
	challenge, err := base64.StdEncoding.DecodeString(strings.TrimSpace(r.Rest()))
	if err != nil {
		return nil, c.o.error(Protocol, r.Line(), err)
	}
	return client.Next(challenge)
}

// saslLogin is the LOGIN mechanism: the server asks twice, in words of its own (go-sasl's client insists on certain ones).
type saslLogin [2]string

func (l *saslLogin) Start() (mechanism string, initial []byte, err error) { return "LOGIN", nil, nil }

func (l *saslLogin) Next([]byte) ([]byte, error) {
	answer := l[0]
	l[0] = l[1]
	return []byte(answer), nil
}
