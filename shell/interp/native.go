package interp

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"time"

	"migsh/shell/object"
)

// nativeStage is a program of the operating system in a pipeline: objects go in as lines of text, lines come out as strings.
type nativeStage struct {
	complained bool // a line came on standard error
	f          *frame
	cmd        *Command
	args       []arg
	inv        *Invocation
	out        sink
	st         *streams
	piped      bool

	run     *exec.Cmd
	stdin   io.WriteCloser
	encode  func(string) []byte // how text goes to the program
	printer Printer             // of objects for the program; nil until one comes
	lines   *nativeLines
	begun   bool
	file    *os.File     // standard output goes there as it is
	before  *nativeStage // the program whose output goes into this one's input as it is
	after   *nativeStage // … and the one that takes this one's
	source  *os.File     // the pipe from before
}

// nativeLine is a line a program wrote.
type nativeLine struct {
	text string
	err  bool
	from *nativeStage
}

// nativeLines is where the programs of a chain put their lines; it is closed when all have closed their output.
type nativeLines struct {
	c    chan nativeLine
	done sync.WaitGroup
}

func (f *frame) newNative(cmd *Command, args []arg, inv *Invocation) (stage, error) {
	return &nativeStage{f: f, cmd: cmd, args: args, inv: inv, st: f.st}, nil
}

func (n *nativeStage) setOut(to sink)        { n.out = to }
func (n *nativeStage) output() sink          { return n.out }
func (n *nativeStage) setStreams(s *streams) { n.st = s }
func (n *nativeStage) streamSet() *streams   { return n.st }
func (n *nativeStage) setPiped()             { n.piped = true }
func (n *nativeStage) prepare() error        { return nil }

// begin starts the program. Its output is captured when something else than the console takes it.
func (n *nativeStage) begin() error {
	words, err := n.words()
	if err != nil {
		return err
	}
	n.run = exec.CommandContext(n.f.sess.ctx, n.cmd.path, words...)
	n.run.Args[0] = n.cmd.path
	if n.f.sess.location.Provider == fileSystem {
		n.run.Dir = n.f.sess.location.Native
	}
	_, toHost := n.out.(hostSink)
	if toHost {
		n.f.sess.host.Flush()
	}
	if n.before != nil {
		n.lines = n.before.lines
	} else {
		n.lines = &nativeLines{c: make(chan nativeLine, 64)}
	}
	if err := n.connectInput(); err != nil {
		return err
	}
	if err := n.connect(toHost); err != nil {
		return err
	}
	err = n.run.Start()
	n.closeOurs()
	if err != nil {
		return n.failed(err)
	}
	n.begun = true
	return nil
}

// connectInput says where the program's input comes from: the console, the program before, or us.
func (n *nativeStage) connectInput() (err error) {
	switch {
	case n.before != nil:
		n.run.Stdin = n.source
	case !n.piped:
		n.run.Stdin = n.f.sess.stdio.In
	default:
		if n.stdin, err = n.run.StdinPipe(); err == nil {
			n.encode = n.f.outputEncoding(n.stdin)
		}
	}
	return err
}

// connect says where the program's output goes: to the console, a file or the next program as it is, or through us line by line.
func (n *nativeStage) connect(toHost bool) error {
	switch next := n.nextProgram(); {
	case n.file != nil:
		n.run.Stdout = n.file
	case toHost:
		n.run.Stdout = n.f.sess.stdio.Out
	case next != nil:
		r, w, err := os.Pipe()
		if err != nil {
			return err
		}
		n.run.Stdout, n.after = w, next
		next.before, next.source = n, r
	default:
		r, err := n.run.StdoutPipe()
		if err != nil {
			return err
		}
		n.read(r, false)
	}
	if n.st.err == nil {
		n.run.Stderr = n.f.sess.stdio.Err
		return nil
	}
	r, err := n.run.StderrPipe()
	if err != nil {
		return err
	}
	n.read(r, true)
	return nil
}

// nextProgram is the program that takes this one's output unchanged. pwsh: when errors are merged into the output, it goes line by line.
func (n *nativeStage) nextProgram() *nativeStage {
	to, ok := n.out.(*stageSink)
	if !ok || n.st.err == sink(to) {
		return nil
	}
	next, _ := innerStage(to.next).(*nativeStage)
	return next
}

