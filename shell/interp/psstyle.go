package interp

import (
	"fmt"
	"regexp"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
)

// Style is $PSStyle: the escape sequences that objects, messages and errors are printed with, and whether any are printed at all.
type Style struct {
	Rendering     string // OutputRendering: Host, PlainText or Ansi
	dumb          bool   // the terminal knows no escape sequences, whatever Rendering says
	autoSize      bool
	formatting    map[string]string
	progress      map[string]string
	progressWidth int32
	progressView  int64
	progressOSC   bool
	fileInfo      map[string]string
	extensions    *object.Hashtable
}

// newStyle is a session's $PSStyle; plain is for terminals that know no escape sequences and for NO_COLOR.
func newStyle(plain, dumb bool) *Style {
	s := &Style{Rendering: "Host", dumb: dumb, progressWidth: 120, extensions: object.NewHashtable(),
		progress: map[string]string{"Style": "\x1b[33;1m"},
		formatting: map[string]string{"FormatAccent": "\x1b[32;1m", "TableHeader": "\x1b[32;1m", "CustomTableHeaderLabel": "\x1b[32;1;3m",
			"ErrorAccent": "\x1b[36;1m", "Error": "\x1b[31;1m", "Warning": "\x1b[33;1m", "Verbose": "\x1b[33;1m", "Debug": "\x1b[33;1m",
			"FeedbackName": "\x1b[33m", "FeedbackText": "\x1b[96m", "FeedbackAction": "\x1b[97m"},
		fileInfo: map[string]string{"Directory": "\x1b[44;1m", "SymbolicLink": "\x1b[36;1m", "Executable": "\x1b[32;1m"}}
	if plain {
		s.Rendering = "PlainText"
	}
	s.extensions.Type = styleExtensionType
	for _, ext := range strings.Fields(".zip .tgz .gz .tar .nupkg .cab .7z") {
		s.extensions.Set(ext, "\x1b[31;1m")
	}
	for _, ext := range strings.Fields(".ps1 .psd1 .psm1 .ps1xml") {
		s.extensions.Set(ext, "\x1b[33;1m")
	}
	return s
}

// Style is the session's $PSStyle.
func (s *Session) Style() *Style { return s.style }

// Plain reports whether text is printed without colours.
func (s *Style) Plain() bool { return s.dumb || s.Rendering == "PlainText" }

// Formatting is an escape sequence of $PSStyle.Formatting by its property's name.
func (s *Style) Formatting(name string) string { return s.formatting[name] }

// PSType is System.Management.Automation.PSStyle.
func (*Style) PSType() *object.Type { return styleType }

var (
	styleType           = object.NewClass("System.Management.Automation.PSStyle", nil)
	styleForegroundType = object.NewClass("System.Management.Automation.PSStyle+ForegroundColor", nil)
	styleBackgroundType = object.NewClass("System.Management.Automation.PSStyle+BackgroundColor", nil)
	styleFormattingType = object.NewClass("System.Management.Automation.PSStyle+FormattingData", nil)
	styleProgressType   = object.NewClass("System.Management.Automation.PSStyle+ProgressConfiguration", nil)
	styleFileInfoType   = object.NewClass("System.Management.Automation.PSStyle+FileInfoFormatting", nil)
	styleExtensionType  = &object.Type{Name: "System.Management.Automation.PSStyle+FileInfoFormatting+FileExtensionDictionary", Kind: object.KindHashtable, Base: object.HashtableType}
	outputRenderingType = object.NewEnum("System.Management.Automation.OutputRendering", "Host", "PlainText", "Ansi")
	progressViewType    = object.NewEnum("System.Management.Automation.ProgressView", "Minimal", "Classic")
)

// stylePart is one group of $PSStyle's properties.
type stylePart struct {
	typ   *object.Type
	style *Style
}

// PSType is the group's class.
func (p *stylePart) PSType() *object.Type { return p.typ }

