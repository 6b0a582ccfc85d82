package shell

import (
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strings"
)

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

// refused makes the setter of a switch that cannot be followed here.
func refused(why string) func(*cmdline, []string) (int, error) {
	return func(*cmdline, []string) (int, error) { return 0, &usageError{why, false} }
}

const noSessions = "Cannot process the command: remote sessions are not served by migsh."

// flags is the table of all switches. Order matters where abbreviations overlap.
func flags() []flag {
	return append(startFlags(), append(textFlags(), ownFlags()...)...)
}

// startFlags are about how the shell starts.
func startFlags() []flag {
	return []flag{
		{"version", "v", "", on(func(c *cmdline) { c.version = true })},
		{"help", "h", "?", on(func(c *cmdline) { c.help = true })},
		{"login", "l", "", on(func(c *cmdline) { c.login = true })},
		{"noexit", "noe", "", on(func(c *cmdline) { c.noExit = true })},
		{"noprofile", "nop", "", on(func(c *cmdline) { c.noProfile = true })},
		{"nologo", "nol", "", on(func(c *cmdline) { c.noLogo = true })},
		{"noninteractive", "noni", "", on(func(c *cmdline) { c.nonInter = true })},
		{"socketservermode", "so", "", refused(noSessions)},
		{"servermode", "s", "", refused(noSessions)},
		{"namedpipeservermode", "nam", "", refused(noSessions)},
		{"sshservermode", "sshs", "", refused(noSessions)},
		{"noprofileloadtime", "noprofileloadtime", "", on(func(*cmdline) {})}, // the time is never shown
		{"interactive", "i", "", on(func(c *cmdline) { c.inter = true })},
		{"configurationfile", "configurationfile", "", value("Cannot process the command because -ConfigurationFile requires an argument that is a session configuration (.pssc) file path. Specify this argument and try again.", false,
			func(_ *cmdline, v string) error {
				return &usageError{fmt.Sprintf("The argument '%s' passed to -ConfigurationFile cannot be used: migsh has no session configurations.", v), false}
			})},
		{"configurationname", "config", "", value("Cannot process the command because -ConfigurationName requires an argument that is a remote endpoint configuration name. Specify this argument and try again.", false,
			func(c *cmdline, v string) error {
				return &startError{"Cannot create or open the configuration session " + v + "."}
			})},
		{"custompipename", "cus", "", value("Cannot process the command because -CustomPipeName requires an argument that is a name of the pipe you want to use. Specify this argument and try again.", false,
			func(_ *cmdline, v string) error {
				return &usageError{fmt.Sprintf("The argument '%s' passed to -CustomPipeName cannot be used: migsh cannot be debugged through a pipe.", v), false}
			})},
		{"windowstyle", "w", "", refused("Parameter -WindowStyle is not implemented on this platform.")},
		{"executionpolicy", "ex", "ep", value("Cannot process the execution policy because of a missing policy name. A policy name must follow -ExecutionPolicy.", true,
			func(*cmdline, string) error { return nil })}, // pwsh: execution policies exist on Windows only
		{"settingsfile", "settings", "", value("Cannot process the command because -SettingsFile requires an argument that is a file path.", false, setSettings)},
		{"sta", "sta", "", refused("Parameter -STA is not supported on this platform.")},
		{"mta", "mta", "", refused("Parameter -MTA is not supported on this platform.")},
		{"workingdirectory", "wo", "wd", value("Cannot process the command because -WorkingDirectory requires an argument that is a directory path.", false,
			func(c *cmdline, v string) error { c.workDir = v; return nil })},
	}
}

// textFlags say what is run, and in which form data comes and goes.
func textFlags() []flag {
	return []flag{
		{"commandwithargs", "commandwithargs", "cwa", setCommandWithArgs},
		{"command", "c", "", setCommand},
		{"file", "f", "", setFile},
		{"inputformat", "inp", "if", value("Cannot process the command because the -InputFormat parameter requires an argument. Specify a valid format argument for this parameter.\nValid formats are:\nText\nXML\nNone\n", true,
			func(_ *cmdline, v string) error { return refuseXML(v) })},
		{"outputformat", "o", "of", value("The command cannot be run because no argument has been supplied for the OutputFormat parameter.\nSpecify one of the following formats for this parameter:\nText\nXML\nNone\n", true,
			func(c *cmdline, v string) (err error) { c.outXML, err = isXML(v); c.formatted = true; return err })},
		{"encodedcommand", "e", "ec", setEncoded},
		{"encodedarguments", "encodeda", "ea", setEncodedArguments},
	}
}

