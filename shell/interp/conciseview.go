package interp

import (
	"strconv"
	"strings"

	"migsh/shell/object"
)

// ViewStyle is what colours an error; empty strings colour nothing.
type ViewStyle struct {
	Error, Accent, Reset string // $PSStyle.Formatting.Error, .ErrorAccent and $PSStyle.Reset
}

// ConciseView renders a record as $ErrorView says, ConciseView if nothing else; width is the console's, 0 for no wrapping. The text ends
// with a newline where PowerShell's does; the host ends the line otherwise.
func (s *Session) ConciseView(r *ErrorRecord, width int, style ViewStyle) string {
	switch view, _ := s.current().variable("ErrorView"); s.text(view) {
	case "CategoryView":
		return style.Error + r.categoryInfo() + style.Reset
	case "NormalView":
		return style.Error + s.normalView(r) + style.Reset
	case "DetailedView":
		return ErrorDetail(sessionReader{s}, r)
	}
	if r.ID == "NativeCommandErrorMessage" || r.ID == "NativeCommandError" {
		return style.Error + r.exception().Message + style.Reset
	}
	inv := r.Invocation
	if inv == nil {
		inv = &Invocation{Pos: r.Pos}
	}
	text := style.Error + s.reason(r, inv) + ": " + s.positionView(r, inv, width, style) + style.Reset
	if strings.TrimSpace(r.Advice) != "" {
		text += "\n" + style.Error + "  Recommendation: " + r.Advice + style.Reset
	}
	return text
}

// normalView is $ErrorView NormalView: command, message, place, category and id.
func (s *Session) normalView(r *ErrorRecord) string {
	prefix := ""
	inv := r.Invocation
	if inv == nil {
		inv = &Invocation{Pos: r.Pos}
	}
	switch {
	case inv.Cmd != nil && inv.Cmd.Kind == KindScript:
		prefix = inv.Cmd.path + " : "
	case inv.Cmd != nil && inv.Cmd.Kind == KindBlock && inv.act != nil:
		prefix = inv.act.block.Text() + " : "
	case inv.Cmd != nil && inv.Cmd.Name != "":
		prefix = inv.Cmd.Name + " : "
	case inv.Name != "":
		prefix = inv.Name + " : "
	}
	text := prefix + r.Message()
	if pos := inv.PositionMessage(); pos != "" {
		text += "\n" + pos
	}
	return text + "\n+ CategoryInfo          : " + r.categoryInfo() + "\n+ FullyQualifiedErrorId : " + r.ID
}

// positionView is what follows the reason: the place with its line where that is worth showing, and the message.
func (s *Session) positionView(r *ErrorRecord, inv *Invocation, width int, style ViewStyle) string {
	isParse := r.Category == ParserError && len(r.parse) > 0
	script := inv.ScriptName()
	detail := (isParse || script != "" || inv.LineNumber() > 1) && !strings.HasSuffix(strings.ToLower(script), ".psm1")
	var pos strings.Builder
	prefix, message := "", ""
	if detail {
		number := strconv.Itoa(inv.LineNumber())
		if script != "" {
			pos.WriteString(style.Reset + script + ":" + number + "\n")
		} else {
			pos.WriteString("\n")
		}
		header := strings.Repeat(" ", max(0, len(number)-4))
		pos.WriteString(style.Accent + header + "Line |\n")
		line, marks := splitPosition(inv)
		pos.WriteString(style.Accent + strings.Repeat(" ", max(0, 4-len(number))) + number + " | " + style.Reset + accented(line, marks, style) + "\n")
		prefix = style.Accent + header + "     | " + style.Error
		if marks != "" {
			pos.WriteString(prefix + marks + "\n")
		}
		message = prefix
	}
	message += r.viewMessage()
	if script != "" || r.Category == ParserError {
		message = wrapMessage(message, prefix, plainLength(header(prefix, style)), width) + "\n"
	}
	return pos.String() + style.Error + message
}

// header is a prefix without its colours.
func header(prefix string, style ViewStyle) string {
	prefix = strings.TrimPrefix(prefix, style.Accent)
	return strings.TrimSuffix(prefix, style.Error)
}

func plainLength(s string) int { return object.Length(s) }

