package complete

import (
	"strings"
	"unicode"
)

// requiresParameters are those of #requires.
var requiresParameters = []string{"Modules", "PSEdition", "RunAsAdministrator", "Version"}

// comment completes inside of a comment: only #requires has anything to offer.
func (r *request) comment() []*Result {
	text := r.text[r.start:min(r.cursor, len(r.text))]
	rest, ok := cutFold(text, "#requires")
	if !ok || rest == "" || rest[0] != ' ' && rest[0] != '\t' {
		return nil
	}
	word := rest[strings.LastIndexAny(rest, " \t")+1:]
	r.end = r.cursor
	r.start = r.cursor - len(word)
	if name, ok := strings.CutPrefix(word, "-"); ok {
		r.start++
		return unused(requiresParameters, name, rest)
	}
	if head := strings.IndexFunc(word, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '_' }); head > 0 {
		r.start = r.cursor - head // pwsh: as long as the first part of a name with dots
	}
	fields := strings.Fields(strings.TrimSuffix(rest, word))
	if len(fields) > 0 && strings.EqualFold(fields[len(fields)-1], "-PSEdition") {
		return choose([]string{"Core", "Desktop"}, word, ParameterValue)
	}
	return nil
}

func cutFold(s, prefix string) (string, bool) {
	if !hasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// unused are the parameters that begin with a word and do not stand in the comment yet.
func unused(names []string, word, rest string) []*Result {
	given := strings.Fields(rest)
	var out []*Result
	for _, n := range names {
		taken := false
		for _, g := range given[:len(given)-1] {
			taken = taken || strings.EqualFold(g, "-"+n)
		}
		if hasPrefix(n, word) && !taken {
			out = append(out, &Result{n, n, ParameterName, n})
		}
	}
	return out
}
