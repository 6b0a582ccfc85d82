package enginetest

import (
	"bufio"
	"crypto/tls"
	"fmt"
	"io"
	"net"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// A Session is one connection to a scripted server, seen from the server.
type Session struct {
	net.Conn
	N     int // the number of the connection, from 1
	Waits int // literals for which the client has waited for "+"

	t testing.TB
	r *bufio.Reader
}

// Serve runs a scripted server on loopback until the test ends: handle is called for each connection,
// in a goroutine of its own, and the connection is closed when it returns.
func Serve(t testing.TB, handle func(*Session)) (host string, port int) {
	t.Helper()
	return serve(t, nil, handle)
}

// ServeTLS is Serve with TLS from the first octet.
func ServeTLS(t testing.TB, cert tls.Certificate, handle func(*Session)) (host string, port int) {
	t.Helper()
	return serve(t, &tls.Config{Certificates: []tls.Certificate{cert}}, handle)
}

func serve(t testing.TB, secure *tls.Config, handle func(*Session)) (string, int) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var (
		wg    sync.WaitGroup
		mu    sync.Mutex
		conns []net.Conn
	)
	wg.Go(func() {
		for n := 1; ; n++ {
			nc, err := l.Accept()
			if err != nil {
				return
			}
			mu.Lock()
			conns = append(conns, nc)
			mu.Unlock()
			if secure != nil {
				nc = tls.Server(nc, secure)
			}
			wg.Go(func() {
				defer nc.Close()
				handle(&Session{Conn: nc, N: n, t: t, r: bufio.NewReader(nc)})
			})
		}
	})
	t.Cleanup(func() {
		l.Close()
		mu.Lock()
		for _, c := range conns {
			c.Close()
		}
		mu.Unlock()
		wg.Wait()
	})
	return "127.0.0.1", l.Addr().(*net.TCPAddr).Port
}

// Send sends text; each line of it ends in CRLF.
func (s *Session) Send(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	text = strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\n", "\r\n") + "\r\n"
	io.WriteString(s.Conn, text)
}

// Raw sends octets as they stand.
func (s *Session) Raw(text string) { io.WriteString(s.Conn, text) }

var literalEnd = regexp.MustCompile(`~?\{(\d+)(\+?)\}$`)

// Command reads one command: its tag, its name in capitals (UID FETCH is "UID FETCH"), and its arguments, in which literals stand
// as they are, without their announcement. Literals are asked for with "+" where the client waits. The tag is "" when the client is gone.
func (s *Session) Command() (tag, name, args string) {
	line, ok := s.line()
	if !ok {
		return "", "", ""
	}
	tag, rest, _ := strings.Cut(line, " ")
	name, args, _ = strings.Cut(rest, " ")
	if name = strings.ToUpper(name); name == "UID" {
		var second string
		second, args, _ = strings.Cut(args, " ")
		name += " " + strings.ToUpper(second)
	}
	return tag, name, args
}

func (s *Session) line() (string, bool) {
	var whole strings.Builder
	for {
		line, err := s.r.ReadString('\n')
		if err != nil {
			return "", false
		}
		line = strings.TrimRight(line, "\r\n")
		m := literalEnd.FindStringSubmatch(line)
		if m != nil {
			line = line[:len(line)-len(m[0])]
		}
		whole.WriteString(line)
		if m == nil {
			return whole.String(), true
		}
		if m[2] == "" {
			s.Waits++
			s.Raw("+ go ahead\r\n")
		}
		n, _ := strconv.Atoi(m[1])
		b := make([]byte, n)
		if _, err := io.ReadFull(s.r, b); err != nil {
			return "", false
		}
		whole.Write(b)
	}
}

// Line reads one line as it stands.
func (s *Session) Line() (string, bool) {
	line, err := s.r.ReadString('\n')
	return strings.TrimRight(line, "\r\n"), err == nil
}

// An Answer is what a scripted server says to a command: lines, in which TAG stands for the command's tag. Without a line that
// begins with TAG, "TAG OK done" follows, unless the answer ends in "…", which leaves the command without one.
type Answer = string

// Play greets, lets anyone log in, and then answers commands by name until the client is gone. What is not in answers is answered
// with OK. capabilities may be "".
func (s *Session) Play(capabilities string, answers map[string]func(args string) Answer) {
	s.Send("* OK [CAPABILITY IMAP4rev1 %s] ready", capabilities)
	for {
		tag, name, args := s.Command()
		if tag == "" {
			return
		}
		answer := ""
		if f := answers[name]; f != nil {
			answer = f(args)
		} else if name == "CAPABILITY" {
			answer = "* CAPABILITY IMAP4rev1 " + capabilities
		}
		text, open := strings.CutSuffix(answer, "…")
		text = strings.ReplaceAll(text, "TAG", tag)
		if !open && !strings.Contains("\n"+text, "\n"+tag+" ") {
			if text != "" && !strings.HasSuffix(text, "\n") {
				text += "\n"
			}
			text += tag + " OK done"
		}
		if open {
			s.Raw(strings.ReplaceAll(text, "\n", "\r\n"))
		} else {
			s.Send("%s", text)
		}
		if name == "LOGOUT" {
			return
		}
	}
}

// Says makes an answer that is always the same.
func Says(answer Answer) func(string) Answer { return func(string) Answer { return answer } }

// Trickle sends text one octet at a time; between is called before each, and false ends it.
func (s *Session) Trickle(text string, between func() bool) {
	for i := range len(text) {
		if !between() {
			return
		}
		if _, err := io.WriteString(s.Conn, text[i:i+1]); err != nil {
			return
		}
	}
}

// Secure goes over to TLS.
func (s *Session) Secure(cert tls.Certificate) {
	s.Conn = tls.Server(s.Conn, &tls.Config{Certificates: []tls.Certificate{cert}})
	s.r = bufio.NewReader(s.Conn)
}
