package cmdlets

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"migsh/shell/dotnet"
	"migsh/shell/interp"
	"migsh/shell/object"
)

var startedProcessType = object.NewClass("System.Diagnostics.Process", nil)

// startedProcess is a program that Start-Process started. It may be read from any goroutine.
type startedProcess struct {
	run   *exec.Cmd
	name  string
	begun time.Time
	done  chan struct{} // closed when it has ended
}

// PSType is Process.
func (*startedProcess) PSType() *object.Type { return startedProcessType }

// PSString is .NET's text of a process.
func (s *startedProcess) PSString(*object.Culture) string {
	return "System.Diagnostics.Process (" + s.name + ")"
}

func (s *startedProcess) exited() bool {
	select {
	case <-s.done:
		return true
	default:
		return false
	}
}

// exitCode is that of the program; nil while it runs. pwsh: one that a signal ended has 128 and the signal's number.
func (s *startedProcess) exitCode() object.Value {
	if !s.exited() {
		return nil
	}
	if w, ok := s.run.ProcessState.Sys().(syscall.WaitStatus); ok && w.Signaled() {
		return int32(128 + int(w.Signal()))
	}
	return int32(s.run.ProcessState.ExitCode())
}

func startedProcessMembers() []dotnet.Def {
	return []dotnet.Def{
		dotnet.Prop("int Id {get;}", func(s *startedProcess) object.Value { return int32(s.run.Process.Pid) }),
		dotnet.Prop("string ProcessName {get;}", func(s *startedProcess) object.Value { return s.name }),
		dotnet.Prop("string Name {get;}", func(s *startedProcess) object.Value { return s.name }),
		dotnet.Prop("bool HasExited {get;}", func(s *startedProcess) object.Value { return s.exited() }),
		dotnet.Prop("int ExitCode {get;}", func(s *startedProcess) object.Value { return s.exitCode() }),
		dotnet.Prop("datetime StartTime {get;}", func(s *startedProcess) object.Value { return timeValue(s.begun) }),
		dotnet.Method("void WaitForExit()", func(s *startedProcess, _ dotnet.Args) (object.Value, error) { <-s.done; return nil, nil }),
		dotnet.Method("bool WaitForExit(int milliseconds)", func(s *startedProcess, a dotnet.Args) (object.Value, error) {
			select {
			case <-s.done:
				return true, nil
			case <-time.After(time.Duration(a.Int(0)) * time.Millisecond):
				return false, nil
			}
		}),
		dotnet.Method("void Kill()", func(s *startedProcess, _ dotnet.Args) (object.Value, error) { return nil, s.run.Process.Kill() }),
	}
}

type startProcess struct {
	FilePath               string   `ps:"pos=0,mandatory,alias=PSPath|Path"`
	ArgumentList           []string `ps:"pos=1,alias=Args"`
	WorkingDirectory       string
	RedirectStandardError  string        `ps:"set=Default,alias=RSE"`
	RedirectStandardInput  string        `ps:"set=Default,alias=RSI"`
	RedirectStandardOutput string        `ps:"set=Default,alias=RSO"`
	NoNewWindow            interp.Switch `ps:"set=Default,alias=nnw"` // there are no windows: it is always so
	Environment            *object.Hashtable
	UseNewEnvironment      interp.Switch `ps:"set=Default"`
	Wait                   interp.Switch
	PassThru               interp.Switch
	Credential             object.Value  `ps:"set=Default,alias=RunAs"`
	LoadUserProfile        interp.Switch `ps:"set=Default,alias=Lup"`
	WindowStyle            string
	Verb                   string `ps:"set=UseShellExecute"`
	interp.ShouldProcess
}

func (c *startProcess) fail(id, format string, args ...any) error {
	return &interp.ErrorRecord{Err: object.NewException(object.InvalidOperationExceptionType, fmt.Sprintf(format, args...)), ID: id, Category: interp.InvalidOperation}
}

