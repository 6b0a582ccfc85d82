package console

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"strings"

	"github.com/chzyer/readline"

	"migsh/shell/interp"
)

// REPL reads commands at a prompt and runs them, until the input ends or a
// command says so.
type REPL struct {
	Host    *Host
	History *History
	Prompt  func(nested int) string // what stands before a new command, and how many pipelines wait for it
	Run     func(ctx context.Context, text string) (exit bool)
	More    func(text string) bool // the text is the beginning of a command
	// Complete completes a command at the cursor, in UTF-16 units; nil: Tab does nothing.
	Complete func(text string, cursor int) Completions
	Echo     bool // standard input is not a terminal: show prompts and what was read (pwsh)
	Silent   bool // -Command -: neither prompts nor echo

	nested int // prompts that wait for this one to end
	tab    *tab
}

// continued is the prompt of a command's further lines.
const continued = ">> "

// newlineMark stands for a line end within the one line that readline edits, when an entry of several lines comes back from the history.
const newlineMark = "↵"

// Loop runs until the end. The error is that of the input, nil at its end.
func (r *REPL) Loop(ctx context.Context) error {
	if r.Echo || r.Silent {
		return r.loopPiped(ctx)
	}
	r.tab = &tab{complete: r.Complete, width: r.Host.Width, off: true}
	rl, err := readline.NewEx(&readline.Config{
		HistoryLimit:           historyLimit,
		DisableAutoSaveHistory: true,
		InterruptPrompt:        "^C",
		Stdin:                  readline.NewCancelableStdin(burstReader{readline.Stdin, waiting(os.Stdin)}),
		AutoComplete:           r.tab,
		Listener:               r.tab,
	})
	if err != nil {
		return err
	}
	defer rl.Close()
	r.tab.out = rl.Stdout()
	for _, e := range r.History.Entries {
		if err := rl.SaveHistory(oneLine(e)); err != nil {
			return err
		}
	}
	r.Host.line = lineAsker(rl)
	r.Host.nested = func() error { return r.nest(func() error { return r.commands(ctx, rl) }) }
	defer func() { r.Host.line, r.Host.nested = nil, nil }()
	return r.commands(ctx, rl)
}

// nest runs a prompt while a pipeline waits for the answer to its question; exit ends the inner prompt only.
func (r *REPL) nest(commands func() error) error {
	r.nested++
	defer func() { r.nested-- }()
	return commands()
}

// commands reads and runs commands until exit or the end of the input.
func (r *REPL) commands(ctx context.Context, rl *readline.Instance) error {
	for {
		r.Host.Flush()
		text, err := r.read(rl)
		switch {
		case errors.Is(err, readline.ErrInterrupt):
			continue
		case errors.Is(err, io.EOF): // Ctrl-D leaves, as in pwsh
			return nil
		case err != nil:
			return err
		case strings.TrimSpace(text) == "":
			continue
		}
		if err := errors.Join(r.History.Add(text), rl.SaveHistory(oneLine(text))); err != nil {
			r.Host.writeLine("The history could not be saved: " + err.Error())
		}
		if r.runInterruptible(ctx, text) {
			return nil
		}
	}
}

// read reads one command, of as many lines as it needs.
func (r *REPL) read(rl *readline.Instance) (string, error) {
	r.tab.prompt = r.Prompt(r.nested)
	rl.SetPrompt(r.tab.prompt)
	text := ""
	r.tab.off = r.Complete == nil
	defer func() { r.tab.off = true }()
	for {
		r.tab.before = text
		line, err := rl.Readline()
		if err != nil {
			return "", err
		}
		text += strings.ReplaceAll(line, newlineMark, "\n")
		if !r.More(text) {
			return text, nil
		}
		text += "\n"
		r.tab.prompt = continued
		rl.SetPrompt(continued)
	}
}

func oneLine(entry string) string { return strings.ReplaceAll(entry, "\n", newlineMark) }

// lineAsker lets questions be answered through the prompt's editor.
func lineAsker(rl *readline.Instance) func(string, bool) (string, error) {
	return func(prompt string, secret bool) (string, error) {
		if secret {
			b, err := rl.ReadPassword(prompt)
			return string(b), stopped(err)
		}
		rl.SetPrompt(prompt[strings.LastIndexByte(prompt, '\n')+1:])
		io.WriteString(rl.Stdout(), prompt[:strings.LastIndexByte(prompt, '\n')+1])
		line, err := rl.Readline()
		return line, stopped(err)
	}
}

// stopped makes Ctrl-C at a question end the command that asks.
func stopped(err error) error {
	if errors.Is(err, readline.ErrInterrupt) {
		return interp.ErrStopped
	}
	return err
}

// runInterruptible runs a command that Ctrl-C ends.
func (r *REPL) runInterruptible(ctx context.Context, text string) bool {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt)
	defer stop()
	return r.run(ctx, text)
}

// run runs a command and remembers it for Get-History.
func (r *REPL) run(ctx context.Context, text string) bool {
	done := r.Host.remember(text)
	r.Host.sized = false // each command has an output of its own
	exit := r.Run(ctx, text)
	r.Host.End()
	done()
	return exit
}

// loopPiped takes commands from standard input that is no terminal. As pwsh does there, a
// command of several lines ends with a blank line, and what is unfinished at the end of the input is not run.
func (r *REPL) loopPiped(ctx context.Context) error {
	r.Host.nested = func() error { return r.nest(func() error { return r.loopPiped(ctx) }) }
	text := ""
	r.prompt(r.Prompt(r.nested))
	for {
		line, err := r.Host.in.ReadString('\n')
		if line == "" && err != nil {
			break
		}
		line = strings.TrimRight(line, "\r\n")
		r.echo(line)
		first := text == ""
		text += line
		if first && r.More(text) || !first && line != "" {
			text += "\n"
			r.prompt(continued)
			continue
		}
		if r.run(ctx, text) {
			return nil
		}
		text = ""
		r.prompt(r.Prompt(r.nested))
	}
	r.Host.Flush()
	return nil
}

func (r *REPL) prompt(text string) {
	if r.Echo {
		r.Host.out.WriteString(text)
	}
}

func (r *REPL) echo(line string) {
	if r.Echo {
		r.Host.out.WriteString(line + "\n")
	}
}