func styleClasses() []dotnet.Class {
	return []dotnet.Class{
		{Type: styleType, Members: styleMembers},
		{Type: styleForegroundType, Members: func() []dotnet.Def { return colorMembers(30) }},
		{Type: styleBackgroundType, Members: func() []dotnet.Def { return colorMembers(40) }},
		{Type: styleFormattingType, Members: func() []dotnet.Def {
			return sequenceMembers(func(s *Style) map[string]string { return s.formatting }, "FormatAccent", "TableHeader", "CustomTableHeaderLabel",
				"ErrorAccent", "Error", "Warning", "Verbose", "Debug", "FeedbackName", "FeedbackText", "FeedbackAction")
		}},
		{Type: styleProgressType, Members: progressStyleMembers},
		{Type: styleFileInfoType, Members: func() []dotnet.Def {
			return append(sequenceMembers(func(s *Style) map[string]string { return s.fileInfo }, "Directory", "SymbolicLink", "Executable"),
				dotnet.Prop("System.Management.Automation.PSStyle+FileInfoFormatting+FileExtensionDictionary Extension {get;}",
					func(p *stylePart) object.Value { return p.style.extensions }))
		}},
		{Type: outputRenderingType, Members: func() []dotnet.Def { return nil }},
		{Type: progressViewType, Members: func() []dotnet.Def { return nil }},
	}
}

// attributeCodes are the properties of $PSStyle itself that are escape sequences, in PowerShell's order.
var attributeCodes = []struct{ name, code string }{
	{"Reset", "0"}, {"BlinkOff", "25"}, {"Blink", "5"}, {"BoldOff", "22"}, {"Bold", "1"}, {"DimOff", "22"}, {"Dim", "2"}, {"Hidden", "8"},
	{"HiddenOff", "28"}, {"Reverse", "7"}, {"ReverseOff", "27"}, {"ItalicOff", "23"}, {"Italic", "3"}, {"UnderlineOff", "24"},
	{"Underline", "4"}, {"StrikethroughOff", "29"}, {"Strikethrough", "9"},
}

func styleMembers() []dotnet.Def {
	defs := []dotnet.Def{
		dotnet.PropSet("System.Management.Automation.OutputRendering OutputRendering {get;set;}",
			func(s *Style) object.Value { return outputRenderingType.EnumValue(s.Rendering) },
			func(s *Style, v object.Value) error { s.Rendering = object.ToString(v); return nil }),
		dotnet.PropSet("bool AutoSizeDefaultFormatting {get;set;}", func(s *Style) object.Value { return s.autoSize },
			func(s *Style, v object.Value) error { s.autoSize = object.Truth(v); return nil }),
	}
	for _, a := range attributeCodes {
		sequence := "\x1b[" + a.code + "m"
		defs = append(defs, dotnet.Prop("string "+a.name+" {get;}", func(*Style) object.Value { return sequence }))
	}
	for _, part := range []struct {
		name string
		typ  *object.Type
	}{{"Formatting", styleFormattingType}, {"Progress", styleProgressType}, {"Foreground", styleForegroundType}, {"Background", styleBackgroundType}, {"FileInfo", styleFileInfoType}} {
		defs = append(defs, dotnet.Prop(part.typ.Name+" "+part.name+" {get;}", func(s *Style) object.Value { return &stylePart{part.typ, s} }))
	}
	return append(defs,
		dotnet.Method("string FormatHyperlink(string text, uri link)", func(_ *Style, a dotnet.Args) (object.Value, error) {
			return "\x1b]8;;" + object.ToString(a.Value(1)) + "\x1b\\" + a.String(0) + "\x1b]8;;\x1b\\", nil
		}),
		dotnet.Static("string MapForegroundColorToEscapeSequence(System.ConsoleColor foregroundColor)", func(a dotnet.Args) (object.Value, error) {
			return consoleSequence(a.Enum(0), 0), nil
		}),
		dotnet.Static("string MapBackgroundColorToEscapeSequence(System.ConsoleColor backgroundColor)", func(a dotnet.Args) (object.Value, error) {
			return consoleSequence(a.Enum(0), 10), nil
		}),
		dotnet.Static("string MapColorPairToEscapeSequence(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor)", func(a dotnet.Args) (object.Value, error) {
			return fmt.Sprintf("\x1b[%d;%dm", consoleCodes[a.Enum(0)], consoleCodes[a.Enum(1)]+10), nil
		}))
}

// consoleCodes are the foreground codes of ConsoleColor's members.
var consoleCodes = [16]int{30, 34, 32, 36, 31, 35, 33, 37, 90, 94, 92, 96, 91, 95, 93, 97}

