package shell

import (
	"os"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// readScript reads a script file: by its byte order mark, or else as UTF-8, or else (it is not) as Windows-1252.
func readScript(path string) (string, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	var fallback transform.Transformer = unicode.UTF8.NewDecoder()
	if !utf8.Valid(raw) {
		fallback = charmap.Windows1252.NewDecoder()
	}
	text, _, err := transform.Bytes(unicode.BOMOverride(fallback), raw)
	return string(text), err
}
