package cmdlets

import (
	"context"
	"fmt"
	"os"
	"syscall"
	"time"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// processControl are the cmdlets that start, end and wait for programs.
func processControl() []interp.Command {
	return []interp.Command{
		interp.Define("Start-Process", func() *startProcess { return &startProcess{} }, management, interp.DefaultSet("Default"),
			interp.Synopsis("Starts one or more processes on the local computer."), interp.Alias("saps", "start"), interp.Example("Start-Process ping -ArgumentList localhost -Wait")),
		interp.Define("Stop-Process", func() *stopProcess { return &stopProcess{} }, management, interp.DefaultSet("Id"),
			interp.Synopsis("Stops one or more running processes."), interp.Alias("spps", "kill"), interp.Example("Stop-Process -Id 3952")),
		interp.Define("Wait-Process", func() *waitProcess { return &waitProcess{} }, management, interp.DefaultSet("Name"),
			interp.Synopsis("Waits for the processes to be stopped before accepting more input."), interp.Example("Wait-Process -Id 3952 -Timeout 30")),
		interp.Define("Debug-Process", func() *debugProcess { return &debugProcess{} }, management, interp.DefaultSet("Name"),
			interp.Synopsis("Debugs one or more processes. There is no debugger here: it is refused."), interp.Example("Debug-Process -Id 3952")),
		interp.Define("Get-Uptime", func() *getUptime { return &getUptime{} }, utility, interp.DefaultSet("Timespan"),
			interp.Synopsis("Gets the time since the last boot."), interp.Example("Get-Uptime -Since")),
	}
}

// chosenProcesses are the parameters that say which processes are meant.
type chosenProcesses struct {
	Id          []int32        `ps:"pos=0,mandatory,prop,set=Id"`
	Name        []string       `ps:"mandatory,prop,set=Name,alias=ProcessName"`
	InputObject []object.Value `ps:"pos=0,mandatory,pipe,set=InputObject"`
}

// target is a process that is meant.
type target struct {
	id    int32
	name  string
	value object.Value
}

// each calls do for the processes that are meant; those that are not there are errors that do not end anything.
func (c *chosenProcesses) each(p *interp.Pipe, do func(t target) error) error {
	for _, v := range c.InputObject {
		id, _, _ := getProperty(p, v, "Id")
		name, _, _ := getProperty(p, v, "ProcessName")
		n, ok := id.(int32)
		if !ok {
			return unsupported("InputObject", "it is no process")
		}
		if err := do(target{n, object.ToString(name), v}); err != nil {
			return err
		}
	}
	all, err := processes()
	if err != nil {
		return err
	}
	missing := func(id string, value object.Value, what string) error { return p.Error(noProcess(id, value, what)) }
	for _, id := range c.Id {
		found := false
		for _, info := range all {
			if info.id == id {
				found = true
				if err := do(target{id, info.name, info.object()}); err != nil {
					return err
				}
			}
		}
		if !found {
			if err := missing("NoProcessFoundForGivenId", id, fmt.Sprintf("process identifier %d", id)); err != nil {
				return err
			}
		}
	}
	for _, name := range c.Name {
		found := object.HasWildcard(name)
		for _, info := range all {
			if likeName(info.name, name, true) {
				found = true
				if err := do(target{info.id, info.name, info.object()}); err != nil {
					return err
				}
			}
		}
		if !found {
			if err := missing("NoProcessFoundForGivenName", name, "name \""+name+"\""); err != nil {
				return err
			}
		}
	}
	return nil
}

type stopProcess struct {
	chosenProcesses
	Force    interp.Switch // pwsh: asks nothing for processes of other users; here the system decides, and nothing is ever asked
	PassThru interp.Switch
	interp.ShouldProcess
}

func (c *stopProcess) Process(p *interp.Pipe) error {
	return c.each(p, func(t target) error {
		if !c.Should(p, fmt.Sprintf("%s (%d)", t.name, t.id)) {
			return nil
		}
		q, err := os.FindProcess(int(t.id))
		if err == nil {
			err = q.Kill()
		}
		if s, ok := t.value.(*startedProcess); ok {
			select {
			case <-s.done:
			case <-time.After(time.Second):
			}
		}
		if err != nil && !os.IsNotExist(err) && err != os.ErrProcessDone {
			return p.Error(&interp.ErrorRecord{Err: object.NewException(object.InvalidOperationExceptionType,
				fmt.Sprintf("Cannot stop process \"%s (%d)\" because of the following error: %v", t.name, t.id, err)), ID: "CouldNotStopProcess", Category: interp.CloseError, Target: t.value})
		}
		if c.PassThru {
			return p.Write(t.value)
		}
		return nil
	})
}

type waitProcess struct {
	Name        []string       `ps:"pos=0,mandatory,prop,set=Name,alias=ProcessName"`
	Id          []int32        `ps:"pos=0,mandatory,prop,set=Id,alias=PID|ProcessId"`
	InputObject []object.Value `ps:"mandatory,pipe,set=InputObject"`
	Timeout     int32          `ps:"pos=1,range=0..32767,alias=TimeoutSec"`
	Any         interp.Switch
	PassThru    interp.Switch

	list []target
}

func (c *waitProcess) Process(p *interp.Pipe) error {
	chosen := chosenProcesses{Id: c.Id, Name: c.Name, InputObject: c.InputObject}
	return chosen.each(p, func(t target) error { c.list = append(c.list, t); return nil })
}

// waitStep is how often processes of others are looked at: the system does not tell when they end.
const waitStep = 50 * time.Millisecond

// End waits for all processes, or for any of them.
func (c *waitProcess) End(p *interp.Pipe) error {
	ctx := p.Context()
	if p.Bound("Timeout") {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, time.Duration(c.Timeout)*time.Second)
		defer cancel()
	}
	p.Host().Flush()
	p.Session().Blocking(func() {
		for ctx.Err() == nil && !c.over() {
			select {
			case <-time.After(waitStep):
			case <-ctx.Done():
			}
		}
	})
	if p.Context().Err() != nil {
		return p.Context().Err()
	}
	for _, t := range c.list {
		if !t.ended() && !bool(c.Any) {
			if err := p.Error(&interp.ErrorRecord{Err: object.NewException(object.TimeoutExceptionType,
				fmt.Sprintf("This command stopped operation because process \"%s (%d)\" is not stopped in the specified time-out.", t.name, t.id)),
				ID: "ProcessNotTerminated", Category: interp.CloseError, Target: t.value}); err != nil {
				return err
			}
		}
		if c.PassThru {
			if err := p.Write(t.value); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *waitProcess) over() bool {
	for _, t := range c.list {
		if t.ended() == bool(c.Any) {
			return bool(c.Any)
		}
	}
	return !bool(c.Any) || len(c.list) == 0
}

func (t target) ended() bool {
	if s, ok := t.value.(*startedProcess); ok {
		return s.exited()
	}
	return !processRuns(int(t.id))
}

type debugProcess struct {
	Name        []string       `ps:"pos=0,mandatory,set=Name,alias=ProcessName"`
	Id          []int32        `ps:"pos=0,mandatory,set=Id,alias=PID|ProcessId"`
	InputObject []object.Value `ps:"mandatory,pipe,set=InputObject"`
}

func (c *debugProcess) Process(*interp.Pipe) error {
	return &interp.ErrorRecord{Err: object.NewException(object.NotSupportedExceptionType, "There is no debugger in this shell."),
		ID: "DebuggerNotSupported", Category: interp.NotImplemented}
}

type getUptime struct {
	Since interp.Switch `ps:"set=Since"`
}

func (c *getUptime) Process(p *interp.Pipe) error {
	boot := systemBoot()
	if boot.IsZero() {
		return &interp.ErrorRecord{Err: object.NewException(object.NotSupportedExceptionType, "This system does not tell when it was started."), ID: "UptimeNotSupported", Category: interp.NotImplemented}
	}
	if c.Since {
		return p.Write(timeValue(boot))
	}
	return p.Write(object.TimeSpan(int64(time.Since(boot)/time.Second) * object.TicksPerSecond))
}

// processRuns reports whether there is a process with that number.
func processRuns(id int) bool {
	q, err := os.FindProcess(id)
	return err == nil && q.Signal(syscall.Signal(0)) == nil
}
