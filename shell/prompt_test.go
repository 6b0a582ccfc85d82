package shell

import (
	"context"
	"os/user"
	"strings"
	"testing"
	"time"
)

// The exit code of a session is that of exit, else whether its last command succeeded.
func TestPromptExitCode(t *testing.T) {
	p := serverPlace(t, "off")
	for text, want := range map[string]int{
		"exit 3\n": 3, "exit\n": 0, "1\n": 0, "Get-Item nope\n": 1, "Get-Item nope\n1\n": 0, "throw 'x'\n": 1, "$LASTEXITCODE = 5\nexit\n": 0, "": 0,
	} {
		if r := p.shell(text); r.code != want {
			t.Errorf("%q: want %d, got %v", text, want, r)
		}
	}
}

// Suspend opens a prompt inside the waiting command; exit there leaves that prompt only, and the question comes again.
func TestSuspend(t *testing.T) {
	p := serverPlace(t, "off")
	r := p.shell("Stop-MigrationBatch Nope\ns\n\"level $NestedPromptLevel\"\nexit\nn\n\"level $NestedPromptLevel\"\nexit 4\n")
	if r.code != 4 || r.err != "" {
		t.Error(r)
	}
	for _, want := range []string{">> \"level $NestedPromptLevel\"\nlevel 1\n", "\nlevel 0\n"} {
		if !strings.Contains(r.out, want) {
			t.Errorf("no %q in\n%v", want, r)
		}
	}
	if n := strings.Count(r.out, "[S] Suspend"); n != 2 {
		t.Errorf("asked %d times\n%v", n, r)
	}
}

// Where the input has ended, nobody answers: what is asked for is missing, Read-Host gives $null, and nothing is confirmed.
func TestQuestionsAtEndOfInput(t *testing.T) {
	p := serverPlace(t, "off")
	r := p.shell("", "-Command", "Test-MigrationServerAvailability -IMAP; $null -eq (Read-Host name); Stop-MigrationBatch Nope")
	for _, want := range []string{"missing mandatory parameters: Port RemoteServer", "NonInteractive mode"} {
		if !strings.Contains(strings.Join(strings.Fields(r.err), " "), want) {
			t.Errorf("no %q in\n%v", want, r)
		}
	}
	if !strings.Contains(r.out, "name: True\n") || !strings.Contains(r.out, "\ncmdlet Test-MigrationServerAvailability at command pipeline position 1\n") {
		t.Error(r)
	}
}

// Ctrl-C ends a wait loop and the script it is in, without an error.
func TestInterruptedWaitLoop(t *testing.T) {
	p := serverPlace(t, "off")
	var out, errOut strings.Builder
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(200*time.Millisecond, cancel)
	code := stdio{strings.NewReader(""), &out, &errOut}.run(ctx, p.args("-Command",
		"function Wait { while (@(Get-MigrationBatch).Count -eq 0) { Start-Sleep 10 } }; Wait; Get-MigrationBatch; 'not reached'"), "test")
	if code != exitFailure || out.String() != "" || errOut.String() != "" {
		t.Errorf("exit code %d\n%s%s", code, out.String(), errOut.String())
	}
}

// Services and cron jobs often have neither HOME nor TERM.
func TestWithoutHome(t *testing.T) {
	t.Setenv("HOME", "")
	t.Setenv("TERM", "")
	t.Setenv("MIGSH_HOME", "")
	t.Setenv("XDG_STATE_HOME", "")
	u, err := user.Current()
	if err != nil || u.HomeDir == "" {
		t.Skip("the system knows no home directory of this user")
	}
	var out, errOut strings.Builder
	code := stdio{strings.NewReader(""), &out, &errOut}.run(t.Context(), []string{"-NoProfile", "-WorkerMode", "off", "-Command", "$HOME"}, "test")
	if code != exitOK || strings.TrimSpace(out.String()) != u.HomeDir {
		t.Errorf("exit code %d\n%s%s", code, out.String(), errOut.String())
	}
}

// A paste that a page has broken inside a word is waited for, and joined.
func TestPasteBrokenInParameter(t *testing.T) {
	p := labPlace(t, "off")
	r := p.shell("New-MigrationBatch -Name X -WhatIf -CSVData ([Text.Encoding]::UTF8.GetBytes('x')) -Inc\nludeFolders Inbox\n\n")
	if r.err != "" || !strings.Contains(r.out, "The word '-IncludeFolders', broken over two lines, was joined.") || !strings.Contains(r.out, "What if:") {
		t.Error(r)
	}
}

// The user's own prompt function makes the prompt.
func TestOwnPrompt(t *testing.T) {
	p := serverPlace(t, "off")
	r := p.shell("function prompt { \"<$((Get-Location).Path.Length -gt 0)> \" }\n'a'\nfunction prompt { throw 'x' }\n'b'\n")
	if r.err != "" || !strings.Contains(r.out, "\n<True> 'a'\na\n") || !strings.Contains(r.out, "\nPS>'b'\nb\n") {
		t.Error(r)
	}
}
