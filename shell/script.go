package shell

import (
	"os"

	"migsh/shell/interp"
)

// readScript reads a script file, whatever its encoding.
func readScript(path string) (string, error) {
	raw, err := os.ReadFile(path)
	return interp.DecodeScript(raw), err
}
