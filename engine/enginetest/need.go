package enginetest

import (
	"os"
	"os/exec"
	"testing"
)

// Need skips the test, saying so by name, when a program it needs is not installed; with CI=true in the environment that is a failure.
// The first of the paths or names that exists is returned.
func Need(t testing.TB, what string, programs ...string) string {
	t.Helper()
	for _, p := range programs {
		if path, err := exec.LookPath(p); err == nil {
			return path
		}
	}
	Missing(t, what+" is not installed")
	return ""
}

// Missing skips the test, or fails it with CI=true in the environment.
func Missing(t testing.TB, why string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal(why)
	}
	t.Skip(why)
}