// innerStage is a stage without what delays its beginning.
func innerStage(st stage) stage {
	if l, ok := st.(*lazyStage); ok {
		return l.stage
	}
	return st
}

// closeOurs closes this process's ends of what the program has now.
func (n *nativeStage) closeOurs() {
	if n.after != nil {
		_ = n.run.Stdout.(*os.File).Close()
	}
	for _, f := range []*os.File{n.source, n.file} {
		if f != nil {
			_ = f.Close()
		}
	}
}

// read hands the lines of a pipe on; the goroutine ends when the program closes it.
func (n *nativeStage) read(r io.Reader, isErr bool) {
	n.lines.done.Add(1)
	split := newLineReader(r, n.f.sess.net.ConsoleDecoder())
	go func() {
		defer n.lines.done.Done()
		for {
			line, ok := split.next()
			if !ok {
				return
			}
			if isErr {
				time.Sleep(time.Millisecond) // what was written to both at the same time shows output first
			}
			n.lines.c <- nativeLine{line, isErr, n}
		}
	}()
}

// process writes one object to the program as text.
func (n *nativeStage) process(v object.Value) error {
	if err := n.drain(false); err != nil {
		return err
	}
	if n.stdin == nil { // what a program before wrote went there without us
		return nil
	}
	switch b := object.Unwrap(v).(type) { // pwsh: bytes go as they are
	case *object.Bytes:
		return n.sendBytes(b.B)
	case uint8:
		return n.sendBytes([]byte{b})
	}
	if _, ok := v.(string); n.printer == nil && (ok || n.f.sess.newPrinter == nil) {
		return n.send(n.f.sess.text(v))
	}
	if n.printer == nil { // pwsh: what is no text goes to a program as it would be shown
		n.printer = n.f.sess.newPrinter(n.send)
	}
	return n.printer.Write(v)
}

// send writes a line to the program, and takes what it says meanwhile: it may not read on before it has been heard.
func (n *nativeStage) send(line string) error {
	if n.encode != nil {
		return n.sendBytes(n.encode(line + "\n"))
	}
	return n.sendBytes([]byte(line + "\n"))
}

func (n *nativeStage) sendBytes(b []byte) error {
	done := make(chan error, 1)
	go func() {
		_, err := n.stdin.Write(b)
		done <- err
	}()
	for {
		select {
		case err := <-done:
			return brokenPipe(err)
		case line := <-n.lines.c:
			if err := n.emit(line); err != nil {
				return err
			}
		}
	}
}

// brokenPipe forgives a program that does not read all it is given.
func brokenPipe(err error) error {
	if err == nil || errors.Is(err, fs.ErrClosed) || errors.Is(err, io.ErrClosedPipe) {
		return nil
	}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return nil
	}
	return err
}

func (n *nativeStage) processNone() error { return nil }

// drain passes on the lines that are there; with wait, all until the program has closed its output.
func (n *nativeStage) drain(wait bool) error {
	for {
		if wait {
			var line nativeLine
			var ok bool
			n.f.sess.Blocking(func() { line, ok = <-n.lines.c })
			if !ok {
				return nil
			}
			if err := n.emit(line); err != nil {
				return err
			}
			continue
		}
		select {
		case line := <-n.lines.c:
			if err := n.emit(line); err != nil {
				return err
			}
		default:
			return nil
		}
	}
}

func (n *nativeStage) emit(l nativeLine) error {
	if l.from != n {
		return l.from.emit(l)
	}
	if l.err {
		r := &ErrorRecord{Err: object.NewException(remoteException, l.text), ID: "NativeCommandError", Category: NotSpecified,
			Target: l.text, exact: true, Invocation: n.inv, Pos: n.inv.Pos}
		if n.complained { // pwsh: only the first line of a program is an error as others are
			r = &ErrorRecord{Err: r.Err, ID: "NativeCommandErrorMessage", Category: NotSpecified, exact: true}
		}
		n.complained = true
		return n.st.err.write(r)
	}
	return n.out.write(l.text)
}