func (c *startProcess) Process(p *interp.Pipe) error {
	for _, name := range []string{"WindowStyle", "Verb", "Credential", "LoadUserProfile"} {
		if p.Bound(name) {
			return &interp.ErrorRecord{Err: object.NewException(object.NotSupportedExceptionType,
				"The parameter '-"+name+"' is not supported for the cmdlet 'Start-Process' on this edition of PowerShell."), ID: "NotSupportedException", Category: interp.NotImplemented}
		}
	}
	if c.RedirectStandardOutput != "" && c.RedirectStandardOutput == c.RedirectStandardError {
		return c.fail("InvalidOperationException", "This command cannot be run because \"RedirectStandardOutput\" and \"RedirectStandardError\" are same. Give different inputs and Run your command again.")
	}
	run, err := c.command(p)
	if err != nil {
		return err
	}
	if !c.Should(p, strings.TrimSpace(run.Path+" "+strings.Join(c.ArgumentList, " "))) {
		return nil
	}
	files, err := c.redirect(p, run)
	defer func() {
		for _, f := range files {
			_ = f.Close()
		}
	}()
	if err != nil {
		return err
	}
	p.Host().Flush()
	if err := run.Start(); err != nil {
		return c.notStarted(run, err)
	}
	s := &startedProcess{run: run, name: filepath.Base(run.Path), begun: time.Now(), done: make(chan struct{})}
	go func() {
		_ = run.Wait() // the exit code is the process's
		close(s.done)
	}()
	if c.Wait {
		ctx := p.Context()
		p.Session().Blocking(func() {
			select {
			case <-s.done:
			case <-ctx.Done():
			}
		})
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	if c.PassThru {
		return p.Write(s)
	}
	return nil
}

// command is the program with its arguments. pwsh: they are joined with blanks and taken apart again.
func (c *startProcess) command(p *interp.Pipe) (*exec.Cmd, error) {
	here := p.Session().Location().Native
	path := c.FilePath
	if strings.ContainsAny(path, `/\`) {
		q, err := p.Session().Resolve(path)
		if err != nil {
			return nil, err
		}
		path = q.Native
	} else if found, err := exec.LookPath(path); err == nil {
		path = found
	}
	run := exec.Command(path, interp.SplitArguments(strings.Join(c.ArgumentList, " "))...)
	run.Dir = here
	if c.WorkingDirectory != "" {
		q, err := p.Session().Resolve(c.WorkingDirectory)
		if err != nil {
			return nil, err
		}
		if !isDirectory(q.Native) {
			return nil, c.fail("DirectoryNotFoundException", "This command cannot be run completely because the system cannot find all the information required.")
		}
		run.Dir = q.Native
	}
	if !c.UseNewEnvironment {
		run.Env = os.Environ()
	} else {
		run.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + os.Getenv("HOME")}
	}
	if c.Environment != nil {
		for k, v := range c.Environment.All() {
			run.Env = append(run.Env, object.ToString(k)+"="+object.ToString(v))
		}
	}
	return run, nil
}

// redirect opens the files of the standard streams; without, the program has the console's.
func (c *startProcess) redirect(p *interp.Pipe, run *exec.Cmd) (files []*os.File, err error) {
	stdio := p.Session().Stdio()
	run.Stdin, run.Stdout, run.Stderr = stdio.In, stdio.Out, stdio.Err
	if c.RedirectStandardInput != "" {
		q, err := p.Session().Resolve(c.RedirectStandardInput)
		if err != nil {
			return nil, err
		}
		f, err := os.Open(q.Native)
		if err != nil {
			return nil, c.fail("FileNotFoundException", "This command cannot be run because either the parameter \"RedirectStandardInput '%s'\" has a value that is not valid or cannot be used with this command. Give a valid input and Run your command again.", q.Display)
		}
		files, run.Stdin = append(files, f), f
	}
	for _, r := range []struct {
		path string
		set  func(*os.File)
	}{{c.RedirectStandardOutput, func(f *os.File) { run.Stdout = f }}, {c.RedirectStandardError, func(f *os.File) { run.Stderr = f }}} {
		if r.path == "" {
			continue
		}
		q, err := p.Session().Resolve(r.path)
		if err != nil {
			return files, err
		}
		f, err := os.Create(q.Native)
		if err != nil {
			return files, &interp.ErrorRecord{Err: fileException(err, q.Display), ID: "FileOpenFailure", Category: interp.OpenError}
		}
		files = append(files, f)
		r.set(f)
	}
	return files, nil
}

func (c *startProcess) notStarted(run *exec.Cmd, err error) error {
	reason := "No such file or directory"
	var errno syscall.Errno
	if errors.As(err, &errno) && errno != syscall.ENOENT {
		reason = errno.Error()
		reason = strings.ToUpper(reason[:1]) + reason[1:]
	}
	return c.fail("InvalidOperationException", "This command cannot be run due to the error: An error occurred trying to start process '%s' with working directory '%s'. %s", run.Path, run.Dir, reason)
}
