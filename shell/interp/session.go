package interp

import (
	"context"
	"errors"
	"io"
	"os"
	"runtime"
	"strings"
	"sync/atomic"
	"time"

	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// Options says what a session is made of.
type Options struct {
	Host       Host
	Commands   []Command // cmdlets, the language's own excepted
	Drives     []Drive   // further FileSystem drives, such as C: on a machine without drive letters
	Home       string    // $HOME; "" asks the system
	ShellHome  string    // $PSHOME
	Executable string    // what `pwsh` means where none is installed
	Stdio      Stdio     // what programs inherit; nil: this process's own
	// NewPrinter makes what turns objects into lines for a program that they are piped to; nil: they go as their texts.
	NewPrinter  func(line func(string) error) Printer
	Plain       bool                    // $PSStyle starts without colours
	Dumb        bool                    // the terminal knows no escape sequences at all
	Interactive bool                    // mandatory parameters are asked for
	Variables   map[string]object.Value // further global variables
	Classes     []dotnet.Class          // further .NET classes
}

// Stdio are the standard streams.
type Stdio struct {
	In       io.Reader
	Out, Err io.Writer
}

// orOwn fills in the process's own streams.
func (s Stdio) orOwn() Stdio {
	if s.In == nil {
		s.In = os.Stdin
	}
	if s.Out == nil {
		s.Out = os.Stdout
	}
	if s.Err == nil {
		s.Err = os.Stderr
	}
	return s
}

// Printer turns objects into lines. Flush ends the stream: what is held back comes.
type Printer interface {
	Write(v object.Value) error
	Flush() error
}

// Session is one runspace: commands, the global scope, drives, modules, $Error. It is used by one goroutine at a time; only Stop may be
// called from others.
type Session struct {
	host        Host
	interactive bool
	home        string
	shellHome   string
	executable  string
	newPrinter  func(line func(string) error) Printer
	stdio       Stdio
	style       *Style
	allScope    bool         // a script has made a variable AllScope
	instanceID  object.Value // $Host.InstanceId
	title       string       // $Host.UI.RawUI.WindowTitle

	cmdlets map[string]*Command // by lower-case name
	global  *scope
	top     *frame // of the global scope, for code that runs outside any script
	ctx     context.Context
	stopped atomic.Bool

	errors         *object.List // $Error
	maxErrors      int
	ok             bool // $?
	pipelineFailed bool // a command of the running pipeline wrote an error
	propagate      bool // a try or trap is around: failures go to it
	caught         []*ErrorRecord
	depth          int

	drives    []*Drive
	location  Path
	locations []Path // Push-Location's stack
	previous  Path   // for Set-Location -
	modules   []*Module
	types     map[*syntax.Source]map[string]*object.Type // the classes and enumerations that texts define, by lower-case name
	scripts   map[string]*ScriptBlock
	cult      *object.Culture
	apps      appCache
	net       *dotnet.Host
	running   *frame // the innermost frame that is executing

	parallel *Command // what runs ForEach-Object -Parallel

	options Options                 // what it was made of, for runspaces beside it
	using   map[string]object.Value // of a runspace: what $using: gives
	shared  *baton                  // nil while this is the only runspace
	holding bool                    // the baton
	since   time.Time               // … from this moment on
	runs    int                     // nested runs for the host
}

// New makes a session.
func New(o Options) *Session {
	s := &Session{host: o.Host, interactive: o.Interactive, home: o.Home, shellHome: o.ShellHome, executable: o.Executable, newPrinter: o.NewPrinter, stdio: o.Stdio.orOwn(),
		cmdlets: map[string]*Command{}, ctx: context.Background(), ok: true, maxErrors: 256,
		errors: object.NewArrayList(), types: map[*syntax.Source]map[string]*object.Type{}, scripts: map[string]*ScriptBlock{}, cult: object.EnUS}
	s.options = o
	if s.home == "" {
		s.home, _ = os.UserHomeDir()
	}
	s.global = &scope{sess: s, strict: -1}
	s.global.script, s.global.global = s.global, s.global
	u := newUnit(&syntax.ScriptBlock{}, nil)
	s.top = &frame{sess: s, scope: s.global, unit: u, out: hostSink{o.Host}, st: &streams{}}
	s.style = newStyle(o.Plain, o.Dumb)
	s.instanceID, _ = object.Convert(newGUID(), object.GuidType)
	s.net = s.dotnetHost()
	s.net.Classes = append(s.net.Classes, o.Classes...)
	s.AddCommands(coreCommands())
	s.AddCommands(o.Commands)
	s.initDrives(o.Drives)
	s.initVariables(o.Variables)
	s.initAliases()
	s.initFunctions()
	return s
}

// AddCommands makes cmdlets known, replacing those of the same name, with the aliases they bring.
func (s *Session) AddCommands(list []Command) {
	for i := range list {
		c := list[i]
		if c.Name == ParallelCommand {
			s.parallel = &c
			continue
		}
		s.cmdlets[strings.ToLower(c.Name)] = &c
		for _, a := range c.Aliases {
			if runtime.GOOS != "windows" && hidesProgram(a) {
				continue
			}
			s.global.setAlias(&aliasEntry{name: a, target: c.Name})
		}
	}
}

// Script is a text to run.
type Script struct {
	Name   string // file name; "" for text typed in
	Text   string
	Args   []string       // the command line behind a script file
	Values []object.Value // arguments as values, after Args
	// Input gives what is piped into the shell, line by line: $input. Nil: nothing is. It is called only for a script that asks.
	Input func() (object.Value, bool)
	File  bool // run as a script file, with exit codes; pwsh: in the global scope, as if dot-sourced
}

// ParseErrors is what Run returns for a text that does not parse; nothing of it has run.
type ParseErrors struct{ Errors []syntax.ParseError }

// Error is the first error's message.
func (e *ParseErrors) Error() string { return e.Errors[0].Message }

// Run parses and runs a text in the global scope, or on a scope of its own when it is a file. Its error is a *ParseErrors, an *Exit, ErrStopped
// when ctx ended, or the *ErrorRecord that ended the script (already in $Error, not yet shown).
func (s *Session) Run(ctx context.Context, sc Script) error {
	tree, errs := s.Parse(sc.Name, sc.Text)
	if len(errs) > 0 {
		return &ParseErrors{errs}
	}
	return s.RunTree(ctx, tree, sc)
}

// RunTree is [Session.Run] for a text that has been parsed.
func (s *Session) RunTree(ctx context.Context, tree *syntax.ScriptBlock, sc Script) error {
	done := s.begin(ctx)
	defer done()
	block := &ScriptBlock{unit: newUnit(tree, nil), sess: s}
	cmd := *block.unit.compiled(s).command
	cmd.block = block
	inv := &Invocation{Cmd: &cmd, frame: s.top, PipelineLength: 1, PipelinePosition: 1}
	st := &blockStage{caller: s.top, cmd: &cmd, block: block, st: s.top.st, inv: inv, out: s.top.out, dot: true,
		stdin: sc.Input, piped: sc.Input != nil}
	if sc.File {
		cmd.Kind, cmd.Name, cmd.path = KindScript, baseName(sc.Name), sc.Name
		inv.Name = sc.Name
		st.file = true
	}
	st.args = scriptArguments(sc)
	err := st.runAlone()
	switch e := err.(type) {
	case *breakFlow, *continueFlow:
		return nil
	case *ErrorRecord:
		s.ok = false
		s.remember(e)
	}
	if err == errReturn {
		return nil
	}
	return err
}

// begin puts a context in force for one run.
func (s *Session) begin(ctx context.Context) (done func()) {
	s.enter()
	old := s.ctx
	s.ctx = ctx
	s.stopped.Store(false)
	stop := context.AfterFunc(ctx, func() { s.stopped.Store(true) })
	return func() {
		stop()
		s.ctx = old
		s.leave()
	}
}

// interrupted says that a cmdlet failed because its context ended with the run: the run stops, and there is no error to show.
func (s *Session) interrupted(err error) bool {
	return s.ctx.Err() != nil && (errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded))
}

