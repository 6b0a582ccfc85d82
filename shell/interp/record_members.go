package interp

import (
	"os"
	"os/user"

	"migsh/shell/dotnet"
	"migsh/shell/object"
)

// streamRecordTypes are the classes of redirected records.
var streamRecordTypes = map[Stream]*object.Type{
	StreamWarning: object.NewClass("System.Management.Automation.WarningRecord", informationalType),
	StreamVerbose: object.NewClass("System.Management.Automation.VerboseRecord", informationalType),
	StreamDebug:   object.NewClass("System.Management.Automation.DebugRecord", informationalType),
}

var (
	informationalType = object.NewClass("System.Management.Automation.InformationalRecord", nil)
	informationType   = object.NewClass("System.Management.Automation.InformationRecord", nil)
)

// PSType is the class of the stream's records.
func (r *StreamRecord) PSType() *object.Type { return streamRecordTypes[r.Stream] }

// PSString is the message.
func (r *StreamRecord) PSString(*object.Culture) string { return r.Message }

func streamRecordMembers() []dotnet.Def {
	return []dotnet.Def{
		dotnet.Prop("string Message {get;}", func(r *StreamRecord) object.Value { return r.Message }),
		dotnet.Prop("System.Management.Automation.InvocationInfo InvocationInfo {get;}", func(r *StreamRecord) object.Value {
			if r.Invocation == nil {
				return nil
			}
			return r.Invocation
		}),
		dotnet.Prop("System.Collections.ObjectModel.ReadOnlyCollection[int] PipelineIterationInfo {get;}", func(r *StreamRecord) object.Value {
			return object.NewList(object.Int32Type, int32(0), int32(0), int32(0))
		}),
		dotnet.Prop("string FullyQualifiedWarningId {get;}", func(r *StreamRecord) object.Value {
			if r.Stream == StreamWarning {
				return ""
			}
			return nil
		}),
		dotnet.Method("string ToString()", func(r *StreamRecord, _ dotnet.Args) (object.Value, error) { return r.Message, nil }),
	}
}

// PSType is System.Management.Automation.InformationRecord.
func (*InformationRecord) PSType() *object.Type { return informationType }

// PSString is the message's text.
func (r *InformationRecord) PSString(*object.Culture) string { return object.ToString(r.Data) }

func informationMembers() []dotnet.Def {
	type ir = *InformationRecord
	return []dotnet.Def{
		dotnet.Prop("System.Object MessageData {get;}", func(r ir) object.Value { return r.data() }),
		dotnet.Prop("string Source {get;}", func(r ir) object.Value { return r.Source }),
		dotnet.Prop("datetime TimeGenerated {get;}", func(r ir) object.Value { return object.FromGo(r.Time) }),
		dotnet.Prop("System.Collections.Generic.List[string] Tags {get;}", func(r ir) object.Value {
			l := object.NewList(object.StringType)
			for _, t := range r.Tags {
				l.Items = append(l.Items, t)
			}
			return l
		}),
		dotnet.Prop("string User {get;}", func(ir) object.Value { return userName() }),
		dotnet.Prop("string Computer {get;}", func(ir) object.Value { name, _ := os.Hostname(); return name }),
		dotnet.Prop("uint ProcessId {get;}", func(ir) object.Value { return uint32(os.Getpid()) }),
		dotnet.Prop("uint NativeThreadId {get;}", func(ir) object.Value { return uint32(os.Getpid()) }),
		dotnet.Prop("uint ManagedThreadId {get;}", func(ir) object.Value { return uint32(1) }),
		dotnet.Method("string ToString()", func(r ir, _ dotnet.Args) (object.Value, error) { return r.PSString(nil), nil }),
	}
}

func userName() string {
	u, err := user.Current()
	if err != nil {
		return os.Getenv("USER")
	}
	return u.Username
}

// data is MessageData: of what Write-Host says, an object with the text and how it is shown.
func (r *InformationRecord) data() object.Value {
	if !r.Host {
		return r.Data
	}
	return &hostMessage{r}
}

// hostMessage is System.Management.Automation.HostInformationMessage.
type hostMessage struct{ r *InformationRecord }

var hostMessageType = object.NewClass("System.Management.Automation.HostInformationMessage", nil)

// PSType is the class Write-Host's records carry.
func (*hostMessage) PSType() *object.Type { return hostMessageType }

// PSString is the text.
func (m *hostMessage) PSString(*object.Culture) string { return object.ToString(m.r.Data) }

func hostMessageMembers() []dotnet.Def {
	type hm = *hostMessage
	color := func(n int) object.Value {
		if n < 0 {
			return nil
		}
		return object.Enum{Type: consoleColorType, Value: int64(n)}
	}
	return []dotnet.Def{
		dotnet.Prop("string Message {get;}", func(m hm) object.Value { return object.ToString(m.r.Data) }),
		dotnet.Prop("System.Nullable[bool] NoNewLine {get;}", func(m hm) object.Value { return m.r.NoNewline }),
		dotnet.Prop("System.Nullable[System.ConsoleColor] ForegroundColor {get;}", func(m hm) object.Value { return color(m.r.Foreground) }),
		dotnet.Prop("System.Nullable[System.ConsoleColor] BackgroundColor {get;}", func(m hm) object.Value { return color(m.r.Background) }),
		dotnet.Method("string ToString()", func(m hm, _ dotnet.Args) (object.Value, error) { return m.PSString(nil), nil }),
	}
}

var consoleColorType = object.NewEnum("System.ConsoleColor", consoleColors[:]...)
