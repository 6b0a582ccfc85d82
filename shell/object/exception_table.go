package object

import "strings"

// Exceptions that nothing here raises, but that scripts catch, throw and make: name, base class, and the message of one made without.
var furtherExceptions = []struct{ name, base, message string }{
	{"System.MemberAccessException", "System.SystemException", "Cannot access member."},
	{"System.MissingMemberException", "System.MemberAccessException", "Attempted to access a missing member."},
	{"System.MissingMethodException", "System.MissingMemberException", "Attempted to access a missing method."},
	{"System.MissingFieldException", "System.MissingMemberException", "Attempted to access a non-existing field."},
	{"System.TypeLoadException", "System.SystemException", "Failure has occurred while loading a type."},
	{"System.EntryPointNotFoundException", "System.TypeLoadException", "Entry point was not found."},
	{"System.DllNotFoundException", "System.TypeLoadException", "Dll was not found."},
	{"System.BadImageFormatException", "System.SystemException", "Format of the executable (.exe) or library (.dll) is invalid."},
	{"System.AccessViolationException", "System.SystemException", "Attempted to read or write protected memory. This is often an indication that other memory is corrupt."},
	{"System.NotFiniteNumberException", "System.ArithmeticException", "Number encountered was not a finite quantity."},
	{"System.DuplicateWaitObjectException", "System.ArgumentException", "Duplicate objects in argument."},
	{"System.StackOverflowException", "System.SystemException", "Operation caused a stack overflow."},
	{"System.InsufficientMemoryException", "System.OutOfMemoryException", "Insufficient memory to continue the execution of the program."},
	{"System.ObjectDisposedException", "System.InvalidOperationException", ""},
	{"System.ArrayTypeMismatchException", "System.SystemException", "Attempted to access an element as a type incompatible with the array."},
	{"System.FieldAccessException", "System.MemberAccessException", "Attempted to access a field that is not accessible by the caller."},
	{"System.MethodAccessException", "System.MemberAccessException", "Attempt to access the method failed."},
	{"System.ContextMarshalException", "System.SystemException", "Attempted to marshal an object across a context boundary."},
	{"System.Threading.ThreadAbortException", "System.SystemException", ""},
	{"System.Threading.SynchronizationLockException", "System.SystemException", "Object synchronization method was called from an unsynchronized block of code."},
	{"System.Threading.Tasks.TaskCanceledException", "System.OperationCanceledException", "A task was canceled."},
	{"System.Data.DataException", "System.SystemException", "Data Exception."},
	{"System.Runtime.InteropServices.ExternalException", "System.SystemException", "External component has thrown an exception."},
	{"System.Runtime.InteropServices.COMException", "System.Runtime.InteropServices.ExternalException", "Unexpected HRESULT has been returned from a call to a COM component."},
	{"System.ComponentModel.Win32Exception", "System.Runtime.InteropServices.ExternalException", "Success"},
	{"System.Net.Sockets.SocketException", "System.ComponentModel.Win32Exception", "Success"},
	{"System.Net.WebException", "System.InvalidOperationException", "Operation is not valid due to the current state of the object."},
	{"System.Net.ProtocolViolationException", "System.InvalidOperationException", "Operation is not valid due to the current state of the object."},
	{"System.Net.Http.HttpRequestException", "System.Exception", "Exception of type 'System.Net.Http.HttpRequestException' was thrown."},
	{"System.Net.Mail.SmtpException", "System.Exception", "Syntax error, command unrecognized."},
	{"System.Net.NetworkInformation.PingException", "System.InvalidOperationException", ""},
	{"System.Security.Authentication.AuthenticationException", "System.SystemException", "System error."},
	{"System.Security.Cryptography.CryptographicException", "System.SystemException", "Error occurred during a cryptographic operation."},
	{"System.Text.RegularExpressions.RegexMatchTimeoutException", "System.TimeoutException", "The Regex engine has timed out while trying to match a pattern to an input string. This can occur for many reasons, including very large inputs or excessive backtracking caused by nested quantifiers, back-references and other factors."},
	{"System.Text.Json.JsonException", "System.Exception", "Exception of type 'System.Text.Json.JsonException' was thrown."},
	{"System.IO.DriveNotFoundException", "System.IO.IOException", "Could not find the drive. The drive might not be ready or might not be mapped."},
	{"System.IO.FileLoadException", "System.IO.IOException", "Could not load the specified file."},
	{"System.Management.Automation.PSNotImplementedException", "System.NotImplementedException", "The method or operation is not implemented."},
	{"System.Management.Automation.PSSecurityException", "System.Management.Automation.RuntimeException", "Cannot run software. Permission is denied."},
	{"System.Management.Automation.PipelineStoppedException", "System.Management.Automation.RuntimeException", "The pipeline has been stopped."},
	{"System.Management.Automation.ScriptCallDepthException", "System.SystemException", "The script failed due to call depth overflow."},
	{"System.Management.Automation.CmdletInvocationException", "System.Management.Automation.RuntimeException", "System error."},
	{"System.Management.Automation.PSObjectDisposedException", "System.ObjectDisposedException", ""},
}

