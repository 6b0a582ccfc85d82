// Package transcript reads and runs golden sessions: what a person types at
// the prompt and what the shell prints, byte for byte.
//
//	# Stop-MigrationBatch #        one file, one title
//	//truth docs                   setup lines, for whoever opens the session
//
//	## an unknown name ##          a case, run as a subtest in a fresh session
//	PS> 'Nope' | Stop-MigrationBatch -Confirm:$false
//	Stop-MigrationBatch: The migration batch "Nope" couldn't be found.
//	PS> if ($true) {
//	>> 'continued' }
//	continued
//
// Everything between two prompts is output, blank lines too; only one blank
// line before a heading, or at the end of the file, is layout.
package transcript

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A Session is one file.
type Session struct {
	Title      string
	Directives []string // without the slashes; they hold for every case
	Cases      []Case
}

// A Case is one heading's worth of steps.
type Case struct {
	Name       string
	Directives []string // the file's, then its own
	Steps      []Step
}

// A Step is one command and what it prints.
type Step struct{ Input, Want string }

// Directive returns the value of the first directive of that name.
func (c Case) Directive(name string) (string, bool) {
	for _, d := range c.Directives {
		if head, rest, _ := strings.Cut(d, " "); head == name {
			return rest, true
		}
	}
	return "", false
}

// Parse reads a session. An error names the line.
func Parse(text string) (Session, error) {
	p := parser{}
	for i, line := range strings.Split(text, "\n") {
		if err := p.line(line); err != nil {
			return Session{}, fmt.Errorf("line %d: %w", i+1, err)
		}
	}
	p.endCase()
	return p.s, nil
}

type parser struct {
	s    Session
	c    *Case
	last *Step
}

func (p *parser) line(line string) error {
	switch {
	case heading(line, "##"):
		p.endCase()
		p.c = &Case{Name: strings.Trim(line, "# "), Directives: append([]string(nil), p.s.Directives...)}
	case p.s.Title == "" && heading(line, "#"):
		p.s.Title = strings.Trim(line, "# ")
	case strings.HasPrefix(line, "//") && p.last == nil:
		if d := strings.TrimPrefix(line, "//"); p.c == nil {
			p.s.Directives = append(p.s.Directives, d)
		} else {
			p.c.Directives = append(p.c.Directives, d)
		}
	case strings.HasPrefix(line, "PS> "):
		if p.c == nil {
			return fmt.Errorf("a command outside of a case: it needs a ## heading ##")
		}
		p.endStep()
		p.last = &Step{Input: strings.TrimPrefix(line, "PS> ")}
	case strings.HasPrefix(line, ">> ") && p.last != nil && p.last.Want == "":
		p.last.Input += "\n" + strings.TrimPrefix(line, ">> ")
	case p.last != nil:
		p.last.Want += line + "\n"
	case line != "":
		return fmt.Errorf("%q is no heading, directive or command", line)
	}
	return nil
}

func heading(line, mark string) bool {
	return strings.HasPrefix(line, mark+" ") && strings.HasSuffix(line, " "+mark)
}

func (p *parser) endStep() {
	if p.last != nil {
		p.c.Steps = append(p.c.Steps, *p.last)
		p.last = nil
	}
}

func (p *parser) endCase() {
	if p.c == nil {
		return
	}
	if p.last != nil { // the blank line before a heading is layout
		p.last.Want = strings.TrimSuffix(p.last.Want, "\n")
	}
	p.endStep()
	p.s.Cases = append(p.s.Cases, *p.c)
	p.c = nil
}

// String writes the session as Parse reads it.
func (s Session) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s #\n", s.Title)
	for _, d := range s.Directives {
		b.WriteString("//" + d + "\n")
	}
	for _, c := range s.Cases {
		fmt.Fprintf(&b, "\n## %s ##\n", c.Name)
		for _, d := range c.Directives[len(s.Directives):] {
			b.WriteString("//" + d + "\n")
		}
		for _, st := range c.Steps {
			b.WriteString("PS> " + strings.ReplaceAll(st.Input, "\n", "\n>> ") + "\n" + st.Want)
		}
	}
	return b.String()
}

// Eval runs one command in an open session and returns all it prints.
type Eval func(input string) string

// Run runs every *.session of dir, a subtest for each case in a session that
// open gives. With update it rewrites the files instead of comparing.
func Run(t *testing.T, dir string, update bool, open func(t *testing.T, c Case) Eval) {
	files, err := filepath.Glob(filepath.Join(dir, "*.session"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no sessions in %s: %v", dir, err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		s, err := Parse(string(text))
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		t.Run(s.Title, func(t *testing.T) {
			for i := range s.Cases {
				t.Run(s.Cases[i].Name, func(t *testing.T) { runCase(t, file, &s.Cases[i], update, open) })
			}
		})
		if update {
			if err := os.WriteFile(file, []byte(s.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func runCase(t *testing.T, file string, c *Case, update bool, open func(t *testing.T, c Case) Eval) {
	eval := open(t, *c)
	for i := range c.Steps {
		st := &c.Steps[i]
		got := eval(st.Input)
		if got != "" && !strings.HasSuffix(got, "\n") {
			got += "\n"
		}
		if update {
			st.Want = got
		} else if got != st.Want {
			t.Errorf("%s: PS> %s\n--- printed\n%s--- wanted\n%s", file, st.Input, got, st.Want)
		}
	}
}
