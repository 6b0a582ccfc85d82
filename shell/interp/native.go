package interp

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"migsh/shell/object"
)

// nativeStage is a program of the operating system in a pipeline: objects go in as lines of text, lines come out as strings.
type nativeStage struct {
	f     *frame
	cmd   *Command
	args  []arg
	inv   *Invocation
	out   sink
	st    *streams
	piped bool

	run     *exec.Cmd
	stdin   io.WriteCloser
	printer Printer // of objects for the program; nil until one comes
	lines   chan nativeLine
	done    sync.WaitGroup
	begun   bool
}

// nativeLine is a line the program wrote.
type nativeLine struct {
	text string
	err  bool
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
	if !n.piped {
		n.run.Stdin = n.f.sess.stdio.In
	} else if n.stdin, err = n.run.StdinPipe(); err != nil {
		return err
	}
	n.lines = make(chan nativeLine, 64)
	if err := n.connect(toHost); err != nil {
		return err
	}
	if err := n.run.Start(); err != nil {
		return n.failed(err)
	}
	n.begun = true
	return nil
}

// connect says where the program's output goes: to the console as it is, or through us line by line.
func (n *nativeStage) connect(toHost bool) error {
	if toHost {
		n.run.Stdout = n.f.sess.stdio.Out
	} else {
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

// read hands the lines of a pipe on; the goroutine ends when the program closes it.
func (n *nativeStage) read(r io.Reader, isErr bool) {
	n.done.Add(1)
	go func() {
		defer n.done.Done()
		b := bufio.NewReader(r)
		for {
			line, err := b.ReadString('\n')
			if isErr && line != "" {
				time.Sleep(time.Millisecond) // what was written to both at the same time shows output first
			}
			if line != "" {
				n.lines <- nativeLine{trimEOL(line), isErr}
			}
			if err != nil {
				return
			}
		}
	}()
}

// process writes one object to the program as text.
func (n *nativeStage) process(v object.Value) error {
	if err := n.drain(false); err != nil {
		return err
	}
	if b, ok := object.Unwrap(v).(*object.Bytes); ok {
		_, err := n.stdin.Write(b.B)
		return brokenPipe(err)
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
	done := make(chan error, 1)
	text := line + "\n"
	go func() {
		_, err := io.WriteString(n.stdin, text)
		done <- err
	}()
	for {
		select {
		case err := <-done:
			return brokenPipe(err)
		case line := <-n.lines:
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
			line, ok := <-n.lines
			if !ok {
				return nil
			}
			if err := n.emit(line); err != nil {
				return err
			}
			continue
		}
		select {
		case line := <-n.lines:
			if err := n.emit(line); err != nil {
				return err
			}
		default:
			return nil
		}
	}
}

func (n *nativeStage) emit(l nativeLine) error {
	if l.err {
		r := &ErrorRecord{Err: object.NewException(remoteException, l.text), ID: "NativeCommandError", Category: NotSpecified,
			Target: l.text, exact: true, Activity: n.cmd.Name, Invocation: n.inv, Pos: n.inv.Pos}
		return n.st.err.write(r)
	}
	return n.out.write(l.text)
}

// end closes the program's input, passes on the rest of its output and takes its exit code.
func (n *nativeStage) end() error {
	if n.printer != nil {
		if err := n.printer.Flush(); err != nil {
			return err
		}
	}
	if n.stdin != nil {
		_ = n.stdin.Close()
	}
	go func() {
		n.done.Wait()
		close(n.lines)
	}()
	if err := n.drain(true); err != nil {
		n.kill()
		return err
	}
	err := n.run.Wait()
	n.begun = false
	code := n.run.ProcessState.ExitCode()
	if code < 0 {
		code = signalCode(n.run.ProcessState)
	}
	n.f.sess.setLastExit(code)
	if n.f.sess.stopped.Load() {
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
	r := &ErrorRecord{
		Err: object.NewException(nativeExit, "Program \""+n.cmd.Name+"\" ended with non-zero exit code: "+n.f.sess.text(int32(code))+"."),
		ID:  "ProgramExitedWithNonZeroCode", Category: NotSpecified, Target: n.cmd.path, exact: true, Invocation: n.inv, Pos: n.inv.Pos,
	}
	return n.f.failedNonTerminating(n.f.record(r))
}

var (
	nativeErrorSym = symOf("PSNativeCommandUseErrorActionPreference")
)

func (n *nativeStage) failed(err error) error {
	return &ErrorRecord{
		Err: object.NewException(nativeFailed, "Program '"+n.cmd.Name+"' failed to run: "+err.Error()),
		ID:  "NativeCommandFailed", Category: ResourceUnavailable, exact: true, Invocation: n.inv, Pos: n.inv.Pos,
	}
}

func (n *nativeStage) kill() {
	if n.run != nil && n.run.Process != nil {
		_ = n.run.Process.Kill()
	}
	for range n.lines {
	}
	_ = n.run.Wait()
	n.begun = false
}

func (n *nativeStage) clean() {
	if !n.begun {
		return
	}
	if n.stdin != nil {
		_ = n.stdin.Close()
	}
	go func() {
		n.done.Wait()
		close(n.lines)
	}()
	n.kill()
}

// words are the program's arguments. pwsh: on Unix bare words are globbed, numbers keep their spelling, arrays become several words.
func (n *nativeStage) words() ([]string, error) {
	var out []string
	joined := ""
	for i, a := range n.args {
		if s, ok := a.value.ref.(string); ok && a.bare && s == "--%" && i+1 < len(n.args) {
			continue // what follows is one argument, as written
		}
		prefix := joined
		joined = ""
		if a.name != "" {
			prefix = "-" + a.name
			if a.colon && !a.valued && i+1 < len(n.args) {
				joined = prefix + ":"
				continue
			}
			if !a.valued {
				out = append(out, prefix)
				continue
			}
			prefix += ":"
		}
		if a.text != "" {
			out = append(out, prefix+a.text)
			continue
		}
		v := a.value.value()
		if items, ok := sequence(v); ok && prefix == "" {
			words := make([]string, len(items))
			for i, x := range items {
				words[i] = n.f.sess.text(x)
			}
			if a.listed {
				words = []string{strings.Join(words, ",")}
			}
			out = append(out, words...)
			continue
		}
		text := n.f.text(v)
		if a.bare && prefix == "" {
			out = append(out, n.glob(text)...)
			continue
		}
		if v == nil && prefix == "" {
			continue
		}
		out = append(out, prefix+text)
	}
	return out, nil
}

// glob expands a bare word as a Unix shell does; one that matches nothing stays, and ~ is the home folder.
func (n *nativeStage) glob(word string) []string {
	if word == "~" || len(word) > 1 && word[:2] == "~/" {
		return []string{n.f.sess.home + word[1:]}
	}
	if !object.HasWildcard(word) {
		return []string{word}
	}
	dir := n.f.sess.location.Native
	pattern := word
	if !filepath.IsAbs(word) {
		pattern = filepath.Join(dir, word)
	}
	found, err := filepath.Glob(pattern)
	if err != nil || len(found) == 0 {
		return []string{word}
	}
	if !filepath.IsAbs(word) {
		for i, p := range found {
			if rel, err := filepath.Rel(dir, p); err == nil {
				found[i] = rel
			}
		}
	}
	return found
}
