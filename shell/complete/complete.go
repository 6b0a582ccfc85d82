package complete

import (
	"strings"
	"unicode/utf8"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// Completer completes command lines. It belongs to one session, and like it to one goroutine.
type Completer struct {
	registered map[string]*interp.ScriptBlock // "command:parameter" or ":parameter", in lower case
	native     map[string]*interp.ScriptBlock // by command
}

// New makes a completer.
func New() *Completer {
	return &Completer{registered: map[string]*interp.ScriptBlock{}, native: map[string]*interp.ScriptBlock{}}
}

// Options are the options of TabExpansion2.
type Options struct {
	RelativeFilePaths bool // also paths written absolutely are given relative to the location
	LiteralPaths      bool // wildcard characters in names are not escaped
}

// Result is one completion.
type Result struct {
	CompletionText string // what replaces the word
	ListItemText   string // what a list shows
	Kind           ResultType
	ToolTip        string
}

// ResultType says what a completion is; names and numbers are .NET's CompletionResultType.
type ResultType int

// The types of results.
const (
	Text ResultType = iota
	History
	CommandName
	ProviderItem
	ProviderContainer
	Property
	Method
	ParameterName
	ParameterValue
	Variable
	Namespace
	TypeName
)

var resultTypeType = object.NewEnum("System.Management.Automation.CompletionResultType",
	"Text", "History", "Command", "ProviderItem", "ProviderContainer", "Property", "Method", "ParameterName", "ParameterValue", "Variable",
	"Namespace", "Type", "Keyword", "DynamicKeyword")

// Completion is what a text can be completed to. Offsets count UTF-16 units; both are -1 where nothing is being written.
type Completion struct {
	CurrentMatchIndex int
	ReplacementIndex  int
	ReplacementLength int
	Matches           []*Result
}

// Complete completes the text at the cursor, an offset in UTF-16 units. It never fails: what cannot be completed has no matches.
func (c *Completer) Complete(v *interp.View, text string, cursor int, o Options) *Completion {
	r := newRequest(c, v, text, byteOffset(text, cursor), o)
	matches := r.run()
	out := &Completion{CurrentMatchIndex: -1, ReplacementIndex: -1, ReplacementLength: -1, Matches: matches}
	if len(matches) == 0 && r.none {
		return out
	}
	start, end := min(r.start, len(text)), min(r.end, len(text))
	start = min(start, end)
	out.ReplacementIndex = utf16Length(text[:start])
	out.ReplacementLength = utf16Length(text[start:end])
	return out
}

// byteOffset is where a number of UTF-16 units ends.
func byteOffset(text string, units int) int {
	at := 0
	for at < len(text) && units > 0 {
		r, size := utf8.DecodeRuneInString(text[at:])
		at += size
		units--
		if r > 0xFFFF {
			units--
		}
	}
	return at
}

func utf16Length(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0xFFFF {
			n++
		}
	}
	return n
}

// matcher tests names against a word that may hold wildcards, as the beginning of the name.
func matcher(word string) func(string) bool {
	if !object.HasWildcard(word) {
		return func(name string) bool { return hasPrefix(name, word) }
	}
	if !strings.HasSuffix(word, "*") {
		word += "*"
	}
	w, err := object.CompileWildcard(word, true)
	if err != nil {
		return func(string) bool { return false }
	}
	return w.Match
}

// hasPrefix is strings.HasPrefix without regard to case.
func hasPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// byText compares results as their lists are sorted.
func byText(a, b *Result) int { return object.CompareStrings(a.ListItemText, b.ListItemText, true) }
