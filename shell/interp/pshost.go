package interp

import (
	"io"

	"migsh/shell/dotnet"
	"migsh/shell/object"
)

// $Host and its parts.
type (
	psHost   struct{ s *Session }
	hostUI   struct{ s *Session }
	hostRaw  struct{ s *Session }
	hostSize struct{ width, height int32 }
	choice   struct{ label, help string }
)

var (
	hostType    = object.NewClass("System.Management.Automation.Internal.Host.InternalHost", nil)
	hostUIType  = object.NewClass("System.Management.Automation.Internal.Host.InternalHostUserInterface", nil)
	hostRawType = object.NewClass("System.Management.Automation.Internal.Host.InternalHostRawUserInterface", nil)
	sizeType    = object.NewStruct("System.Management.Automation.Host.Size")
	choiceType  = object.NewClass("System.Management.Automation.Host.ChoiceDescription", nil)
)

// PSType is InternalHost.
func (*psHost) PSType() *object.Type { return hostType }

// PSType is InternalHostUserInterface.
func (*hostUI) PSType() *object.Type { return hostUIType }

// PSType is InternalHostRawUserInterface.
func (*hostRaw) PSType() *object.Type { return hostRawType }

// PSType is System.Management.Automation.Host.Size.
func (*hostSize) PSType() *object.Type { return sizeType }

// PSString is "width,height".
func (z *hostSize) PSString(*object.Culture) string {
	return object.ToString(z.width) + "," + object.ToString(z.height)
}

// PSType is System.Management.Automation.Host.ChoiceDescription.
func (*choice) PSType() *object.Type { return choiceType }

func hostClasses() []dotnet.Class {
	return []dotnet.Class{
		{Type: hostType, Members: hostMembers},
		{Type: hostUIType, Members: hostUIMembers},
		{Type: hostRawType, Members: hostRawMembers},
		{Type: sizeType, Members: sizeMembers},
		{Type: choiceType, Members: choiceMembers},
	}
}

func hostMembers() []dotnet.Def {
	type h = *psHost
	return []dotnet.Def{
		dotnet.Prop("string Name {get;}", func(h) object.Value { return "ConsoleHost" }),
		dotnet.Prop("version Version {get;}", func(h) object.Value {
			v, _ := object.Convert("7.6.9", object.VersionType)
			return v
		}),
		dotnet.Prop("guid InstanceId {get;}", func(x h) object.Value { return x.s.instanceID }),
		dotnet.Prop("System.Management.Automation.Host.PSHostUserInterface UI {get;}", func(x h) object.Value { return &hostUI{x.s} }),
		dotnet.Prop("cultureinfo CurrentCulture {get;}", func(x h) object.Value { return x.s.culture() }),
		dotnet.Prop("cultureinfo CurrentUICulture {get;}", func(x h) object.Value { return x.s.cult }),
		dotnet.Prop("psobject PrivateData {get;}", func(h) object.Value { return nil }),
		dotnet.Prop("bool DebuggerEnabled {get;}", func(h) object.Value { return true }),
		dotnet.Prop("bool IsRunspacePushed {get;}", func(h) object.Value { return false }),
		dotnet.Method("void SetShouldExit(int exitCode)", func(x h, a dotnet.Args) (object.Value, error) { return nil, &Exit{Code: a.Int(0)} }),
	}
}

func hostUIMembers() []dotnet.Def {
	type u = *hostUI
	print := func(x u, text string, newline bool, fg, bg int) (object.Value, error) {
		x.s.host.Print(x.s.shown(text), newline, fg, bg)
		return dotnet.Void, nil
	}
	message := func(stream Stream) func(u, dotnet.Args) (object.Value, error) {
		return func(x u, a dotnet.Args) (object.Value, error) {
			x.s.host.Message(stream, a.String(0))
			return dotnet.Void, nil
		}
	}
	return []dotnet.Def{
		dotnet.Prop("System.Management.Automation.Host.PSHostRawUserInterface RawUI {get;}", func(x u) object.Value { return &hostRaw{x.s} }),
		dotnet.Prop("bool SupportsVirtualTerminal {get;}", func(x u) object.Value { return !x.s.style.Plain() }),
		dotnet.Method("void Write(string value)", func(x u, a dotnet.Args) (object.Value, error) { return print(x, a.String(0), false, -1, -1) }),
		dotnet.Method("void Write(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)", func(x u, a dotnet.Args) (object.Value, error) {
			return print(x, a.String(2), false, int(a.Enum(0)), int(a.Enum(1)))
		}),
		dotnet.Method("void WriteLine()", func(x u, _ dotnet.Args) (object.Value, error) { return print(x, "", true, -1, -1) }),
		dotnet.Method("void WriteLine(string value)", func(x u, a dotnet.Args) (object.Value, error) { return print(x, a.String(0), true, -1, -1) }),
		dotnet.Method("void WriteLine(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)", func(x u, a dotnet.Args) (object.Value, error) {
			return print(x, a.String(2), true, int(a.Enum(0)), int(a.Enum(1)))
		}),
		dotnet.Method("void WriteErrorLine(string value)", func(x u, a dotnet.Args) (object.Value, error) {
			x.s.host.Flush()
			text := a.String(0)
			if !x.s.style.Plain() {
				text = x.s.style.Formatting("Error") + text + "\x1b[0m"
			}
			_, err := io.WriteString(x.s.stdio.Err, text+"\n")
			return dotnet.Void, err
		}),
		dotnet.Method("void WriteWarningLine(string message)", message(StreamWarning)),
		dotnet.Method("void WriteVerboseLine(string message)", message(StreamVerbose)),
		dotnet.Method("void WriteDebugLine(string message)", message(StreamDebug)),
		dotnet.Method("string ReadLine()", func(x u, _ dotnet.Args) (object.Value, error) {
			s, err := x.s.host.ReadLine("", false)
			return s, unasked(err)
		}),
		dotnet.Method("int PromptForChoice(string caption, string message, System.Collections.ObjectModel.Collection[System.Management.Automation.Host.ChoiceDescription] choices, int defaultChoice)", func(x u, a dotnet.Args) (object.Value, error) {
			var list []Choice
			for _, c := range a.Items(2) {
				d := object.Unwrap(c).(*choice)
				list = append(list, Choice{d.label, d.help})
			}
			n, err := x.s.host.Choose(a.String(0), a.String(1), list, a.Int(3))
			return int32(n), unasked(err)
		}),
	}
}

