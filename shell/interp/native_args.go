package interp

import (
	"os"
	"path/filepath"
	"strings"

	"migsh/shell/object"
)

// words are the program's arguments, as $PSNativeCommandArgumentPassing says.
func (n *nativeStage) words() ([]string, error) {
	words := n.standardWords()
	if v := n.f.scope.find(argumentPassingSym); v != nil && n.f.sess.text(v.read().value()) == "Legacy" {
		return splitLegacy(joinLegacy(words)), nil
	}
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w.text
	}
	return out, nil
}

var argumentPassingSym = symOf("PSNativeCommandArgumentPassing")

// nativeWord is one argument of a program.
type nativeWord struct {
	text string
	raw  bool // behind --%: never quoted
}

// standardWords turns arguments into words. pwsh: bare words are globbed, numbers keep their spelling, collections become several words, and a list
// written with commas is its text, split at blanks.
func (n *nativeStage) standardWords() []nativeWord {
	var out []nativeWord
	add := func(words ...string) {
		for _, w := range words {
			out = append(out, nativeWord{text: w})
		}
	}
	for i := 0; i < len(n.args); i++ {
		a := n.args[i]
		if s, ok := a.value.ref.(string); ok && a.bare && s == "--%" {
			return append(out, n.verbatimWords(n.args[i+1:])...)
		}
		prefix := ""
		if a.name != "" {
			prefix = "-" + a.name
			if a.colon && !a.valued && i+1 < len(n.args) {
				continue // pwsh: -a:1 that comes through @args arrives as its value only
			}
			if !a.valued {
				add(prefix)
				continue
			}
			prefix += ":"
			if a.spaced {
				add(prefix)
				prefix = ""
			}
		}
		add(n.valueWords(prefix, a)...)
	}
	return out
}

// valueWords are the words of one value; prefix is -Name: when it belongs to a parameter.
func (n *nativeStage) valueWords(prefix string, a arg) []string {
	var out []string
	if a.text != "" && !a.listed {
		return []string{prefix + a.text}
	}
	if a.listed {
		text := a.text
		if text == "" {
			text = a.pos.Text()
		}
		for i, w := range strings.Fields(text) {
			if i == 0 && prefix != "" {
				out = append(out, prefix+w)
				continue
			}
			out = append(out, n.glob(w)...)
		}
		return out
	}
	v := a.value.value()
	if v == nil {
		return nil
	}
	if items, ok := sequence(v); ok {
		for _, x := range items {
			if x == nil {
				continue
			}
			out = append(out, prefix+n.f.text(x))
		}
		return out
	}
	text := n.f.text(v)
	if a.bare && prefix == "" {
		return n.glob(text)
	}
	return []string{prefix + text}
}

// verbatimWords are what follows --%: split at blanks, with %NAME% replaced by the environment's variable where there is one.
func (n *nativeStage) verbatimWords(rest []arg) []nativeWord {
	text := ""
	if len(rest) > 0 {
		text = n.f.text(rest[0].value.value())
	}
	words := strings.Fields(expandPercent(text))
	if len(words) == 0 {
		words = []string{""}
	}
	out := make([]nativeWord, len(words))
	for i, w := range words {
		out[i] = nativeWord{text: w, raw: true}
	}
	return out
}

// expandPercent replaces %NAME%; names without a variable stay.
func expandPercent(s string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "%")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		name, after, closed := strings.Cut(rest, "%")
		if value, set := os.LookupEnv(name); closed && set {
			b.WriteString(value)
			s = after
			continue
		}
		b.WriteByte('%')
		s = rest
	}
}

// glob expands a bare word as a Unix shell does; one that matches nothing stays, and ~ is the home folder.
func (n *nativeStage) glob(word string) []string {
	if word == "~" || len(word) > 1 && word[:2] == "~/" {
		return []string{n.f.sess.home + word[1:]}
	}
	if !object.HasWildcard(word) {
		return []string{word}
	}
	dir := n.f.sess.location.Native
	pattern := word
	if !filepath.IsAbs(word) {
		pattern = filepath.Join(dir, word)
	}
	found, err := filepath.Glob(pattern)
	if err != nil || len(found) == 0 {
		return []string{word}
	}
	if !filepath.IsAbs(word) {
		for i, p := range found {
			if rel, err := filepath.Rel(dir, p); err == nil {
				found[i] = rel
			}
		}
	}
	return found
}

// joinLegacy makes one command line of the words as PowerShell did before 7.3: what holds blanks is put into quotes, quotes inside are left alone,
// and empty words disappear.
func joinLegacy(words []nativeWord) string {
	var b strings.Builder
	for _, w := range words {
		if w.text == "" {
			continue
		}
		b.WriteByte(' ')
		if w.raw || !strings.ContainsAny(w.text, " \t\n\r\v\f") {
			b.WriteString(w.text)
			continue
		}
		b.WriteString(`"` + w.text)
		if strings.HasSuffix(w.text, `\`) {
			b.WriteByte('\\')
		}
		b.WriteByte('"')
	}
	return b.String()
}

// splitLegacy takes a command line apart as .NET does on Unix: quotes group, \" is a quote, "" inside quotes is one too.
func splitLegacy(line string) []string {
	var out []string
	for i := 0; i < len(line); {
		if line[i] == ' ' || line[i] == '\t' {
			i++
			continue
		}
		var word string
		word, i = legacyWord(line, i)
		out = append(out, word)
	}
	return out
}

// legacyWord reads the word at i and says where it ends.
func legacyWord(line string, i int) (string, int) {
	var b strings.Builder
	quoted := false
	for i < len(line) {
		slashes := 0
		for i < len(line) && line[i] == '\\' {
			slashes++
			i++
		}
		if slashes > 0 {
			if i < len(line) && line[i] == '"' {
				b.WriteString(strings.Repeat(`\`, slashes/2))
				if slashes%2 == 1 {
					b.WriteByte('"')
					i++
				}
			} else {
				b.WriteString(strings.Repeat(`\`, slashes))
			}
			continue
		}
		switch c := line[i]; {
		case c == '"' && quoted && i+1 < len(line) && line[i+1] == '"':
			b.WriteByte('"')
			i++
		case c == '"':
			quoted = !quoted
		case (c == ' ' || c == '\t') && !quoted:
			return b.String(), i
		default:
			b.WriteByte(c)
		}
		i++
	}
	return b.String(), i
}

// SplitArguments takes a command line apart as .NET does on Unix.
func SplitArguments(line string) []string { return splitLegacy(line) }
