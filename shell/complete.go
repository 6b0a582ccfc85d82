package shell

import (
	"migsh/shell/complete"
	"migsh/shell/console"
)

// completions are those of a command at the prompt.
func (w *wired) completions(text string, cursor int) console.Completions {
	found := w.completer.Complete(w.session.View(), text, cursor, complete.Options{})
	out := console.Completions{Start: found.ReplacementIndex, Length: found.ReplacementLength}
	for _, m := range found.Matches {
		out.Matches = append(out.Matches, console.Match{Text: m.CompletionText, Label: m.ListItemText})
	}
	return out
}
