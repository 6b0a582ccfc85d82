package shell

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"migsh/shell/console"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// run does what the command line asks for and returns the exit code.
func (w *wired) run(ctx context.Context) int {
	if w.c.workDir != "" {
		// pwsh: a folder that is not there is no reason not to start
		if path, err := w.session.Resolve(w.c.workDir); err == nil && isFolder(path.Native) {
			w.session.SetLocation(path)
		}
	}
	if !w.c.noProfile {
		w.profile(ctx)
	}
	if w.c.noExit && !w.c.noLogo && w.c.file != "" && w.c.file != "-" {
		w.banner()
	}
	code, done := exitOK, true
	switch {
	case w.c.file != "" && w.c.file != "-":
		code, done = w.runFile(ctx)
	case w.c.hasCmd:
		code, done = w.runCommand(ctx)
	default:
		done = false
	}
	if done || !w.c.noExit && code != exitOK {
		return code
	}
	return w.repl(ctx)
}

// piped is the script's input: standard input, unless that is the terminal.
func (w *wired) piped() func() (object.Value, bool) {
	if w.stdin {
		return nil
	}
	return w.host.Piped
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// runFile runs the script of -File. done is false when the prompt follows.
func (w *wired) runFile(ctx context.Context) (code int, done bool) {
	path, err := filepath.Abs(w.c.file)
	if err != nil {
		fmt.Fprintln(w.io.err, err)
		return exitFailure, true
	}
	text, err := readScript(path)
	if err != nil {
		fmt.Fprintln(w.io.err, err)
		return exitFailure, true
	}
	sc := interp.Script{Name: path, Text: text, Args: w.c.args, File: true, Input: w.piped()}
	if !strings.EqualFold(filepath.Ext(path), ".ps1") { // pwsh: another file's text is run as if it had been typed
		sc.Name, sc.File = "", false
	}
	err = w.runText(ctx, sc, w.repairing(false))
	return w.finish(err, false), !w.c.noExit
}

// runCommand runs the text of -Command: its last statement decides the exit code.
func (w *wired) runCommand(ctx context.Context) (code int, done bool) {
	sc := interp.Script{Text: w.c.command, Args: w.c.args, Input: w.piped()}
	err := w.runText(ctx, sc, w.repairing(true))
	var parse *interp.ParseErrors
	if errors.As(err, &parse) && parse.Errors[0].Incomplete { // pwsh: nothing is said about a text that ends too early
		return exitFailure, !w.c.noExit
	}
	return w.finish(err, true), !w.c.noExit
}

// finish shows the error that ended a script and gives the exit code.
func (w *wired) finish(err error, last bool) int {
	if err == nil {
		w.host.End()
	} else {
		w.host.Drop()
	}
	var exit *interp.Exit
	switch {
	case errors.As(err, &exit):
		return exit.Code
	case errors.Is(err, interp.ErrStopped):
		return exitFailure
	case err != nil:
		w.session.Report(err)
		return exitFailure
	case last && !w.session.Success():
		return exitFailure
	}
	return exitOK
}

// runText runs a text. With repair, known blemishes of pasted documentation are mended first, and said.
func (w *wired) runText(ctx context.Context, sc interp.Script, repair bool) (err error) {
	if repair {
		if sc.Text, err = w.repair(sc.Text); err != nil {
			return err
		}
	}
	return w.session.Run(ctx, sc)
}

// repairing says whether documentation is repaired: -DocumentationRepair, else the default of the way the text came.
func (w *wired) repairing(byDefault bool) bool {
	if w.c.repair != nil {
		return *w.c.repair
	}
	return byDefault
}

// profile runs the profiles: PowerShell's four, where they exist, then the one that only migsh has.
func (w *wired) profile(ctx context.Context) {
	paths := w.session.Profiles()
	if dir, err := os.UserConfigDir(); err == nil {
		paths = append(paths, filepath.Join(dir, "migsh", "profile.ps1"))
	}
	for _, path := range paths {
		text, err := readScript(path)
		if err != nil {
			continue
		}
		if err := w.session.Run(ctx, interp.Script{Name: path, Text: text}); err != nil {
			w.session.Report(err)
		}
		w.host.End()
	}
}

// prompt is what the user's function of that name gives, else PowerShell's. pwsh: a function that fails or says nothing gives "PS>".
func (w *wired) prompt(nested int) string {
	own, _ := w.session.Variable("function:prompt")
	block, ok := own.(*interp.ScriptBlock)
	if !ok {
		return "PS " + w.session.Location().Display + strings.Repeat(">", nested+1) + " "
	}
	items, err := w.session.Invoke(block)
	if err != nil || len(items) == 0 || object.ToString(items[0]) == "" {
		return "PS>"
	}
	return object.ToString(items[0])
}

// repl reads commands: from the terminal, or from standard input that is none.
func (w *wired) repl(ctx context.Context) int {
	code := exitOK
	r := &console.REPL{
		Host:     w.host,
		Silent:   w.c.cmdStdin,
		Echo:     !w.stdin && !w.c.cmdStdin,
		Prompt:   w.prompt,
		More:     w.unfinished,
		Complete: w.completions,
		Run: func(ctx context.Context, text string) bool {
			err := w.runText(ctx, interp.Script{Text: text}, w.repairing(true))
			var exit *interp.Exit
			code = w.finish(err, true)
			return errors.As(err, &exit)
		},
	}
	history := ""
	if w.stdin {
		history = filepath.Join(filepath.Dir(w.state), filepath.Base(w.state), "history.txt")
	}
	r.History = console.OpenHistory(history)
	if !w.c.noLogo && !w.c.cmdStdin && w.c.file == "" && !w.c.hasCmd {
		w.banner()
	}
	if err := r.Loop(ctx); err != nil {
		fmt.Fprintln(w.io.err, err)
		return exitFailure
	}
	return code
}

// banner is the first line of a prompt; in the lab it says what is there.
func (w *wired) banner() {
	if !w.stdin { // pwsh: what reads a shell's output from a pipe sees its line
		w.host.Print("PowerShell "+languageVersion, true, -1, -1)
		return
	}
	w.host.Print("migsh (PowerShell "+languageVersion+")", true, -1, -1)
	if w.lab != nil {
		w.host.Print("Lab: imap.contoso.com is inside this program; the CSV files are in C:\\Users\\Administrator\\Desktop.", true, -1, -1)
	}
}
