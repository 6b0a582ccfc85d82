package interp

import (
	"errors"
	"strings"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// Category is PowerShell's ErrorCategory.
type Category uint8

// The categories, with PowerShell's names and numbers.
const (
	NotSpecified Category = iota
	OpenError
	CloseError
	DeviceError
	DeadlockDetected
	InvalidArgument
	InvalidData
	InvalidOperation
	InvalidResult
	InvalidType
	MetadataError
	NotImplemented
	NotInstalled
	ObjectNotFound
	OperationStopped
	OperationTimeout
	SyntaxError
	ParserError
	PermissionDenied
	ResourceBusy
	ResourceExists
	ResourceUnavailable
	ReadError
	WriteError
	FromStdErr
	SecurityError
	ProtocolError
	ConnectionError
	AuthenticationError
	LimitsExceeded
	QuotaExceeded
	NotEnabled
)

var categoryNames = [...]string{"NotSpecified", "OpenError", "CloseError", "DeviceError", "DeadlockDetected", "InvalidArgument",
	"InvalidData", "InvalidOperation", "InvalidResult", "InvalidType", "MetadataError", "NotImplemented", "NotInstalled",
	"ObjectNotFound", "OperationStopped", "OperationTimeout", "SyntaxError", "ParserError", "PermissionDenied", "ResourceBusy",
	"ResourceExists", "ResourceUnavailable", "ReadError", "WriteError", "FromStdErr", "SecurityError", "ProtocolError",
	"ConnectionError", "AuthenticationError", "LimitsExceeded", "QuotaExceeded", "NotEnabled"}

// String returns PowerShell's name of the category.
func (c Category) String() string { return categoryNames[c] }

// CategoryByName finds a category by its name, in any case.
func CategoryByName(name string) (Category, bool) {
	for i, n := range categoryNames {
		if strings.EqualFold(n, name) {
			return Category(i), true
		}
	}
	return 0, false
}

// ErrorRecord is PowerShell's error object. As a Go error it ends a statement; handed to [Pipe.Error] it is reported and the command goes on.
// A cmdlet fills in the first block; the rest is the interpreter's.
type ErrorRecord struct {
	Err      error  // the exception; an *object.Exception keeps its .NET class, any other error becomes a System.Exception
	ID       string // first part of FullyQualifiedErrorId
	Category Category
	Target   object.Value // TargetObject
	Details  string       // ErrorDetails.Message: shown in place of the exception's message
	Advice   string       // ErrorDetails.RecommendedAction
	Final    bool         // ID is whole, and the commands the error passes through do not add theirs

	// CategoryInfo's texts, when they are not derived from the command, the exception and the target.
	Activity, Reason, TargetName, TargetType string

	Invocation *Invocation    // what ran: command, position, line; nil while unknown
	Pos        *syntax.Extent // where, set by interp
	Stack      string         // ScriptStackTrace

	exact       bool  // ID is the whole FullyQualifiedErrorId
	thrown      bool  // came from a throw statement
	imported    bool  // … of a module's script
	rethrown    bool  // … from a bare throw in a catch
	stopping    bool  // a non-terminating error raised to a terminating one by -ErrorAction Stop
	logged      bool  // already in $Error
	taken       int32 // how many objects its command had taken; 0 when nobody asks
	fed         bool  // … from the pipeline
	own         bool  // ended the command that made it
	passed      bool  // went through a command and is about that now
	terminating bool  // is to end everything up to the next try

	parse []syntax.ParseError // of a text that does not parse
}

// Error returns the text PowerShell prints for the record.
func (r *ErrorRecord) Error() string { return r.Message() }

// Message is the text shown to the user: ErrorDetails if there are any, else the exception's message.
func (r *ErrorRecord) Message() string {
	switch {
	case r.Details != "":
		return r.Details
	case r.Err == nil:
		return ""
	}
	return r.Err.Error()
}

// Thrown reports whether the record came from a throw statement.
func (r *ErrorRecord) Thrown() bool { return r.thrown }

// Unwrap returns the exception.
func (r *ErrorRecord) Unwrap() error { return r.Err }

// Record returns err as an error record, keeping one that is there already.
func Record(err error) *ErrorRecord {
	var r *ErrorRecord
	if errors.As(err, &r) {
		return r
	}
	return recordOf(err)
}
