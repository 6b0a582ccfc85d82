package cmdlets

import (
	"fmt"
	"os"
	"strings"
	"time"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// machine are the cmdlets about processes, the session's history and the system's settings.
func machine() []interp.Command {
	return []interp.Command{
		interp.Define("Get-Process", func() *getProcess { return &getProcess{} },
			interp.Synopsis("Gets the processes that are running on the local computer."), interp.Alias("gps"), management, interp.DefaultSet("Name"),
			interp.Output("System.Diagnostics.Process"), interp.Example("Get-Process -Id $PID")),
		interp.Define("Get-History", func() *getHistory { return &getHistory{} },
			interp.Synopsis("Gets a list of the commands entered during the current session."), interp.Alias("h", "history", "ghy"), core,
			interp.Output("Microsoft.PowerShell.Commands.HistoryInfo"), interp.Example("Get-History -Count 5")),
		interp.Define("Get-ExecutionPolicy", func() *getExecutionPolicy { return &getExecutionPolicy{} },
			interp.Synopsis("Gets the execution policies for the current session."), security, interp.Example("Get-ExecutionPolicy")),
		interp.Define("Set-ExecutionPolicy", func() *setExecutionPolicy { return &setExecutionPolicy{} },
			interp.Synopsis("Sets the PowerShell execution policies for Windows computers."), security,
			interp.Example("Set-ExecutionPolicy Unrestricted -Scope Process")),
		interp.Define("New-TemporaryFile", func() *newTemporaryFile { return &newTemporaryFile{} },
			interp.Synopsis("Creates a temporary file."), utility, interp.Output("System.IO.FileInfo"), interp.Example("$file = New-TemporaryFile")),
		interp.Define("Get-ItemProperty", func() *getItemProperty { return &getItemProperty{} },
			interp.Synopsis("Gets the properties of a specified item."), interp.Alias("gp"), management, interp.DefaultSet("Path"),
			interp.Example("Get-ItemProperty users.csv Length")),
		interp.Define("Get-ItemPropertyValue", func() *getItemPropertyValue { return &getItemPropertyValue{} },
			interp.Synopsis("Gets the value for one or more properties of a specified item."), interp.Alias("gpv"), management, interp.DefaultSet("Path"),
			interp.Example("Get-ItemPropertyValue users.csv LastWriteTime")),
	}
}

var processType = object.NewClass("System.Diagnostics.Process", object.NewClass("System.ComponentModel.Component", nil))

type getProcess struct {
	FileVersionInfo interp.Switch `ps:"set=Name|Id|InputObject,alias=FV|FVI"`
	Module          interp.Switch `ps:"set=Name|Id|InputObject"`
	Name            []string      `ps:"pos=0,prop,set=Name|NameWithUserName,alias=ProcessName,notempty"`
	IncludeUserName interp.Switch `ps:"mandatory,set=NameWithUserName|IdWithUserName|InputObjectWithUserName"`
	Id              []int32       `ps:"mandatory,prop,set=Id|IdWithUserName,alias=PID"`
	InputObject     object.Value  `ps:"mandatory,pipe,set=InputObject|InputObjectWithUserName"`
}

func (c *getProcess) Process(p *interp.Pipe) error {
	for _, name := range []string{"FileVersionInfo", "Module", "IncludeUserName"} {
		if p.Bound(name) {
			return unsupported(name, "only the processes themselves are listed")
		}
	}
	if c.InputObject != nil {
		return p.Write(c.InputObject)
	}
	all, err := processes()
	if err != nil {
		return err
	}
	if len(c.Id) > 0 {
		return c.byID(p, all)
	}
	found := make(map[string]bool, len(c.Name))
	for _, info := range all {
		match := len(c.Name) == 0
		for _, n := range c.Name {
			if likeName(info.name, n, true) {
				match, found[n] = true, true
			}
		}
		if match {
			if err := p.Write(info.object()); err != nil {
				return err
			}
		}
	}
	for _, n := range c.Name {
		if !found[n] && !object.HasWildcard(n) {
			if err := p.Error(noProcess("NoProcessFoundForGivenName", n, "name \""+n+"\"")); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *getProcess) byID(p *interp.Pipe, all []process) error {
next:
	for _, id := range c.Id {
		for _, info := range all {
			if info.id == id {
				if err := p.Write(info.object()); err != nil {
					return err
				}
				continue next
			}
		}
		if err := p.Error(noProcess("NoProcessFoundForGivenId", id, fmt.Sprintf("process identifier %d", id))); err != nil {
			return err
		}
	}
	return nil
}

var processException = object.NewClass("Microsoft.PowerShell.Commands.ProcessCommandException", object.SystemExceptionType)

func noProcess(id string, target object.Value, which string) *interp.ErrorRecord {
	text := "Cannot find a process with the " + which + "."
	if strings.HasPrefix(which, "name ") {
		text += " Verify the process name and call the cmdlet again."
	}
	return &interp.ErrorRecord{ID: id, Category: interp.ObjectNotFound, Target: target, Err: object.NewException(processException, text)}
}

// process is what is known of a running program.
type process struct {
	id, session     int32
	name, path      string
	memory, swapped int64 // resident bytes, and private ones
	cpu             time.Duration
	started         time.Time
}

func (q process) object() *object.Object {
	o := &object.Object{Type: processType, Text: func() string { return "System.Diagnostics.Process (" + q.name + ")" }}
	add := func(name string, v object.Value) {
		o.Props.Add(object.Prop{Name: name, Value: v, Kind: object.Property})
	}
	alias := func(name, of string) { o.Props.Add(object.Prop{Name: name, Value: of, Kind: object.AliasProperty}) }
	alias("Name", "ProcessName")
	alias("SI", "SessionId")
	alias("WS", "WorkingSet64")
	alias("PM", "PrivateMemorySize64")
	add("NPM", int64(0))
	add("Path", orNull(q.path))
	add("CPU", q.cpu.Seconds())
	add("Id", q.id)
	add("ProcessName", q.name)
	add("SessionId", q.session)
	add("WorkingSet64", q.memory)
	add("PrivateMemorySize64", q.swapped)
	add("TotalProcessorTime", object.TimeSpanOf(q.cpu))
	add("StartTime", object.DateTimeOf(q.started))
	add("HasExited", false)
	add("MachineName", ".")
	return o
}

type getHistory struct {
	Count int32   `ps:"pos=1,range=0..32767"`
	Id    []int64 `ps:"pos=0,pipe"`
}

// historian is a host that remembers the commands of its session, oldest first; a command that still runs has no end.
type historian interface {
	CommandHistory() (lines []string, started, ended []time.Time)
}

var historyInfoType = object.NewClass("Microsoft.PowerShell.Commands.HistoryInfo", nil)

func (c *getHistory) Process(p *interp.Pipe) error {
	h, ok := p.Host().(historian)
	if !ok {
		return nil
	}
	lines, started, ended := h.CommandHistory()
	first := 0
	if p.Bound("Count") {
		first = max(0, len(lines)-int(c.Count))
	}
	for i := first; i < len(lines); i++ {
		if len(c.Id) > 0 && !containsID(c.Id, int64(i+1)) {
			continue
		}
		if err := p.Write(historyInfo(i+1, lines[i], started[i], ended[i])); err != nil {
			return err
		}
	}
	for _, id := range c.Id {
		if id < 1 || id > int64(len(lines)) {
			if err := p.Error(&interp.ErrorRecord{ID: "GetHistoryNoHistoryForId", Category: interp.ObjectNotFound, Target: id,
				Err: object.NewException(object.ArgumentExceptionType, fmt.Sprintf("Cannot locate the history for Id %d.", id))}); err != nil {
				return err
			}
		}
	}
	return nil
}

func containsID(ids []int64, id int64) bool {
	for _, x := range ids {
		if x == id {
			return true
		}
	}
	return false
}

func historyInfo(id int, line string, start, end time.Time) *object.Object {
	o := &object.Object{Type: historyInfoType, Text: func() string { return line }}
	add := func(name string, v object.Value) {
		o.Props.Add(object.Prop{Name: name, Value: v, Kind: object.Property})
	}
	state := object.Value("Completed")
	if end.IsZero() {
		state, end = "NotStarted", start
	}
	add("Id", int64(id))
	add("CommandLine", line)
	add("ExecutionStatus", state)
	add("StartExecutionTime", object.DateTimeOf(start))
	add("EndExecutionTime", object.DateTimeOf(end))
	add("Duration", object.TimeSpanOf(end.Sub(start)))
	return o
}

// unrestricted is the one policy there is outside Windows.
const unrestricted = "Unrestricted"

var executionPolicyType = object.NewEnum("Microsoft.PowerShell.ExecutionPolicy", "Unrestricted", "RemoteSigned", "AllSigned", "Restricted", "Bypass", "Undefined")

type getExecutionPolicy struct {
	List  interp.Switch
	Scope string `ps:"pos=0,prop,oneof=Process|CurrentUser|LocalMachine|UserPolicy|MachinePolicy"`
}

func (c *getExecutionPolicy) Process(p *interp.Pipe) error {
	if !c.List {
		return p.Write(executionPolicyType.EnumValue(unrestricted))
	}
	for _, scope := range []string{"MachinePolicy", "UserPolicy", "Process", "CurrentUser", "LocalMachine"} {
		o := object.NewCustom("Scope", scope, "ExecutionPolicy", executionPolicyType.EnumValue(unrestricted))
		if err := p.Write(o); err != nil {
			return err
		}
	}
	return nil
}

type setExecutionPolicy struct {
	ExecutionPolicy string `ps:"pos=0,mandatory,prop,enum=Microsoft.PowerShell.ExecutionPolicy(Unrestricted|RemoteSigned|AllSigned|Restricted|Bypass|Undefined)"`
	Scope           string `ps:"pos=1,prop,oneof=Process|CurrentUser|LocalMachine|UserPolicy|MachinePolicy"`
	Force           interp.Switch
	interp.ShouldProcess
}

// Process refuses, as PowerShell does where there are no execution policies.
func (c *setExecutionPolicy) Process(p *interp.Pipe) error {
	return &interp.ErrorRecord{ID: "System.PlatformNotSupportedException", Category: interp.NotSpecified,
		Err: object.NewException(object.PlatformNotSupportedExceptionType, "Operation is not supported on this platform.")}
}

type newTemporaryFile struct {
	interp.ShouldProcess
}

func (c *newTemporaryFile) Process(p *interp.Pipe) error {
	if !c.ShouldAction(p, os.TempDir(), "New-TemporaryFile") {
		return nil
	}
	f, err := os.CreateTemp("", "tmp*.tmp")
	if err != nil {
		return &interp.ErrorRecord{ID: "NewTemporaryFileWriteError", Category: interp.WriteError, Target: os.TempDir(), Err: fileException(err, os.TempDir())}
	}
	if err := f.Close(); err != nil {
		return err
	}
	q, err := p.Session().Resolve(f.Name())
	if err != nil {
		return err
	}
	return writeItem(p, q)
}

type getItemProperty struct {
	Path        []string `ps:"pos=0,mandatory,pipe,prop,set=Path"`
	LiteralPath []string `ps:"mandatory,prop,set=LiteralPath,alias=PSPath|LP"`
	Name        []string `ps:"pos=1,alias=PSProperty"`
	unforcedFilters
}

func (c *getItemProperty) Process(p *interp.Pipe) error {
	return eachProperty(p, c.Path, c.LiteralPath, c.filters(), func(v object.Value) error {
		if len(c.Name) == 0 {
			return p.Write(v)
		}
		o := object.NewObject()
		for _, n := range c.Name {
			for _, name := range (&property{name: n}).names(p, v) {
				x, _, err := getProperty(p, v, name)
				if err != nil {
					return err
				}
				o.Props.Set(spelling(p, v, name), x)
			}
		}
		for _, n := range []string{"PSPath", "PSParentPath", "PSChildName", "PSDrive", "PSProvider"} {
			if x, found, _ := getProperty(p, v, n); found {
				o.Props.Set(n, x)
			}
		}
		return p.Write(o)
	})
}

// eachProperty calls f for the object of each file that paths mean.
func eachProperty(p *interp.Pipe, paths, literal []string, filters *itemFilters, f func(object.Value) error) error {
	if err := filters.check(); err != nil {
		return err
	}
	found, _, err := existing(p, paths, literal, filters)
	if err != nil {
		return err
	}
	for _, q := range found {
		if !onFiles(q) {
			err = p.Error(&interp.ErrorRecord{ID: "NotSupported", Category: interp.NotImplemented, Target: q.Display, Err: object.NewException(object.PSNotSupportedExceptionType,
				"Cannot use interface. The IPropertyCmdletProvider interface is not supported by this provider.")})
		} else if info, serr := os.Lstat(q.Native); serr != nil {
			err = p.Error(notFound(q.Display))
		} else {
			err = f(fileItem(q, info))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

type getItemPropertyValue struct {
	Path        []string `ps:"pos=0,pipe,prop,set=Path"`
	LiteralPath []string `ps:"mandatory,prop,set=LiteralPath,alias=PSPath|LP"`
	Name        []string `ps:"pos=1,mandatory,alias=PSProperty"`
	unforcedFilters
}

func (c *getItemPropertyValue) Process(p *interp.Pipe) error {
	paths := c.Path
	if len(paths) == 0 && len(c.LiteralPath) == 0 {
		paths = []string{"."}
	}
	return eachProperty(p, paths, c.LiteralPath, c.filters(), func(v object.Value) error {
		for _, n := range c.Name {
			x, found, err := getProperty(p, v, n)
			if err != nil {
				return err
			}
			if !found {
				if err := p.Error(&interp.ErrorRecord{ID: "GetItemPropertyValue", Category: interp.ObjectNotFound, Target: n, Err: object.NewException(object.PSArgumentExceptionType,
					fmt.Sprintf("Property %s does not exist.", n))}); err != nil {
					return err
				}
				continue
			}
			if err := p.Write(x); err != nil {
				return err
			}
		}
		return nil
	})
}