// exceptionTexts are the messages of the other exceptions when they are made without one.
var exceptionTexts = map[string]string{
	"System.IO.EndOfStreamException":                           "Attempted to read past the end of the stream.",
	"System.IO.InvalidDataException":                           "Found invalid data while decoding.",
	"System.Security.SecurityException":                        "Security error.",
	"System.OperationCanceledException":                        "The operation was canceled.",
	"System.AggregateException":                                "One or more errors occurred.",
	"System.RankException":                                     "Attempted to operate on an array with the incorrect number of dimensions.",
	"System.Xml.XmlException":                                  "An XML error has occurred.",
	"System.Management.Automation.PSInvalidOperationException": "Operation is not valid due to the current state of the object.",
	"System.Management.Automation.PSArgumentException":         "Value does not fall within the expected range.",
	"System.Management.Automation.PSArgumentNullException":     "Value cannot be null.",
	"System.Management.Automation.PSNotSupportedException":     "Specified method is not supported.",
	"System.OutOfMemoryException":                              "Insufficient memory to continue the execution of the program.",
	"System.ArithmeticException":                               "Overflow or underflow in the arithmetic operation.",
	"System.UriFormatException":                                "One of the identified items was in an invalid format.",
	"System.Globalization.CultureNotFoundException":            "Culture is not supported.",
	"System.Collections.Generic.KeyNotFoundException":          "The given key was not present in the dictionary.",
	"System.IO.DirectoryNotFoundException":                     "Attempted to access a path that is not on the disk.",
	"System.IO.PathTooLongException":                           "The specified file name or path is too long, or a component of the specified path is too long.",
	"System.Management.Automation.RuntimeException":            "System error.",
	"System.Management.Automation.WildcardPatternException":    "System error.",
	"System.PlatformNotSupportedException":                     "Operation is not supported on this platform.",
	"System.Management.Automation.MethodInvocationException":   "System.Management.Automation.MethodInvocationException",
	"System.Management.Automation.GetValueException":           "System.Management.Automation.GetValueException",
	"System.Management.Automation.PSInvalidCastException":      "System.Management.Automation.PSInvalidCastException",
	"System.Management.Automation.MethodException":             "System.Management.Automation.MethodException",
	"System.Management.Automation.ExtendedTypeSystemException": "System.Management.Automation.ExtendedTypeSystemException",
}

// addExceptions puts furtherExceptions into an index by upper-cased name. Base classes stand before those made from them.
func addExceptions(m map[string]*Type) map[string]*Type {
	for _, e := range furtherExceptions {
		m[strings.ToUpper(e.name)] = exceptionClass(e.name, m[strings.ToUpper(e.base)])
	}
	return m
}

// ExceptionText is what an exception says that was made without a message; "" for those that name their class.
func ExceptionText(t *Type) string {
	if text, ok := exceptionTexts[t.Name]; ok {
		return text
	}
	for _, e := range furtherExceptions {
		if e.name == t.Name {
			return e.message
		}
	}
	return ""
}
