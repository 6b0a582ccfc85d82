package shell

import (
	"errors"
	"slices"
	"strings"

	"migsh/shell/interp"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// migrationCommands are the commands whose documentation is repaired when it is pasted, by lower-case name.
type migrationCommands map[string]*interp.Command

func migrationOnly(all []interp.Command) migrationCommands {
	m := migrationCommands{}
	for i := range all {
		if module := all[i].Module; module == "ExchangeOnlineManagement" || module == "migsh" {
			m[strings.ToLower(all[i].Name)] = &all[i]
		}
	}
	return m
}

// parameter finds a parameter by its whole name.
func (m migrationCommands) parameter(cmdlet, name string) *interp.Parameter {
	c := m[strings.ToLower(cmdlet)]
	if c == nil {
		return nil
	}
	i := slices.IndexFunc(c.Params, func(p *interp.Parameter) bool { return strings.EqualFold(p.Name, name) })
	if i < 0 {
		return nil
	}
	return c.Params[i]
}

// brokenParameter says whether a name is the beginning of several parameters: PowerShell refuses it, and a page may have broken the word.
func (m migrationCommands) brokenParameter(cmdlet, name string) bool {
	c := m[strings.ToLower(cmdlet)]
	if c == nil || len(name) < 3 {
		return false
	}
	n := 0
	for _, p := range c.Params {
		if strings.EqualFold(p.Name, name) {
			return false
		}
		if len(p.Name) > len(name) && strings.EqualFold(p.Name[:len(name)], name) {
			n++
		}
	}
	return n > 1
}

func (m migrationCommands) rules() syntax.PasteRules {
	return syntax.PasteRules{
		Cmdlet:    func(name string) bool { return m[strings.ToLower(name)] != nil },
		Parameter: func(cmdlet, name string) bool { return m.parameter(cmdlet, name) != nil },
	}
}

// repair mends known blemishes of pasted documentation and says what it did; any other text comes back as it is. Placeholders
// that must be filled in first are an error.
func (w *wired) repair(text string) (string, error) {
	paste, ok := syntax.RepairPaste(text, w.migration.rules())
	switch {
	case !ok:
		return text, nil
	case len(paste.Placeholders) > 0:
		return "", &interp.ErrorRecord{Err: errors.New(paste.PlaceholderMessage()), ID: "PlaceholderNotFilledIn", Category: interp.ParserError,
			Target: strings.Join(paste.Placeholders, ", ")}
	}
	for _, warning := range paste.Warnings {
		w.host.Message(interp.StreamWarning, "Documentation repaired: "+warning)
	}
	return paste.Text, nil
}

// unfinished says whether a text typed at the prompt goes on in the next line: because the language says so, or because
// it ends in a parameter whose value a documentation page has put there. What can be repaired is finished.
func (w *wired) unfinished(text string) bool {
	if w.repairing(true) {
		if paste, ok := syntax.RepairPaste(text, w.migration.rules()); ok && (len(paste.Placeholders) > 0 || paste.Text != text) {
			return w.endsInParameter(paste.Text)
		}
	}
	return incomplete(text) || w.repairing(true) && w.endsInParameter(text)
}

// endsInParameter says whether the last word is a parameter of a migration cmdlet that wants a value. A blank line ends the wait.
func (w *wired) endsInParameter(text string) bool {
	if strings.HasSuffix(text, "\n") {
		return false
	}
	tree, errs := syntax.Parse("", text)
	if len(errs) > 0 || tree.EndBlock == nil || len(tree.EndBlock.Statements) == 0 {
		return false
	}
	last, ok := tree.EndBlock.Statements[len(tree.EndBlock.Statements)-1].(*syntax.Pipeline)
	if !ok {
		return false
	}
	command, ok := last.PipelineElements[len(last.PipelineElements)-1].(*syntax.Command)
	if !ok {
		return false
	}
	param, ok := command.CommandElements[len(command.CommandElements)-1].(*syntax.CommandParameter)
	if !ok || param.Argument != nil {
		return false
	}
	name, ok := command.CommandElements[0].(*syntax.StringConstantExpression)
	if !ok {
		return false
	}
	p := w.migration.parameter(name.Value, param.ParameterName)
	return p != nil && p.Type != object.SwitchParameterType || w.migration.brokenParameter(name.Value, param.ParameterName)
}

// incomplete says whether a text is the beginning of a command.
func incomplete(text string) bool {
	_, errs := syntax.Parse("", text)
	return slices.ContainsFunc(errs, func(e syntax.ParseError) bool { return e.Incomplete })
}