// ownFlags are not PowerShell's.
func ownFlags() []flag {
	return []flag{
		{"lab", "lab", "", on(func(c *cmdline) { c.lab = true })},
		{"worker", "worker", "", on(func(c *cmdline) { c.worker = true })},
		{"workermode", "workermode", "", value("Cannot process the command because -WorkerMode requires one of: spawn, inline, off.", false, setMode)},
		{"statedirectory", "state", "", value("Cannot process the command because -StateDirectory requires an argument that is a directory path.", false,
			func(c *cmdline, v string) error { c.stateDir = v; return nil })},
		{"documentationrepair", "doc", "", on(func(c *cmdline) { yes := true; c.repair = &yes })},
		{"documentationrepair:$false", "documentationrepair:$false", "", on(func(c *cmdline) { no := false; c.repair = &no })},
	}
}

// dashes start a switch. pwsh: typographic ones too, as text processors make them.
var dashes = []string{"-", "–", "—", "―"}

func cutDash(s string) (rest string, ok bool) {
	for _, d := range dashes {
		if rest, ok = strings.CutPrefix(s, d); ok {
			return rest, true
		}
	}
	return s, false
}

// similarFlags lists the switches whose name contains that of arg, in PowerShell's order: the apartments first, then by name.
func similarFlags(arg string) string {
	name, dashed := strings.CutPrefix(strings.ToLower(arg), "-")
	if !dashed || name == "" {
		return ""
	}
	if list := similarTo(name, append(startFlags(), textFlags()...), "sta", "mta", "removeworkingdirectorytrailingcharacter"); list != "" {
		return list
	}
	return similarTo(name, ownFlags())
}

// similarTo lists those of the switches, and of some further names, that contain a name.
func similarTo(name string, of []flag, names ...string) string {
	first := min(2, len(names))
	for _, f := range of {
		switch f.name {
		case "sta", "mta", "socketservermode", "servermode", "namedpipeservermode", "sshservermode", "interactive", "configurationfile", "encodedarguments", "documentationrepair:$false":
			continue // pwsh: not proposed
		}
		names = append(names, f.name)
	}
	sort.Strings(names[first:])
	var b strings.Builder
	for _, n := range names {
		if strings.Contains(n, name) {
			b.WriteString("\n  -" + n)
		}
	}
	return b.String()
}

// isXML reads the name of a data format. pwsh: None is one, too.
func isXML(v string) (bool, error) {
	switch strings.ToLower(v) {
	case "text", "none":
		return false, nil
	case "xml":
		return true, nil
	}
	return false, &usageError{fmt.Sprintf("Cannot process the command because of an incorrect parameter value. %q is not a valid format.", v), true}
}

// harmlessSettings are those of powershell.config.json that change nothing here: they concern Windows, the system's log or features in trial.
var harmlessSettings = []string{"executionpolicy", "experimentalfeatures", "disableimplicitwincompat", "windowspowershellcompatibilitymoduledenylist",
	"windowspowershellcompatibilitynoclobbermodulelist", "logchannels", "logidentity", "loglevel", "logkeywords"}

// setSettings reads -SettingsFile. A setting that cannot be followed is refused.
func setSettings(_ *cmdline, path string) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return &usageError{fmt.Sprintf("Processing -SettingsFile '%s' failed: the file cannot be read. Specify a valid path for the -SettingsFile parameter.", path), false}
	}
	var settings map[string]json.RawMessage
	if err := json.Unmarshal(raw, &settings); err != nil {
		return &startError{fmt.Sprintf("The settings file '%s' is no JSON object: %v", path, err)}
	}
next:
	for key := range settings {
		_, name, _ := strings.Cut(key, ":") // Microsoft.PowerShell:ExecutionPolicy
		if name == "" {
			name = key
		}
		for _, h := range harmlessSettings {
			if strings.EqualFold(name, h) {
				continue next
			}
		}
		return &startError{fmt.Sprintf("The setting '%s' in '%s' is not supported.", key, path)}
	}
	return nil
}

// refuseXML: objects cannot be sent to this shell's standard input.
func refuseXML(format string) error {
	xml, err := isXML(format)
	if err == nil && xml {
		return &usageError{"Cannot process the command because -InputFormat XML is not supported: standard input is read as text.", false}
	}
	return err
}

// setEncodedArguments refuses what only another PowerShell would pass.
func setEncodedArguments(_ *cmdline, rest []string) (int, error) {
	if len(rest) == 0 {
		return 0, &usageError{"Cannot process the command because -EncodedArguments requires a value. Specify a value for the -EncodedArguments parameter.", true}
	}
	if _, err := decodeCommand(rest[0]); err != nil {
		return 0, &usageError{"Cannot process the command because the value specified with -EncodedArguments is not properly encoded. The value must be Base64 encoded.", true}
	}
	return 0, &usageError{"Cannot process the command because -EncodedArguments is not supported: write the arguments behind -CommandWithArgs.", false}
}

// startError is why the shell cannot start.
type startError struct{ msg string }

func (e *startError) Error() string { return e.msg }
