package interp

import (
	"time"

	"migsh/shell/object"
)

// Host is what the program around a session provides. Calls come from the goroutine that runs the session.
type Host interface {
	// Write takes an object that reached the end of the success stream; a host formats and prints it. The error stops the script.
	Write(v object.Value) error
	// Flush lets the user see what has been printed so far.
	Flush()
	// Document prints objects as a block of their own, beside what Write has begun.
	Document() Printer
	// Error takes a record from the error stream.
	Error(r *ErrorRecord)
	// Message takes a line of one of the other streams, Warning to Debug.
	Message(s Stream, text string)
	// Information takes a record of stream 6 that is to be shown because $InformationPreference says so.
	Information(r *InformationRecord)
	// Print shows Write-Host's text; colors are -1 when not given.
	Print(text string, newline bool, foreground, background int)
	// Progress shows or updates a progress bar.
	Progress(r *ProgressRecord)
	// ReadLine asks for a line; secret ones are not echoed. It fails with [ErrNotInteractive] where nobody can answer,
	// and with io.EOF where the input has ended.
	ReadLine(prompt string, secret bool) (string, error)
	// Choose asks a question with labelled choices ("&Yes") and returns the index chosen.
	Choose(caption, message string, choices []Choice, defaultChoice int) (int, error)
	// Width is the console's width in columns.
	Width() int
}

// Nester is a Host that can let commands be typed while a pipeline waits, as Suspend in a question wants.
type Nester interface {
	// NestedPrompt returns when the user leaves the inner prompt; [ErrNotInteractive] where there is none.
	NestedPrompt() error
}

// Choice is one answer to a question.
type Choice struct{ Label, Help string }

// Stream numbers PowerShell's streams as redirections do.
type Stream uint8

// The streams.
const (
	StreamOutput Stream = iota + 1
	StreamError
	StreamWarning
	StreamVerbose
	StreamDebug
	StreamInformation
)

// InformationRecord is what stream 6 carries.
type InformationRecord struct {
	Data   object.Value // MessageData
	Source string
	Time   time.Time
	Tags   []string

	Host                   bool // written by Write-Host
	NoNewline              bool
	Foreground, Background int // Write-Host's colors, -1 when not given
}

// StreamRecord is a line of the warning, verbose or debug stream once it is redirected into another: an object with a Message.
type StreamRecord struct {
	Stream     Stream
	Message    string
	Invocation *Invocation
}

// ProgressRecord is Write-Progress's.
type ProgressRecord struct {
	ID, Parent                  int
	Activity, Status, Operation string
	Percent, Seconds            int // -1: unknown
	Completed                   bool
}
