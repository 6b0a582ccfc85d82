package cmdlets_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"migsh/cmdlets"
	"migsh/engine"
	"migsh/engine/lab"
	"migsh/engine/opener"
	"migsh/shell/console"
	"migsh/shell/dotnet"
	"migsh/shell/format"
	"migsh/shell/interp"
	"migsh/shell/transcript"
)

// Golden sessions: testdata/*.session, run in this process against a fresh state folder for each case.
//
//	//lab        the lab's servers are there, and its CSV files on drive C:
//	//endpoint   … and the endpoint IMAPEndpoint, which reads from imap.contoso.com
//	//batch      … and the batch IMAPBatch1 of the three documented users, not started
//	//synced     … and its first copy is done
//	//fault X    … and then the fault X is switched on
//	//truth      pwsh, docs or ours: whose behaviour is recorded
var update = flag.Bool("update", false, "rewrite the sessions from what is printed now")

func TestMain(m *testing.M) {
	time.Local = time.UTC
	os.Exit(m.Run())
}

func TestSessions(t *testing.T) {
	transcript.Run(t, "testdata", *update, func(t *testing.T, c transcript.Case) transcript.Eval {
		return openSession(t, c).step
	})
}

// Each migration cmdlet's examples do what they say, in the lab, in order: none of them gives an error.
func TestMigrationExamples(t *testing.T) {
	for _, c := range cmdlets.All(nil) {
		if c.Module != "ExchangeOnlineManagement" && c.Module != "migsh" {
			continue
		}
		t.Run(c.Name, func(t *testing.T) {
			s := openSession(t, transcript.Case{Directives: exampleSetUp(c.Name)})
			for _, line := range c.Examples {
				if out := s.step(line); s.session.Errors().Len() > 0 {
					t.Errorf("%s\n%s", line, out)
				}
			}
		})
	}
}

// exampleSetUp is what has been done before the examples of a cmdlet are typed.
func exampleSetUp(name string) []string {
	switch {
	case name == "New-MigrationEndpoint", name == "Set-MigrationTarget":
		return []string{"lab"}
	case name == "New-MigrationBatch", strings.HasSuffix(name, "-MigrationEndpoint"):
		return []string{"lab", "endpoint"}
	case strings.Contains(name, "Complete-"), strings.HasSuffix(name, "-MigrationUser"), strings.HasPrefix(name, "Set-MigrationBatch"):
		return []string{"lab", "endpoint", "batch", "synced"}
	}
	return []string{"lab", "endpoint", "batch"}
}

// shellUnderTest is a session with an engine of its own.
type shellUnderTest struct {
	t       *testing.T
	out     *bytes.Buffer
	host    *console.Host
	session *interp.Session
	state   string
	lab     *lab.Lab
}

func openSession(t *testing.T, c transcript.Case) *shellUnderTest {
	state := t.TempDir()
	s := &shellUnderTest{t: t, out: &bytes.Buffer{}, state: state}
	drive := filepath.Join(state, "drives", "C")
	if err := os.MkdirAll(drive, 0o700); err != nil {
		t.Fatal(err)
	}
	if _, ok := c.Directive("lab"); ok {
		s.startLab(drive)
	}
	open := &opener.Opener{NoSync: true}
	if s.lab != nil {
		open.Dial, open.CAs = s.lab.DialContext, s.lab.RootCAs()
	}
	svc, err := engine.Open(context.Background(), engine.Options{Dir: state, Opener: open, Mode: engine.WorkerInline, User: "admin@contoso.edu"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { svc.Close() })
	s.host = console.New(console.Options{In: strings.NewReader(""), Out: s.out, Err: s.out,
		Views: format.NewViews(cmdlets.Views(), format.Builtin()), Access: cmdlets.Access(func() *dotnet.Host { return s.session.Net() }),
		Getenv: func(name string) string { return map[string]string{"NO_COLOR": "1", "TERM": "dumb"}[name] }})
	s.session = interp.New(interp.Options{Host: s.host, Plain: true, Commands: cmdlets.All(svc), Home: state,
		Drives: []interp.Drive{{Name: "C", Root: drive, FoldCase: true}}})
	s.host.Attach(s.session)
	s.setUp(c, svc)
	return s
}

func (s *shellUnderTest) startLab(drive string) {
	var err error
	if s.lab, err = lab.Start(lab.Options{Dir: s.state, Drive: drive}); err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { s.lab.Close() })
}

func (s *shellUnderTest) setUp(c transcript.Case, svc *engine.Service) {
	s.t.Helper()
	_, endpoint := c.Directive("endpoint")
	_, batch := c.Directive("batch")
	if endpoint {
		if _, err := svc.CreateEndpoint(s.t.Context(), engine.Endpoint{Identity: "IMAPEndpoint", RemoteServer: lab.SourceHost}, true); err != nil {
			s.t.Fatal(err)
		}
	}
	if batch {
		csv := []byte(lab.CSVFiles()["IMAPmigration_1.csv"])
		if _, err := svc.CreateBatch(s.t.Context(), engine.NewBatch{Name: "IMAPBatch1", Endpoint: "IMAPEndpoint", CSVData: csv}); err != nil {
			s.t.Fatal(err)
		}
	}
	if _, ok := c.Directive("synced"); ok {
		s.step("Start-MigrationBatch IMAPBatch1; while ((Get-MigrationBatch IMAPBatch1).Status -in 'Starting', 'Syncing') { Start-Sleep -Milliseconds 20 }")
	}
	if fault, ok := c.Directive("fault"); ok {
		s.fault(fault)
	}
}

// fault switches faults of the lab on; "" switches all off.
func (s *shellUnderTest) fault(names string) {
	s.t.Helper()
	if err := os.WriteFile(filepath.Join(s.state, lab.FaultsFile), []byte(names), 0o600); err != nil {
		s.t.Fatal(err)
	}
}

// step runs one command as the prompt does, and returns what it prints.
func (s *shellUnderTest) step(input string) string {
	ctx, cancel := context.WithTimeout(s.t.Context(), 30*time.Second)
	defer cancel()
	s.out.Reset()
	err := s.session.Run(ctx, interp.Script{Text: input})
	if err != nil {
		s.session.Report(err)
	}
	s.host.End()
	return s.out.String()
}