// end closes the program's input, passes on the rest of its output and takes its exit code. In a chain of programs the last one does that for all.
func (n *nativeStage) end() error {
	if n.printer != nil {
		if err := n.printer.Flush(); err != nil {
			return err
		}
	}
	if n.stdin != nil {
		_ = n.stdin.Close()
	}
	if n.after != nil {
		return nil
	}
	go func() {
		n.lines.done.Wait()
		close(n.lines.c)
	}()
	if err := n.drain(true); err != nil {
		n.kill()
		return err
	}
	return n.finish()
}

// finish waits for the program, those before it first, and takes the exit codes.
func (n *nativeStage) finish() error {
	if n.before != nil {
		if err := n.before.finish(); err != nil {
			return err
		}
	}
	var err error
	n.f.sess.Blocking(func() { err = n.run.Wait() })
	n.begun = false
	code := n.run.ProcessState.ExitCode()
	if code < 0 {
		code = signalCode(n.run.ProcessState)
	}
	n.f.sess.setLastExit(code)
	if n.f.sess.stopped.Load() && n.f.sess.mustStop() {
		return ErrStopped
	}
	if code != 0 {
		n.f.sess.pipelineFailed = true
		return n.exitError(code)
	}
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return n.failed(err)
	}
	return nil
}

// exitError reports a non-zero exit code when $PSNativeCommandUseErrorActionPreference asks for it.
func (n *nativeStage) exitError(code int) error {
	v := n.f.scope.find(nativeErrorSym)
	if v == nil || !v.read().truth() {
		return nil
	}
	e := object.NewException(nativeExit, fmt.Sprintf("Program %q ended with non-zero exit code: %d (0x%02X).", n.cmd.Name, code, uint32(code)))
	e.Props.Set("Path", n.cmd.path)
	e.Props.Set("ExitCode", int32(code))
	e.Props.Set("ProcessId", int32(n.run.ProcessState.Pid()))
	r := &ErrorRecord{Err: e, ID: "ProgramExitedWithNonZeroCode", Category: NotSpecified, Target: n.cmd.path, Reason: "NativeCommandExitException", exact: true}
	p := &Pipe{cmd: &Command{}, frame: n.f, st: n.f.st}
	if n.st != nil { // pwsh: with the program's standard error redirected, so is this error
		p.st = n.st
	}
	return n.f.sess.reportError(p, r)
}

var (
	nativeErrorSym = symOf("PSNativeCommandUseErrorActionPreference")
)

// failed is the error of a program that could not be started.
func (n *nativeStage) failed(err error) error {
	reason := err.Error()
	var errno syscall.Errno
	if errors.As(err, &errno) {
		reason = errno.Error()
		reason = strings.ToUpper(reason[:1]) + reason[1:]
		if errno == syscall.EACCES || errno == syscall.ENOENT {
			reason = "No such file or directory" // pwsh: a file that may not be executed is none to .NET
		}
	}
	at := n.inv.PositionMessage()
	return &ErrorRecord{
		Err: object.NewException(nativeFailed, fmt.Sprintf("Program '%s' failed to run: An error occurred trying to start process '%s' with working directory '%s'. %s%s.",
			n.cmd.Name, n.cmd.path, n.run.Dir, reason, at)),
		ID: "NativeCommandFailed", Category: ResourceUnavailable, exact: true, Pos: n.inv.Pos,
	}
}

// kill ends the program and those before it, and waits for them.
func (n *nativeStage) kill() {
	for at := n; at != nil; at = at.before {
		if at.run != nil && at.run.Process != nil {
			_ = at.run.Process.Kill()
		}
	}
	for range n.lines.c {
	}
	for at := n; at != nil; at = at.before {
		if at.begun {
			_ = at.run.Wait()
			at.begun = false
		}
	}
}

func (n *nativeStage) clean() {
	if n.stdin != nil {
		_ = n.stdin.Close()
	}
	if !n.begun || n.after != nil && n.after.begun { // the last of the chain cleans up
		return
	}
	go func() {
		n.lines.done.Wait()
		close(n.lines.c)
	}()
	n.kill()
}