// scriptArguments are the words of a command line as arguments: -Name and -Name:value are parameters.
func scriptArguments(sc Script) []arg {
	var args []arg
	for _, w := range sc.Args {
		if len(w) > 1 && w[0] == '-' && isLetter(w[1]) {
			name, value, ok := strings.Cut(w[1:], ":")
			a := arg{name: name}
			if ok && value != "" {
				a.valued, a.value = true, refCell(value)
				if word := strings.TrimPrefix(value, "$"); strings.EqualFold(word, "true") || strings.EqualFold(word, "false") {
					a.value = boolCell(strings.EqualFold(word, "true"))
				}
			}
			args = append(args, a)
			continue
		}
		args = append(args, arg{value: refCell(w)})
	}
	for _, v := range sc.Values {
		args = append(args, arg{value: cellOf(v)})
	}
	return args
}

// Success is $?: whether the last statement succeeded.
func (s *Session) Success() bool { return s.ok }

// LastExitCode is $LASTEXITCODE, 0 while it is not set.
func (s *Session) LastExitCode() int { return s.lastExit() }

// Errors is $Error, newest first.
func (s *Session) Errors() *object.List { return s.errors }

// Report puts an error that ended a script where the host shows errors, and into $Error.
func (s *Session) Report(err error) {
	if p, ok := err.(*ParseErrors); ok {
		err = parseFailure(p.Errors)
	}
	r := s.top.record(err)
	s.remember(r)
	if r.Category == NotSpecified && r.Reason == "" {
		// pwsh: what ends the whole text is shown by way of its exception, which has another class then.
		shown := *r
		shown.Reason = "ParentContainsErrorRecordException"
		r = &shown
	}
	s.host.Error(r)
}

// Variable reads a global variable.
func (s *Session) Variable(name string) (object.Value, bool) { return s.top.variable(name) }

// SetVariable sets a global variable.
func (s *Session) SetVariable(name string, v object.Value) error { return s.top.setVariable(name, v) }

// Invoke runs a script block in the global scope and collects its output.
func (s *Session) Invoke(b *ScriptBlock, args ...object.Value) ([]object.Value, error) {
	s.enter()
	defer s.leave()
	var out collector
	err := s.top.callBlock(b, args, &out, false)
	return out.items, err
}

func (s *Session) lastExit() int {
	if v := s.global.own(lastExitSym); v != nil {
		if n, ok := v.read().value().(int32); ok {
			return int(n)
		}
	}
	return 0
}

func (s *Session) setLastExit(code int) { s.global.define("LASTEXITCODE", intCell(int32(code))) }

var lastExitSym = symOf("LASTEXITCODE")

// culture is the current culture; number and date texts inside strings use the invariant one.
func (s *Session) culture() *object.Culture {
	if s.net != nil && s.net.Culture != nil { // scripts set it through [cultureinfo] or the current thread
		return s.net.Culture
	}
	return s.cult
}

func baseName(path string) string {
	if i := strings.LastIndexAny(path, `/\`); i >= 0 {
		return path[i+1:]
	}
	return path
}

// Stdio are the streams that programs inherit.
func (s *Session) Stdio() Stdio { return s.stdio }
