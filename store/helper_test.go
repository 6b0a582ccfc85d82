package store

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// Tests with several processes start this test binary again in a role.

const roleVariable = "MIGSH_STORE_TEST_ROLE"

// roles are what a child process can be. Each gets a store and arguments, prints
// lines to out, and ends with an error or when its standard input ends.
var roles = map[string]func(dir string, args []string, out io.Writer) error{
	"contend": contendRole,
	"count":   countRole,
	"hold":    holdRole,
	"open":    openRole,
}

func TestMain(m *testing.M) {
	role := os.Getenv(roleVariable)
	if role == "" {
		os.Exit(m.Run())
	}
	out := bufio.NewWriter(os.Stdout)
	err := roles[role](os.Args[1], os.Args[2:], flushing{out})
	out.Flush()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// flushing lets the parent see each line at once.
type flushing struct{ *bufio.Writer }

func (f flushing) Write(p []byte) (int, error) {
	n, err := f.Writer.Write(p)
	if err == nil {
		err = f.Flush()
	}
	return n, err
}

// command makes, but does not start, a child in a role.
func command(ctx context.Context, role, dir string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, os.Args[0], append([]string{dir}, args...)...)
	cmd.Env = append(os.Environ(), roleVariable+"="+role)
	cmd.Stderr = os.Stderr
	return cmd
}

// start runs a child that the end of the test kills; next reads its next line.
func start(t *testing.T, role, dir string, args ...string) (cmd *exec.Cmd, next func() string) {
	t.Helper()
	cmd = command(t.Context(), role, dir, args...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	lines := bufio.NewScanner(out)
	return cmd, func() string {
		lines.Scan()
		return strings.TrimSpace(lines.Text())
	}
}
