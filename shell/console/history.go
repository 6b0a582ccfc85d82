package console

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// historyLimit is PSReadLine's MaximumHistoryCount.
const historyLimit = 4096

// History is the file of commands typed at the prompt, oldest first. As in
// PSReadLine's ConsoleHost_history.txt, an entry of several lines has a backtick at the end
// of each but the last.
type History struct {
	path    string
	Entries []string
}

// OpenHistory reads the file; one that is not there is an empty history.
// path "" keeps the history in memory.
func OpenHistory(path string) *History {
	h := &History{path: path}
	f, err := os.Open(path)
	if path == "" || err != nil {
		return h
	}
	defer f.Close()
	entry := ""
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		line, more := strings.CutSuffix(sc.Text(), "`")
		entry += line
		if more {
			entry += "\n"
			continue
		}
		h.Entries = append(h.Entries, entry)
		entry = ""
	}
	h.Entries = h.Entries[max(0, len(h.Entries)-historyLimit):]
	return h
}

// sensitive are the words that keep a command out of the file (PSReadLine's AddToHistoryHandler): what was typed
// beside them is likely a secret.
var sensitive = []string{"password", "asplaintext", "token", "apikey", "secret"}

// Add appends a command, unless it repeats the last one or holds a secret: those are kept for this session only.
func (h *History) Add(entry string) error {
	entry = strings.TrimRight(entry, "\n")
	if strings.TrimSpace(entry) == "" || len(h.Entries) > 0 && h.Entries[len(h.Entries)-1] == entry {
		return nil
	}
	h.Entries = append(h.Entries, entry)
	lower := strings.ToLower(entry)
	for _, word := range sensitive {
		if strings.Contains(lower, word) {
			return nil
		}
	}
	if h.path == "" {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(h.path), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(h.path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = f.WriteString(strings.ReplaceAll(entry, "\n", "`\n") + "\n")
	return err
}

// typed is a command of this session. Get-History shows it with its times.
type typed struct {
	line         string
	begun, ended time.Time
}

// remember notes a command that begins; done notes its end.
func (h *Host) remember(line string) (done func()) {
	h.typed = append(h.typed, typed{line: line, begun: time.Now()})
	at := len(h.typed) - 1
	return func() { h.typed[at].ended = time.Now() }
}

// CommandHistory gives the commands that ended, oldest first, with their times.
func (h *Host) CommandHistory() (lines []string, started, ended []time.Time) {
	for _, t := range h.typed {
		if !t.ended.IsZero() {
			lines, started, ended = append(lines, t.line), append(started, t.begun), append(ended, t.ended)
		}
	}
	return lines, started, ended
}
