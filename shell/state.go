package shell

import (
	"fmt"
	"os"
	"os/user"
	"path/filepath"
	"runtime"
)

// stateDirectory is where a session keeps its state: -StateDirectory, else $MIGSH_HOME, else the platform's folder for it. The lab
// has a folder of its own inside.
func stateDirectory(c *cmdline) (string, error) {
	dir := c.stateDir
	if dir == "" {
		dir = os.Getenv("MIGSH_HOME")
	}
	if dir == "" {
		var err error
		if dir, err = platformState(); err != nil {
			return "", err
		}
	}
	dir, err := filepath.Abs(dir)
	if c.lab {
		dir = filepath.Join(dir, "lab")
	}
	return dir, err
}

func platformState() (string, error) {
	switch runtime.GOOS {
	case "windows":
		if local := os.Getenv("LOCALAPPDATA"); local != "" {
			return filepath.Join(local, "migsh"), nil
		}
	case "darwin": // os.UserConfigDir is Library/Application Support there
		dir, err := os.UserConfigDir()
		return filepath.Join(dir, "migsh"), err
	default:
		if xdg := os.Getenv("XDG_STATE_HOME"); filepath.IsAbs(xdg) {
			return filepath.Join(xdg, "migsh"), nil
		}
	}
	home, err := homeDirectory()
	return filepath.Join(home, ".local", "state", "migsh"), err
}

// homeDirectory is the user's: $HOME, else what the system's list of users says, since service managers and cron start programs without $HOME.
func homeDirectory() (string, error) {
	home, err := os.UserHomeDir()
	if err == nil {
		return home, nil
	}
	if u, e := user.Current(); e == nil && u.HomeDir != "" {
		return u.HomeDir, nil
	}
	return "", fmt.Errorf("%w: set it, or say with -StateDirectory where the state is kept", err)
}
