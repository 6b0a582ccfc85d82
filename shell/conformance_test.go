package shell

import (
	"bytes"
	"context"
	goflag "flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"testing"
	"time"
)

// The conformance corpus: scripts, and what PowerShell 7.6.9 printed for them.
// testdata/conformance/AREA/NNN-name.ps1 runs in this process as `-NoProfile -NonInteractive -File`, a .sh by sh with $PSH set to this test
// binary. A case passes when standard output, standard error and exit code are equal. knownDifferent lists those that do not; it
// may only shrink: a listed case that passes fails the test.

const knownDifferent = "testdata/conformance/known-different.txt"

var updateKnown = goflag.Bool("update-known", false, "rewrite "+knownDifferent+" from what fails now")

// asShell makes the test binary the shell itself, for the .sh cases and whatever they start.
const asShell = "MIGSH_TEST_AS_SHELL"

func TestMain(m *testing.M) {
	if os.Getenv(asShell) != "" {
		os.Exit(Main(os.Args[1:], "test"))
	}
	// asShell: what the tests start, workers above all, is the shell.
	for k, v := range map[string]string{asShell: "1", "TZ": "UTC", "LANG": "en_US.UTF-8", "LC_ALL": "en_US.UTF-8", "NO_COLOR": "1", "TERM": "dumb"} {
		os.Setenv(k, v)
	}
	time.Local = time.UTC
	os.Exit(m.Run())
}

func TestConformance(t *testing.T) {
	corpus, err := filepath.Abs("testdata/conformance") // cases have a working folder of their own
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(corpus, "*/*.rc"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	known := readKnown(t)
	var failed []string
	passed := map[string][2]int{}
	for _, rc := range files {
		base := strings.TrimSuffix(rc, ".rc")
		area, name := filepath.Base(filepath.Dir(base)), filepath.Base(base)
		id := area + "/" + name
		t.Run(id, func(t *testing.T) {
			diff := runConformance(t, base, area, name)
			count := passed[area]
			count[1]++
			if diff == "" {
				count[0]++
			} else {
				failed = append(failed, id)
			}
			passed[area] = count
			switch {
			case *updateKnown:
			case diff != "" && known[id] == "":
				t.Error(diff)
			case diff == "" && known[id] != "":
				t.Errorf("passes now: take it out of %s", knownDifferent)
			}
		})
	}
	if *updateKnown {
		sort.Strings(failed)
		var list strings.Builder
		for _, id := range failed {
			fmt.Fprintln(&list, strings.TrimSpace(id+" "+known[id]))
		}
		if err := os.WriteFile(knownDifferent, []byte(list.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	report(t, passed)
}

func report(t *testing.T, passed map[string][2]int) {
	var areas []string
	sum := [2]int{}
	for a, c := range passed {
		areas = append(areas, a)
		sum[0] += c[0]
		sum[1] += c[1]
	}
	sort.Strings(areas)
	for _, a := range areas {
		t.Logf("%-12s %4d of %4d", a, passed[a][0], passed[a][1])
	}
	t.Logf("%-12s %4d of %4d", "total", sum[0], sum[1])
}

// readKnown reads the list: a case and its reason on each line. One without a reason does not count.
func readKnown(t *testing.T) map[string]string {
	text, err := os.ReadFile(knownDifferent)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	known := map[string]string{}
	for line := range strings.Lines(string(text)) {
		name, reason, _ := strings.Cut(strings.TrimSpace(line), " ")
		known[name] = reason
	}
	return known
}

// runConformance runs one case and returns how it differs, "" when it does not. Paths are the fixed ones the corpus was recorded with,
// since what is wrapped depends on their length.
func runConformance(t *testing.T, base, area, name string) string {
	place := filepath.Join("/tmp/conformance", area)
	tmp, home := place+"-tmp-"+name, place+"-home-"+name
	for _, dir := range []string{place, tmp, home} {
		if dir != place {
			os.RemoveAll(dir)
		}
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	defer os.RemoveAll(tmp)
	defer os.RemoveAll(home)
	ext := ".ps1"
	text, err := os.ReadFile(base + ext)
	if err != nil {
		ext = ".sh"
		if text, err = os.ReadFile(base + ext); err != nil {
			t.Fatal(err)
		}
	}
	script := filepath.Join(place, name+ext)
	if err := os.WriteFile(script, text, 0o644); err != nil {
		t.Fatal(err)
	}
	var out, errOut bytes.Buffer
	rc := runCase(t, script, tmp, home, &out, &errOut)
	norm := strings.NewReplacer("\r\n", "\n", tmp, "TMP", place, "CASEDIR", home, "HOME")
	diff := ""
	for _, s := range []struct{ what, got string }{{"out", out.String()}, {"err", errOut.String()}, {"rc", rc}} {
		want, err := os.ReadFile(base + "." + s.what)
		if err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		if got := norm.Replace(s.got); got != string(want) {
			diff += "--- " + s.what + " wanted\n" + string(want) + "\n--- " + s.what + " got\n" + got + "\n"
		}
	}
	return diff
}

// restoreEnvironment undoes what a script did to the environment.
func restoreEnvironment(env []string) {
	os.Clearenv()
	for _, e := range env {
		name, value, _ := strings.Cut(e, "=")
		os.Setenv(name, value)
	}
}

func runCase(t *testing.T, script, tmp, home string, out, errOut *bytes.Buffer) string {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	t.Setenv("HOME", home)
	t.Setenv("CASE_TMP", tmp)
	t.Setenv("PSH", self)
	t.Setenv(asShell, "1")
	if strings.HasSuffix(script, ".sh") {
		cmd := exec.CommandContext(ctx, "sh", script)
		cmd.Dir, cmd.Stdout, cmd.Stderr = tmp, out, errOut
		_ = cmd.Run() // the exit code tells
		return strconv.Itoa(cmd.ProcessState.ExitCode())
	}
	t.Chdir(tmp)
	defer restoreEnvironment(os.Environ())
	io := stdio{in: strings.NewReader(""), out: out, err: errOut}
	return strconv.Itoa(io.run(ctx, []string{"-NoProfile", "-NonInteractive", "-File", script}, "test"))
}
