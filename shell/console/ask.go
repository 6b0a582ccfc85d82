package console

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// ReadLine asks for one line. io.EOF: the input has ended.
func (h *Host) ReadLine(prompt string, secret bool) (string, error) {
	if !h.o.Interactive {
		return "", interp.ErrNotInteractive
	}
	h.Flush()
	if h.line != nil {
		return h.line(prompt, secret)
	}
	io.WriteString(h.o.Out, prompt)
	if f, ok := h.o.In.(*os.File); ok && secret && term.IsTerminal(int(f.Fd())) {
		b, err := term.ReadPassword(int(f.Fd()))
		io.WriteString(h.o.Out, "\n")
		return string(b), err
	}
	line, err := h.in.ReadString('\n')
	if errors.Is(err, io.EOF) && line != "" {
		err = nil
	}
	return strings.TrimRight(line, "\r\n"), err
}

// NestedPrompt lets commands be typed while a pipeline waits.
func (h *Host) NestedPrompt() error {
	if h.nested == nil {
		return interp.ErrNotInteractive
	}
	return h.nested()
}

// Piped reads the next line of a standard input that is no terminal: what is piped into a script.
func (h *Host) Piped() (object.Value, bool) {
	line, err := h.in.ReadString('\n')
	if err != nil && line == "" {
		return nil, false
	}
	return strings.TrimRight(line, "\r\n"), true
}

// Choose asks for one of several answers, each known by its letter or its whole label.
func (h *Host) Choose(caption, message string, choices []interp.Choice, byDefault int) (int, error) {
	if !h.o.Interactive {
		return 0, interp.ErrNotInteractive
	}
	h.Flush()
	h.writeLine("")
	h.writeLine(caption)
	h.writeLine(message)
	for {
		answer, err := h.ReadLine(choicePrompt(choices, byDefault, h.promptWidth()), false)
		if errors.Is(err, io.EOF) {
			h.writeLine("")
			return 0, interp.ErrNotInteractive
		}
		if err != nil {
			return 0, err
		}
		switch answer = strings.TrimSpace(answer); answer {
		case "":
			return byDefault, nil
		case "?":
			for _, c := range choices {
				h.writeLine(letter(c) + " - " + c.Help)
			}
			continue
		}
		for i, c := range choices {
			if strings.EqualFold(answer, letter(c)) || strings.EqualFold(answer, label(c)) {
				return i, nil
			}
		}
	}
}

// choicePrompt is the line PowerShell asks with, broken before the default where it does not fit.
func choicePrompt(choices []interp.Choice, byDefault, width int) string {
	var b strings.Builder
	for _, c := range choices {
		fmt.Fprintf(&b, "[%s] %s  ", letter(c), label(c))
	}
	b.WriteString("[?] Help ")
	standard := fmt.Sprintf("(default is %q): ", letter(choices[byDefault]))
	if b.Len()+len(standard) > width {
		b.WriteByte('\n')
	}
	return b.String() + standard
}

// promptWidth is the width questions are wrapped at: that of the terminal, else 80.
func (h *Host) promptWidth() int {
	if isTerminal(h.o.Out) {
		return h.Width()
	}
	return 80
}

// letter is the character behind the & of a label.
func letter(c interp.Choice) string {
	if i := strings.IndexByte(c.Label, '&'); i >= 0 && i+1 < len(c.Label) {
		return strings.ToUpper(c.Label[i+1 : i+2])
	}
	return c.Label
}

func label(c interp.Choice) string { return strings.ReplaceAll(c.Label, "&", "") }
