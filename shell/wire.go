package shell

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/user"
	"path/filepath"
	"runtime"

	"golang.org/x/term"

	"migsh/cmdlets"
	"migsh/engine"
	"migsh/engine/lab"
	"migsh/engine/opener"
	"migsh/shell/complete"
	"migsh/shell/console"
	"migsh/shell/dotnet"
	"migsh/shell/format"
	"migsh/shell/interp"
)

// wired is a session with all that belongs to it.
type wired struct {
	c         *cmdline
	io        stdio
	svc       *engine.Service
	lab       *lab.Lab // nil without -Lab
	host      *console.Host
	session   *interp.Session
	completer *complete.Completer
	migration migrationCommands // those whose documentation is repaired
	stdin     bool              // standard input is a terminal
	state     string
}

// wire puts the parts together. Nothing is read from the state directory yet.
func wire(ctx context.Context, c *cmdline, s stdio) (*wired, error) {
	state, err := stateDirectory(c)
	if err != nil {
		return nil, err
	}
	w := &wired{c: c, io: s, state: state, stdin: isTerminal(s.in)}
	open := &opener.Opener{}
	if c.lab {
		if w.lab, err = lab.Start(lab.Options{Dir: state, Drive: filepath.Join(state, "drives", "C")}); err != nil {
			return nil, fmt.Errorf("the lab cannot be started: %w", err)
		}
		open.Dial, open.CAs = w.lab.DialContext, w.lab.RootCAs()
		open.Full = func(address string) bool { return w.lab.On(lab.FullMailbox, address) }
	}
	w.svc = engine.New(ctx, engine.Options{
		Dir: state, Opener: open, Mode: engine.WorkerMode(c.mode), Command: workerCommand(c, state), User: submitter(), Log: workerLog(c, s),
	})
	if !c.worker {
		w.newSession(ctx)
	}
	return w, nil
}

func (w *wired) newSession(ctx context.Context) {
	interactive := !w.c.nonInter
	net := func() *dotnet.Host { return w.session.Net() }
	outXML, errXML := w.serializers(net)
	w.host = console.New(console.Options{
		OutXML: outXML, ErrXML: errXML,
		In: w.io.in, Out: w.io.out, Err: w.io.err, Interactive: interactive,
		Views: format.NewViews(cmdlets.Views(), format.Builtin()), Access: cmdlets.Access(net), Getenv: os.Getenv,
	})
	exe, _ := os.Executable()  // only names the shell to scripts
	home, _ := homeDirectory() // without one $HOME is empty
	w.completer = complete.New()
	commands := append(cmdlets.All(w.svc), w.completer.Commands()...)
	w.migration = migrationOnly(commands)
	w.session = interp.New(interp.Options{
		Host: w.host, Commands: commands, Classes: append(w.completer.Classes(), cmdlets.Classes()...), Drives: w.drives(),
		Stdio:       interp.Stdio{In: w.io.in, Out: w.io.out, Err: w.io.err},
		NewPrinter:  func(line func(string) error) interp.Printer { return w.host.NewPrinter(line) },
		Plain:       !w.host.Styled(),
		Dumb:        w.host.Dumb(),
		Interactive: interactive, Executable: exe, ShellHome: filepath.Dir(exe), Home: home,
	})
	w.host.Attach(w.session)
}

// serializers are what writes CLIXML to a shell at the other end. pwsh: errors of an -EncodedCommand go as CLIXML, unless a terminal shows them or
// -OutputFormat says something else.
func (w *wired) serializers(net func() *dotnet.Host) (out, errs console.Serializer) {
	if w.c.outXML {
		return cmdlets.NewClixmlStream(w.io.out, net), cmdlets.NewClixmlStream(w.io.err, net)
	}
	if w.c.encoded && !w.c.formatted && !isTerminal(w.io.err) {
		return nil, cmdlets.NewClixmlStream(w.io.err, net)
	}
	return nil, nil
}

// drives gives machines without drive letters a C:, since the documentation's paths begin with it.
func (w *wired) drives() []interp.Drive {
	if runtime.GOOS == "windows" && w.lab == nil {
		return nil
	}
	return []interp.Drive{{Name: "C", Root: filepath.Join(w.state, "drives", "C"), FoldCase: true}}
}

// close ends inline work at a message boundary, then the lab it reads from.
func (w *wired) close() {
	if w.host != nil {
		w.host.Close()
	}
	w.svc.Close()
	if w.lab != nil {
		w.lab.Close()
	}
}

// workerCommand is how the background process is started: this program, the same state, the same lab.
func workerCommand(c *cmdline, state string) []string {
	exe, err := os.Executable()
	if err != nil {
		return nil
	}
	argv := []string{exe, "-Worker"}
	if c.lab {
		argv = append(argv, "-Lab")
		state = filepath.Dir(state) // -Lab adds its own folder
	}
	return append(argv, "-StateDirectory", state)
}

// workerLog is where the engine logs: in the worker to its output, which is the log file. A shell has no log of its own.
func workerLog(c *cmdline, s stdio) *slog.Logger {
	if !c.worker {
		return slog.New(slog.DiscardHandler)
	}
	return slog.New(slog.NewTextHandler(s.out, nil))
}

// work is -Worker: it ends when there is no work, or at a signal.
func (w *wired) work(ctx context.Context) int {
	if err := w.svc.RunWorker(ctx); err != nil && ctx.Err() == nil {
		fmt.Fprintf(w.io.err, "The worker ended: %v\n", err)
		return exitFailure
	}
	return exitOK
}

// submitter is who batches are submitted by: the system's user at this machine.
func submitter() string {
	name, host := "admin", "localhost"
	if u, err := user.Current(); err == nil {
		name = filepath.Base(filepath.FromSlash(u.Username))
	}
	if h, err := os.Hostname(); err == nil {
		host = h
	}
	return name + "@" + host
}

func isTerminal(f any) bool {
	file, ok := f.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}
