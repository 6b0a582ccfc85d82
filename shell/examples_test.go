package shell

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"migsh/engine/lab"
)

// One example for each form of credentials: all mail of the three accounts arrives.
func TestExamplesOfCredentials(t *testing.T) {
	t.Parallel()
	scripts, err := filepath.Glob("../examples/*/migrate.ps1")
	if err != nil || len(scripts) != 5 {
		t.Fatalf("%d examples: %v", len(scripts), err)
	}
	for _, script := range scripts {
		t.Run(filepath.Base(filepath.Dir(script)), func(t *testing.T) {
			p := labPlace(t, "inline")
			r := p.shell("", "-NonInteractive", "-File", script)
			if r.code != 0 || r.err != "" || !strings.Contains(r.out, "Synced, 3 of 3 mailboxes synced, 0 failed") {
				t.Fatal(r)
			}
			p.checkArrived()
		})
	}
}

// The administrators' examples, on a batch of which one user has failed.
func TestExamplesOfAdministration(t *testing.T) {
	p := labPlace(t, "inline")
	p.faults("WrongPassword=paul.cannon OverlargeMessage=ann.beebe")
	p.must(newEndpoint + "; " + newBatch + " -AutoStart; while ((Get-MigrationBatch B).Status -in 'Starting', 'Syncing') { Start-Sleep -Milliseconds 30 }")
	const admin = "../examples/admin/"
	run := func(code int, args ...string) result {
		t.Helper()
		r := p.shell("", append([]string{"-NonInteractive", "-File"}, args...)...)
		if r.code != code || r.err != "" {
			t.Errorf("%s: %v", args[0], r)
		}
		return r
	}
	if r := run(2, admin+"wait-until-synced.ps1", "-Batch", "B"); !strings.Contains(r.out, "B: SyncedWithErrors, 2 of 3 mailboxes synced, 1 failed") {
		t.Error(r)
	}
	report, skipped := filepath.Join(p.dir, "report.csv"), filepath.Join(p.dir, "skipped.csv")
	if r := run(0, admin+"report-to-csv.ps1", "-Path", report, "-SkippedPath", skipped); !strings.Contains(r.out, "3 mailboxes in "+report+", 1 skipped messages") {
		t.Error(r)
	}
	for file, want := range map[string]string{report: `"B","paulc@contoso.edu","Failed"`, skipped: `"annb@contoso.edu","INBOX"`} {
		if text, err := os.ReadFile(file); err != nil || !strings.Contains(string(text), want) {
			t.Errorf("%s: %v\n%s", file, err, text)
		}
	}
	if r := run(0, admin+"retry-failed-users.ps1", "-Batch", "B", "-WhatIf"); !strings.Contains(r.out, "1 x We had trouble signing in") || !strings.Contains(r.out, "What if") {
		t.Error(r)
	}
	p.faults("")
	if r := run(0, admin+"retry-failed-users.ps1", "-Batch", "B"); !strings.Contains(r.out, "    paulc@contoso.edu") {
		t.Error(r)
	}
	if r := run(0, admin+"wait-until-synced.ps1", "-Batch", "B", "-EverySeconds", "0.03"); !strings.Contains(r.out, "B: Synced, 3 of 3") {
		t.Error(r)
	}
	if r := run(0, admin+"retry-failed-users.ps1", "-Batch", "B"); !strings.Contains(r.out, "No user has failed.") {
		t.Error(r)
	}
}

// From IMAP server to IMAP server, twice.
func TestExampleImapToImap(t *testing.T) {
	p := labPlace(t, "inline")
	csv := p.file("users.csv", lab.CSVFiles()["IMAPmigration_1.csv"])
	t.Setenv("TARGET_PASSWORD", lab.AdminPassword)
	for range 2 {
		r := p.shell("", "-NonInteractive", "-File", "../examples/admin/imap-to-imap.ps1", "-CSVPath", csv, "-RemoteServer", lab.SourceHost,
			"-TargetServer", lab.TargetHost, "-TargetUser", "{address}*"+lab.AdminName)
		if r.code != 0 || r.err != "" || r.out != "ImapToImap: Synced, 3 of 3 mailboxes synced\n" {
			t.Fatal(r)
		}
		for _, a := range lab.Accounts() {
			sameLetters(t, a.Address, p.labTargetLetters(a), p.labLetters(a))
		}
	}
}
