package complete

import (
	"strings"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// quoted writes a text as one word: in the quotes the word was begun with, or in single quotes where it would not be one word. In a pattern
// the characters of wildcards are escaped.
func quoted(text string, quote byte, pattern bool) string {
	if pattern {
		text = object.EscapeWildcard(text)
	}
	if quote == 0 && !needsQuotes(text, pattern) {
		return text
	}
	if quote == '"' {
		return `"` + strings.NewReplacer("`", "``", "$", "`$", `"`, "`\"").Replace(text) + `"`
	}
	return "'" + strings.ReplaceAll(text, "'", "''") + "'"
}

// quotedValue writes one of a parameter's values as one word. pwsh: only what would be several words is quoted; a $ is left.
func quotedValue(text string, quote byte) string {
	switch {
	case quote == '"':
		return `"` + text + `"`
	case quote == '\'' || !oneToken(text):
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	}
	return text
}

// oneToken reports whether a text is one word without an error.
func oneToken(text string) bool {
	parsed := syntax.ParseInput("", text)
	return len(parsed.Errors) == 0 && len(parsed.Tokens) == 2
}

// needsQuotes is PowerShell's rule: a text that is more than one token, or has signs that mean something.
func needsQuotes(text string, pattern bool) bool {
	parsed := syntax.ParseInput("", text)
	if len(parsed.Tokens) == 2 && parsed.Tokens[0].Kind.Has(syntax.FlagKeyword) {
		return false
	}
	if len(parsed.Errors) > 0 || len(parsed.Tokens) != 2 {
		return true
	}
	signs := "$`"
	if pattern {
		signs = "$[]`"
	}
	return strings.ContainsAny(text, signs)
}
