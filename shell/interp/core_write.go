package interp

import (
	"strings"

	"migsh/shell/object"
)

type writeOutput struct {
	InputObject object.Value `ps:"pos=0,mandatory,pipe,remaining,allownull,allowemptylist"`
	NoEnumerate Switch
}

func (c *writeOutput) Process(p *Pipe) error {
	if c.NoEnumerate {
		return p.Write(c.InputObject)
	}
	return p.WriteAll(c.InputObject)
}

type writeWarning struct {
	Message string `ps:"pos=0,mandatory,pipe,allowempty,alias=Msg"`
}

func (c *writeWarning) Process(p *Pipe) error { return p.Warn(c.Message) }

type writeVerbose struct {
	Message string `ps:"pos=0,mandatory,pipe,allowempty,alias=Msg"`
}

func (c *writeVerbose) Process(p *Pipe) error { return p.Verbose(c.Message) }

type writeDebug struct {
	Message string `ps:"pos=0,mandatory,pipe,allowempty,alias=Msg"`
}

func (c *writeDebug) Process(p *Pipe) error { return p.Debug(c.Message) }

type writeInformation struct {
	MessageData object.Value `ps:"pos=0,mandatory,pipe,alias=Msg|Message"`
	Tags        []string     `ps:"pos=1"`
}

func (c *writeInformation) Process(p *Pipe) error {
	return p.Info(&InformationRecord{Data: c.MessageData, Tags: c.Tags, Source: p.source()})
}

// source is what an information record says it comes from: the script, or the command.
func (p *Pipe) source() string {
	if p.inv != nil && p.inv.ScriptName() != "" {
		return p.inv.ScriptName()
	}
	return p.cmd.Name
}

type writeHost struct {
	Object          object.Value `ps:"pos=0,pipe,remaining,alias=Msg|Message"`
	NoNewline       Switch
	Separator       object.Value
	ForegroundColor string `ps:"enum=System.ConsoleColor(Black|DarkBlue|DarkGreen|DarkCyan|DarkRed|DarkMagenta|DarkYellow|Gray|DarkGray|Blue|Green|Cyan|Red|Magenta|Yellow|White)"`
	BackgroundColor string `ps:"enum=System.ConsoleColor(Black|DarkBlue|DarkGreen|DarkCyan|DarkRed|DarkMagenta|DarkYellow|Gray|DarkGray|Blue|Green|Cyan|Red|Magenta|Yellow|White)"`
}

var consoleColors = [...]string{"Black", "DarkBlue", "DarkGreen", "DarkCyan", "DarkRed", "DarkMagenta", "DarkYellow", "Gray", "DarkGray", "Blue", "Green", "Cyan", "Red", "Magenta", "Yellow", "White"}

func colorNumber(name string) int {
	for i, n := range consoleColors {
		if strings.EqualFold(n, name) {
			return i
		}
	}
	return -1
}

func (c *writeHost) Process(p *Pipe) error {
	sep := " "
	if p.Bound("Separator") {
		sep = p.frame.text(c.Separator)
	}
	return p.Info(&InformationRecord{Data: hostText(p.frame, c.Object, sep), Tags: []string{"PSHOST"}, Source: p.source(), Host: true,
		NoNewline: bool(c.NoNewline), Foreground: colorNumber(c.ForegroundColor), Background: colorNumber(c.BackgroundColor)})
}

// hostText is an object as Write-Host shows it: collections element by element.
func hostText(f *frame, v object.Value, sep string) string {
	switch x := v.(type) {
	case nil:
		return ""
	case string:
		return x
	}
	if e, ok := object.Unwrap(v).(*object.Entry); ok {
		return "[" + hostText(f, e.Key, sep) + ", " + hostText(f, e.Value, sep) + "]"
	}
	items, ok := sequence(v)
	if !ok {
		if h, ok := object.Unwrap(v).(*object.Hashtable); ok {
			for e := range h.Entries() {
				items = append(items, e)
			}
		} else {
			return object.ToStringCulture(v, f.sess.cult)
		}
	}
	parts := make([]string, len(items))
	for i, x := range items {
		parts[i] = hostText(f, x, sep)
	}
	return strings.Join(parts, sep)
}

