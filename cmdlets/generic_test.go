package cmdlets_test

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"migsh/cmdlets"
	"migsh/shell/console"
	"migsh/shell/dotnet"
	"migsh/shell/format"
	"migsh/shell/interp"
	"migsh/shell/transcript"
)

// PowerShell's own cmdlets: testdata/generic/*.session, recorded from the real one. Each case has an empty folder to work in, which is
// shown as DIR; no engine is opened.
func TestGenericSessions(t *testing.T) {
	transcript.Run(t, filepath.Join("testdata", "generic"), *update, func(t *testing.T, _ transcript.Case) transcript.Eval {
		return newPlainShell(t).step
	})
}

// plainShell is a session without mail.
type plainShell struct {
	dir     string
	out     bytes.Buffer
	host    *console.Host
	session *interp.Session
}

func newPlainShell(t testing.TB) *plainShell {
	s := &plainShell{dir: t.TempDir()}
	s.host = console.New(console.Options{In: strings.NewReader(""), Out: &s.out, Err: &s.out,
		Views: format.NewViews(cmdlets.Views(), format.Builtin()), Access: cmdlets.Access(func() *dotnet.Host { return s.session.Net() }),
		Getenv: func(name string) string { return map[string]string{"NO_COLOR": "1", "TERM": "dumb"}[name] }})
	s.session = interp.New(interp.Options{Host: s.host, Plain: true, Commands: cmdlets.All(nil), Home: s.dir})
	s.host.Attach(s.session)
	at, err := s.session.Resolve(s.dir)
	if err != nil {
		t.Fatal(err)
	}
	s.session.SetLocation(at)
	return s
}

// step runs a line and answers what it printed.
func (s *plainShell) step(line string) string {
	s.out.Reset()
	err := s.session.Run(context.Background(), interp.Script{Text: line})
	var parse *interp.ParseErrors
	switch {
	case errors.As(err, &parse):
		s.out.WriteString(parse.Error() + "\n")
	case err != nil:
		s.session.Report(err)
	}
	s.host.End()
	return strings.ReplaceAll(s.out.String(), s.dir, "DIR")
}