// viewMessage is the message shown: of a parse error, the first one's alone.
func (r *ErrorRecord) viewMessage() string {
	if r.Details == "" && len(r.parse) > 0 {
		return r.parse[0].Message
	}
	return r.Message()
}

// splitPosition takes the source line and the underlining out of a position message; both keep the blank PowerShell leaves before them.
func splitPosition(inv *Invocation) (line, marks string) {
	parts := strings.Split(inv.PositionMessage(), "\n")
	if len(parts) < 3 {
		return "", ""
	}
	return parts[1][1:], parts[len(parts)-1][1:]
}

// accented colours the part of the line that is underlined.
func accented(line, marks string, style ViewStyle) string {
	if style.Accent == "" && style.Reset == "" {
		return line
	}
	at := strings.IndexByte(marks, '~')
	n := len(strings.TrimSpace(marks))
	r := []rune(line)
	if at < 0 || n >= len(r) || at+n > len(r) {
		return line
	}
	return string(r[:at]) + style.Accent + string(r[at:at+n]) + style.Reset + string(r[at+n:])
}

// wrapMessage breaks a message at blanks so that it fits the console, each line behind the prefix.
func wrapMessage(message, prefix string, prefixLength, width int) string {
	message = strings.NewReplacer("\r\n", " ", "\n", " ", "\t", " ").Replace(message)
	colours := object.Length(prefix) - prefixLength
	if width <= 0 || object.Length(message)-colours <= width {
		return message
	}
	first := truncated(message, width+colours)
	rest := strings.TrimSpace(message[len(first):])
	var b strings.Builder
	b.WriteString(first + "\n")
	for object.Length(rest)+prefixLength > width {
		part := truncated(prefix+rest, width+colours)
		if len(part) <= len(prefix) {
			break
		}
		b.WriteString(part + "\n")
		rest = strings.TrimSpace(rest[len(part)-len(prefix):])
	}
	b.WriteString(prefix + strings.TrimSpace(rest))
	return b.String()
}

// truncated cuts a text of more than n characters before its last blank within them.
func truncated(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	cut := string(r[:n])
	if i := strings.LastIndexAny(cut, " \t\n\r"); i >= 0 {
		return cut[:i]
	}
	return cut
}

// reason is the word before the colon: who had the error.
func (s *Session) reason(r *ErrorRecord, inv *Invocation) string {
	if (r.thrown || r.imported) && r.exception().Type.Is(object.RuntimeExceptionType) {
		return "Exception"
	}
	if c := inv.Cmd; c != nil && c.Name != "" && c.Kind != KindScript {
		return c.Name
	}
	if r.Activity != "" {
		return r.Activity
	}
	if c := inv.Cmd; c != nil {
		if c.Kind == KindBlock && !c.Advanced && inv.act != nil {
			return inv.act.block.Text()
		}
		if c.Kind == KindScript {
			return c.Name
		}
		return ""
	}
	if inv.Name != "" {
		return inv.Name
	}
	if r.Category != NotSpecified {
		return r.Category.String()
	}
	return r.reasonName()
}

// reasonName is CategoryInfo.Reason: the class of the exception.
func (r *ErrorRecord) reasonName() string {
	if r.Reason != "" {
		return r.Reason
	}
	return r.exception().Type.ShortName()
}

// categoryInfo is CategoryInfo's text.
func (r *ErrorRecord) categoryInfo() string {
	name, typ := r.targetTexts()
	return r.Category.String() + ": (" + name + ":" + typ + ") [" + r.Activity + "], " + r.reasonName()
}

// targetTexts are CategoryInfo.TargetName and TargetType; long names are cut in the middle.
func (r *ErrorRecord) targetTexts() (name, typ string) {
	name, typ = r.TargetName, r.TargetType
	if r.Target != nil {
		if name == "" {
			name = object.ToStringCulture(r.Target, nil)
		}
		if typ == "" {
			typ = object.TypeOf(r.Target).ShortName()
			if typ == "PSCustomObject" {
				typ = "PSObject"
			}
		}
	}
	return ellipsized(name), ellipsized(typ)
}

// ellipsized keeps the ends of a text of more than 40 characters.
func ellipsized(s string) string {
	r := []rune(s)
	if len(r) <= 40 {
		return s
	}
	return string(r[:19]) + "…" + string(r[len(r)-19:])
}
