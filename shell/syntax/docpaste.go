package syntax

import (
	"regexp"
	"slices"
	"strings"
)

// PasteRules says which commands text pasted from documentation may be repaired for.
type PasteRules struct {
	// Cmdlet reports whether a command is one of those the repairs are for.
	Cmdlet func(name string) bool
	// Parameter reports whether a cmdlet has a parameter of exactly this name, without the dash. Nil: nothing is known of parameters.
	Parameter func(cmdlet, name string) bool
}

// Paste is what became of a pasted text.
type Paste struct {
	Text         string   // the text that parses; the given one if there are placeholders
	Warnings     []string // a sentence for each repair
	Placeholders []string // with their angle brackets: values that only the user knows; the text cannot run before they are filled in
}

// PlaceholderMessage tells the user which values are missing.
func (p Paste) PlaceholderMessage() string {
	list := p.Placeholders
	if len(list) == 1 {
		return "Replace the placeholder " + list[0] + " with a value of your own, then run the command again."
	}
	last := len(list) - 1
	return "Replace the placeholders " + strings.Join(list[:last], ", ") + " and " + list[last] + " with values of your own, then run the command again."
}

// RepairPaste looks at a text that PowerShell rejects, or cannot run. If its meaning is plain and the command concerned is one of rules', it gives the
// repaired text, or the placeholders that must be filled in first. In all other cases it reports false: the text fails as in PowerShell.
//
// These are the blemishes of Microsoft's own pages: a prompt copied along, a stray quote at the end of a line or a quote that is not closed,
// backticks around a command, a parameter whose value stands on the next line, a word broken over two lines, names without quotes in @( ),
// characters without width.
func RepairPaste(text string, rules PasteRules) (Paste, bool) {
	r := paster{rules: rules, lines: splitLines(text)}
	r.removeInvisible()
	r.removePrompts()
	r.repairMarked()
	for range 2 * len(r.lines) {
		_, errs := Parse("", r.text())
		if len(errs) == 0 {
			break
		}
		if found := r.placeholders(errs[0]); found != nil {
			return Paste{Text: text, Placeholders: found}, true
		}
		if !r.repair(errs) {
			return Paste{}, false
		}
	}
	if len(r.warnings) == 0 {
		return Paste{}, false
	}
	if _, errs := Parse("", r.text()); len(errs) > 0 {
		return Paste{}, false
	}
	return Paste{Text: r.text(), Warnings: r.warnings}, true
}

// paster is a text under repair: its lines, each with its line end.
type paster struct {
	rules    PasteRules
	lines    []string
	warnings []string
}

func (r *paster) text() string { return strings.Join(r.lines, "") }

func splitLines(text string) []string { return slices.Collect(strings.Lines(text)) }

// cutLine splits a line into its text, without trailing white space, and the rest.
func cutLine(line string) (text, end string) {
	text = strings.TrimRight(line, " \t\r\n\u00a0\u200b")
	return text, line[len(text):]
}

var (
	promptPattern      = regexp.MustCompile(`^\s*PS (?:[A-Za-z]:)?[^<>|;&"'\r\n]*>[ \t\x{a0}]*`)
	commandPattern     = regexp.MustCompile(`^[\s\x{60}(]*(?:\$[\w:]+\s*=\s*)?[\x{60}(]*([A-Za-z]+[-–—―][A-Za-z]+)\b`)
	placeholderPattern = regexp.MustCompile(`<\s*[\p{L}\d][^<>|\r\n]*>`)
	parameterPattern   = regexp.MustCompile(`[ \t][-–—―]([A-Za-z]+)$`)
	memberPattern      = regexp.MustCompile(`(?:::|\.)[A-Za-z]+$`)
	wordPattern        = regexp.MustCompile(`^[ \t]*([A-Za-z]+)`)
	callPattern        = regexp.MustCompile(`^[ \t]*[A-Za-z]+\(`)
	openQuotePattern   = regexp.MustCompile(`[ \t]("|“|”|'|‘|’)(<[^>|]*>|[^\s"“”'‘’|]+)[ \t]*\|[ \t]*(?i:fl|ft|fw|format-\w+|select(?:-object)?|where(?:-object)?|sort(?:-object)?|[?%])(?:[^\w"“”'‘’-]|$)[^"“”'‘’]*$`)
	namesPattern       = regexp.MustCompile(`@\(\s*[A-Za-z][\w.-]*(?:\s*,\s*[A-Za-z][\w.-]*)+\s*\)`)
	namePattern        = regexp.MustCompile(`[A-Za-z][\w.-]*`)
)

// cmdletOf gives the command that a line starts with if it is one that repairs are for, else "".
func (r *paster) cmdletOf(line string) string {
	m := commandPattern.FindStringSubmatch(line)
	if m == nil {
		return ""
	}
	name := strings.NewReplacer("–", "-", "—", "-", "―", "-").Replace(m[1])
	if !r.rules.Cmdlet(name) {
		return ""
	}
	return name
}

