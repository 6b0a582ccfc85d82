package shell

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// cmdline is the parsed command line: PowerShell's own switches (`pwsh -h`) and ours.
type cmdline struct {
	command   string   // -Command, -CommandWithArgs and -EncodedCommand
	hasCmd    bool     // a command was given, be it empty
	cmdStdin  bool     // -Command -
	args      []string // what follows the script or -CommandWithArgs
	file      string   // -File; "-" is standard input
	workDir   string
	noExit    bool
	noLogo    bool
	noProfile bool
	nonInter  bool // -NonInteractive: never ask
	inter     bool // -Interactive
	login     bool
	help      bool
	version   bool
	outXML    bool // -OutputFormat XML
	formatted bool // -OutputFormat was given
	encoded   bool // the command came as -EncodedCommand, which PowerShell answers in XML on standard error
	lab       bool // our own from here on
	worker    bool
	stateDir  string
	mode      string // spawn, inline, off
	repair    *bool  // -DocumentationRepair; nil: the default of the way the text came in
}

// usageError is a command line that cannot be used: exit code 64 (EX_USAGE).
type usageError struct {
	msg   string // goes to standard error
	usage bool   // the usage goes to standard output as well
}

func (e *usageError) Error() string { return e.msg }

// parseCmdline reads the arguments behind the program's name.
func parseCmdline(argv []string) (*cmdline, error) {
	c := &cmdline{mode: "spawn"}
	table := flags()
	for i := 0; i < len(argv); {
		f, ok := lookupFlag(table, argv[i])
		if !ok {
			return c, c.takeFile(argv[i:])
		}
		used, err := f.set(c, argv[i+1:])
		if err != nil {
			return nil, err
		}
		if c.version || c.help { // pwsh: what follows is not looked at
			break
		}
		i += 1 + used
	}
	return c, nil
}

// lookupFlag finds the switch that arg names: -x, --x or /x, whole or abbreviated.
func lookupFlag(table []flag, arg string) (flag, bool) {
	name, dashed := cutDash(strings.ToLower(strings.TrimSpace(arg)))
	if !dashed {
		name, dashed = strings.CutPrefix(name, "/")
	} else if second, ok := cutDash(name); ok {
		name = second
	}
	if !dashed || name == "" {
		return flag{}, false
	}
	for _, f := range table {
		if name == f.alias && name != "" || strings.HasPrefix(f.name, name) && strings.HasPrefix(name, f.least) {
			return f, true
		}
	}
	return flag{}, false
}

func setCommand(c *cmdline, rest []string) (int, error) {
	if len(rest) == 0 {
		return 0, &usageError{missingCommand, true}
	}
	if rest[0] == "-" {
		if len(rest) > 1 {
			return 0, &usageError{"'-' was specified with the -Command parameter; no other arguments to -Command are permitted.", true}
		}
		c.cmdStdin = true
		return 1, nil
	}
	c.command, c.hasCmd = strings.Join(rest, " "), true // pwsh: all that follows -Command is its text
	return len(rest), nil
}

func setCommandWithArgs(c *cmdline, rest []string) (int, error) {
	if len(rest) == 0 {
		return 0, &usageError{missingCommand, true}
	}
	c.command, c.hasCmd, c.args = rest[0], true, rest[1:]
	return len(rest), nil
}

func setFile(c *cmdline, rest []string) (int, error) {
	if len(rest) == 0 {
		return 0, &usageError{"The command cannot be run because the File parameter requires a file path. Supply a path for the File parameter and then try the command again.", true}
	}
	return len(rest), c.takeFile(rest)
}

// takeFile makes argv a script and its arguments. The script must exist: PowerShell looks before it starts.
func (c *cmdline) takeFile(argv []string) error {
	c.file, c.args = argv[0], argv[1:]
	if c.file == "" {
		return &usageError{fmt.Sprintf("Processing -File '%s' failed: The value cannot be an empty string. (Parameter 'path') Specify a valid path for the -File parameter.", c.file), false}
	}
	if c.file == "-" {
		return nil
	}
	c.file = slashed(c.file)
	if info, err := os.Stat(c.file); err == nil && !info.IsDir() {
		return nil
	}
	if similar := similarFlags(argv[0]); similar != "" {
		return &usageError{fmt.Sprintf("Invalid argument '%s', did you mean:\n%s", argv[0], similar), false}
	}
	return &usageError{fmt.Sprintf("The argument '%s' is not recognized as the name of a script file. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.", argv[0]), true}
}

// slashed gives a path the system's separators: scripts are started with either.
func slashed(path string) string {
	if filepath.Separator == '/' {
		return strings.ReplaceAll(path, `\`, "/")
	}
	return path
}

func setEncoded(c *cmdline, rest []string) (int, error) {
	if len(rest) == 0 {
		return 0, &usageError{missingCommand, true}
	}
	text, err := decodeCommand(rest[0])
	if err != nil {
		return 0, &usageError{"Cannot process the command because the value specified with -EncodedCommand is not properly encoded. The value must be Base64 encoded.", true}
	}
	c.command, c.hasCmd, c.encoded = text, true, true
	return 1, nil
}

// decodeCommand undoes -EncodedCommand: base64 of UTF-16LE.
func decodeCommand(s string) (string, error) {
	raw, err := base64.StdEncoding.DecodeString(s)
	if err != nil {
		return "", err
	}
	units := make([]uint16, (len(raw)+1)/2)
	for i := range raw {
		units[i/2] |= uint16(raw[i]) << (8 * (i % 2))
	}
	if len(raw)%2 != 0 { // half a character
		units[len(units)-1] = utf8.RuneError
	}
	return string(utf16.Decode(units)), nil
}

func setMode(c *cmdline, v string) error {
	switch m := strings.ToLower(v); m {
	case "spawn", "inline", "off":
		c.mode = m
		return nil
	}
	return &usageError{fmt.Sprintf("Cannot process the command because of an incorrect parameter value. %q is not a worker mode: use spawn, inline or off.", v), false}
}