// OutOfSequence is the error of a record of a Format-* cmdlet that does not belong where it came.
func OutOfSequence(text, details string) *ErrorRecord {
	return &ErrorRecord{
		Err: object.NewException(object.InvalidOperationExceptionType, text), ID: "ConsoleLineOutputOutOfSequencePacket,Microsoft.PowerShell.Commands.OutLineOutputCommand",
		Category: InvalidData, Activity: "out-lineoutput", Details: details, Final: true}
}

type writeError struct {
	Message            string       `ps:"set=NoException,pos=0,mandatory,pipe,allownull,allowempty,alias=Msg;set=WithException,alias=Msg"`
	Exception          object.Value `ps:"set=WithException,pos=0,mandatory,type=System.Exception"`
	ErrorRecord        *ErrorRecord `ps:"set=ErrorRecord,pos=0,mandatory"`
	Category           string       `ps:"set=NoException|WithException,enum=System.Management.Automation.ErrorCategory(NotSpecified|OpenError|CloseError|DeviceError|DeadlockDetected|InvalidArgument|InvalidData|InvalidOperation|InvalidResult|InvalidType|MetadataError|NotImplemented|NotInstalled|ObjectNotFound|OperationStopped|OperationTimeout|SyntaxError|ParserError|PermissionDenied|ResourceBusy|ResourceExists|ResourceUnavailable|ReadError|WriteError|FromStdErr|SecurityError|ProtocolError|ConnectionError|AuthenticationError|LimitsExceeded|QuotaExceeded|NotEnabled)"`
	ErrorId            string       `ps:"set=NoException|WithException"`
	TargetObject       object.Value `ps:"set=NoException|WithException"`
	RecommendedAction  string
	CategoryActivity   string `ps:"alias=Activity"`
	CategoryReason     string `ps:"alias=Reason"`
	CategoryTargetName string `ps:"alias=TargetName"`
	CategoryTargetType string `ps:"alias=TargetType"`
}

// Process makes the record. pwsh: it is about the function that called Write-Error, not about Write-Error.
func (c *writeError) Process(p *Pipe) error {
	r := c.ErrorRecord
	if r != nil {
		copied := *r
		r = &copied
		r.logged, r.terminating = false, false
	} else {
		r = &ErrorRecord{ID: c.ErrorId, Target: c.TargetObject}
		r.Category, _ = CategoryByName(c.Category)
		if e, ok := object.Unwrap(c.Exception).(*object.Exception); ok {
			x := *e
			x.Record = nil
			r.Err = &x
			if c.Message != "" {
				r.Details = c.Message
			}
		} else {
			r.Err = object.NewException(writeErrorException, c.Message)
		}
		if r.ID == "" {
			r.ID = object.AsException(r.Err).Type.Name
		}
	}
	if c.CategoryActivity != "" {
		r.Activity = c.CategoryActivity
	} else {
		r.Activity = "Write-Error"
	}
	if c.CategoryReason != "" {
		r.Reason = c.CategoryReason
	}
	if c.CategoryTargetName != "" {
		r.TargetName = c.CategoryTargetName
	}
	if c.CategoryTargetType != "" {
		r.TargetType = c.CategoryTargetType
	}
	r.Advice = c.RecommendedAction
	caller := p.frame.act
	r.ID, _, _ = strings.Cut(r.ID, ",")
	if caller != nil && caller.cmd != nil && caller.cmd.Name != "" {
		r.ID += "," + caller.cmd.Name
	}
	r.exact, r.passed, r.stopping, r.rethrown = true, false, false, false
	// The function around it is what failed, where it was called.
	switch {
	case caller != nil && caller.inv != nil && caller.cmd.Kind != KindScript:
		inv := *caller.inv
		inv.Cmd = caller.cmd
		r.Invocation, r.Pos = &inv, inv.Pos
	case p.action(StreamError) == "Stop":
		r.Invocation, r.Pos = p.inv, p.inv.Pos
	case p.frame.method != nil:
		r.Pos = p.frame.caller.pos
		r.Invocation = &Invocation{Cmd: p.cmd, Name: p.inv.Name, Pos: r.Pos}
	case caller != nil && caller.cmd != nil && caller.cmd.Kind == KindScript:
		r.Invocation = &Invocation{Cmd: caller.cmd}
	default:
		r.Invocation = &Invocation{Cmd: p.cmd, Name: p.inv.Name}
	}
	return p.Error(r)
}