// unasked is the error of a question that nobody can answer.
func unasked(err error) error {
	if err != ErrNotInteractive {
		return err
	}
	return object.NewException(object.PSInvalidOperationExceptionType, "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.").
		WithID("InvalidOperation", "InvalidOperation")
}

func hostRawMembers() []dotnet.Def {
	type r = *hostRaw
	size := func(x r) object.Value { return &hostSize{int32(x.s.host.Width()), 24} }
	color := dotnet.Prop[r]
	return []dotnet.Def{
		dotnet.Prop("System.Management.Automation.Host.Size WindowSize {get;}", size),
		dotnet.Prop("System.Management.Automation.Host.Size BufferSize {get;}", size),
		dotnet.Prop("System.Management.Automation.Host.Size MaxWindowSize {get;}", size),
		dotnet.Prop("System.Management.Automation.Host.Size MaxPhysicalWindowSize {get;}", size),
		color("System.ConsoleColor ForegroundColor {get;}", func(r) object.Value { return int32(-1) }),
		color("System.ConsoleColor BackgroundColor {get;}", func(r) object.Value { return int32(-1) }),
		dotnet.PropSet("string WindowTitle {get;set;}", func(x r) object.Value { return x.s.title }, func(x r, v object.Value) error {
			x.s.title = object.ToString(v)
			if !x.s.style.Plain() {
				x.s.host.Print("\x1b]0;"+x.s.title+"\a", false, -1, -1)
			}
			return nil
		}),
		dotnet.Method("int LengthInBufferCells(string str)", func(_ r, a dotnet.Args) (object.Value, error) {
			return int32(object.Length(StripSequences(a.String(0)))), nil
		}),
	}
}

func sizeMembers() []dotnet.Def {
	type z = *hostSize
	return []dotnet.Def{
		dotnet.Prop("int Width {get;}", func(x z) object.Value { return x.width }),
		dotnet.Prop("int Height {get;}", func(x z) object.Value { return x.height }),
		dotnet.Ctor("new(int width, int height)", func(a dotnet.Args) (object.Value, error) {
			return &hostSize{int32(a.Int(0)), int32(a.Int(1))}, nil
		}),
		dotnet.Method("string ToString()", func(x z, _ dotnet.Args) (object.Value, error) { return x.PSString(nil), nil }),
	}
}

func choiceMembers() []dotnet.Def {
	type c = *choice
	made := func(a dotnet.Args, help string) (object.Value, error) {
		if a.String(0) == "" {
			return nil, object.NewException(object.PSArgumentExceptionType, "Cannot process argument because the value of argument \"label\" is not valid. Change the value of the \"label\" argument and run the operation again.").
				WithID("Argument", "InvalidArgument")
		}
		return &choice{a.String(0), help}, nil
	}
	return []dotnet.Def{
		dotnet.Prop("string Label {get;}", func(x c) object.Value { return x.label }),
		dotnet.PropSet("string HelpMessage {get;set;}", func(x c) object.Value { return x.help }, func(x c, v object.Value) error {
			x.help = object.ToString(v)
			return nil
		}),
		dotnet.Ctor("new(string label)", func(a dotnet.Args) (object.Value, error) { return made(a, "") }),
		dotnet.Ctor("new(string label, string helpMessage)", func(a dotnet.Args) (object.Value, error) { return made(a, a.String(1)) }),
	}
}
