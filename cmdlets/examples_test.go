package cmdlets_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"migsh/shell/interp"
	"migsh/shell/transcript"
)

// The scripts in examples/ run as they stand against the lab, each in a state folder of its own.
const examples = "../examples"

func openLab(t *testing.T, fault string) *shellUnderTest {
	t.Helper()
	c := transcript.Case{Directives: []string{"lab"}}
	if fault != "" {
		c.Directives = append(c.Directives, "fault "+fault)
	}
	return openSession(t, c)
}

// file runs a script and returns what it prints and its exit code.
func (s *shellUnderTest) file(name string, args ...string) (string, int) {
	s.t.Helper()
	path, err := filepath.Abs(filepath.Join(examples, name))
	if err != nil {
		s.t.Fatal(err)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		s.t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(s.t.Context(), 60*time.Second)
	defer cancel()
	s.out.Reset()
	code := 0
	// A script file runs in the global scope of a process of its own: the -WhatIf of the one before is not there.
	if err := s.session.SetVariable("WhatIfPreference", false); err != nil {
		s.t.Fatal(err)
	}
	err = s.session.Run(ctx, interp.Script{Name: path, Text: string(text), Args: args, File: true})
	var exit *interp.Exit
	switch {
	case errors.As(err, &exit):
		code = exit.Code
	case err != nil:
		s.session.Report(err)
		code = 1
	}
	s.host.End()
	return s.out.String(), code
}

func wantAll(t *testing.T, out string, parts ...string) {
	t.Helper()
	for _, p := range parts {
		if !strings.Contains(out, p) {
			t.Errorf("%q is not in\n%s", p, out)
		}
	}
}

func TestArticle(t *testing.T) {
	s := openLab(t, "")
	for range 2 { // it can be run again
		out, code := s.file("article.ps1")
		if code != 0 {
			t.Errorf("exit code %d", code)
		}
		wantAll(t, out, "Result          : Success", "Security                      : Tls", "MaxConcurrentMigrations       : 50",
			"IMAPBatch1 ", "terrya@contoso.edu Synced", "annb@contoso.edu   Synced", "paulc@contoso.edu  Synced")
		gone, removing := strings.Contains(out, `The migration batch "IMAPBatch1" can't be found.`), strings.Contains(out, "Removing")
		if n := strings.Count(out, "Line |"); !gone && !removing || n > 1 || n == 1 && !gone {
			t.Errorf("%d errors; only the last command may have one\n%s", n, out)
		}
	}
}

func TestEachCredentialForm(t *testing.T) {
	for _, form := range []string{"plain", "exchange", "dovecot", "mirapoint", "courier"} {
		t.Run(form, func(t *testing.T) {
			out, code := openLab(t, "").file(form + "/migrate.ps1")
			if code != 0 || strings.Contains(out, "WARNING") {
				t.Errorf("exit code %d", code)
			}
			wantAll(t, out, "Synced, 3 of 3 mailboxes synced, 0 failed", "terrya@contoso.edu Synced", "paulc@contoso.edu  Synced")
		})
	}
}

func TestAdminScripts(t *testing.T) {
	s := openLab(t, "WrongPassword=paul.cannon")
	out, _ := s.file("plain/migrate.ps1")
	wantAll(t, out, "IMAPPlain: SyncedWithErrors, 2 of 3 mailboxes synced, 1 failed")

	if out, code := s.file("admin/wait-until-synced.ps1", "-Batch", "IMAPPlain"); code != 2 {
		t.Errorf("exit code %d\n%s", code, out)
	}

	report := filepath.Join(t.TempDir(), "report.csv")
	out, code := s.file("admin/report-to-csv.ps1", "-Path", report, "-SkippedPath", report+".skipped")
	if code != 0 {
		t.Errorf("exit code %d", code)
	}
	wantAll(t, out, "3 mailboxes in "+report+", 0 skipped messages")
	text, err := os.ReadFile(report)
	if err != nil {
		t.Fatal(err)
	}
	wantAll(t, string(text), `"BatchId","Identity","Status","SyncedItemCount"`, `"IMAPPlain","annb@contoso.edu","Synced","298","0","100"`, "trouble signing in")

	out, code = s.file("admin/retry-failed-users.ps1", "-WhatIf")
	if code != 0 {
		t.Errorf("exit code %d", code)
	}
	wantAll(t, out, "1 x We had trouble signing in", "    paulc@contoso.edu", `What if: Performing the operation "Start again" on target "paulc@contoso.edu".`)

	s.fault("")
	if out, code = s.file("admin/retry-failed-users.ps1", "-Batch", "IMAPPlain"); code != 0 {
		t.Errorf("exit code %d\n%s", code, out)
	}
	out, code = s.file("admin/wait-until-synced.ps1", "-Batch", "IMAPPlain")
	if code != 0 {
		t.Errorf("exit code %d", code)
	}
	wantAll(t, out, "IMAPPlain: Synced, 3 of 3 mailboxes synced, 0 failed")
	out, _ = s.file("admin/retry-failed-users.ps1")
	wantAll(t, out, "No user has failed.")
}