// removePrompts takes a prompt away where it stands before one of our commands.
func (r *paster) removePrompts() {
	for i, line := range r.lines {
		prompt := promptPattern.FindString(line)
		if prompt == "" || r.cmdletOf(line[len(prompt):]) == "" {
			continue
		}
		r.lines[i] = line[len(prompt):]
		r.warn("The pasted prompt '" + strings.TrimSpace(prompt) + "' was removed.")
	}
}

// invisible are the characters of no width that web pages put between words: to PowerShell each is a letter.
const invisible = "\u200b\u200c\u200d\u2060\ufeff"

// removeInvisible takes characters without width out of one of our commands; those inside quotes and comments stay.
func (r *paster) removeInvisible() {
	for i, line := range r.lines {
		if !strings.ContainsAny(line, invisible) {
			continue
		}
		var b strings.Builder
		quote := rune(0)
		for _, c := range line {
			switch {
			case quote == 0 && strings.ContainsRune(invisible, c):
				continue
			case quote == 0 && c == '#', quote == 0 && isDoubleQuote(c), quote == 0 && isSingleQuote(c):
				quote = c
			case isDoubleQuote(quote) && isDoubleQuote(c), isSingleQuote(quote) && isSingleQuote(c):
				quote = 0
			}
			b.WriteRune(c)
		}
		if clean := b.String(); clean != line && r.cmdletOf(promptPattern.ReplaceAllString(clean, "")) != "" {
			r.lines[i] = clean
			r.warn("Invisible characters (zero-width spaces) were removed.")
		}
	}
}

// repairMarked repairs what PowerShell would accept but cannot run, and what nobody writes on purpose: backticks around a command, and the
// two words that Microsoft's page of the Google migration breaks.
func (r *paster) repairMarked() {
	for i := 0; i < len(r.lines); i++ {
		if r.cmdletOf(r.lines[i]) == "" {
			continue
		}
		for _, try := range []func(int) ([]string, string){r.backticks, r.brokenReadAllBytes, r.brokenParameter} {
			if lines, warning := try(i); lines != nil {
				r.lines = lines
				r.warn(warning)
			}
		}
	}
}

// brokenReadAllBytes joins the one method that documented commands call.
func (r *paster) brokenReadAllBytes(i int) ([]string, string) {
	lines, warning := r.brokenMember(i)
	if !strings.Contains(warning, "'ReadAllBytes'") {
		return nil, ""
	}
	return lines, warning
}

func (r *paster) warn(text string) { r.warnings = append(r.warnings, text) }

// commandLine gives the line that starts the command which the error is in: the line itself or one of the two before it.
func (r *paster) commandLine(e ParseError) (int, bool) {
	at := min(e.Extent.StartLine()-1, len(r.lines)-1)
	for i := at; i >= 0 && i >= at-2; i-- {
		if r.cmdletOf(r.lines[i]) != "" {
			return i, true
		}
	}
	return 0, false
}

// placeholders gives the placeholders of the command that the error is in.
func (r *paster) placeholders(e ParseError) []string {
	i, ok := r.commandLine(e)
	if !ok {
		return nil
	}
	if text, _ := cutLine(r.lines[i]); e.ID == "TerminatorExpectedAtEndOfString" && !openQuotePattern.MatchString(text) {
		return nil // a string that goes on, and may say anything
	}
	return placeholderPattern.FindAllString(r.lines[i], -1)
}

// repair tries what may be wrong with the command that the first error is in, and reports whether something made it better.
func (r *paster) repair(errs []ParseError) bool {
	i, ok := r.commandLine(errs[0])
	if !ok {
		return false
	}
	for _, try := range []func(int) (lines []string, warning string){
		r.strayQuote, r.openQuote, r.brokenMember, r.valueOnNextLine, r.bareNames} {
		lines, warning := try(i)
		if lines == nil {
			continue
		}
		_, after := Parse("", strings.Join(lines, ""))
		if len(after) == 0 || laterError(after[0], errs[0], len(r.text())-len(strings.Join(lines, ""))) {
			r.lines = lines
			r.warn(warning)
			return true
		}
	}
	return false
}

// laterError reports whether a repair that took away some bytes moved the first error behind where it was.
func laterError(now, before ParseError, removed int) bool {
	return now.Extent.Start > before.Extent.Start-removed && now.Extent.Start != before.Extent.Start
}

// with gives the lines with line i replaced, and the next one dropped if joined.
func (r *paster) with(i int, line string, joined bool) []string {
	lines := slices.Clone(r.lines)
	lines[i] = line
	if joined {
		lines = slices.Delete(lines, i+1, i+2)
	}
	return lines
}