func consoleSequence(color int64, more int) string {
	return fmt.Sprintf("\x1b[%dm", consoleCodes[color&15]+more)
}

// colorMembers are the sixteen colours from a first code on.
func colorMembers(first int) []dotnet.Def {
	var defs []dotnet.Def
	names := strings.Fields("Black Red Green Yellow Blue Magenta Cyan White")
	for _, bright := range []bool{false, true} {
		for i, name := range names {
			code := first + i
			if bright {
				name, code = "Bright"+name, code+60
			}
			sequence := fmt.Sprintf("\x1b[%dm", code)
			defs = append(defs, dotnet.Prop("string "+name+" {get;}", func(*stylePart) object.Value { return sequence }))
		}
	}
	return append(defs,
		dotnet.Method("string FromRgb(byte red, byte green, byte blue)", func(_ *stylePart, a dotnet.Args) (object.Value, error) {
			return fmt.Sprintf("\x1b[%d;2;%v;%v;%vm", first+8, a.Value(0), a.Value(1), a.Value(2)), nil
		}),
		dotnet.Method("string FromRgb(int rgb)", func(_ *stylePart, a dotnet.Args) (object.Value, error) {
			n := a.Int(0)
			return fmt.Sprintf("\x1b[%d;2;%d;%d;%dm", first+8, n>>16&255, n>>8&255, n&255), nil
		}),
		dotnet.Method("string FromConsoleColor(System.ConsoleColor color)", func(_ *stylePart, a dotnet.Args) (object.Value, error) {
			return consoleSequence(a.Enum(0), first-30), nil
		}))
}

// sequenceMembers are properties that take escape sequences and nothing that would be seen.
func sequenceMembers(of func(*Style) map[string]string, names ...string) []dotnet.Def {
	var defs []dotnet.Def
	for _, name := range names {
		defs = append(defs, dotnet.PropSet("string "+name+" {get;set;}", func(p *stylePart) object.Value { return of(p.style)[name] },
			func(p *stylePart, v object.Value) error {
				text := object.ToString(v)
				if StripSequences(text) != "" {
					return object.NewException(object.ArgumentExceptionType, "The specified string contains printable content when it should only contain ANSI escape sequences: "+text)
				}
				of(p.style)[name] = text
				return nil
			}))
	}
	return defs
}

func progressStyleMembers() []dotnet.Def {
	return append(sequenceMembers(func(s *Style) map[string]string { return s.progress }, "Style"),
		dotnet.PropSet("int MaxWidth {get;set;}", func(p *stylePart) object.Value { return p.style.progressWidth },
			func(p *stylePart, v object.Value) error { p.style.progressWidth = v.(int32); return nil }),
		dotnet.PropSet("System.Management.Automation.ProgressView View {get;set;}",
			func(p *stylePart) object.Value {
				return object.Enum{Type: progressViewType, Value: p.style.progressView}
			},
			func(p *stylePart, v object.Value) error { p.style.progressView = v.(object.Enum).Value; return nil }),
		dotnet.PropSet("bool UseOSCIndicator {get;set;}", func(p *stylePart) object.Value { return p.style.progressOSC },
			func(p *stylePart, v object.Value) error { p.style.progressOSC = v.(bool); return nil }))
}

// sequences are the escape sequences that plain text leaves out: colours and their like, modes, hyperlinks. pwsh: others pass.
var sequences = regexp.MustCompile("\x1b\\[\\?\\d+[hl]|\x1b\\[\\d*(;\\d+)*m|\x1b\\]8;;.*?\x1b\\\\")

// StripSequences is text without its escape sequences, as a console without colours shows it.
func StripSequences(text string) string {
	if strings.IndexByte(text, '\x1b') < 0 {
		return text
	}
	return sequences.ReplaceAllString(text, "")
}

// Sequences are the escape sequences in text, in order.
func Sequences(text string) []string {
	if strings.IndexByte(text, '\x1b') < 0 {
		return nil
	}
	return sequences.FindAllString(text, -1)
}

// shown is text as the console shows it: without escape sequences where output is plain.
func (s *Session) shown(text string) string {
	if s.style.Plain() {
		return StripSequences(text)
	}
	return text
}
