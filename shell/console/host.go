// Package console is the terminal side of the shell: it prints what a session
// writes and asks what it wants to know.
//
//	host.go     Host: the streams of a session as text on standard output and error
//	ask.go      questions: -Confirm, Read-Host, passwords
//	repl.go     the prompt: reads commands, continues unfinished ones, runs them
//	history.go  the file of commands typed
package console

import (
	"bufio"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"migsh/shell/format"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// Options describe the terminal, or what stands for it.
type Options struct {
	In          io.Reader
	Out, Err    io.Writer
	Interactive bool          // questions may be asked
	Views       *format.Views // how objects print
	Access      format.Access // how their properties are read
	Getenv      func(string) string
	// OutXML and ErrXML take what goes to a shell at the other end of standard output and standard error; nil: text is printed.
	OutXML, ErrXML Serializer
}

// Host prints a session's streams as PowerShell's console host does: objects
// formatted, warnings and the like on standard output with their prefix, errors on
// standard error. It is for the goroutine that runs the session.
type Host struct {
	o       Options
	in      *bufio.Reader
	out     *bufio.Writer
	printer *format.Printer
	failed  bool // there has been an error
	sized   bool // a table was sized by its rows since the output began
	styled  bool // escape sequences are understood: messages and errors are coloured
	midLine bool // Write-Host -NoNewline left the cursor in the line
	session *interp.Session
	typed   []typed                                          // commands of this session
	line    func(prompt string, secret bool) (string, error) // the prompt's line editor, nil outside of it
	nested  func() error                                     // opens a prompt inside the running command, nil outside of a prompt
}

// New makes a host. Flush before the program ends.
func New(o Options) *Host {
	h := &Host{o: o, in: bufio.NewReader(o.In), out: bufio.NewWriterSize(o.Out, 32<<10)}
	h.styled = o.Getenv("NO_COLOR") == "" && o.Getenv("TERM") != "" && o.Getenv("TERM") != "dumb"
	return h
}

// Attach gives the host its session: how errors look, and the preference variables that concern printing.
func (h *Host) Attach(s *interp.Session) { h.session = s }

// isTerminal reports whether w is a terminal.
func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// Dumb reports whether the terminal knows no escape sequences.
func (h *Host) Dumb() bool { return h.o.Getenv("TERM") == "dumb" }

// Styled reports whether the host colours messages and errors.
func (h *Host) Styled() bool { return h.styled }

// Width is that of the terminal, or what PowerShell assumes without one.
func (h *Host) Width() int {
	if f, ok := h.o.Out.(*os.File); ok {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 0 {
			return w
		}
	}
	return redirectedWidth
}

// redirectedWidth is the width of a console that is none.
const redirectedWidth = 80

// Write prints an object through the formatter.
func (h *Host) Write(v object.Value) error {
	if h.o.OutXML != nil {
		return h.o.OutXML.Serialize("Output", v)
	}
	if s, ok := v.(string); ok && h.printer == nil { // the formatter has nothing to hold back for plain text
		return h.writeLine(s)
	}
	if h.printer == nil {
		h.printer = format.NewPrinter(h.formatOptions(), h.writeLine)
	}
	err := h.printer.Write(v)
	if order, ok := err.(*format.SequenceError); ok {
		h.printer = nil
		return interp.OutOfSequence(order.Error(), order.Details())
	}
	return err
}

// NewPrinter makes a printer of plain lines, for the input of programs.
func (h *Host) NewPrinter(line func(string) error) *format.Printer {
	o := h.formatOptions()
	o.Styled, o.Sized = false, nil
	return format.NewPrinter(o, line)
}

// enumerationLimit is $FormatEnumerationLimit.
func (h *Host) enumerationLimit() int {
	if v, ok := h.session.Variable("FormatEnumerationLimit"); ok {
		if n, ok := v.(int32); ok {
			return int(n)
		}
	}
	return 4
}

func (h *Host) formatOptions() format.Options {
	o := format.Options{Width: h.Width() - 1, Views: h.o.Views, Access: h.o.Access, Limit: 4}
	o.LimitNow, o.Sized = h.enumerationLimit, &h.sized
	if f, ok := h.o.Out.(*os.File); ok {
		if _, rows, err := term.GetSize(int(f.Fd())); err == nil {
			o.Height = rows
		}
	}
	if style := h.session.Style(); !style.Plain() { // pwsh: a redirected output is coloured too
		o.Styled, o.Style = true, format.Style{TableHeader: style.Formatting("TableHeader"), Label: style.Formatting("FormatAccent"), Reset: "\x1b[0m"}
	}
	return o
}

func (h *Host) writeLine(line string) error {
	h.midLine = false
	if h.session != nil && h.session.Style().Plain() {
		line = interp.StripSequences(line)
	}
	h.out.WriteString(line)
	err := h.out.WriteByte('\n')
	if h.out.Buffered() > 16<<10 {
		return h.out.Flush()
	}
	return err
}

// Flush hands on what has been printed. pwsh: rows whose table is still being sized stay held; a user at a terminal is shown them.
func (h *Host) Flush() {
	if h.printer != nil && isTerminal(h.o.Out) {
		_ = h.printer.Interrupt() // it fails where the writing of h.out does
	}
	h.out.Flush()
}

// End closes the open table: the command or script has ended.
func (h *Host) End() {
	h.endObjects()
	h.sized = false
	h.out.Flush()
}

// Drop forgets the open table, and the rows held for it. pwsh: so it is when a script ends by exit or by an error. Errors among them are
// shown here, and all of it to a user at a terminal.
func (h *Host) Drop() {
	if h.printer != nil && !isTerminal(h.o.Out) {
		p := h.printer
		h.printer = nil
		p.Drop()
	}
	h.End()
}

// Document prints objects beside what Write has open, as Out-Host does.
func (h *Host) Document() interp.Printer {
	return format.NewPrinter(h.formatOptions(), h.writeLine)
}

// endObjects closes the open table, so that what comes next stands below it.
func (h *Host) endObjects() {
	if h.printer != nil {
		p := h.printer
		h.printer = nil
		p.Flush()
	}
}

// Error prints a record on standard error, after everything that came before it: where rows are held, it is held with them. pwsh: the first
// error takes longer to be formatted than rows are held for. A table that is open goes on below it.
func (h *Host) Error(r *interp.ErrorRecord) {
	style := interp.ViewStyle{}
	if st := h.session.Style(); !st.Plain() {
		style = interp.ViewStyle{Error: st.Formatting("Error"), Accent: st.Formatting("ErrorAccent"), Reset: "\x1b[0m"}
	}
	text := errorLines(h.session.ConciseView(r, h.Width(), style))
	write := func() {
		h.out.Flush()
		if h.o.ErrXML != nil {
			h.serializeError(r, text)
			return
		}
		io.WriteString(h.o.Err, text)
	}
	first := !h.failed
	h.failed = true
	switch {
	case h.printer == nil:
		write()
	case isTerminal(h.o.Out), first && !h.printer.SizesAll():
		_ = h.printer.Interrupt() // it fails where the writing of h.out does
		write()
	default:
		h.printer.AfterHeld(write)
	}
}

// errorLines is an error's text as it is written: line by line. pwsh: empty lines are left out, and each line begins with all escape sequences
// of the lines before it and ends without colour.
func errorLines(text string) string {
	var b, carried strings.Builder
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		sequences := strings.Join(interp.Sequences(line), "")
		if interp.StripSequences(line) != "" {
			b.WriteString(carried.String() + line)
			if carried.Len()+len(sequences) > 0 && !strings.HasSuffix(line, reset) {
				b.WriteString(reset)
			}
			b.WriteByte('\n')
		}
		carried.WriteString(sequences)
	}
	return b.String()
}