// backticks takes away backticks around a whole command.
func (r *paster) backticks(i int) ([]string, string) {
	text, end := cutLine(r.lines[i])
	trimmed := strings.TrimLeft(text, " \t")
	if len(trimmed) < 3 || trimmed[0] != '`' || trimmed[len(trimmed)-1] != '`' {
		return nil, ""
	}
	return r.with(i, trimmed[1:len(trimmed)-1]+end, false), "The backticks around the command were removed."
}

// quotes lists the offsets of the quotes of one family in a line.
func quotes(text string, is func(rune) bool) []int {
	var at []int
	for i, c := range text {
		if is(c) {
			at = append(at, i)
		}
	}
	return at
}

// strayQuote takes away a quote at the end of a line that nothing opened.
func (r *paster) strayQuote(i int) ([]string, string) {
	text, end := cutLine(r.lines[i])
	for _, is := range []func(rune) bool{isDoubleQuote, isSingleQuote} {
		at := quotes(text, is)
		if len(at)%2 == 0 {
			continue
		}
		last := at[len(at)-1]
		if last+runeLenAt(text, last) == len(text) && last > 0 && !strings.ContainsRune(" \t,(=:", rune(text[last-1])) {
			return r.with(i, text[:last]+end, false), "The stray quotation mark at the end of the line was removed."
		}
	}
	return nil, ""
}

// openQuote closes a quote that opens a word and is never closed, if a pipe to a formatting command follows the word: any other open
// quote may be the first line of a longer text.
func (r *paster) openQuote(i int) ([]string, string) {
	text, end := cutLine(r.lines[i])
	m := openQuotePattern.FindStringSubmatchIndex(text)
	if m == nil {
		return nil, ""
	}
	quote, word := text[m[2]:m[3]], text[m[2]:m[5]]
	return r.with(i, text[:m[5]]+quote+text[m[5]:]+end, false), "The missing quotation mark after " + word + " was added."
}

// next gives the line after i, or "" if there is none that can continue a command.
func (r *paster) next(i int) string {
	if i+1 >= len(r.lines) || r.cmdletOf(r.lines[i+1]) != "" {
		return ""
	}
	text, _ := cutLine(r.lines[i+1])
	if t := strings.TrimLeft(text, " \t"); t == "" || t[0] == '#' {
		return ""
	}
	return r.lines[i+1]
}

// brokenMember joins a method's name that was broken over two lines.
func (r *paster) brokenMember(i int) ([]string, string) {
	text, _ := cutLine(r.lines[i])
	next := r.next(i)
	if m := memberPattern.FindString(text); m != "" && callPattern.MatchString(next) {
		word := wordPattern.FindStringSubmatch(next)[1]
		return r.with(i, text+strings.TrimLeft(next, " \t"), true), "The word '" + strings.TrimLeft(m, ":.") + word + "', broken over two lines, was joined."
	}
	return nil, ""
}

// brokenParameter joins a parameter's name that was broken over two lines, if the joined name is known and the first half is not.
func (r *paster) brokenParameter(i int) ([]string, string) {
	if r.rules.Parameter == nil {
		return nil, ""
	}
	text, _ := cutLine(r.lines[i])
	next := r.next(i)
	param, word := parameterPattern.FindStringSubmatch(text), wordPattern.FindStringSubmatch(next)
	cmdlet := r.cmdletOf(r.lines[i])
	if param == nil || word == nil || r.rules.Parameter(cmdlet, param[1]) || !r.rules.Parameter(cmdlet, param[1]+word[1]) {
		return nil, ""
	}
	return r.with(i, text+strings.TrimLeft(next, " \t"), true), "The word '-" + param[1] + word[1] + "', broken over two lines, was joined."
}

// valueOnNextLine joins a parameter at the end of a line with its value on the next one.
func (r *paster) valueOnNextLine(i int) ([]string, string) {
	text, _ := cutLine(r.lines[i])
	next := r.next(i)
	param := parameterPattern.FindStringSubmatch(text)
	value := strings.Fields(next)
	if param == nil || len(value) == 0 || isDash([]rune(value[0])[0]) {
		return nil, ""
	}
	return r.with(i, text+" "+strings.TrimLeft(next, " \t"), true), "The value of -" + param[1] + ", " + value[0] + ", was taken from the next line."
}

// bareNames puts quotes around the names in @(A,B,C).
func (r *paster) bareNames(i int) ([]string, string) {
	line := r.lines[i]
	list := namesPattern.FindString(line)
	if list == "" {
		return nil, ""
	}
	quoted := namePattern.ReplaceAllString(list, "'$0'")
	return r.with(i, strings.Replace(line, list, quoted, 1), false), "The names in " + list + " were put in quotes."
}
