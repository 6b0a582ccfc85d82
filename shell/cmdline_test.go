package shell

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func TestCommandLine(t *testing.T) {
	script := filepath.Join(t.TempDir(), "s.ps1")
	if err := os.WriteFile(script, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		argv []string
		want cmdline
	}{
		{[]string{"-NoProfile", "-noni", "-nol", "-c", "a", "-NoProfile"}, cmdline{noProfile: true, nonInter: true, noLogo: true, command: "a -NoProfile", hasCmd: true}},
		{[]string{script, "-NoProfile", "x"}, cmdline{file: script, args: []string{"-NoProfile", "x"}}},
		{[]string{"--file", script}, cmdline{file: script, args: []string{}}},
		{[]string{"-Command", "-"}, cmdline{cmdStdin: true}},
		{[]string{"-enc", "JwBaAG8A6wAgAKwgJwA="}, cmdline{command: "'Zoë €'", hasCmd: true, encoded: true}},
		{[]string{"-Lab", "-StateDirectory", "/x", "-WorkerMode", "Inline", "-wd", "w"}, cmdline{lab: true, stateDir: "/x", mode: "inline", workDir: "w"}},
		{[]string{"-cwa", "$args", "1", "2"}, cmdline{command: "$args", hasCmd: true, args: []string{"1", "2"}}},
	}
	for _, tt := range tests {
		if tt.want.mode == "" {
			tt.want.mode = "spawn"
		}
		got, err := parseCmdline(tt.argv)
		if err != nil || !reflect.DeepEqual(*got, tt.want) {
			t.Errorf("%q: got %+v, %v; want %+v", tt.argv, got, err, tt.want)
		}
	}
}

func TestCommandLineErrors(t *testing.T) {
	for argv, want := range map[string]string{
		"-c":               missingCommand,
		"-policy Bypass":   "Invalid argument '-policy', did you mean:\n\n  -executionpolicy",
		"-WorkerMode x":    `"x" is not a worker mode`,
		"-e !":             "not properly encoded",
		"-of Bad":          `"Bad" is not a valid format.`,
		"/nope":            "The argument '/nope' is not recognized as the name of a script file.",
		"-c - x":           "no other arguments to -Command are permitted",
		"-ExecutionPolicy": "A policy name must follow -ExecutionPolicy.",
	} {
		_, err := parseCmdline(strings.Fields(argv))
		var usage *usageError
		if !errors.As(err, &usage) || !strings.Contains(usage.msg, want) {
			t.Errorf("%s: got %v; want %q", argv, err, want)
		}
	}
}