const reset = "\x1b[0m"

// Message prints a line of the warning, verbose or debug stream.
func (h *Host) Message(s interp.Stream, text string) {
	if h.o.ErrXML != nil {
		_ = h.o.ErrXML.Serialize(map[interp.Stream]string{interp.StreamWarning: "warning", interp.StreamVerbose: "verbose", interp.StreamDebug: "debug"}[s], text)
		return
	}
	prefix := map[interp.Stream]string{interp.StreamWarning: "WARNING: ", interp.StreamVerbose: "VERBOSE: ", interp.StreamDebug: "DEBUG: "}[s]
	name := map[interp.Stream]string{interp.StreamWarning: "Warning", interp.StreamVerbose: "Verbose", interp.StreamDebug: "Debug"}[s]
	text = prefix + text
	if style := h.session.Style(); !style.Plain() {
		text = style.Formatting(name) + text + "\x1b[0m"
	}
	h.writeLine(text)
}

// Information prints a record of the information stream.
func (h *Host) Information(r *interp.InformationRecord) {
	if h.o.ErrXML != nil {
		h.serializeInformation(r.Data, r.Source, r.Tags)
	}
	h.print(object.ToString(r.Data), true)
}

// Progress is shown by nobody yet: a bar that moves needs the terminal's cooperation, and PowerShell shows none without a terminal.
func (h *Host) Progress(*interp.ProgressRecord) {}

// ansiColors are the escape codes of ConsoleColor's sixteen members, in their order.
var ansiColors = [16]string{"30", "34", "32", "36", "31", "35", "33", "37", "90", "94", "92", "96", "91", "95", "93", "97"}

// Print prints Write-Host's text.
func (h *Host) Print(text string, newline bool, foreground, background int) {
	if h.o.ErrXML != nil {
		h.serializeInformation(text, "Write-Host", []string{"PSHOST"})
	}
	if h.styled && isTerminal(h.o.Out) { // pwsh: colours of Write-Host never reach a redirected output
		text = colored(text, foreground, background)
	}
	h.print(text, newline)
}

// print writes text that is no object to standard output.
func (h *Host) print(text string, newline bool) {
	if x := h.o.OutXML; x != nil {
		_ = x.Serialize("Output", text)
		if newline {
			_ = x.Serialize("Output", "\n")
		}
		return
	}
	h.out.WriteString(text)
	h.midLine = !newline
	if newline {
		h.out.WriteByte('\n')
	}
}

func colored(text string, foreground, background int) string {
	codes := ""
	if foreground >= 0 && foreground < len(ansiColors) {
		codes = "\x1b[" + ansiColors[foreground] + "m"
	}
	if background >= 0 && background < len(ansiColors) {
		code := ansiColors[background]
		if code[0] == '3' {
			codes += "\x1b[4" + code[1:] + "m"
		} else {
			codes += "\x1b[10" + code[1:] + "m"
		}
	}
	if codes == "" {
		return text
	}
	return codes + text + "\x1b[0m"
}
