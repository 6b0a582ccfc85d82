package shell

import (
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"strings"
	"unicode/utf16"
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

// A flag is one switch of the command line.
type flag struct {
	name  string // whole name, lower case
	least string // the shortest abbreviation that PowerShell takes
	alias string
	set   func(c *cmdline, rest []string) (used int, err error)
}

// on makes the setter of a switch without a value.
func on(set func(*cmdline)) func(*cmdline, []string) (int, error) {
	return func(c *cmdline, _ []string) (int, error) { set(c); return 0, nil }
}

// value makes the setter of a switch with one value; missing is the error without.
func value(missing string, usage bool, set func(c *cmdline, v string) error) func(*cmdline, []string) (int, error) {
	return func(c *cmdline, rest []string) (int, error) {
		if len(rest) == 0 {
			return 0, &usageError{missing, usage}
		}
		return 1, set(c, rest[0])
	}
}

const missingCommand = "Cannot process the command because of a missing parameter. A command must follow -Command."

// flags is the table of all switches. Order matters where abbreviations overlap.
func flags() []flag {
	unsupported := func(name, text string) flag {
		return flag{name: name, least: name, set: func(*cmdline, []string) (int, error) {
			return 0, &usageError{text, false}
		}}
	}
	return []flag{
		{"version", "v", "", on(func(c *cmdline) { c.version = true })},
		{"help", "h", "?", on(func(c *cmdline) { c.help = true })},
		{"login", "l", "", on(func(c *cmdline) { c.login = true })},
		{"noexit", "noe", "", on(func(c *cmdline) { c.noExit = true })},
		{"noprofile", "nop", "", on(func(c *cmdline) { c.noProfile = true })},
		{"noprofileloadtime", "noprofileloadtime", "", on(func(*cmdline) {})},
		{"nologo", "nol", "", on(func(c *cmdline) { c.noLogo = true })},
		{"noninteractive", "noni", "", on(func(c *cmdline) { c.nonInter = true })},
		{"interactive", "i", "", on(func(c *cmdline) { c.inter = true })},
		{"commandwithargs", "commandwithargs", "cwa", setCommandWithArgs},
		{"command", "c", "", setCommand},
		{"file", "f", "", setFile},
		{"encodedcommand", "e", "ec", setEncoded},
		{"executionpolicy", "ex", "ep", value("Cannot process the execution policy because of a missing policy name. A policy name must follow -ExecutionPolicy.", true,
			func(*cmdline, string) error { return nil })}, // pwsh: execution policies exist on Windows only
		{"outputformat", "o", "of", value("The command cannot be run because no argument has been supplied for the OutputFormat parameter.\nSpecify one of the following formats for this parameter:\nText\nXML", true,
			func(c *cmdline, v string) error { c.outXML = strings.EqualFold(v, "xml"); return checkFormat(v) })},
		{"inputformat", "inp", "if", value("Cannot process the command because the -InputFormat parameter requires an argument. Specify a valid format argument for this parameter.\nValid formats are:\nText\nXML", true,
			func(_ *cmdline, v string) error { return checkFormat(v) })},
		{"workingdirectory", "wo", "wd", value("Cannot process the command because -WorkingDirectory requires an argument that is a directory path.", false,
			func(c *cmdline, v string) error { c.workDir = v; return nil })},
		{"settingsfile", "settings", "", value("Cannot process the command because -SettingsFile requires an argument that is a file path.", false, refuseSettings)},
		{"lab", "lab", "", on(func(c *cmdline) { c.lab = true })},
		{"worker", "worker", "", on(func(c *cmdline) { c.worker = true })},
		{"workermode", "workermode", "", value("Cannot process the command because -WorkerMode requires one of: spawn, inline, off.", false, setMode)},
		{"statedirectory", "state", "", value("Cannot process the command because -StateDirectory requires an argument that is a directory path.", false,
			func(c *cmdline, v string) error { c.stateDir = v; return nil })},
		{"documentationrepair", "doc", "", on(func(c *cmdline) { yes := true; c.repair = &yes })},
		{"documentationrepair:$false", "documentationrepair:$false", "", on(func(c *cmdline) { no := false; c.repair = &no })},
		unsupported("windowstyle", "Parameter -WindowStyle is not implemented on this platform."),
		unsupported("mta", "Parameter -MTA is not supported on this platform."),
		unsupported("sta", "Parameter -STA is not supported on this platform."),
	}
}

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
		i += 1 + used
	}
	return c, nil
}

// lookupFlag finds the switch that arg names: -x, --x (and /x, which on Unix is a path first), whole or abbreviated.
func lookupFlag(table []flag, arg string) (flag, bool) {
	name, dashed := strings.CutPrefix(arg, "-")
	if !dashed || name == "" {
		return flag{}, false
	}
	name = strings.ToLower(strings.TrimPrefix(name, "-"))
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
	if c.file == "-" {
		return nil
	}
	if info, err := os.Stat(c.file); err == nil && !info.IsDir() {
		return nil
	}
	if similar := similarFlags(c.file); similar != "" {
		return &usageError{fmt.Sprintf("Invalid argument '%s', did you mean:\n%s", c.file, similar), false}
	}
	return &usageError{fmt.Sprintf("The argument '%s' is not recognized as the name of a script file. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.", c.file), true}
}

// similarFlags lists the switches whose name contains that of arg.
func similarFlags(arg string) string {
	name, dashed := strings.CutPrefix(strings.ToLower(arg), "-")
	if !dashed || name == "" {
		return ""
	}
	var b strings.Builder
	for _, f := range flags() {
		if strings.Contains(f.name, name) {
			b.WriteString("\n  -" + f.name)
		}
	}
	return b.String()
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
	if len(raw)%2 != 0 {
		return "", errors.New("not UTF-16")
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = uint16(raw[2*i]) | uint16(raw[2*i+1])<<8
	}
	return string(utf16.Decode(units)), nil
}

func checkFormat(v string) error {
	if strings.EqualFold(v, "text") || strings.EqualFold(v, "xml") {
		return nil
	}
	return &usageError{fmt.Sprintf("Cannot process the command because of an incorrect parameter value. %q is not a valid format.", v), true}
}

func refuseSettings(_ *cmdline, v string) error {
	return &usageError{fmt.Sprintf("The argument '%s' passed to the -SettingsFile cannot be used: migsh reads no settings file.", v), false}
}

func setMode(c *cmdline, v string) error {
	switch m := strings.ToLower(v); m {
	case "spawn", "inline", "off":
		c.mode = m
		return nil
	}
	return &usageError{fmt.Sprintf("Cannot process the command because of an incorrect parameter value. %q is not a worker mode: use spawn, inline or off.", v), false}
}
